import { Button, Menu } from '@mantine/core'
import type { CallList, CallResults, CallView } from '@server/areas/registrations/schemas.ts'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { api, apiUrl } from '../../api/client.ts'
import { downloadByPost } from '../../api/download-by-post.ts'
import { useAct, useApi } from '../../api/use-api.ts'
import { paths } from '../../paths.ts'
import { History } from '../../shell/History.tsx'
import { registrationText, callText as text } from '../../text/registrations.ts'
import {
  AppLink,
  type Column,
  ConfirmAct,
  DataTable,
  FilterBar,
  formatDate,
  formatDateTime,
  formatNumber,
  LinkButton,
  Page,
  ProblemAlert,
  StateBadge,
  useFilters,
  usePathValue,
} from '../../ui/index.ts'
import { EditCall } from './EditCall.tsx'
import { LawNote } from './LawNote.tsx'
import classes from './registrations.module.css'
import { statusTones } from './tones.ts'

/** Words as they are compared: without marks, in small letters. */
const foldWords = (words: string) =>
  words
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .trim()

type Unit = CallView['units'][number]
type Result = CallResults['rows'][number]
type Tally = CallView['byAward'][number]
const hasSent = (unit: Unit) => unit.status === 'sent' || unit.status === 'accepted'

function UnitState({ unit }: { unit: Unit }) {
  const label = unit.status ? registrationText.states[unit.status] : registrationText.notStarted
  return (
    <>
      <StateBadge tone={unit.status ? statusTones[unit.status] : 'grey'}>{label}</StateBadge>
      {unit.isLate && (
        <StateBadge tone={hasSent(unit) ? 'amber' : 'red'}>
          {hasSent(unit) ? registrationText.sentLate : registrationText.late}
        </StateBadge>
      )}
    </>
  )
}

/** How many of the pledged titles the register has; those that bear the name only are to be looked at. */
function UnitResult({ result }: { result: Result | undefined }) {
  if (!result || result.pledged === 0) return null
  return (
    <>
      {text.reached(formatNumber(result.reached), formatNumber(result.pledged))}
      {result.likely > 0 && <span className={classes.soft}> {text.likely(formatNumber(result.likely))}</span>}
    </>
  )
}

const count = (key: 'people' | 'collectives' | 'initiatives'): Column<Unit> => ({
  key,
  header: text[key],
  width: 84,
  align: 'right',
  cell: (unit) => (hasSent(unit) ? formatNumber(unit[key]) : ''),
})
const unitColumns = (results: ReadonlyMap<string, Result>): readonly Column<Unit>[] => [
  {
    key: 'unit',
    header: text.unit,
    isName: true,
    cell: (unit) =>
      unit.registrationId ? (
        <AppLink to={paths.registration(unit.registrationId)}>{unit.unitName}</AppLink>
      ) : (
        unit.unitName
      ),
  },
  { key: 'state', header: text.unitState, width: 200, cell: (unit) => <UnitState unit={unit} /> },
  { key: 'sent', header: text.sentOn, width: 104, cell: (unit) => formatDate(unit.sentOn) },
  count('people'),
  count('collectives'),
  count('initiatives'),
  {
    key: 'result',
    header: text.result,
    width: 128,
    cell: (unit) => <UnitResult result={results.get(unit.registrationId ?? '')} />,
  },
  {
    key: 'reminded',
    header: text.reminded,
    width: 140,
    cell: (unit) =>
      unit.reminded > 0 ? text.times(formatNumber(unit.reminded), formatDateTime(unit.remindedAt)) : '',
  },
]
const tallyColumns: readonly Column<Tally>[] = [
  { key: 'award', header: text.award, isName: true, cell: (one) => one.awardName },
  { key: 'people', header: text.people, width: 110, align: 'right', cell: (one) => formatNumber(one.people) },
  {
    key: 'collectives',
    header: text.collectives,
    width: 110,
    align: 'right',
    cell: (one) => formatNumber(one.collectives),
  },
  {
    key: 'units',
    header: text.unitsCount,
    width: 110,
    align: 'right',
    cell: (one) => formatNumber(one.units),
  },
]

function resultWords({ pledged, reached, likely, yearIsOver }: CallResults): string {
  const sum = text.resultSum(formatNumber(reached), formatNumber(pledged))
  return [sum, likely > 0 && text.resultLikely(formatNumber(likely)), !yearIsOver && text.resultOpen]
    .filter(Boolean)
    .join(' ')
}

/** One call: who has sent and who has not, what was pledged, and the tables of it. */
export function CallPage() {
  const callId = usePathValue('callId')
  const { gui, dv } = useFilters()
  const path = `/registration-calls/${callId}`
  const call = useApi<CallView>(path)
  const results = useApi<CallResults>(`${path}/results`)
  const calls = useApi<CallList>(
    '/registration-calls',
    { year: call.data?.year },
    { enabled: call.isSuccess },
  )
  const navigate = useNavigate()
  const [reminding, setReminding] = useState(false)
  const [editing, setEditing] = useState(false)
  const refreshes = ['/registration-calls', '/history']
  const own = calls.data?.rows.find((row) => row.id === callId)?.own ?? null
  const start = useAct(() => api.post<{ id: string }>(`${path}/registrations`, { unitId: own?.unitId }), {
    refreshes,
    onDone: ({ id }) => navigate({ to: paths.registration(id) as never }),
  })
  const remind = useAct(() => api.post<{ units: number; accounts: number }>(`${path}/reminders`, {}), {
    refreshes,
    done: ({ units, accounts }) => text.remindedDone(formatNumber(units), formatNumber(accounts)),
    onDone: () => setReminding(false),
  })
  const dispatch = useAct(() => downloadByPost(`${path}/dispatch`, {}, 'cong-van.docx'), { refreshes })
  const turn = useAct((closed: boolean) => api.patch(path, { revision: call.data!.revision, closed }), {
    refreshes,
    done: text.saved,
  })
  if (!call.data)
    return (
      <Page title={registrationText.title}>
        <ProblemAlert problem={call.error} onRetry={() => call.refetch()} />
      </Page>
    )
  const view = call.data
  const missing = view.units.filter((unit) => !hasSent(unit))
  const words = foldWords(dv ?? '')
  const shown = (gui === 'roi' ? view.units.filter(hasSent) : gui === 'chua' ? missing : view.units).filter(
    ({ unitName }) => foldWords(unitName).includes(words),
  )
  const isOpen = view.closedAt === null
  const table = (kind: string, format: string) => apiUrl(`${path}/tables/${kind}/${format}`)
  return (
    <Page
      title={view.title}
      above={[{ label: registrationText.title, to: paths.registrations() }]}
      subtitle={`${view.unitName} · ${text.due} ${formatDate(view.dueOn)}${isOpen ? '' : ` · ${registrationText.closed}`}`}
      mainAct={
        own ? (
          own.registrationId ? (
            <LinkButton to={paths.registration(own.registrationId)}>{text.openOwn}</LinkButton>
          ) : (
            isOpen && (
              <Button loading={start.isPending} onClick={() => start.mutate()}>
                {text.start}
              </Button>
            )
          )
        ) : (
          view.mayCollect &&
          isOpen &&
          missing.length > 0 && <Button onClick={() => setReminding(true)}>{text.remind}</Button>
        )
      }
      menu={
        view.mayCollect && (
          <>
            {(['titles', 'units', 'rows'] as const).flatMap((kind) =>
              (['docx', 'xlsx'] as const).map((format) => (
                <Menu.Item key={`${kind}-${format}`} component="a" href={table(kind, format)}>
                  {text[`${kind}${format === 'docx' ? 'Word' : 'Excel'}`]}
                </Menu.Item>
              )),
            )}
            {isOpen && missing.length > 0 && (
              <Menu.Item onClick={() => dispatch.mutate()}>{text.dispatch}</Menu.Item>
            )}
            <Menu.Item onClick={() => setEditing(true)}>{text.edit}</Menu.Item>
            <Menu.Item onClick={() => turn.mutate(isOpen)}>{isOpen ? text.close : text.reopen}</Menu.Item>
          </>
        )
      }
    >
      <ProblemAlert problem={start.error ?? dispatch.error ?? turn.error} />
      {view.note && <p>{view.note}</p>}
      <LawNote law={view.law} />
      <section>
        <h2>{text.byAward}</h2>
        <DataTable
          label={text.byAward}
          name="registration-tally"
          columns={tallyColumns}
          rows={view.byAward}
          rowKey={(one) => one.awardKey}
          empty={<p className={classes.soft}>{text.noneSent}</p>}
        />
        {view.initiatives + view.targets > 0 && (
          <p>{text.alsoPledged(formatNumber(view.initiatives), formatNumber(view.targets))}</p>
        )}
      </section>
      <section className={classes.block}>
        <h2>{text.units}</h2>
        {view.mayCollect && (
          <p role="status" className={classes.soft}>
            {text.summary(formatNumber(view.units.length - missing.length), formatNumber(view.units.length))}
          </p>
        )}
        {results.data && results.data.pledged > 0 && (
          <p className={classes.soft}>{resultWords(results.data)}</p>
        )}
        <ProblemAlert problem={results.error} onRetry={() => results.refetch()} />
        {view.mayCollect && (
          <FilterBar
            fields={[
              { kind: 'text', key: 'dv', label: text.findUnit },
              {
                kind: 'select',
                key: 'gui',
                label: text.unitState,
                options: [
                  { value: 'roi', label: text.haveSent },
                  { value: 'chua', label: text.haveNot },
                ],
              },
            ]}
          />
        )}
        <DataTable
          label={text.units}
          name="registration-units"
          columns={unitColumns(new Map(results.data?.rows.map((one) => [one.registrationId, one])))}
          rows={shown}
          rowKey={(unit) => unit.unitId}
          empty={<p className={classes.soft}>{text.noUnits}</p>}
        />
      </section>
      {view.mayCollect && (
        <section className={classes.block}>
          <h2>{text.history}</h2>
          <History objectKind="registration-call" objectId={callId} />
        </section>
      )}
      {editing && <EditCall call={view} onClose={() => setEditing(false)} />}
      <ConfirmAct
        opened={reminding}
        onClose={() => setReminding(false)}
        title={text.remindTitle(formatNumber(missing.length))}
        consequences={[text.remindTells(missing.map((unit) => unit.unitName).join(', ')), text.remindKept]}
        actLabel={text.remind}
        onConfirm={() => remind.mutate()}
        busy={remind.isPending}
        problem={remind.error}
      />
    </Page>
  )
}
