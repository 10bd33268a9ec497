import { Menu } from '@mantine/core'
import type { DossierView } from '@server/areas/nominations/schemas-dossiers.ts'
import { useState } from 'react'
import { api, apiUrl } from '../../api/client.ts'
import { useAct, useApi } from '../../api/use-api.ts'
import { paths } from '../../paths.ts'
import { useSession } from '../../shell/session.ts'
import { dossierText as text } from '../../text/dossiers.ts'
import { nominationText, roundText } from '../../text/nominations.ts'
import {
  AppLink,
  formatDate,
  formatDateTime,
  formatNumber,
  LinkButton,
  Page,
  ProblemAlert,
  StateBadge,
  Timeline,
  usePathValue,
  Why,
} from '../../ui/index.ts'
import { AddNomination } from './AddNomination.tsx'
import { DossierStateBadge } from './badges.tsx'
import { DossierSteps } from './DossierSteps.tsx'
import { DossierTable } from './DossierTable.tsx'
import { isWholeReturned } from './is-whole-returned.ts'
import { MeetingForm } from './MeetingForm.tsx'
import classes from './nominations.module.css'
import { PasteNominations } from './PasteNominations.tsx'
import { ReturnWholeDialog } from './ReturnWholeDialog.tsx'
import { ToMend } from './ToMend.tsx'

/** The dossier of one unit: the table of nominations and everything that goes with it. */
export function DossierPage() {
  const dossierId = usePathValue('dossierId')
  const { account } = useSession()
  const dossier = useApi<DossierView>(`/dossiers/${dossierId}`)
  const [pasting, setPasting] = useState(false)
  const [returning, setReturning] = useState(false)
  const refreshes = ['/dossiers', '/nominations', '/rounds', '/nomination-desk']
  const judge = useAct(() => api.post(`/dossiers/${dossierId}/judgement`), { refreshes, done: text.judged })
  const takeOver = useAct(
    () =>
      api.post('/dossier-assignments', {
        dossiers: [{ id: dossierId, revision: dossier.data?.revision }],
        accountId: account.id,
      }),
    { refreshes },
  )
  const view = dossier.data
  if (dossier.error) return <ProblemAlert problem={dossier.error} onRetry={() => dossier.refetch()} />
  if (!view) return <Page title={nominationText.title}>{null}</Page>
  // Who runs the round records for the unit what came on paper.
  const onPaper = !view.acts.includes('edit') && view.paperActs.includes('edit')
  const mayEdit = view.acts.includes('edit') || onPaper
  const mayAdd = mayEdit && (view.state !== 'returned' || isWholeReturned(view))
  const document = (kind: string) => apiUrl(`/dossiers/${dossierId}/documents/${kind}`)
  return (
    <Page
      title={text.title(view.unitName)}
      above={[
        { label: roundText.title, to: paths.rounds() },
        { label: view.round.title, to: paths.round(view.round.id) },
      ]}
      subtitle={
        <span className={classes.badges}>
          <DossierStateBadge state={view.state} />
          {view.version > 0 && <span>{text.version(view.version)}</span>}
          {view.assignee && (
            <span>{text.holder(view.assignee.name, formatDate(view.assignee.since.slice(0, 10)))}</span>
          )}
          <span>
            {nominationText.dueOn} {formatDate(view.round.dueOn)}
          </span>
        </span>
      }
      mainAct={
        view.acts.includes('appraise') && (
          <LinkButton to={`${paths.appraisal(view.round.id)}?ho-so=${dossierId}`}>
            {roundText.appraise}
          </LinkButton>
        )
      }
      menu={
        <>
          {(['letter', 'list', 'minutes'] as const).map((kind) => (
            <Menu.Item key={kind} component="a" href={document(kind)}>
              {text.documentKinds[kind]}
            </Menu.Item>
          ))}
          {view.acts.includes('return') && (
            <Menu.Item onClick={() => setReturning(true)}>{text.returnWhole}</Menu.Item>
          )}
          <Menu.Item onClick={() => judge.mutate()}>{text.judgeAgain}</Menu.Item>
          {view.acts.includes('assign') && view.assignee?.accountId !== account.id && (
            <Menu.Item onClick={() => takeOver.mutate()}>{text.takeOver}</Menu.Item>
          )}
        </>
      }
    >
      <ProblemAlert problem={judge.error ?? takeOver.error} />
      {text.nextSteps[view.state] && <p className={classes.soft}>{text.nextSteps[view.state]}</p>}
      <ToMend dossier={view} mayEdit={mayEdit} onPaper={onPaper} />
      <DossierSteps dossier={view} />
      <section className={classes.section}>
        <h2>{text.table}</h2>
        {mayAdd && <AddNomination dossier={view} onPaper={onPaper} onPaste={() => setPasting(true)} />}
        <DossierTable dossier={view} mayEdit={mayEdit} onPaper={onPaper} />
        <p>
          {view.awards
            .filter((one) => one.nominations > 0)
            .map((one) => (
              <span key={one.awardKey} style={{ display: 'block' }}>
                {one.awardName}:{' '}
                {one.most === null
                  ? text.count(formatNumber(one.nominations))
                  : text.most(
                      formatNumber(one.nominations),
                      formatNumber(one.most),
                      formatNumber(one.unitSharePercent ?? 0),
                    )}
                {one.most !== null && one.nominations > one.most && (
                  <>
                    {' '}
                    <StateBadge tone="red">{roundText.overQuota}</StateBadge>
                  </>
                )}
              </span>
            ))}
        </p>
        <p className={classes.soft}>{nominationText.shares(view.shares)}</p>
      </section>
      <MeetingForm key={view.id} dossier={view} mayEdit={mayEdit} onPaper={onPaper} />
      <Clocks dossier={view} />
      <Versions dossier={view} />
      <section className={classes.section}>
        <h2>{text.events}</h2>
        <Timeline
          happenings={view.events.map((one) => ({
            key: one.id,
            at: one.at,
            who: one.by ?? '',
            what: text.eventKinds[one.kind] ?? one.kind,
            detail: (
              <>
                {[
                  one.nominations > 1 && nominationText.many(formatNumber(one.nominations)),
                  one.note,
                  one.paper && text.paper(one.paper.number ?? '', formatDate(one.paper.on)),
                ]
                  .filter(Boolean)
                  .join(' · ')}
                {one.paper?.fileId && (
                  <>
                    {' '}
                    <a href={apiUrl(`/dossier-files/${one.paper.fileId}`)}>{text.seeScan}</a>
                  </>
                )}
              </>
            ),
          }))}
        />
      </section>
      {returning && (
        <ReturnWholeDialog
          dossiers={[{ id: view.id, unitName: view.unitName }]}
          onClose={() => setReturning(false)}
        />
      )}
      <PasteNominations dossier={view} opened={pasting} onPaper={onPaper} onClose={() => setPasting(false)} />
    </Page>
  )
}

function Clocks({ dossier }: { dossier: DossierView }) {
  if (dossier.clocks.length === 0) return null
  return (
    <section className={classes.section}>
      <h2>{text.clocks}</h2>
      <ul className={classes.list}>
        {dossier.clocks.map((one) => (
          <li key={`${one.label} ${one.days}`}>
            <span>{one.label}</span>
            <Why subject={one.label} reasons={{ rule: one.cite || one.label, counted: one.reasons }}>
              {text.clock(formatNumber(one.days), formatDate(one.until))}
            </Why>
            {one.overdue && <StateBadge tone="red">{text.overdue}</StateBadge>}
            {one.provisional && <span className={classes.soft}>{nominationText.provisional}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Versions({ dossier }: { dossier: DossierView }) {
  if (dossier.versions.length === 0) return null
  return (
    <section className={classes.section}>
      <h2>{text.versions}</h2>
      <ul className={classes.list}>
        {dossier.versions.map((one) => (
          <li key={one.version}>
            <span>
              {text.version(one.version)}: {formatDateTime(one.sentAt)}, {one.sentBy}
              {one.recalledAt && ` (${text.recalled})`}
              <span className={classes.hash}> {one.sha256}</span>
            </span>
            <AppLink to={paths.dossierVersion(dossier.id, one.version)}>{text.seeVersion}</AppLink>
          </li>
        ))}
      </ul>
    </section>
  )
}
