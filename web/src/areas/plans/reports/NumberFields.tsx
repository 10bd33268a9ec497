import { Group, TextInput } from '@mantine/core'
import { progressText as text } from '../../../text/reports.ts'
import { DateField, todayOn } from '../../../ui/index.ts'

export type ReportNumber = { number: string; issuedOn: string | null }

/** A number without its day, or a day without its number. */
export function isHalfNumbered({ number, issuedOn }: ReportNumber): boolean {
  return (number.trim() === '') !== (issuedOn === null)
}

/** Number and day as the clerk gives them. */
export function NumberFields(props: {
  mark: ReportNumber
  onChange: (mark: ReportNumber) => void
  hint: string
}) {
  const { mark, onChange, hint } = props
  return (
    <>
      <Group grow align="flex-start">
        <TextInput
          label={text.numberField}
          placeholder={text.numberExample}
          value={mark.number}
          onChange={(event) => onChange({ ...mark, number: event.currentTarget.value })}
        />
        <DateField
          label={text.dayField}
          value={mark.issuedOn}
          maxOn={todayOn()}
          onChange={(issuedOn) => onChange({ ...mark, issuedOn })}
        />
      </Group>
      <p style={{ margin: '6px 0 0', color: 'var(--ink-soft)', fontSize: '0.875rem' }}>{hint}</p>
    </>
  )
}
