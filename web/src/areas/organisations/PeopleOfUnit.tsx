import { Button, Checkbox, NumberInput, TextInput } from '@mantine/core'
import type { PersonList, PersonRowView, PersonView } from '@server/areas/people/schemas.ts'
import { useState } from 'react'
import { api, isRefusedWith } from '../../api/client.ts'
import { useAct, useApi } from '../../api/use-api.ts'
import { organisationText as text } from '../../text/organisations.ts'
import {
  type Column,
  ConfirmAct,
  DataTable,
  DateField,
  EmptyState,
  formatDate,
  todayOn,
  useFilters,
} from '../../ui/index.ts'
import classes from './organisations.module.css'

const refreshes = ['/people', '/search']
type Post = PersonRowView['posts'][number]

/** People with a post at the unit, by given name; the one that was searched for stands out. */
export function PeopleOfUnit({ unitId, mayManage }: { unitId: string; mayManage: boolean }) {
  const { 'can-bo': sought } = useFilters()
  const [former, setFormer] = useState(Boolean(sought))
  const [adding, setAdding] = useState(false)
  const [ending, setEnding] = useState<{ person: PersonRowView; post: Post } | null>(null)
  const people = useApi<PersonList>(
    '/people',
    { unitId, former: former || undefined, limit: 200 },
    { keepOld: true },
  )
  const postsHere = (row: PersonRowView) => row.posts.filter((post) => post.unitId === unitId)
  const columns: Column<PersonRowView>[] = [
    {
      key: 'name',
      header: text.person,
      isName: true,
      cell: (row) => (row.id === sought ? <mark>{row.fullName}</mark> : row.fullName),
    },
    {
      key: 'position',
      header: text.position,
      cell: (row) =>
        postsHere(row).map((post) => (
          <div key={post.id}>
            {post.position}
            {post.isLeader && <span className={classes.soft}>{` · ${text.leaderWord}`}</span>}
          </div>
        )),
    },
    {
      key: 'since',
      header: text.since,
      width: 190,
      cell: (row) =>
        postsHere(row).map((post) => (
          <div key={post.id}>
            {formatDate(post.since) + (post.until ? ` – ${formatDate(post.until)}` : '')}
          </div>
        )),
    },
  ]
  if (mayManage)
    columns.push({
      key: 'end',
      header: text.endPost,
      isAct: true,
      width: 150,
      cell: (row) =>
        postsHere(row)
          .filter((post) => post.until === null)
          .map((post) => (
            <Button
              key={post.id}
              variant="subtle"
              size="compact-sm"
              aria-label={text.endPostOf(row.fullName)}
              onClick={() => setEnding({ person: row, post })}
            >
              {text.endPost}
            </Button>
          )),
    })
  const addButton = mayManage && (
    <Button variant="default" onClick={() => setAdding(true)}>
      {text.addPerson}
    </Button>
  )
  return (
    <section className={classes.section}>
      <h2>{text.people}</h2>
      <div className={`${classes.chips} no-print`}>
        {people.data && people.data.rows.length > 0 && addButton}
        <Checkbox
          label={text.former}
          checked={former}
          onChange={(event) => setFormer(event.currentTarget.checked)}
        />
      </div>
      <DataTable
        label={text.people}
        name="unit-people"
        columns={columns}
        rows={people.data?.rows}
        rowKey={(row) => row.id}
        problem={people.error}
        onRetry={() => people.refetch()}
        empty={
          <EmptyState title={text.noPeople} next={addButton}>
            {text.noPeopleText}
          </EmptyState>
        }
      />
      {adding && <AddPerson unitId={unitId} onClose={() => setAdding(false)} />}
      {ending && <EndPost {...ending} onClose={() => setEnding(null)} />}
    </section>
  )
}

function AddPerson({ unitId, onClose }: { unitId: string; onClose: () => void }) {
  const [form, setForm] = useState({
    fullName: '',
    birthYear: null as number | null,
    position: '',
    isLeader: false,
    since: todayOn() as string | null,
    anotherPerson: false,
  })
  const add = useAct(
    () =>
      api.post('/people', {
        fullName: form.fullName.trim(),
        birthYear: form.birthYear,
        anotherPerson: form.anotherPerson,
        post: { unitId, position: form.position.trim(), isLeader: form.isLeader, since: form.since },
      }),
    { refreshes, done: text.personSaved, onDone: onClose },
  )
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={text.addPerson}
      consequences={[text.noPeopleText]}
      actLabel={text.addPerson}
      onConfirm={() => add.mutate()}
      busy={add.isPending}
      problem={add.error}
      disabled={!form.fullName.trim() || !form.position.trim() || !form.since}
    >
      <div className={classes.form}>
        <TextInput
          label={text.person}
          value={form.fullName}
          onChange={(event) => setForm({ ...form, fullName: event.currentTarget.value })}
        />
        <TextInput
          label={text.position}
          value={form.position}
          onChange={(event) => setForm({ ...form, position: event.currentTarget.value })}
        />
        <div className={classes.pair}>
          <DateField
            label={text.since}
            value={form.since}
            onChange={(since) => setForm({ ...form, since })}
          />
          <NumberInput
            label={text.birthYear}
            min={1900}
            max={2100}
            thousandSeparator=""
            value={form.birthYear ?? ''}
            onChange={(value) => setForm({ ...form, birthYear: typeof value === 'number' ? value : null })}
          />
        </div>
        <Checkbox
          label={text.leader}
          checked={form.isLeader}
          onChange={(event) => setForm({ ...form, isLeader: event.currentTarget.checked })}
        />
        {(form.anotherPerson || isRefusedWith(add.error, 'person-likely-known')) && (
          <Checkbox
            label={text.anotherPerson}
            checked={form.anotherPerson}
            onChange={(event) => setForm({ ...form, anotherPerson: event.currentTarget.checked })}
          />
        )}
      </div>
    </ConfirmAct>
  )
}

function EndPost(props: { person: PersonRowView; post: Post; onClose: () => void }) {
  const { person, post, onClose } = props
  const [until, setUntil] = useState<string | null>(todayOn())
  const current = useApi<PersonView>(`/people/${person.id}`)
  const end = useAct(
    () => api.post(`/people/${person.id}/posts/${post.id}/end`, { revision: current.data?.revision, until }),
    { refreshes, done: text.postEnded, onDone: onClose },
  )
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={text.endPostOf(person.fullName)}
      consequences={[text.willEndPost(person.fullName, post.position), text.willKeepPost]}
      actLabel={text.endPost}
      onConfirm={() => end.mutate()}
      busy={end.isPending}
      problem={end.error ?? current.error}
      disabled={until === null || !current.data}
    >
      <DateField label={text.ended} value={until} onChange={setUntil} />
    </ConfirmAct>
  )
}
