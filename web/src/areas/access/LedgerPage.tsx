import { Alert, Button } from '@mantine/core'
import type {
  LedgerEntryView,
  LedgerPage as LedgerRows,
  ledgerVerification,
} from '@server/areas/ledger/schemas.ts'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { useApi } from '../../api/use-api.ts'
import { ledgerText as text } from '../../text/access.ts'
import {
  type Column,
  DataTable,
  EmptyState,
  FilterBar,
  formatDateTime,
  formatNumber,
  type OtherFilterProps,
  Page,
  ProblemAlert,
  useCursor,
  useFilters,
  useSetFilters,
} from '../../ui/index.ts'
import classes from './access.module.css'
import { type Colleague, SelectColleague } from './SelectColleague.tsx'

const objectKinds = Object.entries(text.objectKinds).map(([value, label]) => ({ value, label }))

type Verification = ReturnType<typeof ledgerVerification.parse>

const columns: readonly Column<LedgerEntryView>[] = [
  { key: 'seq', header: text.seq, align: 'right', width: 80, cell: (row) => formatNumber(Number(row.seq)) },
  { key: 'at', header: text.when, width: 150, cell: (row) => formatDateTime(row.at) },
  {
    key: 'who',
    header: text.who,
    width: 220,
    cell: (row) => (
      <>
        {row.accountName}
        {row.onBehalfOf && <div className={classes.hint}>{text.onBehalf(row.onBehalfOf)}</div>}
      </>
    ),
  },
  { key: 'what', header: text.what, isName: true, cell: (row) => row.sentence },
  {
    key: 'object',
    header: text.object,
    width: 170,
    hiddenAtFirst: true,
    cell: (row) => `${objectKindName(row.objectKind)} ${row.objectId}`,
  },
]

/** The ledger: what was done, by whom, when; and a check that nothing in it was touched. */
export function LedgerPage() {
  const filters = useFilters()
  const setFilters = useSetFilters()
  const pages = useCursor()
  const entries = useApi<LedgerRows>(
    '/ledger',
    {
      objectKind: filters.loai,
      objectId: filters.ma,
      accountId: filters.nguoi,
      from: filters['tu-ngay'],
      to: filters['den-ngay'],
      before: pages.after,
    },
    { keepOld: true },
  )
  const verify = useMutation({ mutationFn: () => api.get<Verification>('/ledger-verification') })
  return (
    <Page
      title={text.ledger}
      mainAct={
        <Button loading={verify.isPending} onClick={() => verify.mutate()}>
          {text.verify}
        </Button>
      }
    >
      <p className={classes.lead}>{text.intro}</p>
      <ProblemAlert problem={verify.error} />
      {verify.data && <Verdict verdict={verify.data} />}
      <FilterBar
        fields={[
          { kind: 'date', key: 'tu-ngay', label: text.from },
          { kind: 'date', key: 'den-ngay', label: text.to },
          { kind: 'select', key: 'loai', label: text.objectKind, options: objectKinds },
          { kind: 'other', key: 'nguoi', label: text.who, render: (props) => <PersonFilter {...props} /> },
        ]}
      />
      {filters.ma && (
        <p className={classes.lead}>
          {text.ofObject(objectKindName(filters.loai ?? ''), filters.ma)}{' '}
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => setFilters({ loai: undefined, ma: undefined })}
          >
            {text.allObjects}
          </Button>
        </p>
      )}
      <DataTable
        label={text.ledger}
        name="ledger"
        columns={columns}
        rows={entries.data?.rows}
        rowKey={(row) => row.seq}
        problem={entries.error}
        onRetry={() => entries.refetch()}
        paging={pages.of(entries.data)}
        empty={<EmptyState title={text.none}>{text.noneText}</EmptyState>}
      />
    </Page>
  )
}

function Verdict({ verdict }: { verdict: Verification }) {
  const { fault } = verdict
  if (fault)
    return (
      <Alert color="red" role="alert" title={text.broken} mb="md">
        {text.faults[fault.fault](fault.seq)}
        {fault.fitsUpTo && <> {text.fitsUpTo(fault.fitsUpTo)}</>} {text.faultNext}
      </Alert>
    )
  return (
    <Alert color="green" role="status" title={text.verified(formatNumber(Number(verdict.entries)))} mb="md">
      {text.anchors(formatNumber(verdict.anchors))}
      <dl className={classes.facts}>
        <dt>{text.head}</dt>
        <dd className={classes.hash}>{verdict.headHash}</dd>
      </dl>
      {text.headText}
    </Alert>
  )
}

/** Chooses the person whose acts are shown; after a reload the address still holds the choice. */
function PersonFilter({ label, value, onChange }: OtherFilterProps) {
  const [picked, setPicked] = useState<Colleague | null>(null)
  const known =
    value === null
      ? null
      : (picked ?? { id: value, displayName: text.personOf(value), roleLabel: '', unitName: '' })
  return (
    <SelectColleague
      label={label}
      value={known}
      onChange={(one) => {
        setPicked(one)
        onChange(one?.id ?? null)
      }}
    />
  )
}

function objectKindName(kind: string): string {
  return (text.objectKinds as Record<string, string>)[kind] ?? text.otherObject
}
