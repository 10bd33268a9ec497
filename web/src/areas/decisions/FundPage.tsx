import { Button, NumberInput, Select, Textarea, TextInput } from '@mantine/core'
import type { FundView } from '@server/areas/decisions/schemas-money.ts'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { useAct, useApi } from '../../api/use-api.ts'
import { paths } from '../../paths.ts'
import { decisionText } from '../../text/decisions.ts'
import { fundText as text } from '../../text/fund.ts'
import { uiText } from '../../text/ui.ts'
import {
  AppLink,
  type Column,
  ConfirmAct,
  DataTable,
  DateField,
  EmptyState,
  FilterBar,
  formatDate,
  formatNumber,
  Page,
  ProblemAlert,
  StateBadge,
  todayOn,
  useFilters,
} from '../../ui/index.ts'
import classes from './decisions.module.css'

type Entry = FundView['entries'][number]
type Sum = FundView['decisions'][number]

const decisionColumns: readonly Column<Sum>[] = [
  {
    key: 'number',
    header: text.decision,
    isName: true,
    cell: (row) => (
      <>
        <AppLink to={paths.decision(row.id, 'money')}>{row.number}</AppLink>
        {`, ${formatDate(row.decidedOn)}`}
      </>
    ),
  },
  { key: 'title', header: decisionText.abstract, cell: (row) => row.title },
  {
    key: 'planned',
    header: text.planned,
    width: 160,
    align: 'right',
    cell: (row) => formatNumber(row.plannedVnd),
  },
  { key: 'paid', header: text.paid, width: 150, align: 'right', cell: (row) => formatNumber(row.paidVnd) },
  {
    key: 'returned',
    header: text.returned,
    width: 130,
    align: 'right',
    cell: (row) => (row.returnedVnd > 0 ? formatNumber(row.returnedVnd) : ''),
  },
]

/** The fund of a body in a year: in, planned by decisions, paid, left. */
export function FundPage() {
  const filters = useFilters()
  const [adding, setAdding] = useState(false)
  const [cancelling, setCancelling] = useState<Entry | null>(null)
  const year = Number(filters.nam)
  const answer = useApi<FundView>('/bonus-fund', {
    unit: filters['don-vi'],
    year: year > 1999 ? year : undefined,
  })
  const fund = answer.data
  const sums = fund
    ? ([
        [text.in, fund.inVnd],
        [text.planned, fund.plannedVnd],
        [text.paid, fund.paidVnd],
        [text.other, fund.otherVnd],
        [text.left, fund.leftVnd],
        [text.free, fund.freeVnd],
      ] as const)
    : []
  return (
    <Page
      title={fund ? `${text.title} năm ${fund.year}` : text.title}
      subtitle={fund?.unitName}
      above={[{ label: decisionText.title, to: paths.decisions() }]}
      mainAct={fund && !adding && <Button onClick={() => setAdding(true)}>{text.add}</Button>}
    >
      <FilterBar
        fields={[
          { kind: 'text', key: 'nam', label: text.year },
          { kind: 'unit', key: 'don-vi', label: decisionText.unit },
        ]}
      />
      <ProblemAlert problem={answer.error} />
      {fund && (
        <>
          <div className={classes.sums}>
            {sums.map(([label, value]) => (
              <div key={label} className={classes.sum}>
                {label}
                <strong>{decisionText.money(value)}</strong>
              </div>
            ))}
          </div>
          {adding && <AddEntry fund={fund} onClose={() => setAdding(false)} />}
          <h2>{text.entries}</h2>
          <DataTable
            label={text.entries}
            name="fund-entries"
            columns={entryColumns(setCancelling)}
            rows={fund.entries}
            rowKey={(row) => row.id}
            empty={<EmptyState title={text.noEntries}>{text.noEntriesText}</EmptyState>}
          />
          <h2>{text.decisions}</h2>
          <DataTable
            label={text.decisions}
            name="fund-decisions"
            columns={decisionColumns}
            rows={fund.decisions}
            rowKey={(row) => row.id}
            rowHref={(row) => paths.decision(row.id, 'money')}
            empty={<EmptyState title={text.noDecisions} />}
          />
        </>
      )}
      {cancelling && <CancelEntry entry={cancelling} onClose={() => setCancelling(null)} />}
    </Page>
  )
}

function entryColumns(cancel: (entry: Entry) => void): readonly Column<Entry>[] {
  return [
    { key: 'on', header: text.on, width: 110, cell: (row) => formatDate(row.happenedOn) },
    { key: 'kind', header: text.kind, width: 110, cell: (row) => text.kinds[row.kind] },
    {
      key: 'label',
      header: text.label,
      isName: true,
      cell: (row) => (
        <>
          {row.label}
          {row.cancelledAt && (
            <div>
              <StateBadge tone="grey">{text.cancelled(row.cancelReason ?? '')}</StateBadge>
            </div>
          )}
        </>
      ),
    },
    { key: 'basis', header: text.basis, width: 240, cell: (row) => row.basis ?? '' },
    {
      key: 'amount',
      header: text.amount,
      width: 160,
      align: 'right',
      cell: (row) => formatNumber(row.amountVnd),
    },
    {
      key: 'acts',
      header: text.cancel,
      isAct: true,
      width: 120,
      cell: (row) =>
        !row.cancelledAt && (
          <Button size="compact-sm" variant="subtle" color="gray" onClick={() => cancel(row)}>
            {text.cancel}
          </Button>
        ),
    },
  ]
}

function AddEntry({ fund, onClose }: { fund: FundView; onClose: () => void }) {
  const [kind, setKind] = useState('in')
  const [amount, setAmount] = useState<number | string | bigint>('')
  const [on, setOn] = useState<string | null>(todayOn())
  const [label, setLabel] = useState('')
  const [basis, setBasis] = useState('')
  const add = useAct(
    () =>
      api.post('/bonus-fund/entries', {
        unitId: fund.unitId,
        year: fund.year,
        kind,
        amountVnd: Number(amount),
        happenedOn: on,
        label: label.trim(),
        basis: basis.trim() || null,
      }),
    { refreshes: ['/bonus-fund'], done: text.saved, onDone: onClose },
  )
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (on && Number(amount) > 0 && label.trim()) add.mutate()
      }}
    >
      <Select
        label={text.kind}
        data={Object.entries(text.kinds).map(([value, name]) => ({ value, label: name }))}
        value={kind}
        onChange={(value) => setKind(value ?? 'in')}
        allowDeselect={false}
      />
      <NumberInput
        label={text.amount}
        value={amount}
        onChange={setAmount}
        thousandSeparator="."
        decimalSeparator=","
        hideControls
        min={0}
        required
      />
      <DateField label={text.on} value={on} onChange={setOn} maxOn={todayOn()} required />
      <TextInput
        label={text.label}
        value={label}
        onChange={(event) => setLabel(event.currentTarget.value)}
        required
      />
      <TextInput label={text.basis} value={basis} onChange={(event) => setBasis(event.currentTarget.value)} />
      <ProblemAlert problem={add.error} />
      <div className={`${classes.acts} ${classes.wide}`}>
        <Button
          type="submit"
          loading={add.isPending}
          disabled={!on || !label.trim() || !(Number(amount) > 0)}
        >
          {text.save}
        </Button>
        <Button variant="default" onClick={onClose}>
          {uiText.cancel}
        </Button>
      </div>
    </form>
  )
}

function CancelEntry({ entry, onClose }: { entry: Entry; onClose: () => void }) {
  const [reason, setReason] = useState('')
  const cancel = useAct(
    () => api.post(`/bonus-fund/entries/${entry.id}/cancellation`, { reason: reason.trim() }),
    {
      refreshes: ['/bonus-fund'],
      onDone: onClose,
    },
  )
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={`${text.cancel}: ${entry.label}`}
      consequences={text.cancelTells}
      actLabel={text.cancel}
      onConfirm={() => cancel.mutate()}
      busy={cancel.isPending}
      problem={cancel.error}
      disabled={reason.trim() === ''}
    >
      <Textarea
        label={text.reason}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        required
      />
    </ConfirmAct>
  )
}
