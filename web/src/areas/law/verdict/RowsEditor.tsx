import { Button, NumberInput, Select, TextInput } from '@mantine/core'
import { verdictText as text } from '../../../text/verdict.ts'
import { DateField } from '../../../ui/index.ts'
import classes from './verdict.module.css'

export type Field<Row> = { key: keyof Row & string; label: string } & (
  | { kind: 'choice'; choices: Record<string, string>; width?: number; searchable?: true }
  | { kind: 'number'; width?: number }
  | { kind: 'day' }
  | { kind: 'text'; width?: number }
)

/** A list of facts: unknown until it is begun or said to be empty; then complete. */
export function RowsEditor<Row extends object>(props: {
  title: string
  /** What an empty list says, where it is not "none". */
  emptyWords?: string
  rows: Row[] | null | undefined
  fields: Field<Row>[]
  blank: () => Row
  onChange: (rows: Row[] | null) => void
}) {
  const { title, rows, fields, blank, onChange } = props
  const put = (place: number, change: Partial<Row>) =>
    onChange(rows!.with(place, { ...rows![place]!, ...change }))
  return (
    <div className={classes.group}>
      <h3>
        {title}
        <span className={classes.soft}>
          {!rows ? text.unknownList : rows.length === 0 ? (props.emptyWords ?? text.none) : ''}
        </span>
        <Button size="compact-sm" variant="default" onClick={() => onChange([...(rows ?? []), blank()])}>
          {text.add}
        </Button>
        {!rows && (
          <Button size="compact-sm" variant="default" onClick={() => onChange([])}>
            {text.none}
          </Button>
        )}
        {rows && (
          <Button size="compact-sm" variant="subtle" onClick={() => onChange(null)}>
            {text.clear}
          </Button>
        )}
      </h3>
      {rows && rows.length > 0 && (
        <ul className={classes.rows}>
          {rows.map((row, place) => (
            <li key={place}>
              {fields.map((field) => (
                <Cell key={field.key} field={field} row={row} put={(change) => put(place, change)} />
              ))}
              <Button
                size="compact-sm"
                variant="subtle"
                color="red"
                onClick={() => onChange(rows.toSpliced(place, 1))}
              >
                {text.remove}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function Cell<Row extends object>({
  field,
  row,
  put,
}: {
  field: Field<Row>
  row: Row
  put: (change: Partial<Row>) => void
}) {
  const value = row[field.key] as unknown
  const change = (next: unknown) => put({ [field.key]: next } as Partial<Row>)
  if (field.kind === 'day')
    return (
      <DateField
        label={field.label}
        value={(value as string | null) ?? null}
        onChange={change}
        input={{ w: 140, size: 'xs' }}
      />
    )
  if (field.kind === 'number')
    return (
      <NumberInput
        label={field.label}
        size="xs"
        w={field.width ?? 80}
        value={(value as number | undefined) ?? ''}
        onChange={(next) => change(typeof next === 'number' ? next : null)}
        hideControls
        thousandSeparator={false}
      />
    )
  if (field.kind === 'text')
    return (
      <TextInput
        label={field.label}
        size="xs"
        w={field.width ?? 260}
        value={(value as string | undefined) ?? ''}
        onChange={(event) => change(event.currentTarget.value)}
      />
    )
  return (
    <Select
      label={field.label}
      size="xs"
      w={field.width ?? 170}
      data={Object.entries(field.choices).map(([id, label]) => ({ value: id, label }))}
      value={(value as string | undefined) ?? null}
      onChange={change}
      searchable={field.searchable ?? false}
      clearable={!field.searchable}
    />
  )
}
