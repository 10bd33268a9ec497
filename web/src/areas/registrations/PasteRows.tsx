import { Button, Group, Modal, Select, Textarea } from '@mantine/core'
import type { PastedRows, PeopleChoices } from '@server/areas/registrations/schemas.ts'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { useAct } from '../../api/use-api.ts'
import { pledgeText as text } from '../../text/registrations.ts'
import { uiText } from '../../text/ui.ts'
import { type Column, DataTable, formatNumber, ProblemAlert } from '../../ui/index.ts'
import type { ShownPledge } from './PledgeTable.tsx'
import classes from './registrations.module.css'

type Row = PastedRows['rows'][number]

/** Rows copied from a sheet: read against the unit's people, doubts settled, then taken. */
export function PasteRows({
  registrationId,
  choices,
  onTake,
  onClose,
}: {
  registrationId: string
  choices: PeopleChoices | undefined
  onTake: (rows: ShownPledge[]) => void
  onClose: () => void
}) {
  const [typed, setTyped] = useState('')
  const [rows, setRows] = useState<Row[] | null>(null)
  const read = useAct(
    () => api.post<PastedRows>(`/registrations/${registrationId}/pasted-rows`, { text: typed }),
    { onDone: (answer) => setRows(answer.rows) },
  )
  const settle = (row: Row, change: Partial<Row>) =>
    setRows((all) => all?.map((one) => (one === row ? { ...one, ...change, problem: null } : one)) ?? null)
  const good = rows?.filter((row) => row.problem === null) ?? []
  const columns: readonly Column<Row>[] = [
    { key: 'line', header: text.line, width: 70, align: 'right', cell: (row) => row.line },
    { key: 'name', header: text.subject, isName: true, cell: (row) => row.name },
    { key: 'award', header: text.award, width: 200, cell: (row) => row.awardName ?? row.awardWords ?? '' },
    { key: 'target', header: text.target, width: 140, cell: (row) => row.target ?? '' },
    { key: 'initiative', header: text.initiative, width: 160, cell: (row) => row.initiative ?? '' },
    {
      key: 'check',
      header: text.check,
      width: 260,
      cell: (row) => <Check row={row} choices={choices} onSettle={(change) => settle(row, change)} />,
    },
  ]
  return (
    <Modal
      opened
      onClose={onClose}
      size="80rem"
      title={<strong>{text.pasteTitle}</strong>}
      closeButtonProps={{ 'aria-label': uiText.close }}
    >
      <Textarea
        label={text.pasteTitle}
        description={text.pasteHint}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          setRows(null)
        }}
        minRows={6}
        maxRows={12}
        autosize
        data-autofocus
      />
      <ProblemAlert problem={read.error} />
      {rows && (
        <>
          <p role="status" className={classes.soft}>
            {rows.length === 0
              ? text.pasteNone
              : text.pasteFound(formatNumber(good.length), formatNumber(rows.length - good.length))}
          </p>
          <DataTable
            label={text.pasteTitle}
            name="registration-paste"
            columns={columns}
            rows={rows}
            rowKey={(row) => String(rows.indexOf(row))}
            empty={null}
          />
        </>
      )}
      <Group justify="flex-end" mt="md" gap="sm">
        <Button variant="default" onClick={onClose}>
          {uiText.cancel}
        </Button>
        {rows && good.length > 0 ? (
          <Button onClick={() => onTake(good)}>{text.pasteTake(formatNumber(good.length))}</Button>
        ) : (
          <Button loading={read.isPending} disabled={typed.trim() === ''} onClick={() => read.mutate()}>
            {text.pasteRead}
          </Button>
        )}
      </Group>
    </Modal>
  )
}

function Check({
  row,
  choices,
  onSettle,
}: {
  row: Row
  choices: PeopleChoices | undefined
  onSettle: (change: Partial<Row>) => void
}) {
  if (row.problem === null) return text.good
  const words = text.problems[row.problem]
  if (row.problem === 'person-twice')
    return (
      <Select
        label={words}
        size="xs"
        data={row.choices.map((one) => ({
          value: one.id,
          label: [one.fullName, one.position, one.unitName].filter(Boolean).join(', '),
        }))}
        value={null}
        onChange={(id) => {
          const person = row.choices.find((one) => one.id === id)
          if (person) onSettle({ personId: person.id, position: person.position })
        }}
      />
    )
  if (row.problem === 'award-unknown')
    return (
      <Select
        label={words}
        size="xs"
        searchable
        data={(choices?.awards ?? [])
          .filter((one) => (row.kind === 'person' ? one.forPeople : one.forCollectives))
          .map((one) => ({ value: one.key, label: one.name }))}
        value={null}
        onChange={(key) => {
          const award = choices?.awards.find((one) => one.key === key)
          if (award) onSettle({ awardKey: award.key, awardName: award.name, awardWords: null })
        }}
      />
    )
  return words
}
