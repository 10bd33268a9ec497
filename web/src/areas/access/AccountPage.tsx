import { Button, Checkbox, Menu, Modal, TextInput } from '@mantine/core'
import type { AccountView } from '@server/areas/access/schemas.ts'
import { type FormEvent, useState } from 'react'
import { api } from '../../api/client.ts'
import { useAct, useApi } from '../../api/use-api.ts'
import { paths } from '../../paths.ts'
import { History } from '../../shell/History.tsx'
import { accountsText as text } from '../../text/access.ts'
import { uiText } from '../../text/ui.ts'
import { ConfirmAct, formatDateTime, Page, ProblemAlert, usePathValue } from '../../ui/index.ts'
import { AccountState, isLocked } from './AccountState.tsx'
import classes from './access.module.css'
import { OneTimePassword } from './OneTimePassword.tsx'
import { RoleGrants } from './RoleGrants.tsx'

type Dialog = 'disable' | 'reset' | 'rename' | null

/** One account: what it may do and where, and the acts of an administrator on it. */
export function AccountPage() {
  const id = usePathValue('accountId')
  const account = useApi<AccountView>(`/accounts/${id}`)
  const above = [{ label: text.accounts, to: paths.accounts() }]
  if (!account.data)
    return (
      <Page title={text.accounts} above={above}>
        <ProblemAlert problem={account.error} onRetry={() => account.refetch()} />
      </Page>
    )
  return <Loaded account={account.data} above={above} />
}

function Loaded({ account, above }: { account: AccountView; above: { label: string; to: string }[] }) {
  const [dialog, setDialog] = useState<Dialog>(null)
  const [removeSecondFactor, setRemove] = useState(false)
  const close = () => setDialog(null)
  const path = `/accounts/${account.id}`
  const name = account.displayName
  const refreshes = ['/accounts', '/ledger', '/history']
  const disable = useAct(() => api.patch(path, { disabled: true, revision: account.revision }), {
    refreshes,
    done: text.disabled(name),
    onDone: close,
  })
  const enable = useAct(() => api.patch(path, { disabled: false, revision: account.revision }), {
    refreshes,
    done: text.enabled(name),
  })
  const unlock = useAct(() => api.post(`${path}/unlocking`), { refreshes, done: text.unlocked(name) })
  const reset = useAct(
    () => api.post<{ oneTimePassword: string }>(`${path}/password-reset`, { removeSecondFactor }),
    { refreshes, onDone: close },
  )
  return (
    <Page
      title={name}
      above={above}
      subtitle={
        <>
          {account.username} <AccountState account={account} />
        </>
      }
      mainAct={isLocked(account) && <Button onClick={() => unlock.mutate()}>{text.unlock}</Button>}
      menu={
        <>
          <Menu.Item onClick={() => setDialog('reset')}>{text.resetPassword}</Menu.Item>
          <Menu.Item onClick={() => setDialog('rename')}>{text.rename}</Menu.Item>
          {account.disabledAt ? (
            <Menu.Item onClick={() => enable.mutate()}>{text.enable}</Menu.Item>
          ) : (
            <Menu.Item onClick={() => setDialog('disable')}>{text.disable}</Menu.Item>
          )}
        </>
      }
    >
      <ProblemAlert problem={enable.error ?? unlock.error} />
      <dl className={classes.facts}>
        <dt>{text.lastSignIn}</dt>
        <dd>{formatDateTime(account.lastSignInAt) || text.never}</dd>
      </dl>
      <RoleGrants account={account} />
      <section className={classes.section}>
        <h2>{text.history}</h2>
        <History objectKind="account" objectId={account.id} />
      </section>
      <ConfirmAct
        opened={dialog === 'disable'}
        onClose={close}
        title={text.disable}
        consequences={text.disableConsequences(name)}
        actLabel={text.disable}
        onConfirm={() => disable.mutate()}
        busy={disable.isPending}
        problem={disable.error}
      />
      <ConfirmAct
        opened={dialog === 'reset'}
        onClose={close}
        title={text.resetPassword}
        consequences={text.resetConsequences(name)}
        actLabel={text.resetPassword}
        onConfirm={() => reset.mutate()}
        busy={reset.isPending}
        problem={reset.error}
      >
        {account.hasSecondFactor && (
          <Checkbox
            label={text.removeSecondFactor}
            checked={removeSecondFactor}
            onChange={(event) => setRemove(event.currentTarget.checked)}
          />
        )}
      </ConfirmAct>
      <Rename opened={dialog === 'rename'} account={account} onClose={close} />
      <Modal
        opened={reset.data !== undefined}
        onClose={reset.reset}
        closeOnClickOutside={false}
        title={<strong>{text.oneTimePassword}</strong>}
        closeButtonProps={{ 'aria-label': uiText.close }}
      >
        <OneTimePassword name={name} password={reset.data?.oneTimePassword ?? ''} onKept={reset.reset} />
      </Modal>
    </Page>
  )
}

function Rename({
  opened,
  account,
  onClose,
}: {
  opened: boolean
  account: AccountView
  onClose: () => void
}) {
  const [name, setName] = useState(account.displayName)
  const rename = useAct(
    () => api.patch(`/accounts/${account.id}`, { displayName: name.trim(), revision: account.revision }),
    {
      refreshes: ['/accounts', '/session'],
      done: text.renamed,
      onDone: onClose,
    },
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    rename.mutate()
  }
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={<strong>{text.rename}</strong>}
      closeButtonProps={{ 'aria-label': uiText.close }}
    >
      <form className={classes.form} onSubmit={submit}>
        <TextInput
          label={text.name}
          required
          withAsterisk={false}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <ProblemAlert problem={rename.error} />
        <Button type="submit" loading={rename.isPending}>
          {text.saveName}
        </Button>
      </form>
    </Modal>
  )
}
