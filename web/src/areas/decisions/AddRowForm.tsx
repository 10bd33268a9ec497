import { NumberInput, Select, Textarea, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import type { CandidateList } from '@server/areas/awards/schemas.ts'
import type { DecisionView } from '@server/areas/decisions/schemas.ts'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { useAct, useApi } from '../../api/use-api.ts'
import { awardText } from '../../text/awards.ts'
import { decisionText as text } from '../../text/decisions.ts'
import { FormButton, ProblemAlert, SelectUnit } from '../../ui/index.ts'
import { ChooseHolder } from './ChooseHolder.tsx'
import classes from './decisions.module.css'

type Catalogue = { awards: { key: string; name: string; legacy: boolean }[] }
const options = (labels: Record<string, string>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }))

/** One line by hand: who (looked for in the register while typing) and what for. */
export function AddRowForm({ decision, onDone }: { decision: DecisionView; onDone: () => void }) {
  const catalogue = useApi<Catalogue>('/awards/catalogue')
  const last = decision.rows.at(-1)
  const [values, setValues] = useState<Record<string, string>>({
    holderKind: 'person',
    awardKey: last?.awardKey ?? '',
    basis: last?.basis ?? 'merit',
    year: String(last?.year ?? new Date().getFullYear()),
  })
  const [unit, setUnit] = useState<{ id: string; name: string } | null>(null)
  const [holderId, setHolderId] = useState<string | null>(null)
  const value = (key: string) => values[key] ?? ''
  const set = (key: string) => (next: string | number | bigint | null) =>
    setValues({ ...values, [key]: next === null ? '' : String(next) })
  const [asked] = useDebouncedValue(
    {
      name: value('name').trim(),
      kind: value('holderKind'),
      unitId: unit?.id,
      bornOn: value('birthYear') || undefined,
    },
    300,
  )
  const known = useApi<CandidateList>('/award-holders/candidates', asked, {
    enabled: asked.name.length > 1,
    keepOld: true,
  })
  const number = (key: string) => (value(key) ? Number(value(key)) : null)
  const add = useAct(
    () =>
      api.post(`/decisions/${decision.id}/rows`, {
        revision: decision.revision,
        rows: [
          {
            unitId: unit!.id,
            holderKind: value('holderKind'),
            holderId,
            name: value('name').trim(),
            gender: value('gender') || null,
            birthYear: number('birthYear'),
            position: value('position') || null,
            awardKey: value('awardKey'),
            awardName: value('awardName') || null,
            basis: value('basis'),
            year: number('year'),
            deed: value('deed') || null,
          },
        ],
      }),
    { refreshes: ['/decisions'], done: text.added, onDone },
  )
  const isPerson = value('holderKind') === 'person' || value('holderKind') === 'foreign-person'
  const field = (key: string, label: string, more: Record<string, unknown> = {}) => (
    <TextInput
      label={label}
      value={value(key)}
      onChange={(event) => set(key)(event.currentTarget.value)}
      {...more}
    />
  )
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (unit && value('awardKey')) add.mutate()
      }}
    >
      <div className={classes.form}>
        <Select
          label={text.holderKind}
          data={options(awardText.kinds)}
          value={value('holderKind')}
          onChange={set('holderKind')}
          allowDeselect={false}
        />
        {field('name', text.holder, { required: true, 'data-autofocus': true })}
        <SelectUnit label={text.unit} value={unit?.id ?? null} onChange={(_, one) => setUnit(one)} required />
        {isPerson && (
          <>
            <Select
              label={text.gender}
              data={[
                { value: 'female', label: text.female },
                { value: 'male', label: text.male },
              ]}
              value={value('gender') || null}
              onChange={set('gender')}
              clearable
            />
            <NumberInput
              label={text.birthYear}
              value={value('birthYear')}
              onChange={set('birthYear')}
              hideControls
              thousandSeparator=""
            />
            {field('position', text.position)}
          </>
        )}
        <Select
          className={classes.wide}
          label={text.award}
          data={[
            ...(catalogue.data?.awards.filter(({ legacy }) => !legacy) ?? []).map(({ key, name }) => ({
              value: key,
              label: name,
            })),
            { value: 'other', label: text.otherAward },
          ]}
          value={value('awardKey') || null}
          onChange={set('awardKey')}
          searchable
          required
        />
        {field('awardName', text.fields.awardName ?? '', {
          description: text.titleAsWritten,
          required: value('awardKey') === 'other',
        })}
        <Select
          label={text.basis}
          data={options(awardText.bases)}
          value={value('basis')}
          onChange={set('basis')}
          allowDeselect={false}
        />
        <NumberInput
          label={text.rowYear}
          value={value('year')}
          onChange={set('year')}
          hideControls
          thousandSeparator=""
          required
        />
        <Textarea
          className={classes.wide}
          label={text.deed}
          value={value('deed')}
          onChange={(event) => set('deed')(event.currentTarget.value)}
          autosize
        />
      </div>
      <ChooseHolder
        rows={asked.name.length > 1 ? (known.data?.rows ?? []) : []}
        value={holderId}
        onChange={setHolderId}
      />
      <ProblemAlert problem={add.error} />
      <div className={classes.acts}>
        <FormButton
          loading={add.isPending}
          needs={{ [text.unit]: unit, [text.award]: value('awardKey'), [text.holder]: value('name').trim() }}
        >
          {text.addRows}
        </FormButton>
      </div>
    </form>
  )
}
