import type { PostingList } from '@server/areas/nominations/schemas-postings.ts'
import { useApi } from '../../api/use-api.ts'
import { paths } from '../../paths.ts'
import { useMay } from '../../shell/session.ts'
import { postingText as text } from '../../text/postings.ts'
import {
  AppLink,
  type Column,
  DataTable,
  EmptyState,
  formatDate,
  formatNumber,
  LinkButton,
  Page,
  StateBadge,
  useCursor,
} from '../../ui/index.ts'
import { postingTones } from './posting-tones.ts'
import classes from './postings.module.css'

type Row = PostingList['rows'][number]

const columns: readonly Column<Row>[] = [
  {
    key: 'title',
    header: text.columns.title,
    isName: true,
    cell: (row) => (
      <>
        <AppLink to={paths.posting(row.id)}>{row.title}</AppLink>
        <div className={classes.soft}>{text.kinds[row.kind]}</div>
      </>
    ),
  },
  { key: 'round', header: text.columns.round, width: 170, cell: (row) => row.roundTitle },
  { key: 'unit', header: text.columns.unit, width: 120, cell: (row) => row.unitName },
  {
    key: 'term',
    header: text.columns.term,
    width: 125,
    cell: (row) => text.term(formatDate(row.opensOn), formatDate(row.endsOn)),
  },
  {
    key: 'entries',
    header: text.columns.entries,
    width: 90,
    align: 'right',
    cell: (row) => formatNumber(row.entries),
  },
  {
    key: 'objections',
    header: text.columns.objections,
    width: 130,
    cell: (row) =>
      row.objections > 0
        ? text.openObjections(formatNumber(row.openObjections), formatNumber(row.objections))
        : '',
  },
  {
    key: 'state',
    header: text.columns.state,
    width: 130,
    cell: (row) => <StateBadge tone={postingTones[row.state]}>{text.states[row.state]}</StateBadge>,
  },
]

/** Postings of lists in public, the newest first. */
export function PostingsPage() {
  const mayManage = useMay('manage-postings')
  const pages = useCursor()
  const postings = useApi<PostingList>('/postings', { after: pages.after }, { keepOld: true })
  const button = mayManage && <LinkButton to={paths.newPosting()}>{text.make}</LinkButton>
  const rule = postings.data?.rule
  return (
    <Page title={text.title} subtitle={text.intro} mainAct={button}>
      <p className={classes.acts}>
        <AppLink to={paths.opinions()}>{text.toOpinions}</AppLink>
        <AppLink to={paths.publicPostings()}>{text.toPublic}</AppLink>
      </p>
      {rule && (
        <p className={classes.soft}>
          {rule.text} {text.rule(rule.cite)} {rule.provisional && text.provisional}
        </p>
      )}
      <DataTable
        label={text.list}
        name="postings"
        columns={columns}
        rows={postings.data?.rows}
        problem={postings.error}
        onRetry={() => postings.refetch()}
        rowKey={(row) => row.id}
        rowHref={(row) => paths.posting(row.id)}
        paging={pages.of(postings.data as { rows: Row[]; next?: string | null } | undefined)}
        empty={
          <EmptyState title={text.none} next={button}>
            {mayManage ? text.noneText : text.noneRead}
          </EmptyState>
        }
      />
    </Page>
  )
}
