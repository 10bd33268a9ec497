import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import type { PersonList } from '@server/areas/people/schemas.ts'
import { useState } from 'react'
import { useApi } from '../../api/use-api.ts'
import { peopleText as text } from '../../text/people.ts'
import { uiText } from '../../text/ui.ts'
import classes from './organisations.module.css'

/** Picks a person by typing part of the name, with or without accents. */
export function SelectPerson(props: {
  label: string
  onPick: (person: { id: string; name: string; position: string }) => void
}) {
  const [typed, setTyped] = useState('')
  const [q] = useDebouncedValue(typed, 200)
  const found = useApi<PersonList>('/people', { q, limit: 20 }, { keepOld: true })
  const rows = found.data?.rows ?? []
  const detailOf = (id: string) => {
    const post = rows.find((row) => row.id === id)?.posts[0]
    return post ? `${post.position}, ${post.unitName}` : ''
  }
  return (
    <Select
      label={props.label}
      placeholder={text.findPerson}
      data={rows.map((row) => ({ value: row.id, label: row.fullName }))}
      searchable
      value={null}
      filter={({ options }) => options}
      nothingFoundMessage={found.isFetching ? uiText.loading : text.noPeople}
      searchValue={typed}
      onSearchChange={setTyped}
      onChange={(id) => {
        const row = rows.find((one) => one.id === id)
        if (row) props.onPick({ id: row.id, name: row.fullName, position: row.posts[0]?.position ?? '' })
      }}
      renderOption={({ option }) => (
        <span>
          {option.label}
          <span className={classes.soft} style={{ display: 'block' }}>
            {detailOf(option.value)}
          </span>
        </span>
      )}
    />
  )
}
