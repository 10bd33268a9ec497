import { Button, Checkbox, NumberInput, TextInput } from '@mantine/core'
import type { SettingsView } from '@server/areas/followup/schemas-reminders.ts'
import { useEffect, useState } from 'react'
import { api } from '../../api/client.ts'
import { useAct, useApi } from '../../api/use-api.ts'
import { followUpText as text } from '../../text/followup.ts'
import { ProblemAlert } from '../../ui/index.ts'
import classes from './followup.module.css'

type Form = { before: string; after: string; escalate: number; byMail: boolean }

/** When the unit's plans remind; the daily run follows it from the next morning. */
export function SettingsForm({ unitId, unitName }: { unitId: string; unitName: string }) {
  const path = `/reminder-settings/${unitId}`
  const settings = useApi<SettingsView>(path)
  const [form, setForm] = useState<Form | null>(null)
  const known = settings.data
  useEffect(() => {
    if (known)
      setForm({
        before: known.daysBefore.join(', '),
        after: known.daysAfter.join(', '),
        escalate: known.escalateAfterDays,
        byMail: known.byMail,
      })
  }, [known])
  const save = useAct(
    (wanted: Form) =>
      api.put(path, {
        daysBefore: readDays(wanted.before),
        daysAfter: readDays(wanted.after),
        escalateAfterDays: wanted.escalate,
        byMail: wanted.byMail,
        revision: known?.revision ?? 0,
      }),
    { refreshes: [path], done: text.settingsSaved },
  )
  if (!form) return <ProblemAlert problem={settings.error} onRetry={() => settings.refetch()} />
  const beforeWrong = readDays(form.before) === null
  const afterWrong = readDays(form.after) === null
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (!beforeWrong && !afterWrong) save.mutate(form)
      }}
    >
      <h2>{text.settings}</h2>
      <p className={classes.soft}>{text.settingsOf(unitName)}</p>
      <TextInput
        label={text.daysBefore}
        value={form.before}
        error={beforeWrong && text.daysWrong}
        onChange={(event) => setForm({ ...form, before: event.currentTarget.value })}
      />
      <TextInput
        label={text.daysAfter}
        value={form.after}
        error={afterWrong && text.daysWrong}
        onChange={(event) => setForm({ ...form, after: event.currentTarget.value })}
      />
      <NumberInput
        label={text.escalate}
        min={1}
        max={365}
        value={form.escalate}
        onChange={(value) => setForm({ ...form, escalate: Number(value) || 1 })}
      />
      <Checkbox
        label={text.settingsByMail}
        description={known && !known.mailReady ? text.mailNotReady : undefined}
        checked={form.byMail && known?.mailReady === true}
        disabled={known?.mailReady !== true}
        onChange={(event) => setForm({ ...form, byMail: event.currentTarget.checked })}
      />
      <ProblemAlert problem={save.error} />
      <div>
        <Button type="submit" loading={save.isPending}>
          {text.saveSettings}
        </Button>
      </div>
    </form>
  )
}

/** "7, 1" → [7, 1]; null where a part is no whole number. */
function readDays(words: string): number[] | null {
  const parts = words.split(/[,;\s]+/).filter(Boolean)
  return parts.every((part) => /^\d{1,3}$/.test(part)) ? parts.map(Number) : null
}
