import { MultiSelect, NumberInput, Select } from '@mantine/core'
import type { ReadingPeriod } from '@server/areas/plans/schemas-readings.ts'
import { planReadingText as text } from '../../../text/plan-reading.ts'
import { DateField } from '../../../ui/index.ts'
import { periodInWords } from './period-words.ts'
import classes from './reading.module.css'

const kinds = ['quarter', 'month', 'date', 'year', 'unspecified'] as const
const quarters = text.quarters.map((label, i) => ({ value: String(i + 1), label }))
const months = Array.from({ length: 12 }, (_, i) => ({ value: String(i + 1), label: text.month(i + 1) }))
const bounds = [
  { value: 'on', label: text.bounds.on },
  { value: 'before', label: text.bounds.before },
  { value: 'after', label: text.bounds.after },
]

/** A period by its kind and values; a span as read ("Quý IV/2025 - Quý II/2026") stays until something is changed. */
export function PeriodField({
  value,
  onChange,
}: {
  value: ReadingPeriod
  onChange: (value: ReadingPeriod) => void
}) {
  const { kind, year, values } = value
  const put = (change: Partial<ReadingPeriod>) => {
    const { from: _from, to: _to, ...plain } = value
    onChange({ ...plain, ...change })
  }
  const changeKind = (next: ReadingPeriod['kind']) => {
    onChange({ kind: next, year: year ?? new Date().getFullYear(), values: [] })
  }
  return (
    <>
      <Select
        className={classes.third ?? ''}
        label={text.period}
        description={value.raw ? `“${value.raw}”` : periodInWords(value)}
        data={kinds.map((one) => ({ value: one, label: text.periodKinds[one] }))}
        value={kind}
        allowDeselect={false}
        onChange={(next) => next && next !== kind && changeKind(next as ReadingPeriod['kind'])}
      />
      {(kind === 'quarter' || kind === 'month') && (
        <MultiSelect
          className={classes.third ?? ''}
          label={text.periodKinds[kind]}
          description=" "
          data={kind === 'quarter' ? quarters : months}
          value={values.map(String)}
          error={isPeriodComplete(value) ? null : text.periodIncomplete}
          onChange={(next) => put({ values: next.map(Number) })}
        />
      )}
      {kind === 'date' && (
        <>
          <Select
            className={classes.third ?? ''}
            label={text.bound}
            description=" "
            data={bounds}
            value={value.bound === 'before' || value.bound === 'after' ? value.bound : 'on'}
            allowDeselect={false}
            onChange={(next) => {
              const { bound: _, from: _from, to: _to, ...plain } = value
              onChange(next === 'before' || next === 'after' ? { ...plain, bound: next } : plain)
            }}
          />
          <DateField
            label={text.day}
            value={typeof values[0] === 'string' ? values[0] : null}
            error={isPeriodComplete(value) ? null : text.periodIncomplete}
            input={{ className: classes.third ?? '', description: ' ' }}
            onChange={(day) =>
              put({ values: day ? [day] : [], ...(day ? { year: Number(day.slice(0, 4)) } : {}) })
            }
          />
        </>
      )}
      {kind !== 'date' && kind !== 'unspecified' && (
        <NumberInput
          className={classes.third ?? ''}
          label={text.year}
          description=" "
          value={year ?? ''}
          min={1990}
          max={2100}
          thousandSeparator={false}
          onChange={(next) => put({ year: typeof next === 'number' ? next : null })}
        />
      )}
    </>
  )
}

/** A quarter, month or day is named. */
export function isPeriodComplete({ kind, values, from, to }: ReadingPeriod): boolean {
  return kind === 'year' || kind === 'unspecified' || values.length > 0 || Boolean(from ?? to)
}
