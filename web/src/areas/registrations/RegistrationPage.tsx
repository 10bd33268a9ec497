import { Button, Tabs } from '@mantine/core'
import type { RegistrationView } from '@server/areas/registrations/schemas.ts'
import { api } from '../../api/client.ts'
import { useAct, useApi } from '../../api/use-api.ts'
import { paths } from '../../paths.ts'
import { History } from '../../shell/History.tsx'
import { registrationText, pledgeText as text } from '../../text/registrations.ts'
import {
  formatDate,
  formatNumber,
  Page,
  ProblemAlert,
  StateBadge,
  useFilters,
  usePathValue,
  useSetFilters,
} from '../../ui/index.ts'
import { LawNote } from './LawNote.tsx'
import { PledgeEditor } from './PledgeEditor.tsx'
import { PledgeTable } from './PledgeTable.tsx'
import { Results } from './Results.tsx'
import classes from './registrations.module.css'
import { StepButtons } from './StepButtons.tsx'
import { statusTones } from './tones.ts'

/** Takes what units below sent to this unit's own call; nothing is typed again. */
function PullFromBelow({ view }: { view: RegistrationView }) {
  const pull = useAct(
    () =>
      api.post<{ count: number }>(`/registrations/${view.id}/rows-from-below`, { revision: view.revision }),
    {
      refreshes: ['/registrations', '/registration-calls', '/history'],
      done: ({ count }) => text.pulled(formatNumber(count)),
    },
  )
  return (
    <div className={classes.acts}>
      <Button variant="default" loading={pull.isPending} onClick={() => pull.mutate()}>
        {text.pull}
      </Button>
      <ProblemAlert problem={pull.error} />
    </div>
  )
}

/** A unit's registration: its rows, what may be done next, and what became of it. */
export function RegistrationPage() {
  const id = usePathValue('registrationId')
  const registration = useApi<RegistrationView>(`/registrations/${id}`)
  const { xem } = useFilters()
  const setFilters = useSetFilters()
  if (!registration.data)
    return (
      <Page title={registrationText.title}>
        <ProblemAlert problem={registration.error} onRetry={() => registration.refetch()} />
      </Page>
    )
  const view = registration.data
  return (
    <Page
      title={`${text.titleOf(view.year)}: ${view.unitName}`}
      above={[
        { label: registrationText.title, to: paths.registrations() },
        { label: view.callTitle, to: paths.registrationCall(view.callId) },
      ]}
      subtitle={
        <>
          <StateBadge tone={statusTones[view.status]}>{registrationText.states[view.status]}</StateBadge>{' '}
          {view.callUnitName} · {text.due(formatDate(view.dueOn))}
        </>
      }
    >
      {view.returned && (
        <div className={classes.returned} role="note">
          <p>
            <strong>{text.returned(view.returned.by, formatDate(view.returned.on))}</strong>
          </p>
          <p>{view.returned.reason}</p>
        </div>
      )}
      <LawNote law={view.law} />
      <StepButtons view={view} />
      {view.mayWrite && <PullFromBelow view={view} />}
      <Tabs
        value={xem === 'ket-qua' ? 'ket-qua' : 'noi-dung'}
        onChange={(tab) => setFilters({ xem: tab === 'ket-qua' ? 'ket-qua' : undefined })}
        keepMounted={false}
      >
        <Tabs.List mb="md">
          <Tabs.Tab value="noi-dung">{text.rows}</Tabs.Tab>
          <Tabs.Tab value="ket-qua">{text.results}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="noi-dung">
          {view.mayWrite ? <PledgeEditor key={view.id} view={view} /> : <PledgeTable rows={view.rows} />}
        </Tabs.Panel>
        <Tabs.Panel value="ket-qua">
          <Results registrationId={id} />
        </Tabs.Panel>
      </Tabs>
      <section className={classes.block}>
        <h2>{text.history}</h2>
        <History objectKind="registration" objectId={id} />
      </section>
    </Page>
  )
}
