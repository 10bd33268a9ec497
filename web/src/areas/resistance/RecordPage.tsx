import { Button, Menu } from '@mantine/core'
import type { FormList, RecordView } from '@server/areas/resistance/schemas.ts'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { useAct, useApi } from '../../api/use-api.ts'
import { paths } from '../../paths.ts'
import { History } from '../../shell/History.tsx'
import { resistanceText, recordText as text } from '../../text/resistance.ts'
import { fieldText } from '../../text/resistance-fields.ts'
import {
  formatDateTime,
  formatNumber,
  LinkButton,
  Page,
  ProblemAlert,
  StateBadge,
  usePathValue,
} from '../../ui/index.ts'
import { confidenceTones, statusTones, valueWords } from './field-words.ts'
import { CorrectRecord, RegisterAgain, ReleaseRound, SetAside } from './RecordActs.tsx'
import classes from './resistance.module.css'
import { NoScan, ScanViewer, type Spot } from './ScanViewer.tsx'

/** One record: the scan, every field with how far it can be relied on, who entered it, its history. */
export function RecordPage() {
  const recordId = usePathValue('recordId')
  const record = useApi<RecordView>(`/resistance/records/${recordId}`)
  const forms = useApi<FormList>('/resistance/forms')
  const [asking, setAsking] = useState<'correct' | 'set-aside' | null>(null)
  const [spot, setSpot] = useState<Spot | null>(null)
  const restore = useAct(
    () => api.post(`/resistance/records/${recordId}/restoration`, { revision: record.data?.revision }),
    { refreshes: ['/resistance', '/history'], done: text.restored },
  )
  if (record.error)
    return (
      <Page title={resistanceText.title} above={[{ label: resistanceText.title, to: paths.resistance() }]}>
        <ProblemAlert problem={record.error} onRetry={() => record.refetch()} />
      </Page>
    )
  const view = record.data
  if (!view || !forms.data) return <Page title={resistanceText.title}>{null}</Page>
  const may = (act: RecordView['acts'][number]) => view.acts.includes(act)
  const isMine = view.rounds.some((round) => round.isMine)
  return (
    <Page
      title={view.title}
      above={[
        { label: resistanceText.title, to: paths.resistance() },
        { label: view.batchTitle, to: paths.resistanceBatch(view.batchId) },
      ]}
      subtitle={
        <>
          <StateBadge tone={statusTones[view.status]}>{resistanceText.states[view.status]}</StateBadge>
          {` ${view.unitName}`}
        </>
      }
      mainAct={<MainAct view={view} isMine={isMine} />}
      menu={
        (may('set-aside') ||
          may('correct') ||
          may('restore') ||
          (may('compare') && view.status === 'settled')) && (
          <>
            {may('compare') && view.status === 'settled' && (
              <Menu.Item component="a" href={paths.resistanceCompare(view.id)}>
                {text.compare}
              </Menu.Item>
            )}
            {may('correct') && <Menu.Item onClick={() => setAsking('correct')}>{text.correct}</Menu.Item>}
            {may('set-aside') && (
              <Menu.Item onClick={() => setAsking('set-aside')}>{text.setAside}</Menu.Item>
            )}
            {may('restore') && <Menu.Item onClick={() => restore.mutate()}>{text.restore}</Menu.Item>}
          </>
        )
      }
    >
      <ProblemAlert problem={restore.error} />
      {view.setAsideReason && <p>{text.aside(view.setAsideReason)}</p>}
      {view.settledAt && (
        <p className={classes.soft}>
          {text.settledBy(view.settledBy ?? '', formatDateTime(view.settledAt))}
          {view.registerAwardId ? ` · ${text.inRegister}` : ''}
        </p>
      )}
      {view.registerProblem && <RegisterAgain view={view} mayAct={may('register')} />}
      <div className={classes.beside}>
        <div className={classes.left}>
          {view.scanId ? <ScanViewer scanId={view.scanId} firstPage={view.page} spot={spot} /> : <NoScan />}
        </div>
        <div>
          <Values view={view} forms={forms.data.rows} onSpot={setSpot} />
          {view.service && <Service service={view.service} />}
          <h2>{text.rounds}</h2>
          {view.rounds.length === 0 && <p className={classes.soft}>{text.noRound}</p>}
          <ul className={classes.communes}>
            {view.rounds.map((round) => (
              <li key={round.round}>
                {`${text.round(formatNumber(round.round), round.by)} – ${
                  round.submittedAt
                    ? text.roundDone(formatDateTime(round.submittedAt))
                    : text.roundOpen(formatDateTime(round.startedAt))
                }`}
                {!round.submittedAt && may('release-entry') && (
                  <ReleaseRound recordId={view.id} round={round.round} by={round.by} />
                )}
              </li>
            ))}
          </ul>
          <section className={classes.block}>
            <h2>{text.history}</h2>
            <History objectKind="resistance-record" objectId={view.id} />
          </section>
        </div>
      </div>
      {asking === 'correct' && (
        <CorrectRecord view={view} forms={forms.data.rows} onClose={() => setAsking(null)} />
      )}
      {asking === 'set-aside' && <SetAside view={view} onClose={() => setAsking(null)} />}
    </Page>
  )
}

function MainAct({ view, isMine }: { view: RecordView; isMine: boolean }) {
  if (view.acts.includes('settle'))
    return <LinkButton to={paths.resistanceCompare(view.id)}>{text.compare}</LinkButton>
  if (view.acts.includes('enter'))
    return <LinkButton to={paths.resistanceEntry(view.id)}>{isMine ? text.goOn : text.enter}</LinkButton>
  if (view.acts.includes('compare') && view.status !== 'settled')
    return (
      <LinkButton variant="default" to={paths.resistanceCompare(view.id)}>
        {text.compare}
      </LinkButton>
    )
  return null
}

function Values(props: { view: RecordView; forms: FormList['rows']; onSpot: (spot: Spot) => void }) {
  const { view, forms, onSpot } = props
  const isEarly = view.status === 'waiting' || view.status === 'entered-once'
  return (
    <>
      <h2>{text.content}</h2>
      {isEarly && (
        <p className={classes.soft}>{view.fields.length > 0 ? text.draftNote : text.waitingNote}</p>
      )}
      <dl className={classes.values}>
        {view.fields.map((field) => (
          <div key={field.key}>
            <dt>{fieldText[field.key]}</dt>
            <dd>
              {valueWords(field.key, field.value, { forms, places: view.places })}
              {field.at && (
                <div>
                  <Button
                    variant="subtle"
                    size="compact-xs"
                    aria-label={`${text.openScan}: ${fieldText[field.key]}`}
                    onClick={() => onSpot(field.at!)}
                  >
                    {text.openScan}
                  </Button>
                </div>
              )}
            </dd>
            <dd>
              <StateBadge tone={confidenceTones[field.confidence]}>
                {resistanceText.confidence[field.confidence]}
              </StateBadge>
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}

function Service({ service }: { service: NonNullable<RecordView['service']> }) {
  const tones = { met: 'green', 'not-met': 'red', excepted: 'green', unknown: 'amber' } as const
  const { months } = service
  return (
    <section style={{ marginBottom: 20 }}>
      <h2>{text.service}</h2>
      <p>
        <StateBadge tone={tones[service.verdict]}>{text.verdicts[service.verdict]}</StateBadge>
      </p>
      <ul className={classes.communes}>
        {months && <li>{text.served(text.months(formatNumber(months.least), formatNumber(months.most)))}</li>}
        {service.stated !== null && <li>{text.stated(formatNumber(service.stated))}</li>}
        <li>
          {text.required(formatNumber(service.required), service.cite)}
          {service.isVerified ? '' : `; ${text.provisional}`}
        </li>
      </ul>
    </section>
  )
}
