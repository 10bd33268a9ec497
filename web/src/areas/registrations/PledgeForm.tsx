import { Button, SegmentedControl, Select, TextInput } from '@mantine/core'
import type { PeopleChoices } from '@server/areas/registrations/schemas.ts'
import { useState } from 'react'
import { pledgeText as text } from '../../text/registrations.ts'
import { FormButton } from '../../ui/index.ts'
import type { ShownPledge } from './PledgeTable.tsx'
import classes from './registrations.module.css'

const fold = (words: string) =>
  words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd')

/** Finds options by their words without accents; a few of thousands are shown. */
const byFoldedWords = ({ options, search }: { options: readonly unknown[]; search: string }) =>
  (options as { value: string; label: string }[])
    .filter((option) => fold(option.label).includes(fold(search.trim())))
    .slice(0, 50)

/** One row: who, which title, which target, which initiative. People and titles are picked, never typed. */
export function PledgeForm({
  choices,
  row,
  onKeep,
  onCancel,
}: {
  choices: PeopleChoices | undefined
  row: ShownPledge | null
  onKeep: (row: ShownPledge) => void
  onCancel?: (() => void) | undefined
}) {
  const [kind, setKind] = useState<'person' | 'collective'>(row?.kind ?? 'person')
  const [subject, setSubject] = useState<string | null>(row?.personId ?? row?.subjectUnitId ?? null)
  const [awardKey, setAwardKey] = useState<string | null>(row?.awardKey ?? null)
  const [target, setTarget] = useState(row?.target ?? '')
  const [initiative, setInitiative] = useState(row?.initiative ?? '')
  const people = choices?.rows ?? []
  const collectives = choices?.collectives ?? []
  const awards = (choices?.awards ?? []).filter((one) =>
    kind === 'person' ? one.forPeople : one.forCollectives,
  )
  const subjects =
    kind === 'person'
      ? people.map((one) => ({
          value: one.id,
          label: [one.fullName, one.position, one.unitName].filter(Boolean).join(', '),
        }))
      : collectives.map((one) => ({ value: one.id, label: one.name }))
  const isWhole = subject !== null && (awardKey !== null || target.trim() !== '' || initiative.trim() !== '')
  const keep = () => {
    const person = kind === 'person' ? people.find((one) => one.id === subject) : undefined
    const unit = kind === 'collective' ? collectives.find((one) => one.id === subject) : undefined
    onKeep({
      kind,
      personId: person?.id ?? null,
      subjectUnitId: unit?.id ?? null,
      name: person?.fullName ?? unit?.name ?? '',
      position: person?.position ?? null,
      awardKey,
      awardName: awards.find((one) => one.key === awardKey)?.name ?? null,
      target: target.trim() || null,
      initiative: initiative.trim() || null,
    })
  }
  return (
    <form
      aria-label={row ? text.change : text.add}
      onSubmit={(event) => {
        event.preventDefault()
        if (isWhole) keep()
      }}
    >
      <SegmentedControl
        aria-label={text.kind}
        mb="xs"
        value={kind}
        onChange={(value) => {
          setKind(value as typeof kind)
          setSubject(null)
          setAwardKey(null)
        }}
        data={[
          { value: 'person', label: text.person },
          { value: 'collective', label: text.collective },
        ]}
      />
      <div className={classes.row}>
        <Select
          label={kind === 'person' ? text.pickPerson : text.pickCollective}
          placeholder={text.pickPersonHint}
          data={subjects}
          value={subject}
          onChange={setSubject}
          filter={byFoldedWords as never}
          searchable
        />
        <Select
          label={text.award}
          data={awards.map((one) => ({ value: one.key, label: one.name }))}
          value={awardKey}
          onChange={setAwardKey}
          filter={byFoldedWords as never}
          searchable
          clearable
        />
        <TextInput
          label={text.target}
          value={target}
          onChange={(event) => setTarget(event.currentTarget.value)}
        />
        <TextInput
          label={text.initiative}
          value={initiative}
          onChange={(event) => setInitiative(event.currentTarget.value)}
        />
      </div>
      <div className={classes.acts}>
        <FormButton
          variant="default"
          needs={{
            [kind === 'person' ? text.pickPerson : text.pickCollective]: subject,
            [`${text.award}, ${text.target} hoặc ${text.initiative}`]:
              awardKey || target.trim() || initiative.trim(),
          }}
        >
          {row ? text.keep : text.add}
        </FormButton>
        {onCancel && (
          <Button variant="subtle" color="gray" onClick={onCancel}>
            {text.cancel}
          </Button>
        )}
      </div>
    </form>
  )
}
