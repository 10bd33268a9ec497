import { NumberInput, Select, TextInput } from '@mantine/core'
import { organisationText as text } from '../../text/organisations.ts'
import { SelectUnit } from '../../ui/index.ts'
import classes from './organisations.module.css'

/** A unit that is about to be founded. */
export type NewUnit = {
  name: string
  shortName: string
  kind: string
  parentId: string | null
  protocolOrder: number | null
}

export const emptyUnit = (parentId: string | null, kind = 'department'): NewUnit => ({
  name: '',
  shortName: '',
  kind,
  parentId,
  protocolOrder: null,
})

/** What the API takes for a new unit. */
export function newUnitBody(unit: NewUnit) {
  return { ...unit, name: unit.name.trim(), shortName: unit.shortName.trim() || null }
}

/** Name, short name, kind, parent and place of a new unit. */
export function NewUnitFields(props: { unit: NewUnit; onChange: (unit: NewUnit) => void }) {
  const { unit, onChange } = props
  return (
    <>
      <TextInput
        label={text.name}
        value={unit.name}
        onChange={(event) => onChange({ ...unit, name: event.currentTarget.value })}
      />
      <div className={classes.pair}>
        <TextInput
          label={text.shortName}
          value={unit.shortName}
          onChange={(event) => onChange({ ...unit, shortName: event.currentTarget.value })}
        />
        <Select
          label={text.kind}
          data={Object.entries(text.kinds).map(([value, label]) => ({ value, label }))}
          value={unit.kind}
          allowDeselect={false}
          onChange={(kind) => kind && onChange({ ...unit, kind })}
        />
      </div>
      <div className={classes.pair}>
        <SelectUnit
          label={text.parent}
          value={unit.parentId}
          onChange={(parentId) => onChange({ ...unit, parentId })}
        />
        <NumberInput
          label={text.order}
          title={text.orderHint}
          min={0}
          max={100_000}
          value={unit.protocolOrder ?? ''}
          onChange={(value) => onChange({ ...unit, protocolOrder: typeof value === 'number' ? value : null })}
        />
      </div>
    </>
  )
}
