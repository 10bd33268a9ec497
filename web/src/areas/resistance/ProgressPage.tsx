import { Button } from '@mantine/core'
import type { ProgressView } from '@server/areas/resistance/schemas-batches.ts'
import { apiUrl } from '../../api/client.ts'
import { useApi } from '../../api/use-api.ts'
import { paths } from '../../paths.ts'
import { useMay } from '../../shell/session.ts'
import { batchText, resistanceText, progressText as text } from '../../text/resistance.ts'
import {
  AppLink,
  type Column,
  DataTable,
  EmptyState,
  FilterBar,
  formatDateTime,
  formatNumber,
  LinkButton,
  Page,
  useFilters,
} from '../../ui/index.ts'
import classes from './resistance.module.css'

type UnitRow = ProgressView['units'][number]
type OperatorRow = ProgressView['operators'][number]
const { states } = resistanceText

const count = (key: keyof typeof states): Column<UnitRow> => ({
  key,
  header: states[key],
  width: 110,
  align: 'right',
  cell: (row) => formatNumber(row.counts[key] ?? 0),
})
const unitColumns: readonly Column<UnitRow>[] = [
  {
    key: 'unit',
    header: text.unit,
    isName: true,
    cell: (row) => <AppLink to={`${paths.resistance()}?don-vi=${row.unitId}`}>{row.unitName}</AppLink>,
  },
  {
    key: 'scans',
    header: batchText.scans,
    width: 90,
    align: 'right',
    cell: (row) => formatNumber(row.scans),
  },
  { key: 'total', header: text.total, width: 90, align: 'right', cell: (row) => formatNumber(row.total) },
  count('waiting'),
  count('entered-once'),
  count('disagreeing'),
  count('matching'),
  count('settled'),
  {
    key: 'share',
    header: text.share,
    width: 100,
    align: 'right',
    cell: (row) =>
      formatNumber(row.total === 0 ? 0 : Math.round(((row.counts.settled ?? 0) / row.total) * 1000) / 10),
  },
]
const number = (
  key: 'submitted' | 'underWay' | 'compared' | 'differing' | 'overruled',
): Column<OperatorRow> => ({
  key,
  header: text[key],
  width: 120,
  align: 'right',
  cell: (row) => formatNumber(row[key]),
})
const operatorColumns: readonly Column<OperatorRow>[] = [
  { key: 'name', header: text.operator, isName: true, cell: (row) => row.name },
  number('submitted'),
  number('underWay'),
  number('compared'),
  number('differing'),
  {
    key: 'rate',
    header: text.rate,
    width: 120,
    align: 'right',
    cell: (row) => (row.differingPercent === null ? '' : formatNumber(row.differingPercent)),
  },
  number('overruled'),
  { key: 'last', header: text.last, width: 150, cell: (row) => formatDateTime(row.lastAt) },
]

/** How far the digitisation is, commune by commune and person by person; the hand-over report. */
export function ProgressPage() {
  const mayManage = useMay('manage-resistance-records')
  const filters = useFilters()
  const query = { batchId: filters.dot, unitId: filters['don-vi'] }
  const progress = useApi<ProgressView>('/resistance/progress', query, { keepOld: true })
  const mayWrite = mayManage && (query.batchId !== undefined || query.unitId !== undefined)
  const hand = (format: string) => apiUrl(`/resistance/hand-over/${format}`, query)
  return (
    <Page title={text.title} above={[{ label: resistanceText.title, to: paths.resistance() }]}>
      <FilterBar fields={[{ kind: 'unit', key: 'don-vi', label: text.within }]} />
      {mayManage &&
        (mayWrite ? (
          <div className={classes.acts}>
            <Button variant="default" component="a" href={hand('docx')}>
              {batchText.handOverWord}
            </Button>
            <Button variant="default" component="a" href={hand('xlsx')}>
              {batchText.handOverExcel}
            </Button>
          </div>
        ) : (
          <p className={classes.soft}>{text.chooseUnit}</p>
        ))}
      <h2>{text.byUnit}</h2>
      <DataTable
        label={text.byUnit}
        name="resistance-progress-units"
        columns={unitColumns}
        rows={progress.data?.units}
        problem={progress.error}
        onRetry={() => progress.refetch()}
        rowKey={(row) => row.unitId}
        empty={
          <EmptyState
            title={text.none}
            next={
              <LinkButton variant="default" to={paths.resistanceBatches()}>
                {text.toBatches}
              </LinkButton>
            }
          />
        }
      />
      <section className={classes.block}>
        <h2>{text.byOperator}</h2>
        <DataTable
          label={text.byOperator}
          name="resistance-progress-operators"
          columns={operatorColumns}
          rows={progress.data?.operators}
          problem={progress.error}
          rowKey={(row) => row.accountId}
          empty={<p className={classes.soft}>{text.noneOperators}</p>}
        />
      </section>
    </Page>
  )
}
