import { Button, Select, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import type { DossierView, RowResults } from '@server/areas/nominations/schemas-dossiers.ts'
import type { PersonList } from '@server/areas/people/schemas.ts'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { useAct, useApi } from '../../api/use-api.ts'
import { dossierText as text } from '../../text/dossiers.ts'
import { nominationText } from '../../text/nominations.ts'
import { uiText } from '../../text/ui.ts'
import { FormButton, ProblemAlert, SelectUnit } from '../../ui/index.ts'
import classes from './nominations.module.css'

/** Adds a nomination: somebody of the unit or of the tree by name, whom nobody types again, or whoever is written down. */
export function AddNomination(props: { dossier: DossierView; onPaper: boolean; onPaste: () => void }) {
  const { dossier, onPaper } = props
  const [kind, setKind] = useState<keyof typeof nominationText.holderKinds>('person')
  const [awardKey, setAwardKey] = useState(dossier.awards[0]?.awardKey ?? '')
  const [person, setPerson] = useState<{ id: string; name: string } | null>(null)
  const [unitId, setUnitId] = useState<string | null>(null)
  const [name, setName] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const isUnit = kind === 'collective' || kind === 'enterprise'
  const clear = () => {
    setPerson(null)
    setUnitId(null)
    setName('')
  }
  const add = useAct(
    () =>
      api.post<RowResults>(`/dossiers/${dossier.id}/nominations`, {
        rows: [
          {
            holderKind: kind,
            awardKey,
            personId: kind === 'person' ? (person?.id ?? null) : null,
            subjectUnitId: isUnit ? unitId : null,
            name: person?.name ?? name,
          },
        ],
        onPaper,
      }),
    {
      refreshes: ['/dossiers', '/rounds', '/nomination-desk'],
      onDone: ({ results }) => {
        const wrong = results.find((one) => one.problem)
        setProblem(wrong?.problem ?? null)
        if (!wrong) clear()
      },
    },
  )
  const isReady = awardKey !== '' && (person || (isUnit && unitId) || name.trim() !== '')
  return (
    <form
      className={classes.section}
      aria-label={text.add}
      onSubmit={(event) => {
        event.preventDefault()
        if (isReady) add.mutate()
      }}
    >
      <div className={classes.fields}>
        <Select
          label={nominationText.award}
          data={dossier.awards.map((one) => ({ value: one.awardKey, label: one.awardName }))}
          value={awardKey}
          onChange={(key) => key && setAwardKey(key)}
          allowDeselect={false}
        />
        <Select
          label={text.kind}
          data={Object.entries(nominationText.holderKinds).map(([value, label]) => ({ value, label }))}
          value={kind}
          onChange={(next) => {
            if (next) setKind(next as typeof kind)
            clear()
          }}
          allowDeselect={false}
        />
        {kind === 'person' && <PickPerson unitId={dossier.unitId} value={person} onPick={setPerson} />}
        {isUnit && <SelectUnit label={text.addUnit} value={unitId} onChange={(id) => setUnitId(id)} />}
        {!person && !unitId && (
          <TextInput
            label={text.typeName}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
        )}
      </div>
      {problem && <p role="alert">{problem}</p>}
      <ProblemAlert problem={add.error} />
      <div className={classes.acts}>
        <FormButton
          loading={add.isPending}
          needs={{
            [nominationText.award]: awardKey,
            [nominationText.name]: person || (isUnit && unitId) || name.trim(),
          }}
        >
          {text.addRow}
        </FormButton>
        <Button variant="default" onClick={props.onPaste}>
          {text.paste}
        </Button>
      </div>
    </form>
  )
}

function PickPerson(props: {
  unitId: string
  value: { id: string; name: string } | null
  onPick: (person: { id: string; name: string } | null) => void
}) {
  const [typed, setTyped] = useState('')
  const [q] = useDebouncedValue(typed, 200)
  const isName = props.value !== null && q === props.value.name
  const found = useApi<PersonList>(
    '/people',
    { q: isName ? '' : q, unitId: props.unitId, below: true, limit: 20 },
    { keepOld: true },
  )
  const rows = found.data?.rows ?? []
  const known = props.value && !rows.some((row) => row.id === props.value!.id) ? [props.value] : []
  return (
    <Select
      label={text.addPerson}
      data={[
        ...known.map((one) => ({ value: one.id, label: one.name })),
        ...rows.map((row) => ({ value: row.id, label: row.fullName })),
      ]}
      searchable
      clearable
      value={props.value?.id ?? null}
      filter={({ options }) => options}
      nothingFoundMessage={found.isFetching ? uiText.loading : text.match.none}
      searchValue={typed}
      onSearchChange={setTyped}
      onChange={(id) => {
        const row = rows.find((one) => one.id === id)
        props.onPick(row ? { id: row.id, name: row.fullName } : null)
      }}
      renderOption={({ option }) => {
        const post = rows.find((row) => row.id === option.value)?.posts[0]
        return (
          <span>
            {option.label}
            <span className={classes.soft} style={{ display: 'block' }}>
              {post ? `${post.position}, ${post.unitName}` : ''}
            </span>
          </span>
        )
      }}
    />
  )
}
