import { Button, Select, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import type { colleagueView } from '@server/areas/access/schemas.ts'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { useAct, useApi } from '../../api/use-api.ts'
import { accessText as text } from '../../text/access.ts'
import { DateField, ProblemAlert, todayOn } from '../../ui/index.ts'
import classes from './access.module.css'

type Colleague = ReturnType<typeof colleagueView.parse>

/** Names a deputy: whom, from when until when, why. */
export function DeputationForm({ onDone }: { onDone: () => void }) {
  const [deputy, setDeputy] = useState<Colleague | null>(null)
  const [fromOn, setFromOn] = useState<string | null>(todayOn())
  const [untilOn, setUntilOn] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const give = useAct(
    () =>
      api.post('/deputations', {
        deputyId: deputy?.id,
        since: fromOn,
        until: untilOn,
        reason: reason.trim(),
      }),
    {
      refreshes: ['/deputations'],
      done: () => text.deputationGiven(deputy?.displayName ?? ''),
      onDone,
    },
  )
  const isWhole = deputy !== null && fromOn !== null && untilOn !== null && reason.trim() !== ''
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (isWhole) give.mutate()
      }}
    >
      <SelectColleague value={deputy} onChange={setDeputy} />
      <div className={classes.pair}>
        <DateField label={text.from} value={fromOn} onChange={setFromOn} minOn={todayOn()} />
        <DateField label={text.until} value={untilOn} onChange={setUntilOn} minOn={fromOn ?? todayOn()} />
      </div>
      <TextInput
        label={text.reason}
        description={text.reasonHint}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <ProblemAlert problem={give.error} />
      <Button type="submit" disabled={!isWhole} loading={give.isPending}>
        {text.giveDeputation}
      </Button>
    </form>
  )
}

function SelectColleague({
  value,
  onChange,
}: {
  value: Colleague | null
  onChange: (one: Colleague | null) => void
}) {
  const [typed, setTyped] = useState('')
  const [q] = useDebouncedValue(typed, 200)
  const found = useApi<{ rows: Colleague[] }>(
    '/colleagues',
    { q: value && q === labelOf(value) ? '' : q },
    { keepOld: true },
  )
  const rows = found.data?.rows ?? []
  const options = value && !rows.some((row) => row.id === value.id) ? [value, ...rows] : rows
  return (
    <Select
      label={text.deputy}
      placeholder={text.deputyHint}
      nothingFoundMessage={text.noColleague}
      data={options.map((one) => ({ value: one.id, label: labelOf(one) }))}
      searchable
      clearable
      filter={({ options: all }) => all}
      searchValue={typed}
      onSearchChange={setTyped}
      value={value?.id ?? null}
      onChange={(id) => onChange(options.find((one) => one.id === id) ?? null)}
    />
  )
}

function labelOf(one: Colleague): string {
  return [one.displayName, one.roleLabel, one.unitName].filter(Boolean).join(', ')
}
