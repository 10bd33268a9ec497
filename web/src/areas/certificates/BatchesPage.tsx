import { Menu } from '@mantine/core'
import type { BatchList } from '@server/areas/certificates/schemas.ts'
import { useApi } from '../../api/use-api.ts'
import { paths } from '../../paths.ts'
import { layoutText, printerText } from '../../text/certificate-layouts.ts'
import { certificateText as text } from '../../text/certificates.ts'
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
  StateBadge,
  useCursor,
  useFilters,
} from '../../ui/index.ts'
import classes from './certificates.module.css'

type Row = BatchList['rows'][number]
const tones = { new: 'grey', printing: 'amber', paused: 'amber', done: 'green' } as const

const columns: readonly Column<Row>[] = [
  {
    key: 'title',
    header: text.columns.title,
    isName: true,
    cell: (row) => <AppLink to={paths.certificateBatch(row.id)}>{row.title}</AppLink>,
  },
  { key: 'unit', header: text.columns.unit, width: 170, cell: (row) => row.unitName },
  { key: 'layout', header: text.columns.layout, width: 190, cell: (row) => row.layoutName },
  {
    key: 'printer',
    header: text.columns.printer,
    width: 150,
    hiddenAtFirst: true,
    cell: (row) => row.printerName,
  },
  {
    key: 'count',
    header: text.columns.count,
    width: 90,
    align: 'right',
    cell: (row) => formatNumber(row.counts.rows),
  },
  {
    key: 'printed',
    header: text.columns.printed,
    width: 80,
    align: 'right',
    cell: (row) => formatNumber(row.counts.printed),
  },
  {
    key: 'spoiled',
    header: text.columns.spoiled,
    width: 100,
    align: 'right',
    cell: (row) => formatNumber(row.counts.spoiled),
  },
  {
    key: 'state',
    header: text.columns.state,
    width: 120,
    cell: (row) => <BatchState state={row.state} />,
  },
  { key: 'created', header: text.columns.created, width: 150, cell: (row) => formatDateTime(row.createdAt) },
]

export function BatchState({ state }: { state: Row['state'] }) {
  return <StateBadge tone={tones[state]}>{text.states[state]}</StateBadge>
}

/** Batches, the newest first; those of one decision where the address names it. */
export function BatchesPage() {
  const filters = useFilters()
  const pages = useCursor()
  const decisionId = filters['quyet-dinh']
  const batches = useApi<BatchList>(
    '/certificate-batches',
    { unitId: filters['don-vi'], decisionId, after: pages.after },
    { keepOld: true },
  )
  const make = <LinkButton to={paths.newCertificateBatch(decisionId)}>{text.newBatch}</LinkButton>
  return (
    <Page
      title={text.title}
      subtitle={text.intro}
      mainAct={make}
      menu={
        <>
          <Menu.Item component={AppLink} to={paths.certificateLayouts()}>
            {layoutText.title}
          </Menu.Item>
          <Menu.Item component={AppLink} to={paths.certificatePrinters()}>
            {printerText.title}
          </Menu.Item>
        </>
      }
    >
      <p className={classes.facts}>
        {decisionId && <span>{text.ofDecision}</span>}
        {decisionId && <AppLink to={paths.certificates()}>{text.allBatches}</AppLink>}
        <AppLink to={paths.certificateLayouts()}>{layoutText.title}</AppLink>
        <AppLink to={paths.certificatePrinters()}>{printerText.title}</AppLink>
      </p>
      <FilterBar fields={[{ kind: 'unit', key: 'don-vi', label: text.columns.unit }]} />
      <DataTable
        label={text.batches}
        name="certificate-batches"
        columns={columns}
        rows={batches.data?.rows}
        problem={batches.error}
        onRetry={() => batches.refetch()}
        rowKey={(row) => row.id}
        rowHref={(row) => paths.certificateBatch(row.id)}
        paging={pages.of(batches.data)}
        empty={
          <EmptyState title={text.none} next={make}>
            {text.noneText}
          </EmptyState>
        }
      />
    </Page>
  )
}
