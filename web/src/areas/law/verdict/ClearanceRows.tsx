import { verdictText as text } from '../../../text/verdict.ts'
import { type Field, RowsEditor } from './RowsEditor.tsx'

/** From a day until, not including, another; still open while the second is empty. */
const span = [
  { key: 'from', label: text.from, kind: 'day' },
  { key: 'until', label: text.until, kind: 'day' },
] as const

type Discipline = { form: string; from: string; until?: string | null | undefined }
const disciplineFields: Field<Discipline>[] = [
  { key: 'form', label: text.form, kind: 'choice', choices: text.forms, width: 160 },
  ...span,
]

type RowsOf<Row> = {
  rows: Row[] | null | undefined
  /** First day of a row that is added. */
  startsOn: string
  onChange: (rows: Row[] | null) => void
}

/** Disciplines of a person or a collective: unknown until said. */
export function DisciplineRows<Row extends Discipline>({ rows, startsOn, onChange }: RowsOf<Row>) {
  return (
    <RowsEditor<Row>
      title={text.discipline}
      rows={rows}
      fields={disciplineFields as Field<Row>[]}
      blank={() => ({ form: 'reprimand', from: startsOn, until: null }) as Row}
      onChange={onChange}
    />
  )
}

type Matter = { kind: string; from: string; until?: string | null | undefined }
const matterFields: Field<Matter>[] = [
  { key: 'kind', label: text.matter, kind: 'choice', choices: text.matters, width: 190 },
  ...span,
]

/** Matters that a competent body has open: unknown until said. */
export function MatterRows<Row extends Matter>({ rows, startsOn, onChange }: RowsOf<Row>) {
  return (
    <RowsEditor<Row>
      title={text.openMatters}
      rows={rows}
      fields={matterFields as Field<Row>[]}
      blank={() => ({ kind: 'inspection', from: startsOn, until: null }) as Row}
      onChange={onChange}
    />
  )
}
