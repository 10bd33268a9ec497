import { CloseButton, Radio, Stack, TextInput } from '@mantine/core'
import type { UnitRowView, UnitView } from '@server/areas/organisations/schemas.ts'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { paths } from '../../paths.ts'
import { organisationText as text } from '../../text/organisations.ts'
import { SelectUnit } from '../../ui/index.ts'
import { DecisionDialog } from './DecisionDialog.tsx'
import { emptyUnit, NewUnitFields, newUnitBody } from './NewUnitFields.tsx'
import classes from './organisations.module.css'

/** As much of a unit as a merger shows. */
export type Merging = Pick<UnitRowView, 'id' | 'name' | 'revision' | 'children' | 'kind' | 'parentId'>

/** Merges units into one of them or into a new one, showing first what ends and what goes over. */
export function MergeUnits(props: { units: Merging[]; onClose: () => void; onDone?: () => void }) {
  const [units, setUnits] = useState(props.units)
  const [survivorId, setSurvivorId] = useState<string | null>(null)
  const [founded, setFounded] = useState(emptyUnit(units[0]?.parentId ?? null, units[0]?.kind))
  const [name, setName] = useState('')
  const navigate = useNavigate()
  const client = useQueryClient()
  const survivor = units.find(({ id }) => id === survivorId)
  const nameAfter = survivor ? name.trim() || survivor.name : founded.name.trim()
  const ending = units.filter(({ id }) => id !== survivorId)
  const children = ending.reduce((sum, unit) => sum + unit.children, 0)

  const add = async (id: string | null) => {
    if (!id || units.some((unit) => unit.id === id)) return
    const unit = await client.fetchQuery({
      queryKey: [`/units/${id}`, {}],
      queryFn: () => api.get<UnitView>(`/units/${id}`),
    })
    const list = await api.get<{ total: number }>('/units', { parent: id, limit: 1 })
    const { revision, now } = unit
    setUnits([
      ...units,
      { id, revision, name: now.name, kind: now.kind, parentId: now.parentId, children: list.total },
    ])
    if (units.length === 0) setFounded(emptyUnit(now.parentId, now.kind))
  }

  const foresees = {
    path: '/unit-mergers',
    body: {
      units: units.map(({ id, revision }) => ({ id, revision })),
      into: survivor
        ? { survivorId, ...(name.trim() ? { name: name.trim() } : {}) }
        : { founded: newUnitBody(founded) },
    },
  }

  return (
    <DecisionDialog
      title={text.merge}
      consequences={(day) => [
        ...(ending.length > 0 ? [text.willEnd(ending.map((unit) => unit.name).join(', '), day)] : []),
        ...(children > 0 ? [text.willGetChildren(children, nameAfter)] : []),
        text.willSucceed(nameAfter),
        text.willKeepPast,
        text.mayRevoke,
      ]}
      send={(decision) => api.post<{ unitId: string }>(foresees.path, { ...foresees.body, ...decision })}
      foresees={foresees}
      refreshes={['/units', '/search', '/clusters']}
      done={text.saved}
      onDone={({ unitId }) => {
        props.onDone?.()
        navigate({ to: paths.unit(unitId) as never })
      }}
      ready={units.length >= 2 && nameAfter !== ''}
      onClose={props.onClose}
    >
      <ul className={classes.chips}>
        {units.map((unit) => (
          <li key={unit.id}>
            {unit.name}
            <CloseButton
              size="sm"
              aria-label={text.removeAlias(unit.name)}
              onClick={() => {
                setUnits(units.filter(({ id }) => id !== unit.id))
                if (survivorId === unit.id) setSurvivorId(null)
              }}
            />
          </li>
        ))}
      </ul>
      <SelectUnit key={units.length} label={text.addToMerger} value={null} onChange={add} />
      <Radio.Group
        label={text.into}
        value={survivorId ?? 'new'}
        onChange={(value) => setSurvivorId(value === 'new' ? null : value)}
      >
        <Stack gap={6} mt={4}>
          <Radio value="new" label={text.intoNew} />
          {units.map((unit) => (
            <Radio key={unit.id} value={unit.id} label={text.intoSurvivor(unit.name)} />
          ))}
        </Stack>
      </Radio.Group>
      {survivor ? (
        <TextInput
          label={text.newName}
          placeholder={survivor.name}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      ) : (
        <NewUnitFields unit={founded} onChange={setFounded} />
      )}
    </DecisionDialog>
  )
}
