import { Select, TextInput } from '@mantine/core'
import type { PersonRowView, PersonView } from '@server/areas/people/schemas.ts'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { useAct, useApi } from '../../api/use-api.ts'
import { peopleText as text } from '../../text/people.ts'
import { ConfirmAct, DateField, formatDate, ProblemAlert, SelectUnit } from '../../ui/index.ts'
import classes from './organisations.module.css'
import { BirthYearField, LeaderField, PositionField } from './PostFields.tsx'

const refreshes = ['/people', '/search', '/councils']
const genders = Object.entries(text.genders).map(([value, label]) => ({ value, label }))
type Post = PersonRowView['posts'][number]

/** Mends what was written wrongly about a person: name, year of birth, gender, ethnicity. */
export function CorrectPerson({ personId, onClose }: { personId: string; onClose: () => void }) {
  const person = useApi<PersonView>(`/people/${personId}`)
  if (!person.data) return <ProblemAlert problem={person.error} onRetry={() => person.refetch()} />
  return <PersonForm person={person.data} onClose={onClose} />
}

function PersonForm({ person, onClose }: { person: PersonView; onClose: () => void }) {
  const [form, setForm] = useState({
    fullName: person.fullName,
    birthYear: person.birthYear,
    gender: person.gender,
    ethnicity: person.ethnicity ?? '',
  })
  const correct = useAct(
    () =>
      api.patch(`/people/${person.id}`, {
        ...form,
        fullName: form.fullName.trim(),
        ethnicity: form.ethnicity.trim() || null,
        revision: person.revision,
      }),
    { refreshes, done: text.personSaved, onDone: onClose },
  )
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={text.correctPersonOf(person.fullName)}
      consequences={[text.willCorrectPerson, text.willLogOld]}
      actLabel={text.correctPerson}
      onConfirm={() => correct.mutate()}
      busy={correct.isPending}
      problem={correct.error}
      disabled={form.fullName.trim().length < 2}
    >
      <div className={classes.form}>
        <TextInput
          label={text.person}
          value={form.fullName}
          onChange={(event) => setForm({ ...form, fullName: event.currentTarget.value })}
          data-autofocus
        />
        <div className={classes.pair}>
          <BirthYearField value={form.birthYear} onChange={(birthYear) => setForm({ ...form, birthYear })} />
          <Select
            label={text.gender}
            data={genders}
            value={form.gender}
            clearable
            onChange={(gender) => setForm({ ...form, gender: gender as PersonView['gender'] })}
          />
        </div>
        <TextInput
          label={text.ethnicity}
          value={form.ethnicity}
          onChange={(event) => setForm({ ...form, ethnicity: event.currentTarget.value })}
        />
      </div>
    </ConfirmAct>
  )
}

/** Mends a post that was written wrongly: unit, position, days, whether it leads. */
export function CorrectPost(props: { person: PersonRowView; post: Post; onClose: () => void }) {
  const { person, post, onClose } = props
  const [form, setForm] = useState({
    unitId: post.unitId as string | null,
    position: post.position,
    isLeader: post.isLeader,
    since: post.since as string | null,
    until: post.until,
  })
  const current = useApi<PersonView>(`/people/${person.id}`)
  const correct = useAct(
    () =>
      api.patch(`/people/${person.id}/posts/${post.id}`, {
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
      title={text.correctPostOf(person.fullName)}
      consequences={[
        text.willHold(person.fullName, form.position.trim(), formatDate(form.since)),
        text.willCorrectPost,
        text.willLogOld,
      ]}
      actLabel={text.correctPost}
      onConfirm={() => correct.mutate()}
      busy={correct.isPending}
      problem={correct.error ?? current.error}
      disabled={!form.position.trim() || !form.since || !form.unitId || !current.data}
    >
      <div className={classes.form}>
        <SelectUnit
          label={text.unit}
          value={form.unitId}
          valueName={post.unitName}
          onChange={(unitId) => setForm({ ...form, unitId })}
        />
        <PositionField value={form.position} onChange={(position) => setForm({ ...form, position })} />
        <div className={classes.pair}>
          <DateField
            label={text.since}
            value={form.since}
            onChange={(since) => setForm({ ...form, since })}
          />
          <DateField
            label={text.until}
            description={text.untilHint}
            value={form.until}
            onChange={(until) => setForm({ ...form, until })}
          />
        </div>
        <LeaderField checked={form.isLeader} onChange={(isLeader) => setForm({ ...form, isLeader })} />
      </div>
    </ConfirmAct>
  )
}
