import { Button, NumberInput, Select } from '@mantine/core'
import type { RoundOptions } from '@server/areas/nominations/schemas-rounds.ts'
import { nominationText, roundText as text } from '../../text/nominations.ts'
import classes from './nominations.module.css'

export type ChosenAward = {
  awardKey: string
  name: string
  basis: string
  quota: number | null
  unitSharePercent: number | null
}

/** Awards that a round opens, each with its ground, its quota and the share of a unit. */
export function ChooseAwards(props: {
  options: RoundOptions['awards']
  value: ChosenAward[]
  onChange: (value: ChosenAward[]) => void
}) {
  const { options, value, onChange } = props
  const left = options.filter((one) => !value.some((chosen) => chosen.awardKey === one.awardKey))
  const put = (at: number, change: Partial<ChosenAward>) =>
    onChange(value.with(at, { ...value[at]!, ...change }))
  return (
    <section className={classes.section}>
      <h2>{text.awards}</h2>
      {value.map((one, at) => {
        const bases = options.find((option) => option.awardKey === one.awardKey)?.basis ?? [one.basis]
        return (
          <div key={one.awardKey} className={classes.awardRow}>
            <div style={{ alignSelf: 'center' }}>{one.name}</div>
            <Select
              label={nominationText.reason}
              aria-label={`${one.name}: căn cứ`}
              data={bases.map((basis) => ({
                value: basis,
                label: nominationText.bases[basis as keyof typeof nominationText.bases] ?? basis,
              }))}
              value={one.basis}
              onChange={(basis) => basis && put(at, { basis })}
              allowDeselect={false}
            />
            <NumberInput
              label={text.quota}
              min={0}
              hideControls
              value={one.quota ?? ''}
              onChange={(quota) => put(at, { quota: typeof quota === 'number' ? quota : null })}
            />
            <NumberInput
              label={text.unitShare}
              min={0}
              max={100}
              hideControls
              value={one.unitSharePercent ?? ''}
              onChange={(share) =>
                put(at, { unitSharePercent: typeof share === 'number' && share > 0 ? share : null })
              }
            />
            <Button
              variant="subtle"
              color="gray"
              aria-label={text.removeAward(one.name)}
              onClick={() => onChange(value.filter((other) => other.awardKey !== one.awardKey))}
            >
              {text.leaveOut}
            </Button>
          </div>
        )
      })}
      <Select
        key={value.length}
        label={text.addAward}
        maw={520}
        data={left.map((one) => ({
          value: one.awardKey,
          label: one.provisional ? `${one.name} (${nominationText.provisional})` : one.name,
        }))}
        value={null}
        searchable
        onChange={(key) => {
          const found = options.find((one) => one.awardKey === key)
          if (found)
            onChange([
              ...value,
              {
                awardKey: found.awardKey,
                name: found.name,
                basis: found.basis.includes('merit') ? 'merit' : (found.basis[0] ?? 'merit'),
                quota: null,
                unitSharePercent: null,
              },
            ])
        }}
      />
    </section>
  )
}
