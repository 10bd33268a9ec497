import { Button, Checkbox, Group } from '@mantine/core'
import type { RoundOptions } from '@server/areas/nominations/schemas-rounds.ts'
import { roundText as text } from '../../text/nominations.ts'
import { formatNumber, SelectUnit } from '../../ui/index.ts'
import classes from './nominations.module.css'

export type ChosenUnits = { groups: string[]; picked: { id: string; name: string }[] }

/** Units that take part: whole groups, and single ones. */
export function ChooseUnits(props: {
  groups: RoundOptions['groups']
  value: ChosenUnits
  onChange: (value: ChosenUnits) => void
}) {
  const { groups, value, onChange } = props
  return (
    <section className={classes.section}>
      <h2>{text.participants}</h2>
      <Group gap="lg" mb="sm">
        {groups.map(({ group, units }) => (
          <Checkbox
            key={group}
            label={text.group(text.groups[group] ?? group, formatNumber(units))}
            checked={value.groups.includes(group)}
            onChange={(event) =>
              onChange({
                ...value,
                groups: event.currentTarget.checked
                  ? [...value.groups, group]
                  : value.groups.filter((one) => one !== group),
              })
            }
          />
        ))}
      </Group>
      <div style={{ maxWidth: 520 }}>
        <SelectUnit
          label={text.addUnit}
          value={null}
          onChange={(id, unit) => {
            if (id && unit && !value.picked.some((one) => one.id === id))
              onChange({ ...value, picked: [...value.picked, { id, name: unit.name }] })
          }}
        />
      </div>
      {value.picked.length > 0 && (
        <ul className={classes.list} aria-label={text.chosenUnits}>
          {value.picked.map((unit) => (
            <li key={unit.id}>
              <span>{unit.name}</span>
              <Button
                size="compact-sm"
                variant="subtle"
                onClick={() =>
                  onChange({ ...value, picked: value.picked.filter((one) => one.id !== unit.id) })
                }
              >
                {text.cancel}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
