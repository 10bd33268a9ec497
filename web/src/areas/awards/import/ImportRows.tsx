import { Button, Group } from '@mantine/core'
import type { AwardImportRows } from '@server/areas/awards/schemas-import.ts'
import { useState } from 'react'
import { api } from '../../../api/client.ts'
import { useAct } from '../../../api/use-api.ts'
import { awardImportText as text } from '../../../text/award-import.ts'
import {
  type Column,
  DataTable,
  formatDate,
  formatNumber,
  ProblemAlert,
  StateBadge,
} from '../../../ui/index.ts'
import classes from './import.module.css'
import { MendRow } from './MendRow.tsx'

type ImportRow = AwardImportRows['rows'][number]

/** Rows of an import: what each means; wrong cells are red and say why; who a namesake is. */
export function ImportRows(props: {
  path: string
  answer: AwardImportRows | undefined
  problem: Error | null
  mayMend: boolean
  refreshes: string[]
  first: number
  onPrevious: (() => void) | undefined
  onNext: (() => void) | undefined
}) {
  const [mending, setMending] = useState<ImportRow | null>(null)
  const columns: readonly Column<ImportRow>[] = [
    { key: 'line', header: text.line, width: 60, align: 'right', cell: (row) => row.line },
    {
      key: 'name',
      header: text.name,
      isName: true,
      cell: (row) => (
        <Cell row={row} fields={['name', 'kind']}>
          {row.value?.name ?? row.raw.name ?? ''}
        </Cell>
      ),
    },
    {
      key: 'born',
      header: text.born,
      width: 125,
      cell: (row) => (
        <Cell row={row} fields={['birth', 'gender']}>
          {row.value?.bornOn?.split('-').reverse().join('/') ?? row.raw.birth ?? ''}
        </Cell>
      ),
    },
    {
      key: 'unit',
      header: text.unit,
      cell: (row) => (
        <Cell row={row} fields={['unit', 'position']}>
          {row.value?.unit ?? row.raw.unit ?? row.raw.position ?? ''}
        </Cell>
      ),
    },
    {
      key: 'award',
      header: text.award,
      cell: (row) => (
        <Cell row={row} fields={['award']}>
          {row.value?.awardName ?? row.raw.award ?? ''}
        </Cell>
      ),
    },
    {
      key: 'when',
      header: text.when,
      width: 160,
      cell: (row) => (
        <Cell
          row={row}
          fields={['year', 'decision', 'decisionNumber', 'decisionDate', 'money', 'moneyWords']}
        >
          {whenOf(row)}
        </Cell>
      ),
    },
    {
      key: 'result',
      header: text.result,
      width: 190,
      cell: (row) => (
        <Result row={row} path={props.path} mayMend={props.mayMend} refreshes={props.refreshes} />
      ),
    },
    {
      key: 'mend',
      header: text.mend,
      isAct: true,
      width: 90,
      cell: (row) =>
        props.mayMend && (row.state === 'bad' || row.state === 'ask') ? (
          <Button
            size="compact-sm"
            variant="default"
            aria-label={text.mendTitle(row.line)}
            onClick={() => setMending(row)}
          >
            {text.mend}
          </Button>
        ) : null,
    },
  ]
  return (
    <>
      <DataTable
        label={text.rows}
        name="award-import-rows"
        columns={columns}
        rows={props.answer?.rows}
        rowKey={(row) => String(row.place)}
        problem={props.problem}
        empty={<p>{text.noRows}</p>}
        paging={{ first: props.first, onPrevious: props.onPrevious, onNext: props.onNext }}
      />
      {mending && (
        <MendRow
          path={props.path}
          row={mending}
          refreshes={props.refreshes}
          onClose={() => setMending(null)}
        />
      )}
    </>
  )
}

function whenOf(row: ImportRow): string {
  if (!row.value)
    return [row.raw.year, row.raw.decision ?? row.raw.decisionNumber, row.raw.decisionDate]
      .filter(Boolean)
      .join(' · ')
  const { year, yearUntil, decisionNumber, decidedOn } = row.value
  const day =
    decidedOn && (decidedOn.length === 10 ? formatDate(decidedOn) : decidedOn.split('-').reverse().join('/'))
  return [yearUntil ? `${year}–${yearUntil}` : year, decisionNumber, day].filter(Boolean).join(' · ')
}

function Cell({ row, fields, children }: { row: ImportRow; fields: string[]; children: React.ReactNode }) {
  const problems = row.problems.filter(({ field }) => fields.includes(field))
  if (problems.length === 0) return children
  const isWrong = problems.some(({ level }) => level !== 'note')
  return (
    <span className={isWrong ? classes.wrong : classes.noted}>
      {children}
      {problems.map(({ code, words }) => (
        <span key={code} className={classes.why}>
          {words}
        </span>
      ))}
    </span>
  )
}

const tones = { good: 'green', ask: 'amber', bad: 'red', same: 'grey', taken: 'green', left: 'grey' } as const

function Result(props: { row: ImportRow; path: string; mayMend: boolean; refreshes: string[] }) {
  const { row } = props
  const label = row.state === 'ask' || row.state === 'left' ? text.shows.bad : text.shows[row.state]
  const answer = useAct(
    (holderId: string | null) =>
      api.post(`${props.path}/holder-answers`, { holderPlace: row.holderPlace, holderId }),
    { refreshes: props.refreshes },
  )
  return (
    <>
      <StateBadge tone={tones[row.state]}>{label}</StateBadge>
      {props.mayMend && row.candidates.length > 0 && (
        <Group gap={4} mt={4}>
          <span>{text.whoIs}</span>
          {row.candidates.map((one) => (
            <Button key={one.id} size="compact-xs" variant="default" onClick={() => answer.mutate(one.id)}>
              {text.isThis(
                one.name,
                [one.bornOn?.slice(0, 4), one.unitText, text.awardsOf(formatNumber(one.awards))]
                  .filter(Boolean)
                  .join(', '),
              )}
            </Button>
          ))}
          <Button size="compact-xs" variant="default" onClick={() => answer.mutate(null)}>
            {text.someoneNew}
          </Button>
          <ProblemAlert problem={answer.error} />
        </Group>
      )}
    </>
  )
}
