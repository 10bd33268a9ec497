import { Button, Menu } from '@mantine/core'
import type { EligibilityAnswer } from '@server/areas/law/schemas-eligibility.ts'
import type { NominationView } from '@server/areas/nominations/schemas-appraisal.ts'
import { useState } from 'react'
import { apiUrl } from '../../api/client.ts'
import { useApi } from '../../api/use-api.ts'
import { paths } from '../../paths.ts'
import { dossierText, oneText as text } from '../../text/dossiers.ts'
import { nominationText, roundText } from '../../text/nominations.ts'
import {
  AppLink,
  formatDate,
  formatDateTime,
  Page,
  ProblemAlert,
  Timeline,
  usePathValue,
} from '../../ui/index.ts'
import { ReasonTree } from '../law/verdict/ReasonTree.tsx'
import { AppraiseDialog } from './AppraiseDialog.tsx'
import { NominationStateBadge, VerdictBadge } from './badges.tsx'
import classes from './nominations.module.css'
import { PaperChecklist } from './PaperChecklist.tsx'
import { ReportForm } from './ReportForm.tsx'
import { ReturnDialog } from './ReturnDialog.tsx'
import { ToMendOne } from './ToMendOne.tsx'

/** One nomination: what the unit says beside what the law and the records say, and the appraiser's word. */
export function NominationPage() {
  const nominationId = usePathValue('nominationId')
  const nomination = useApi<NominationView>(`/nominations/${nominationId}`)
  const [deciding, setDeciding] = useState<'eligible' | 'rejected' | 'listed' | null>(null)
  const [returning, setReturning] = useState(false)
  const view = nomination.data
  if (nomination.error)
    return <ProblemAlert problem={nomination.error} onRetry={() => nomination.refetch()} />
  if (!view) return <Page title={nominationText.title}>{null}</Page>
  const onPaper = !view.acts.includes('edit') && view.paperActs.includes('edit')
  const isOpen = view.dossierState !== 'returned' || view.state !== 'eligible'
  const mayEdit =
    (view.acts.includes('edit') || onPaper) && isOpen && ['listed', 'to-mend'].includes(view.state)
  const mayAppraise =
    view.acts.includes('appraise') && ['listed', 'eligible', 'rejected'].includes(view.state)
  const answer = view.answer as EligibilityAnswer | null
  return (
    <Page
      title={view.name}
      above={[
        { label: roundText.title, to: paths.rounds() },
        { label: view.roundTitle, to: paths.round(view.roundId) },
        { label: dossierText.title(view.unitName), to: paths.dossier(view.dossierId) },
      ]}
      subtitle={
        <span className={classes.badges}>
          <span>{[view.awardName, view.post, view.birthYear].filter(Boolean).join(' · ')}</span>
          <NominationStateBadge
            state={view.state}
            unsent={view.dossierState === 'preparing' || view.dossierState === 'approved'}
          />
        </span>
      }
      menu={
        <>
          {answer && (
            <Menu.Item component="a" href={apiUrl(`/nominations/${nominationId}/appraisal`)}>
              {text.sheet}
            </Menu.Item>
          )}
          {mayAppraise && (
            <>
              <Menu.Item onClick={() => setDeciding('eligible')}>{text.eligible}</Menu.Item>
              <Menu.Item onClick={() => setDeciding('rejected')}>{text.rejected}</Menu.Item>
              <Menu.Item onClick={() => setReturning(true)}>{text.return}</Menu.Item>
              {view.state !== 'listed' && (
                <Menu.Item onClick={() => setDeciding('listed')}>{text.again}</Menu.Item>
              )}
            </>
          )}
        </>
      }
    >
      <ToMendOne one={view} />
      <div className={classes.beside}>
        <div>
          <ReportForm key={view.id} one={view} mayEdit={mayEdit} onPaper={onPaper} />
          <PaperChecklist
            one={view}
            mayEdit={mayEdit}
            onPaper={onPaper}
            mayCheck={view.acts.includes('check-papers')}
          />
          <Held one={view} />
        </div>
        <div>
          {mayAppraise && <AppraiseButtons onDecide={setDeciding} onReturn={() => setReturning(true)} />}
          <Conflicts one={view} />
          <section className={classes.section}>
            <h2>{text.reasons}</h2>
            <p>
              <VerdictBadge one={view} />
            </p>
            {view.judgedAt && (
              <p className={classes.soft}>
                {text.judgedBy(formatDate(view.judgedOn), formatDateTime(view.judgedAt))}
              </p>
            )}
            {answer ? (
              <ReasonTree reasons={answer.reasons} sayWhy />
            ) : (
              <p>{view.judgeProblem ?? text.noAnswer}</p>
            )}
          </section>
          <section className={classes.section}>
            <h2>{text.history}</h2>
            <Timeline
              happenings={view.history.map((one, at) => ({
                key: String(at),
                at: one.at,
                who: one.by ?? '',
                what: dossierText.eventKinds[one.kind] ?? one.kind,
                detail: [
                  one.note,
                  one.paper !== null && dossierText.paper(one.paper, formatDate(one.happenedOn)),
                ]
                  .filter(Boolean)
                  .join(' · '),
              }))}
            />
          </section>
        </div>
      </div>
      {deciding && (
        <AppraiseDialog
          rows={[view]}
          roundId={view.roundId}
          decision={deciding}
          onClose={() => setDeciding(null)}
        />
      )}
      {returning && (
        <ReturnDialog
          rows={[
            {
              id: view.id,
              dossierId: view.dossierId,
              name: view.name,
              unitName: view.unitName,
              awardKey: view.awardKey,
            },
          ]}
          roundId={view.roundId}
          onClose={() => setReturning(false)}
        />
      )}
    </Page>
  )
}

function AppraiseButtons(props: {
  onDecide: (decision: 'eligible' | 'rejected') => void
  onReturn: () => void
}) {
  return (
    <section className={classes.section}>
      <h2>{text.appraise}</h2>
      <div className={classes.acts}>
        <Button onClick={() => props.onDecide('eligible')}>{text.eligible}</Button>
        <Button variant="default" onClick={props.onReturn}>
          {text.return}
        </Button>
        <Button variant="default" onClick={() => props.onDecide('rejected')}>
          {text.rejected}
        </Button>
      </div>
    </section>
  )
}

function Conflicts({ one }: { one: NominationView }) {
  return (
    <section className={classes.section}>
      <h2>{text.conflicts}</h2>
      {one.conflicts.length === 0 ? (
        <p className={classes.soft}>{text.noConflicts}</p>
      ) : (
        <ul>
          {one.conflicts.map((conflict) => (
            <li key={`${conflict.kind} ${conflict.detail}`}>
              <strong>{text.conflictKinds[conflict.kind]}</strong>
              {conflict.detail && `: ${conflict.detail}`}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function Held({ one }: { one: NominationView }) {
  return (
    <section className={classes.section}>
      <h2>{text.held}</h2>
      {one.held.length === 0 ? (
        <p className={classes.soft}>{text.heldNone}</p>
      ) : (
        <ul>
          {one.held.map((award, at) => (
            <li key={at}>
              {award.awardName}
              {award.year && `, năm ${award.year}`}
            </li>
          ))}
        </ul>
      )}
      {one.holderId && <AppLink to={paths.awardHolder(one.holderId)}>{one.name}</AppLink>}
    </section>
  )
}
