import { Button, Modal, Select, Textarea } from '@mantine/core'
import type { DossierView, PastedRows, RowResults } from '@server/areas/nominations/schemas-dossiers.ts'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { useAct } from '../../api/use-api.ts'
import { dossierText as text } from '../../text/dossiers.ts'
import { nominationText } from '../../text/nominations.ts'
import { uiText } from '../../text/ui.ts'
import { type Column, DataTable, formatNumber, ProblemAlert } from '../../ui/index.ts'
import classes from './nominations.module.css'
import { RowOutcome } from './RowOutcome.tsx'

type Row = PastedRows['rows'][number]

/** A list pasted from Excel: what was read of it is shown first, then added, each row with its own result. */
export function PasteNominations(props: {
  dossier: DossierView
  opened: boolean
  onPaper: boolean
  onClose: () => void
}) {
  const { dossier, onPaper } = props
  const [pasted, setPasted] = useState('')
  const [read, setRead] = useState<PastedRows | null>(null)
  const [awardKey, setAwardKey] = useState<string | null>(null)
  const [outcome, setOutcome] = useState<RowResults | null>(null)
  const look = useAct(() => api.post<PastedRows>(`/dossiers/${dossier.id}/pasted-rows`, { text: pasted }), {
    onDone: setRead,
  })
  const rows = (read?.rows ?? []).map((one) => ({
    ...one,
    row: { ...one.row, awardKey: one.row.awardKey || (awardKey ?? '') },
  }))
  const ready = rows.filter((one) => one.row.awardKey !== '' && one.row.name !== '')
  const add = useAct(
    () =>
      api.post<RowResults>(`/dossiers/${dossier.id}/nominations`, {
        rows: ready.map((one) => one.row),
        onPaper,
      }),
    {
      refreshes: ['/dossiers', '/rounds', '/nomination-desk'],
      onDone: (result) => {
        setOutcome(result)
        setRead(null)
        setPasted('')
        // All are in the table below: nothing is left to look at here.
        if (result.results.every((one) => one.problem === null)) props.onClose()
      },
      done: (result) =>
        text.pasted(formatNumber(result.results.filter((one) => one.problem === null).length)),
    },
  )
  const awards = dossier.awards.map((one) => ({ value: one.awardKey, label: one.awardName }))
  const awardName = new Map(awards.map((one) => [one.value, one.label]))
  const columns: readonly Column<Row>[] = [
    { key: 'line', header: text.line, width: 60, align: 'right', cell: (one) => one.line },
    { key: 'name', header: nominationText.name, isName: true, cell: (one) => one.row.name },
    { key: 'birth', header: 'Năm sinh', width: 80, align: 'right', cell: (one) => one.row.birthYear ?? '' },
    { key: 'post', header: nominationText.post, cell: (one) => one.row.post ?? '' },
    {
      key: 'award',
      header: nominationText.award,
      cell: (one) => awardName.get(one.row.awardKey) ?? one.awardWritten ?? '',
    },
    { key: 'match', header: text.match.one, width: 170, cell: (one) => text.match[one.match] },
    {
      key: 'problem',
      header: text.problem,
      width: 200,
      cell: (one) => (one.row.awardKey === '' ? (one.problem ?? '') : ''),
    },
  ]
  return (
    <Modal
      opened={props.opened}
      onClose={props.onClose}
      size="80rem"
      title={<strong>{text.pasteTitle}</strong>}
      closeButtonProps={{ 'aria-label': uiText.close }}
    >
      <Textarea
        label={text.pasteHint}
        minRows={6}
        maxRows={12}
        autosize
        value={pasted}
        onChange={(event) => setPasted(event.currentTarget.value)}
      />
      <div className={classes.acts}>
        <Button
          variant="default"
          loading={look.isPending}
          disabled={pasted.trim() === ''}
          onClick={() => look.mutate()}
        >
          {text.read}
        </Button>
      </div>
      <ProblemAlert problem={look.error ?? add.error} />
      {read && (
        <>
          {read.rows.some((one) => one.row.awardKey === '') && (
            <Select
              label={text.awardForAll}
              maw={420}
              mb="sm"
              data={awards}
              value={awardKey}
              onChange={setAwardKey}
            />
          )}
          <DataTable
            label={text.pasteTitle}
            name="pasted-nominations"
            columns={columns}
            rows={rows}
            rowKey={(one) => String(one.line)}
            empty={<p>{text.none}</p>}
          />
          <div className={classes.acts}>
            <Button loading={add.isPending} disabled={ready.length === 0} onClick={() => add.mutate()}>
              {text.addPasted(formatNumber(ready.length))}
            </Button>
          </div>
        </>
      )}
      <RowOutcome
        outcome={
          outcome && {
            results: outcome.results.map((one) => ({
              id: String(one.at),
              name: one.name,
              problem: one.problem,
            })),
          }
        }
      />
    </Modal>
  )
}
