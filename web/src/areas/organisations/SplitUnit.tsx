import { Button, MultiSelect, Radio, Stack } from '@mantine/core'
import type { UnitList } from '@server/areas/organisations/schemas.ts'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { useApi } from '../../api/use-api.ts'
import { organisationText as text } from '../../text/organisations.ts'
import { DecisionDialog } from './DecisionDialog.tsx'
import { emptyUnit, type NewUnit, NewUnitFields, newUnitBody } from './NewUnitFields.tsx'
import classes from './organisations.module.css'
import type { UnitActProps } from './UnitActs.tsx'

type Part = NewUnit & { childIds: string[] }

/** Splits a unit: new ones leave it, or it ends and only they remain; each takes over some of those below. */
export function SplitUnit({ unit, onClose }: UnitActProps) {
  const part = (): Part => ({ ...emptyUnit(unit.now.parentId, unit.now.kind), childIds: [] })
  const [survives, setSurvives] = useState(true)
  const [parts, setParts] = useState<Part[]>([part()])
  const below = useApi<UnitList>('/units', { parent: unit.id, limit: 200 })
  const children = below.data?.rows ?? []
  const taken = new Set(parts.flatMap(({ childIds }) => childIds))
  const change = (index: number, next: Partial<Part>) =>
    setParts(parts.map((one, place) => (place === index ? { ...one, ...next } : one)))
  const isNamed = parts.every(({ name }) => name.trim() !== '')
  const isEnough = parts.length >= (survives ? 1 : 2) && (survives || taken.size === children.length)
  const foresees = {
    path: `/units/${unit.id}/splits`,
    body: {
      revision: unit.revision,
      survives,
      founded: parts.map((one) => ({ ...newUnitBody(one), childIds: one.childIds })),
    },
  }

  return (
    <DecisionDialog
      title={text.split}
      consequences={(day) => [
        text.willSplit(unit.now.name, parts.length, day),
        ...(survives ? [] : [text.willSplitAll(unit.now.name, day)]),
        text.willKeepPast,
        text.mayRevoke,
      ]}
      send={(decision) => api.post(foresees.path, { ...foresees.body, ...decision })}
      foresees={foresees}
      refreshes={['/units', '/search', '/clusters']}
      done={text.saved}
      ready={isNamed && isEnough}
      onClose={onClose}
    >
      <Radio.Group
        label={text.survives}
        value={survives ? 'yes' : 'no'}
        onChange={(value) => {
          setSurvives(value === 'yes')
          if (value === 'no' && parts.length < 2) setParts([...parts, part()])
        }}
      >
        <Stack gap={6} mt={4}>
          <Radio value="yes" label={text.survivesYes} />
          <Radio value="no" label={text.survivesNo} />
        </Stack>
      </Radio.Group>
      {parts.map((one, index) => (
        <fieldset key={index} className={classes.part}>
          <legend>{`${text.newUnit} ${index + 1}`}</legend>
          <NewUnitFields unit={one} onChange={(next) => change(index, next)} />
          {children.length > 0 && (
            <MultiSelect
              label={text.partChildren}
              searchable
              data={children
                .filter(({ id }) => !taken.has(id) || one.childIds.includes(id))
                .map(({ id, name }) => ({ value: id, label: name }))}
              value={one.childIds}
              onChange={(childIds) => change(index, { childIds })}
            />
          )}
          {parts.length > (survives ? 1 : 2) && (
            <Button
              variant="subtle"
              color="gray"
              size="compact-sm"
              onClick={() => setParts(parts.filter((_, place) => place !== index))}
            >
              {text.removePart(index + 1)}
            </Button>
          )}
        </fieldset>
      ))}
      <Button variant="default" onClick={() => setParts([...parts, part()])}>
        {text.addPart}
      </Button>
    </DecisionDialog>
  )
}
