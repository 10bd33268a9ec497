import { Checkbox, NumberInput, TextInput } from '@mantine/core'
import { peopleText as text } from '../../text/people.ts'

/** What a person is there. */
export function PositionField(props: { value: string; onChange: (position: string) => void }) {
  return (
    <TextInput
      label={text.position}
      value={props.value}
      onChange={(event) => props.onChange(event.currentTarget.value)}
    />
  )
}

/** Whether the post leads its unit. */
export function LeaderField(props: { checked: boolean; onChange: (isLeader: boolean) => void }) {
  return (
    <Checkbox
      label={text.leader}
      checked={props.checked}
      onChange={(event) => props.onChange(event.currentTarget.checked)}
    />
  )
}

/** Year of birth; empty where it is not known. */
export function BirthYearField(props: {
  value: number | null
  onChange: (birthYear: number | null) => void
}) {
  return (
    <NumberInput
      label={text.birthYear}
      min={1900}
      max={2100}
      thousandSeparator=""
      value={props.value ?? ''}
      onChange={(value) => props.onChange(typeof value === 'number' ? value : null)}
    />
  )
}
