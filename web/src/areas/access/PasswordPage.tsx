import { Button, PasswordInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { useAct } from '../../api/use-api.ts'
import { paths } from '../../paths.ts'
import { sessionQuery, useSession } from '../../shell/session.ts'
import { accessText as text } from '../../text/access.ts'
import { Page, ProblemAlert } from '../../ui/index.ts'
import classes from './access.module.css'

/** Changing one's own password; the first thing to do with a one-time one. */
export function PasswordPage() {
  const { account } = useSession()
  const [form, setForm] = useState({ current: '', next: '', repeat: '' })
  const client = useQueryClient()
  const navigate = useNavigate()
  const change = useAct(
    () => api.put('/session/password', { currentPassword: form.current, newPassword: form.next }),
    {
      refreshes: ['/sessions'],
      done: text.passwordChanged,
      onDone: async () => {
        setForm({ current: '', next: '', repeat: '' })
        await client.fetchQuery({ ...sessionQuery, staleTime: 0 })
        navigate({ to: paths.today() as never })
      },
    },
  )
  const differ = form.repeat !== '' && form.repeat !== form.next
  return (
    <Page title={text.changePassword} narrow>
      {account.mustChangePassword && <p className={classes.lead}>{text.mustChange}</p>}
      <form
        className={classes.form}
        style={{ maxWidth: 420 }}
        onSubmit={(event) => {
          event.preventDefault()
          if (form.next === form.repeat) change.mutate()
        }}
      >
        <input type="text" hidden readOnly autoComplete="username" value={account.username} />
        <PasswordInput
          label={text.currentPassword}
          autoComplete="current-password"
          required
          withAsterisk={false}
          value={form.current}
          onChange={(event) => setForm({ ...form, current: event.currentTarget.value })}
        />
        <PasswordInput
          label={text.newPassword}
          description={text.newPasswordHint}
          autoComplete="new-password"
          required
          withAsterisk={false}
          value={form.next}
          onChange={(event) => setForm({ ...form, next: event.currentTarget.value })}
        />
        <PasswordInput
          label={text.repeatPassword}
          autoComplete="new-password"
          required
          withAsterisk={false}
          error={differ ? text.passwordsDiffer : null}
          value={form.repeat}
          onChange={(event) => setForm({ ...form, repeat: event.currentTarget.value })}
        />
        <ProblemAlert problem={change.error} />
        <Button type="submit" loading={change.isPending} style={{ justifySelf: 'start' }}>
          {text.changePassword}
        </Button>
      </form>
    </Page>
  )
}
