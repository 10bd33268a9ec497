import { Button, TextInput } from '@mantine/core'
import type { ServicePeriod } from '@server/areas/resistance/schemas.ts'
import { entryText as text } from '../../text/resistance.ts'
import { formatNumber } from '../../ui/index.ts'
import { partialDate } from './field-words.ts'
import classes from './resistance.module.css'

const nothing: ServicePeriod = { from: null, to: null, unit: null }

/** Stretches of service: from, to (partial dates), and where. */
export function PeriodsField({
  id,
  label,
  value,
  onChange,
}: {
  id: string
  label: string
  value: ServicePeriod[]
  onChange: (value: ServicePeriod[]) => void
}) {
  const rows = value.length === 0 ? [nothing] : value
  const set = (at: number, change: Partial<ServicePeriod>) =>
    onChange(rows.map((row, i) => (i === at ? { ...row, ...change } : row)))
  return (
    <fieldset className={classes.group} style={{ marginBottom: 0 }}>
      <legend style={{ fontWeight: 500 }}>{label}</legend>
      {rows.map((row, i) => {
        const name = text.periodOf(label, formatNumber(i + 1))
        return (
          <div key={i} className={classes.period}>
            {(['from', 'to', 'unit'] as const).map((part) => {
              const words = { from: text.from, to: text.to, unit: text.at }[part]
              return (
                <TextInput
                  key={part}
                  id={i === 0 && part === 'from' ? id : undefined}
                  label={words}
                  aria-label={`${words}: ${name}`}
                  value={part === 'unit' ? (row.unit ?? '') : partialDate(row[part] ?? '')}
                  onChange={(event) => set(i, { [part]: event.currentTarget.value || null })}
                />
              )
            })}
            <Button
              variant="subtle"
              color="gray"
              aria-label={`${text.removePeriod}: ${name}`}
              disabled={value.length === 0}
              onClick={() => onChange(rows.filter((_, at) => at !== i))}
            >
              {text.removePeriod}
            </Button>
          </div>
        )
      })}
      <Button variant="subtle" size="compact-sm" onClick={() => onChange([...rows, nothing])}>
        {text.addPeriod}
      </Button>
    </fieldset>
  )
}
