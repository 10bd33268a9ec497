import type { ApprovedList } from '@server/areas/decisions/schemas.ts'
import type { ReactNode } from 'react'
import { useApi } from '../../api/use-api.ts'
import { decisionText as text } from '../../text/decisions.ts'
import { type Column, DataTable, EmptyState } from '../../ui/index.ts'

type Row = ApprovedList['rows'][number]

const columns: readonly Column<Row>[] = [
  { key: 'name', header: text.holder, isName: true, cell: (row) => row.name },
  {
    key: 'unit',
    header: text.positionUnit,
    cell: (row) => [row.position, row.unitName].filter(Boolean).join(', '),
  },
  { key: 'award', header: text.award, width: 240, cell: (row) => row.awardName },
  { key: 'round', header: text.round, width: 220, cell: (row) => row.roundTitle },
  { key: 'vote', header: text.vote, width: 200, cell: (row) => row.sentence ?? '' },
]

/** What the council passed and no decision has yet; chosen by ticking. */
export function ApprovedTable({
  round,
  chosen,
  onChange,
  acts,
}: {
  round?: string | undefined
  chosen: ReadonlySet<string>
  onChange: (chosen: ReadonlySet<string>) => void
  acts?: ReactNode
}) {
  const approved = useApi<ApprovedList>('/approved-nominations', { round })
  return (
    <DataTable
      label={text.approved}
      name="approved-nominations"
      columns={columns}
      rows={approved.data?.rows}
      problem={approved.error}
      onRetry={() => approved.refetch()}
      rowKey={(row) => row.nominationId}
      selection={{
        keys: chosen,
        onChange,
        nameOf: (row) => row.name,
        noun: text.nomination,
        acts: acts ?? null,
      }}
      empty={<EmptyState title={text.approvedNone}>{text.approvedNoneText}</EmptyState>}
    />
  )
}
