import type { TemplateList } from '@server/areas/documents/schemas.ts'
import { useApi } from '../../api/use-api.ts'
import { paths } from '../../paths.ts'
import { templateText as text } from '../../text/templates.ts'
import { AppLink, type Column, DataTable, EmptyState, formatDate, Page, StateBadge } from '../../ui/index.ts'

type Row = TemplateList['rows'][number]

const columns: readonly Column<Row>[] = [
  {
    key: 'title',
    header: text.name,
    isName: true,
    width: 300,
    cell: (row) => <AppLink to={paths.template(row.key)}>{row.title}</AppLink>,
  },
  { key: 'about', header: text.about, cell: (row) => row.about },
  {
    key: 'inUse',
    header: text.inUse,
    width: 280,
    cell: (row) =>
      row.inUse ? (
        <StateBadge tone="green">{text.version(row.inUse.version, row.inUse.unitName)}</StateBadge>
      ) : (
        <StateBadge tone="grey">{text.shipped}</StateBadge>
      ),
  },
  {
    key: 'from',
    header: text.from,
    width: 130,
    cell: (row) => (row.inUse ? formatDate(row.inUse.usedFrom) : ''),
  },
]

/** Every document that is written by a template, and which template is used now. */
export function TemplatesPage() {
  const templates = useApi<TemplateList>('/document-templates')
  return (
    <Page title={text.title} subtitle={text.intro}>
      <DataTable
        label={text.list}
        name="document-templates"
        columns={columns}
        rows={templates.data?.rows}
        problem={templates.error}
        onRetry={() => templates.refetch()}
        rowKey={(row) => row.key}
        rowHref={(row) => paths.template(row.key)}
        empty={<EmptyState title={text.list} />}
      />
    </Page>
  )
}
