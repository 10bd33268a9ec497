import { Button, NumberInput, Select, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import type { PersonList } from '@server/areas/people/schemas.ts'
import { useState } from 'react'
import { useApi } from '../../api/use-api.ts'
import { initiativeText as text } from '../../text/initiatives.ts'
import { uiText } from '../../text/ui.ts'
import classes from './initiatives.module.css'

export type Author = { personId: string | null; name: string; share: number | null }

/** Authors: people of the list, whom nobody types again, or names alone; each with a share. */
export function AuthorsField(props: { value: readonly Author[]; onChange: (authors: Author[]) => void }) {
  const { value, onChange } = props
  const [outsider, setOutsider] = useState('')
  const add = (author: Author) => onChange([...value, author])
  return (
    <fieldset className={classes.wide} style={{ border: 0, padding: 0, margin: 0 }}>
      <legend>{text.authors}</legend>
      {value.map((one, at) => (
        <div key={`${one.personId ?? ''} ${one.name}`} className={classes.author}>
          <span style={{ minWidth: 200 }}>{one.name}</span>
          <NumberInput
            aria-label={`${text.share}: ${one.name}`}
            placeholder={text.share}
            min={0}
            max={100}
            hideControls
            value={one.share ?? ''}
            onChange={(share) =>
              onChange(
                value.map((each, place) =>
                  place === at ? { ...each, share: typeof share === 'number' ? share : null } : each,
                ),
              )
            }
          />
          <Button
            size="compact-sm"
            variant="subtle"
            color="gray"
            onClick={() => onChange(value.filter((_, place) => place !== at))}
          >
            {text.removeAuthor(one.name)}
          </Button>
        </div>
      ))}
      <div className={classes.fields} style={{ marginTop: 8 }}>
        <PickAuthor
          onPick={(person) => {
            if (!value.some(({ personId }) => personId === person.id))
              add({ personId: person.id, name: person.name, share: value.length === 0 ? 100 : null })
          }}
        />
        <div className={classes.author}>
          <TextInput
            label={text.outsider}
            value={outsider}
            onChange={(event) => setOutsider(event.currentTarget.value)}
          />
          <Button
            variant="default"
            disabled={outsider.trim().length < 2}
            onClick={() => {
              add({ personId: null, name: outsider.trim(), share: null })
              setOutsider('')
            }}
          >
            {text.addAuthor}
          </Button>
        </div>
      </div>
    </fieldset>
  )
}

function PickAuthor({ onPick }: { onPick: (person: { id: string; name: string }) => void }) {
  const [typed, setTyped] = useState('')
  const [q] = useDebouncedValue(typed, 200)
  const found = useApi<PersonList>('/people', { q, limit: 20 }, { keepOld: true })
  const rows = found.data?.rows ?? []
  return (
    <Select
      label={text.author}
      data={rows.map((row) => ({ value: row.id, label: row.fullName }))}
      searchable
      value={null}
      filter={({ options }) => options}
      nothingFoundMessage={found.isFetching ? uiText.loading : text.nobody}
      searchValue={typed}
      onSearchChange={setTyped}
      onChange={(id) => {
        const row = rows.find((one) => one.id === id)
        if (row) onPick({ id: row.id, name: row.fullName })
      }}
      renderOption={({ option }) => {
        const post = rows.find((row) => row.id === option.value)?.posts[0]
        return (
          <span>
            {option.label}
            <span className={classes.soft}>{post ? `${post.position}, ${post.unitName}` : ''}</span>
          </span>
        )
      }}
    />
  )
}
