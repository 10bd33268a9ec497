import { Button, NumberInput, Textarea, TextInput } from '@mantine/core'
import type { CallList } from '@server/areas/registrations/schemas.ts'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { useAct, useApi } from '../../api/use-api.ts'
import { paths } from '../../paths.ts'
import { useMay, useSession } from '../../shell/session.ts'
import { registrationText, callText as text } from '../../text/registrations.ts'
import { uiText } from '../../text/ui.ts'
import {
  AppLink,
  type Column,
  DataTable,
  DateField,
  EmptyState,
  FilterBar,
  FormButton,
  formatDate,
  formatNumber,
  Page,
  ProblemAlert,
  SelectUnit,
  StateBadge,
  useCursor,
  useFilters,
  useYear,
} from '../../ui/index.ts'
import { LawNote } from './LawNote.tsx'
import classes from './registrations.module.css'
import { statusTones } from './tones.ts'

type Row = CallList['rows'][number]
const { columns: headers } = registrationText

function OwnCell({ row }: { row: Row }) {
  if (!row.own) return null
  const { status, registrationId } = row.own
  const label = status ? registrationText.states[status] : registrationText.notStarted
  return (
    <AppLink to={registrationId ? paths.registration(registrationId) : paths.registrationCall(row.id)}>
      <StateBadge tone={status ? statusTones[status] : row.closedAt ? 'grey' : 'amber'}>{label}</StateBadge>
    </AppLink>
  )
}

const columns: readonly Column<Row>[] = [
  {
    key: 'title',
    header: headers.title,
    isName: true,
    cell: (row) => <AppLink to={paths.registrationCall(row.id)}>{row.title}</AppLink>,
  },
  { key: 'unit', header: headers.unit, width: 200, cell: (row) => row.unitName },
  { key: 'due', header: headers.due, width: 120, cell: (row) => formatDate(row.dueOn) },
  {
    key: 'sent',
    header: headers.sent,
    width: 100,
    align: 'right',
    cell: (row) => registrationText.sentOf(formatNumber(row.sent), formatNumber(row.called)),
  },
  { key: 'own', header: headers.own, width: 200, cell: (row) => <OwnCell row={row} /> },
  {
    key: 'state',
    header: headers.state,
    width: 120,
    cell: (row) => (
      <StateBadge tone={row.closedAt ? 'grey' : 'green'}>
        {row.closedAt ? registrationText.closed : registrationText.running}
      </StateBadge>
    ),
  },
]

/** Calls for registration of the year; a higher body opens new ones. */
export function CallsPage() {
  const mayOpen = useMay('collect-registrations')
  const filters = useFilters()
  const year = useYear()
  const pages = useCursor()
  const [opening, setOpening] = useState(false)
  const query = { year, state: filters['tinh-trang'], after: pages.after }
  const calls = useApi<CallList>('/registration-calls', query, { keepOld: true })
  const button = mayOpen && <Button onClick={() => setOpening(true)}>{registrationText.open}</Button>
  return (
    <Page title={registrationText.title} subtitle={registrationText.intro} mainAct={!opening && button}>
      <LawNote law={calls.data?.law} />
      {opening && <OpenCall year={year} onClose={() => setOpening(false)} />}
      <FilterBar
        fields={[
          {
            kind: 'select',
            key: 'tinh-trang',
            label: registrationText.state,
            options: [
              { value: 'open', label: registrationText.running },
              { value: 'closed', label: registrationText.closed },
            ],
          },
        ]}
      />
      <DataTable
        label={registrationText.calls}
        name="registration-calls"
        columns={columns}
        rows={calls.data?.rows}
        problem={calls.error}
        onRetry={() => calls.refetch()}
        rowKey={(row) => row.id}
        rowHref={(row) => paths.registrationCall(row.id)}
        paging={pages.of(calls.data as { rows: Row[]; next?: string | null } | undefined)}
        empty={
          <EmptyState title={registrationText.none} next={!opening && button}>
            {mayOpen ? registrationText.noneForCollector : registrationText.noneForUnit}
          </EmptyState>
        }
      />
    </Page>
  )
}

function OpenCall({ year: shown, onClose }: { year: number; onClose: () => void }) {
  const navigate = useNavigate()
  const { roles } = useSession()
  const [unitId, setUnitId] = useState<string | null>(roles[0]?.unitId ?? null)
  const [year, setYear] = useState(shown)
  const [title, setTitle] = useState(text.usualName(shown))
  const [basis, setBasis] = useState('')
  const [note, setNote] = useState('')
  const [dueOn, setDueOn] = useState<string | null>(null)
  const open = useAct(
    () => api.post<{ id: string }>('/registration-calls', { unitId, year, title, basis, note, dueOn }),
    {
      refreshes: ['/registration-calls'],
      done: registrationText.opened,
      onDone: ({ id }) => navigate({ to: paths.registrationCall(id) as never }),
    },
  )
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        open.mutate()
      }}
    >
      <SelectUnit
        label={text.organiser}
        description={text.organiserHint}
        value={unitId}
        onChange={(id) => setUnitId(id)}
        required
      />
      <NumberInput
        label={text.year}
        value={year}
        min={2000}
        max={2100}
        thousandSeparator=""
        onChange={(value) => {
          const next = Number(value)
          if (title === text.usualName(year)) setTitle(text.usualName(next))
          setYear(next)
        }}
        required
      />
      <TextInput
        label={text.name}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
        required
      />
      <DateField label={text.due} value={dueOn} onChange={setDueOn} required />
      <TextInput label={text.basis} value={basis} onChange={(event) => setBasis(event.currentTarget.value)} />
      <Textarea
        label={text.note}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        autosize
        minRows={2}
      />
      <ProblemAlert problem={open.error} />
      <div className={classes.acts}>
        <FormButton
          loading={open.isPending}
          needs={{ [text.organiser]: unitId, [text.name]: title.trim().length > 2, [text.due]: dueOn }}
        >
          {registrationText.open}
        </FormButton>
        <Button variant="default" onClick={onClose}>
          {uiText.cancel}
        </Button>
      </div>
    </form>
  )
}
