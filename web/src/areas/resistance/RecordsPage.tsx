import type { FormList, RecordList } from '@server/areas/resistance/schemas.ts'
import type { ProgressView } from '@server/areas/resistance/schemas-batches.ts'
import { useApi } from '../../api/use-api.ts'
import { paths } from '../../paths.ts'
import { resistanceText as text } from '../../text/resistance.ts'
import {
  AppLink,
  type Column,
  DataTable,
  EmptyState,
  FilterBar,
  formatNumber,
  LinkButton,
  Page,
  StateBadge,
  useCursor,
  useFilters,
} from '../../ui/index.ts'
import { partialDate, statusTones } from './field-words.ts'
import classes from './resistance.module.css'

type Row = RecordList['rows'][number]

/** Columns of a list of records; also used by the page of a batch. */
export const recordColumns: readonly Column<Row>[] = [
  {
    key: 'name',
    header: text.columns.name,
    isName: true,
    cell: (row) => (
      <AppLink to={paths.resistanceRecord(row.id)}>
        {row.fullName ?? (row.draftName ? `${row.draftName} (${text.readByMachine})` : text.unnamed(row.id))}
      </AppLink>
    ),
  },
  { key: 'birth', header: text.columns.birth, width: 110, cell: (row) => partialDate(row.birth ?? '') },
  { key: 'place', header: text.columns.place, cell: (row) => row.place ?? '' },
  { key: 'award', header: text.columns.award, width: 220, cell: (row) => row.awardName ?? '' },
  { key: 'decision', header: text.columns.decision, width: 130, cell: (row) => row.decisionNumber ?? '' },
  { key: 'unit', header: text.columns.unit, width: 150, cell: (row) => row.unitName },
  {
    key: 'state',
    header: text.columns.state,
    width: 190,
    cell: (row) => (
      <>
        <StateBadge tone={statusTones[row.status]}>{text.states[row.status]}</StateBadge>
        {row.disagreements > 0 && (
          <div className={classes.soft}>{text.differs(formatNumber(row.disagreements))}</div>
        )}
        {row.doubts > 0 && <div className={classes.soft}>{text.doubts(formatNumber(row.doubts))}</div>}
      </>
    ),
  },
]

/** Records: search over all that the viewer may see, and how far the work is. */
export function RecordsPage() {
  const filters = useFilters()
  const pages = useCursor()
  const year = /^\d{4}$/.test(filters['nam-sinh'] ?? '') ? filters['nam-sinh'] : undefined
  const query = {
    q: filters.q,
    place: filters.noi,
    birthYear: year,
    decision: filters['quyet-dinh'],
    awardId: filters['hinh-thuc'],
    status: filters.buoc,
    unitId: filters['don-vi'],
    after: pages.after,
  }
  const records = useApi<RecordList>('/resistance/records', query, { keepOld: true })
  const forms = useApi<FormList>('/resistance/forms')
  const total = records.data?.total ?? undefined
  return (
    <Page
      title={text.title}
      subtitle={text.intro}
      mainAct={<LinkButton to={paths.resistanceBatches()}>{text.toBatches}</LinkButton>}
    >
      <Counts unitId={filters['don-vi']} />
      <FilterBar
        fields={[
          { kind: 'text', key: 'q', label: text.q, placeholder: text.qHint },
          { kind: 'text', key: 'noi', label: text.place },
          { kind: 'text', key: 'nam-sinh', label: text.birthYear },
          { kind: 'text', key: 'quyet-dinh', label: text.decision },
          {
            kind: 'select',
            key: 'hinh-thuc',
            label: text.form,
            options: (forms.data?.rows ?? []).map((form) => ({ value: form.id, label: form.name })),
          },
          {
            kind: 'select',
            key: 'buoc',
            label: text.state,
            options: Object.entries(text.states).map(([value, label]) => ({ value, label })),
          },
          { kind: 'unit', key: 'don-vi', label: text.unit },
        ]}
      />
      {records.data && total !== undefined && (
        <p role="status" className={classes.soft}>
          {records.data.isCut ? text.cut(formatNumber(total)) : text.found(formatNumber(total))}
        </p>
      )}
      <DataTable
        label={text.list}
        name="resistance-records"
        columns={recordColumns}
        rows={records.data?.rows}
        problem={records.error}
        onRetry={() => records.refetch()}
        rowKey={(row) => row.id}
        rowHref={(row) => paths.resistanceRecord(row.id)}
        paging={pages.of(records.data && { ...records.data, total: total as number })}
        empty={
          <EmptyState
            title={text.none}
            next={
              <LinkButton variant="default" to={paths.resistanceBatches()}>
                {text.toBatches}
              </LinkButton>
            }
          >
            {text.noneText}
          </EmptyState>
        }
      />
    </Page>
  )
}

/** Records by step; each count opens its list. */
function Counts({ unitId }: { unitId: string | undefined }) {
  const progress = useApi<ProgressView>('/resistance/progress', { unitId })
  const counts = progress.data?.counts ?? {}
  const steps = Object.keys(text.states) as (keyof typeof text.states)[]
  return (
    <p className={classes.counts}>
      {steps
        .filter((step) => (counts[step] ?? 0) > 0)
        .map((step) => (
          <AppLink key={step} to={`${paths.resistance()}?buoc=${step}${unitId ? `&don-vi=${unitId}` : ''}`}>
            {`${text.states[step]}: ${formatNumber(counts[step] ?? 0)}`}
          </AppLink>
        ))}
      <AppLink to={paths.resistanceProgress()}>{text.toProgress}</AppLink>
    </p>
  )
}
