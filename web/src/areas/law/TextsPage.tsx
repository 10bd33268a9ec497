import type { SourceListView } from '@server/areas/law/schemas.ts'
import { useApi } from '../../api/use-api.ts'
import { paths } from '../../paths.ts'
import { lawText as text } from '../../text/law.ts'
import { type Column, DataTable, EmptyState, formatDate, Page, StateBadge, Why } from '../../ui/index.ts'
import classes from './law.module.css'
import { Sections } from './Sections.tsx'

type Source = SourceListView['sources'][number]
type Regime = SourceListView['regimes'][number]

/** The regimes over time and every document that the catalogue cites. */
export function TextsPage() {
  const texts = useApi<SourceListView>('/law/sources')
  const numberOf = (id: string) => texts.data?.sources.find((one) => one.id === id)?.number ?? id
  const regimes: Column<Regime>[] = [
    {
      key: 'label',
      header: text.regime,
      isName: true,
      cell: (row) => (
        <>
          {row.label}
          {row.note && <div className={classes.soft}>{row.note}</div>}
        </>
      ),
    },
    {
      key: 'period',
      header: text.since,
      width: 230,
      cell: (row) => text.period(formatDate(row.from), row.until && formatDate(row.until)),
    },
    { key: 'laws', header: text.lawsOf, width: 190, cell: (row) => row.laws.map(numberOf).join(', ') },
    {
      key: 'decrees',
      header: text.decreesOf,
      width: 260,
      cell: (row) => [...row.decrees, ...row.circulars].map(numberOf).join(', '),
    },
    {
      key: 'certainty',
      header: text.certainty,
      width: 170,
      cell: (row) =>
        row.unconfirmed ? (
          <Why subject={`${text.unconfirmed}: ${row.label}`} reasons={{ rule: row.unconfirmed.reason }}>
            <StateBadge tone="amber">{text.unconfirmed}</StateBadge>
          </Why>
        ) : (
          text.confidence[row.confidence]
        ),
    },
  ]
  const sources: Column<Source>[] = [
    { key: 'number', header: text.number, isName: true, width: 170, cell: (row) => row.number },
    {
      key: 'title',
      header: text.titleOf,
      cell: (row) => (
        <>
          {row.title}
          <div className={classes.soft}>{row.relevance}</div>
        </>
      ),
    },
    { key: 'issuer', header: text.issuer, width: 150, cell: (row) => row.issuer },
    {
      key: 'since',
      header: text.since,
      width: 190,
      cell: (row) =>
        row.inForce.from
          ? text.period(formatDate(row.inForce.from), row.inForce.until && formatDate(row.inForce.until))
          : text.undated,
    },
    {
      key: 'certainty',
      header: text.certainty,
      width: 170,
      cell: (row) => (
        <Why
          subject={`${certainty(row)}: ${row.number}`}
          reasons={{
            rule: row.note ?? text.confidence[row.confidence],
            counted: [text.checkedOn(formatDate(row.checkedOn)), ...row.urls],
          }}
        >
          <StateBadge tone={row.textNotSeen || row.confidence !== 'verified' ? 'amber' : 'green'}>
            {certainty(row)}
          </StateBadge>
        </Why>
      ),
    },
  ]
  return (
    <Page title={text.texts} above={[{ label: text.title, to: paths.law() }]}>
      <Sections current="texts" />
      <h2>{text.regimes}</h2>
      <DataTable
        label={text.regimes}
        name="law-regimes"
        columns={regimes}
        rows={texts.data?.regimes}
        problem={texts.error}
        onRetry={() => texts.refetch()}
        rowKey={(row) => row.id}
        empty={<EmptyState title={text.none} />}
      />
      <h2>{text.sources}</h2>
      <DataTable
        label={text.sources}
        name="law-sources"
        columns={sources}
        rows={texts.data?.sources}
        rowKey={(row) => row.id}
        empty={<EmptyState title={text.none} />}
      />
    </Page>
  )
}

function certainty(row: Source): string {
  return row.textNotSeen ? text.textNotSeen : (text.confidence[row.confidence] ?? '')
}
