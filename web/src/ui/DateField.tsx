import { DateInput, type DateInputProps } from '@mantine/dates'
import 'dayjs/locale/vi'
import '@mantine/dates/styles.css'
import type { ReactNode } from 'react'
import { uiText } from '../text/ui.ts'
import { readDate } from './read-date.ts'

export type DateFieldProps = {
  label: ReactNode
  /** YYYY-MM-DD or nothing. */
  value: string | null
  onChange: (value: string | null) => void
  error?: ReactNode
  description?: ReactNode
  required?: boolean
  disabled?: boolean
  minOn?: string
  maxOn?: string
  /** Other props of the Mantine input, e.g. `w`, `autoFocus`. */
  input?: Partial<DateInputProps>
}

/** A day, typed as 5/9/2026 or 05092026, or picked; stored as YYYY-MM-DD. */
export function DateField({ minOn, maxOn, input, ...rest }: DateFieldProps) {
  return (
    <DateInput
      {...rest}
      locale="vi"
      valueFormat="DD/MM/YYYY"
      placeholder={uiText.dateHint}
      dateParser={readDate}
      clearable
      hideOutsideDates
      ariaLabels={uiText.calendar}
      clearButtonProps={{ 'aria-label': uiText.clearDate }}
      firstDayOfWeek={1}
      {...(minOn ? { minDate: minOn } : {})}
      {...(maxOn ? { maxDate: maxOn } : {})}
      {...input}
    />
  )
}
