import type { LocalRuleListView } from '@server/areas/law/schemas.ts'
import { useApi } from '../../api/use-api.ts'
import { paths } from '../../paths.ts'
import { useMay } from '../../shell/session.ts'
import { lawText } from '../../text/law.ts'
import { localRuleText as text } from '../../text/local-rules.ts'
import {
  AppLink,
  type Column,
  DataTable,
  EmptyState,
  FilterBar,
  formatDate,
  LinkButton,
  Page,
  StateBadge,
  type Tone,
  useCursor,
  useFilters,
  Why,
} from '../../ui/index.ts'
import { Sections } from './Sections.tsx'

type Row = LocalRuleListView['rows'][number]

export const toneOf: Record<Row['state'], Tone> = { draft: 'amber', active: 'green', ended: 'grey' }

/** Rules of the body and of those above it, drafts among them. */
export function LocalRulesPage() {
  const filters = useFilters()
  const pages = useCursor()
  const mayDraft = useMay('manage-law')
  const state = filters['tinh-trang']
  const rules = useApi<LocalRuleListView>(
    '/law/local-rules',
    { state, after: pages.after },
    { keepOld: true },
  )
  const add = mayDraft && <LinkButton to={paths.newLocalRule()}>{text.add}</LinkButton>
  const columns: Column<Row>[] = [
    {
      key: 'label',
      header: text.label,
      isName: true,
      cell: (row) => <AppLink to={paths.localRule(row.id)}>{row.entry.label}</AppLink>,
    },
    { key: 'kind', header: text.kind, width: 170, cell: (row) => text.kinds[row.entry.kind] },
    { key: 'body', header: text.body, width: 200, cell: (row) => row.unitName },
    {
      key: 'decision',
      header: text.decision,
      width: 190,
      cell: (row) => row.sources.map(({ number }) => number).join(', '),
    },
    {
      key: 'period',
      header: text.period,
      width: 220,
      cell: (row) => lawText.period(formatDate(row.from), row.until && formatDate(row.until)),
    },
    { key: 'state', header: text.state, width: 170, cell: (row) => <RuleState row={row} /> },
  ]
  return (
    <Page title={text.title} above={[{ label: lawText.title, to: paths.law() }]} mainAct={add}>
      <Sections current="local" />
      <p>{text.intro}</p>
      <FilterBar
        fields={[
          {
            kind: 'select',
            key: 'tinh-trang',
            label: text.state,
            anyLabel: text.any,
            options: Object.entries(text.states).map(([value, label]) => ({ value, label })),
          },
        ]}
      />
      <DataTable
        label={text.title}
        name="local-rules"
        columns={columns}
        rows={rules.data?.rows}
        problem={rules.error}
        onRetry={() => rules.refetch()}
        rowKey={(row) => row.id}
        rowHref={(row) => paths.localRule(row.id)}
        empty={
          <EmptyState title={text.none} next={add}>
            {text.noneText}
          </EmptyState>
        }
        paging={pages.of(rules.data)}
      />
    </Page>
  )
}

/** The state of a rule; an active one that the law of today contradicts says why it is not applied. */
export function RuleState({ row }: { row: Row }) {
  if (row.refusedBecause.length === 0)
    return <StateBadge tone={toneOf[row.state]}>{text.states[row.state]}</StateBadge>
  return (
    <Why
      subject={`${text.refusedTitle}: ${row.entry.label}`}
      reasons={{ rule: row.refusedBecause.join(' ') }}
    >
      <StateBadge tone="red">{text.refusedTitle}</StateBadge>
    </Why>
  )
}
