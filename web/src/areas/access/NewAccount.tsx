import { Button, Modal, Select, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { useAct } from '../../api/use-api.ts'
import { paths } from '../../paths.ts'
import { roleText, accountsText as text } from '../../text/access.ts'
import { uiText } from '../../text/ui.ts'
import { ProblemAlert, SelectUnit } from '../../ui/index.ts'
import classes from './access.module.css'
import { OneTimePassword } from './OneTimePassword.tsx'

const empty = { displayName: '', username: '', role: 'unit-officer' as string, unitId: null as string | null }

/** Creates an account with its first role, then shows its one-time password. */
export function NewAccount({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const [form, setForm] = useState(empty)
  const navigate = useNavigate()
  const create = useAct(
    () =>
      api.post<{ id: string; oneTimePassword: string }>('/accounts', {
        ...form,
        displayName: form.displayName.trim(),
        username: form.username.trim(),
      }),
    { refreshes: ['/accounts', '/ledger'] },
  )
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={<strong>{text.newAccount}</strong>}
      closeButtonProps={{ 'aria-label': uiText.close }}
      // The one-time password is shown once: a click beside the window must not lose it.
      closeOnClickOutside={!create.data}
    >
      {create.data ? (
        <OneTimePassword
          name={form.displayName}
          password={create.data.oneTimePassword}
          onKept={() => navigate({ to: paths.account(create.data.id) as never })}
        />
      ) : (
        <form
          className={classes.form}
          onSubmit={(event) => {
            event.preventDefault()
            create.mutate()
          }}
        >
          <TextInput
            label={text.name}
            required
            withAsterisk={false}
            value={form.displayName}
            onChange={(event) => setForm({ ...form, displayName: event.currentTarget.value })}
          />
          <TextInput
            label={text.username}
            description={text.usernameHint}
            required
            withAsterisk={false}
            autoCapitalize="none"
            autoComplete="off"
            value={form.username}
            onChange={(event) => setForm({ ...form, username: event.currentTarget.value })}
          />
          <SelectRole value={form.role} onChange={(role) => setForm({ ...form, role })} />
          <SelectUnit
            label={text.unit}
            description={text.unitHint}
            value={form.unitId}
            onChange={(unitId) => setForm({ ...form, unitId })}
          />
          <ProblemAlert
            problem={create.error}
            fieldLabels={{ username: text.username, displayName: text.name }}
          />
          <Button type="submit" loading={create.isPending} disabled={form.unitId === null}>
            {text.create}
          </Button>
        </form>
      )}
    </Modal>
  )
}

/** One of the roles of the product. */
export function SelectRole({ value, onChange }: { value: string; onChange: (role: string) => void }) {
  return (
    <Select
      label={text.role}
      data={Object.entries(roleText).map(([role, label]) => ({ value: role, label }))}
      value={value}
      allowDeselect={false}
      onChange={(role) => role && onChange(role)}
    />
  )
}
