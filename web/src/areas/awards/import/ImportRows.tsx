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

const nameFields = ['name', 'kind']
const bornFields = ['birth', 'gender']
const unitFields = ['unit', 'position']
const awardFields = ['award']
const whenFields = ['year', 'decision', 'decisionNumber', 'decisionDate', 'money', 'moneyWords']
const shownFields = [nameFields, bornFields, unitFields, awardFields, whenFields].flat()

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
    { key: 'line', header: text.line, width: 72, align: 'right', cell: (row) => row.line },
    {
      key: 'name',
      header: text.name,
      isName: true,
      cell: (row) => (
        <Cell row={row} fields={nameFields}>
          {row.value?.name ?? row.raw.name ?? ''}
        </Cell>
      ),
    },
    {
      key: 'born',
      header: text.born,
      width: 110,
      cell: (row) => (
        <Cell row={row} fields={bornFields}>
          {row.value?.bornOn?.split('-').reverse().join('/') ?? row.raw.birth ?? ''}
        </Cell>
      ),
    },
    {
      key: 'unit',
      header: text.unit,
      cell: (row) => (
        <Cell row={row} fields={unitFields}>
          {unitOf(row)}
        </Cell>
      ),
    },
    {
      key: 'award',
      header: text.award,
      cell: (row) => (
        <Cell row={row} fields={awardFields}>
          {row.value?.awardName ?? row.raw.award ?? ''}
        </Cell>
      ),
    },
    {
      key: 'when',
      header: text.when,
      width: 180,
      cell: (row) => (
        <Cell row={row} fields={whenFields}>
          {whenOf(row)}
        </Cell>
      ),
    },
    {
      key: 'result',
      header: text.result,
      width: 170,
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

function unitOf(row: ImportRow): string {
  const { value, raw } = row
  if (value) return [value.position, value.unit].filter(Boolean).join(', ')
  return [raw.position, raw.unit ?? raw.unitAbove].filter(Boolean).join(', ')
}

function whenOf(row: ImportRow): string {
  if (!row.value)
    return [
      row.raw.year,
      row.raw.decision ?? row.raw.decisionNumber ?? row.raw.listDecisionNumber,
      row.raw.decisionDate ?? row.raw.listDecisionDate?.split('-').reverse().join('/'),
    ]
      .filter(Boolean)
      .join(' · ')
  const { year, yearUntil, decisionNumber, decidedOn } = row.value
  const day =
    decidedOn && (decidedOn.length === 10 ? formatDate(decidedOn) : decidedOn.split('-').reverse().join('/'))
  return [yearUntil ? `${year}–${yearUntil}` : year, decisionNumber, day].filter(Boolean).join(' · ')
}

function Cell(props: { row: ImportRow; fields: readonly string[]; children: React.ReactNode }) {
  const problems = props.row.problems.filter(({ field }) => props.fields.includes(field))
  return <Reasons problems={problems}>{props.children}</Reasons>
}

/** What is wrong with texts that have no column here is said beside the result, so that no red row goes without a reason. */
function OtherReasons({ row }: { row: ImportRow }) {
  const problems = row.problems
    .filter(({ field }) => !shownFields.includes(field))
    .map((one) => ({ ...one, words: `${text.fields[one.field] ?? one.field}: ${one.words}` }))
  return <Reasons problems={problems}>{null}</Reasons>
}

function Reasons({ problems, children }: { problems: ImportRow['problems']; children: React.ReactNode }) {
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
      <OtherReasons row={row} />
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
