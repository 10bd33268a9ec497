import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { organisationText as text } from '../../text/organisations.ts'
import { DateField, todayOn } from '../../ui/index.ts'
import classes from './organisations.module.css'

/** Day and decision of a change, as fields. */
export type ChangeBasis = { happenedOn: string | null; number: string; issuedOn: string | null }

export function useChangeBasis() {
  const [basis, setBasis] = useState<ChangeBasis>({ happenedOn: todayOn(), number: '', issuedOn: null })
  return { basis, setBasis, isWhole: basis.happenedOn !== null && basis.number.trim() !== '' }
}

/** What the API takes for a change. */
export function bodyOf(basis: ChangeBasis) {
  return { happenedOn: basis.happenedOn, basis: { number: basis.number.trim(), issuedOn: basis.issuedOn } }
}

/** From which day, by which decision. */
export function ChangeFields(props: { basis: ChangeBasis; onChange: (basis: ChangeBasis) => void }) {
  const { basis, onChange } = props
  return (
    <>
      <DateField
        label={text.happenedOn}
        value={basis.happenedOn}
        maxOn={todayOn()}
        onChange={(happenedOn) => onChange({ ...basis, happenedOn })}
      />
      <div className={classes.pair}>
        <TextInput
          label={text.basisNumber}
          placeholder={text.basisHint}
          value={basis.number}
          onChange={(event) => onChange({ ...basis, number: event.currentTarget.value })}
        />
        <DateField
          label={text.basisOn}
          value={basis.issuedOn}
          onChange={(issuedOn) => onChange({ ...basis, issuedOn })}
        />
      </div>
    </>
  )
}
