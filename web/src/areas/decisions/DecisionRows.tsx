import { Button, Modal } from '@mantine/core'
import type { DecisionView } from '@server/areas/decisions/schemas.ts'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { useAct } from '../../api/use-api.ts'
import { paths } from '../../paths.ts'
import { decisionText as text } from '../../text/decisions.ts'
import { AppLink, type Column, DataTable, EmptyState, type Paging, ProblemAlert } from '../../ui/index.ts'
import { AddRowForm } from './AddRowForm.tsx'
import { ApprovedTable } from './ApprovedTable.tsx'
import { calledBy, type Row } from './decision-words.ts'
import classes from './decisions.module.css'
import { MendRow } from './MendRow.tsx'
import { StepDialog } from './StepDialog.tsx'

const pageSize = 100

/** The list of a decision; in a draft lines are added, mended and taken off, afterwards corrected or revoked by another decision. */
export function DecisionRows({ decision }: { decision: DecisionView }) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [adding, setAdding] = useState<'row' | 'nominations' | null>(null)
  const [mending, setMending] = useState<Row | null>(null)
  const [change, setChange] = useState<'correction' | 'revocation' | null>(null)
  const [first, setFirst] = useState(0)
  const isDraft = decision.state === 'draft' && decision.may.draft
  const mayChange = Boolean(decision.registerDecisionId) && decision.may.draft
  const remove = useAct(
    () =>
      api.post(`/decisions/${decision.id}/row-removals`, {
        revision: decision.revision,
        rowIds: [...chosen],
      }),
    {
      refreshes: ['/decisions', '/approved-nominations'],
      done: text.removed,
      onDone: () => setChosen(new Set()),
    },
  )
  const order = useAct(
    (rowIds: string[] | null) =>
      api.put(`/decisions/${decision.id}/row-order`, { revision: decision.revision, rowIds }),
    { refreshes: ['/decisions'] },
  )
  const rows = decision.rows.slice(first, first + pageSize)
  return (
    <>
      {isDraft && (decision.kind === 'award' || decision.kind === 'replacement') && (
        <div className={classes.acts}>
          <Button variant="default" onClick={() => setAdding('nominations')}>
            {text.addNominations}
          </Button>
          <Button variant="default" onClick={() => setAdding('row')}>
            {text.addRows}
          </Button>
          {decision.rows.length > 1 && (
            <Button variant="default" loading={order.isPending} onClick={() => order.mutate(null)}>
              {text.orderRows}
            </Button>
          )}
        </div>
      )}
      <ProblemAlert problem={remove.error ?? order.error} />
      <DataTable
        label={text.parts.list}
        name="decision-rows"
        columns={columnsOf(decision, isDraft ? setMending : null)}
        rows={rows}
        rowKey={(row) => row.id}
        paging={pagingOf(decision.rows.length, first, setFirst)}
        order={
          isDraft && decision.rows.length > 1
            ? {
                keys: decision.rows.map(({ id }) => id),
                nameOf: (row) => row.name,
                busy: order.isPending,
                onOrder: order.mutate,
              }
            : undefined
        }
        selection={
          isDraft || mayChange
            ? {
                keys: chosen,
                onChange: setChosen,
                nameOf: (row) => row.name,
                noun: text.nominee,
                acts: isDraft ? (
                  <Button size="compact-sm" loading={remove.isPending} onClick={() => remove.mutate()}>
                    {text.removeRows(chosen.size)}
                  </Button>
                ) : (
                  <>
                    <Button size="compact-sm" onClick={() => setChange('correction')}>
                      {text.change.correction}
                    </Button>
                    <Button size="compact-sm" variant="default" onClick={() => setChange('revocation')}>
                      {text.change.revocation}
                    </Button>
                  </>
                ),
              }
            : undefined
        }
        empty={<EmptyState title={text.emptyList}>{text.emptyListText}</EmptyState>}
      />
      <Modal
        opened={adding !== null}
        onClose={() => setAdding(null)}
        size="xl"
        title={<strong>{adding === 'row' ? text.addRows : text.addNominations}</strong>}
      >
        {adding === 'row' && <AddRowForm decision={decision} onDone={() => setAdding(null)} />}
        {adding === 'nominations' && <AddNominations decision={decision} onDone={() => setAdding(null)} />}
      </Modal>
      {mending && <MendRow decision={decision} row={mending} onClose={() => setMending(null)} />}
      <StepDialog decision={decision} asked={change} rowIds={[...chosen]} onClose={() => setChange(null)} />
    </>
  )
}

function AddNominations({ decision, onDone }: { decision: DecisionView; onDone: () => void }) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const add = useAct(
    () =>
      api.post(`/decisions/${decision.id}/rows`, { revision: decision.revision, nominationIds: [...chosen] }),
    { refreshes: ['/decisions', '/approved-nominations'], done: text.added, onDone },
  )
  return (
    <>
      <ApprovedTable
        chosen={chosen}
        onChange={setChosen}
        acts={
          <Button size="compact-sm" loading={add.isPending} onClick={() => add.mutate()}>
            {text.addRows}
          </Button>
        }
      />
      <ProblemAlert problem={add.error} />
    </>
  )
}

function pagingOf(total: number, first: number, go: (first: number) => void): Paging {
  return {
    first: first + 1,
    total,
    onNext: first + pageSize < total ? () => go(first + pageSize) : undefined,
    onPrevious: first > 0 ? () => go(first - pageSize) : undefined,
  }
}

function columnsOf(decision: DecisionView, mend: ((row: Row) => void) | null): readonly Column<Row>[] {
  const place = new Map(decision.rows.map((row, at) => [row.id, at + 1]))
  const isChange = decision.kind === 'correction' || decision.kind === 'revocation'
  return [
    { key: 'stt', header: 'STT', width: 60, align: 'right', cell: (row) => place.get(row.id) },
    {
      key: 'name',
      header: text.holder,
      isName: true,
      cell: (row) =>
        row.holderId ? (
          <AppLink to={paths.awardHolder(row.holderId)}>{calledBy(row, text)}</AppLink>
        ) : (
          calledBy(row, text)
        ),
    },
    {
      key: 'unit',
      header: text.positionUnit,
      cell: (row) => [row.position, row.unitName].filter(Boolean).join(', '),
    },
    { key: 'award', header: text.award, width: 220, cell: (row) => row.awardName },
    { key: 'year', header: text.year, width: 80, align: 'right', cell: (row) => row.year },
    isChange
      ? {
          key: 'change',
          header: text.corrected,
          width: 280,
          cell: (row) => <ChangeCell decision={decision} row={row} />,
        }
      : { key: 'deed', header: text.deed, cell: (row) => row.deed ?? '' },
    {
      key: 'round',
      header: text.round,
      width: 160,
      hiddenAtFirst: true,
      cell: (row) => row.roundTitle ?? '',
    },
    ...(mend
      ? [
          {
            key: 'acts',
            header: text.mend,
            isAct: true,
            width: 90,
            cell: (row: Row) => (
              <Button size="compact-sm" variant="default" onClick={() => mend(row)}>
                {text.mend}
              </Button>
            ),
          },
        ]
      : []),
  ]
}

function ChangeCell({ decision, row }: { decision: DecisionView; row: Row }) {
  if (decision.kind === 'revocation') return text.isRevoked
  const changes = Object.entries(row.changes ?? {})
  if (changes.length === 0) return <span className={classes.soft}>{text.noChangeYet}</span>
  return changes.map(([field, { from, to }]) => (
    <div key={field}>{`${text.fields[field] ?? field}: ${from ?? ''} → ${to ?? ''}`}</div>
  ))
}
