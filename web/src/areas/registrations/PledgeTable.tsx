import { Button } from '@mantine/core'
import { pledgeText as text } from '../../text/registrations.ts'
import { type Column, DataTable, EmptyState } from '../../ui/index.ts'
import classes from './registrations.module.css'

/** A row as it is shown; also one that is not written yet. */
export type ShownPledge = {
  kind: 'person' | 'collective'
  personId: string | null
  subjectUnitId: string | null
  name: string
  position: string | null
  awardKey: string | null
  awardName: string | null
  target: string | null
  initiative: string | null
}

/** Pledges in the official order of columns; with `onEdit` and `onDrop` each has its acts. */
export function PledgeTable({
  rows,
  onEdit,
  onDrop,
}: {
  rows: readonly ShownPledge[]
  onEdit?: (index: number) => void
  onDrop?: (index: number) => void
}) {
  const numbered = rows.map((row, index) => ({ row, index }))
  const columns: Column<(typeof numbered)[number]>[] = [
    { key: 'number', header: 'STT', width: 60, align: 'right', cell: ({ index }) => index + 1 },
    { key: 'name', header: text.subject, isName: true, width: 220, cell: ({ row }) => row.name },
    {
      key: 'position',
      header: text.position,
      width: 160,
      cell: ({ row }) => (row.kind === 'collective' ? text.collective : (row.position ?? '')),
    },
    { key: 'award', header: text.award, width: 230, cell: ({ row }) => row.awardName ?? '' },
    { key: 'target', header: text.target, cell: ({ row }) => row.target ?? '' },
    { key: 'initiative', header: text.initiative, cell: ({ row }) => row.initiative ?? '' },
  ]
  if (onEdit && onDrop)
    columns.push({
      key: 'acts',
      header: text.acts,
      isAct: true,
      width: 130,
      cell: ({ index }) => (
        <span style={{ whiteSpace: 'nowrap' }}>
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={text.editRow(index + 1)}
            onClick={() => onEdit(index)}
          >
            {text.edit}
          </Button>
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            aria-label={text.dropRow(index + 1)}
            onClick={() => onDrop(index)}
          >
            {text.drop}
          </Button>
        </span>
      ),
    })
  return (
    <DataTable
      label={text.rows}
      name="registration-rows"
      columns={columns}
      rows={numbered}
      rowKey={({ index }) => String(index)}
      empty={
        onEdit ? (
          <EmptyState title={text.none}>{text.noneText}</EmptyState>
        ) : (
          <p className={classes.soft}>{text.noneRead}</p>
        )
      }
    />
  )
}
