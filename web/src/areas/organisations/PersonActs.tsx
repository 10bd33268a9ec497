import { Checkbox, TextInput } from '@mantine/core'
import type { PersonRowView, PersonView } from '@server/areas/people/schemas.ts'
import { useState } from 'react'
import { api, isRefusedWith } from '../../api/client.ts'
import { useAct, useApi } from '../../api/use-api.ts'
import { peopleText as text } from '../../text/people.ts'
import { ConfirmAct, DateField, formatDate, SelectUnit, todayOn } from '../../ui/index.ts'
import classes from './organisations.module.css'
import { BirthYearField, LeaderField, PositionField } from './PostFields.tsx'

const refreshes = ['/people', '/search']
type Post = PersonRowView['posts'][number]

/** Adds a person with a first post at the unit; somebody of the same name there is asked about. */
export function AddPerson({ unitId, onClose }: { unitId: string; onClose: () => void }) {
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
      consequences={[text.willHold(form.fullName.trim(), form.position.trim(), formatDate(form.since))]}
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
        <PositionField value={form.position} onChange={(position) => setForm({ ...form, position })} />
        <div className={classes.pair}>
          <DateField
            label={text.since}
            value={form.since}
            onChange={(since) => setForm({ ...form, since })}
          />
          <BirthYearField value={form.birthYear} onChange={(birthYear) => setForm({ ...form, birthYear })} />
        </div>
        <LeaderField checked={form.isLeader} onChange={(isLeader) => setForm({ ...form, isLeader })} />
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

/** One more post of somebody who is known already, here or at another unit. */
export function AddPost(props: { person: PersonRowView; unitId: string | null; onClose: () => void }) {
  const { person, onClose } = props
  const [form, setForm] = useState({
    unitId: props.unitId,
    position: '',
    isLeader: false,
    since: todayOn() as string | null,
  })
  const current = useApi<PersonView>(`/people/${person.id}`)
  const add = useAct(
    () =>
      api.post(`/people/${person.id}/posts`, {
        ...form,
        position: form.position.trim(),
        revision: current.data?.revision,
      }),
    { refreshes, done: text.personSaved, onDone: onClose },
  )
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={text.addPostOf(person.fullName)}
      consequences={[
        text.willHold(person.fullName, form.position.trim(), formatDate(form.since)),
        text.willKeepOtherPosts,
      ]}
      actLabel={text.addPost}
      onConfirm={() => add.mutate()}
      busy={add.isPending}
      problem={add.error ?? current.error}
      disabled={!form.position.trim() || !form.since || !form.unitId || !current.data}
    >
      <div className={classes.form}>
        <SelectUnit
          label={text.unit}
          value={form.unitId}
          onChange={(unitId) => setForm({ ...form, unitId })}
        />
        <PositionField value={form.position} onChange={(position) => setForm({ ...form, position })} />
        <DateField label={text.since} value={form.since} onChange={(since) => setForm({ ...form, since })} />
        <LeaderField checked={form.isLeader} onChange={(isLeader) => setForm({ ...form, isLeader })} />
      </div>
    </ConfirmAct>
  )
}

/** Ends a post from a day on. */
export function EndPost(props: { person: PersonRowView; post: Post; onClose: () => void }) {
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
      <DateField label={text.until} value={until} onChange={setUntil} />
    </ConfirmAct>
  )
}
