import { Button, Modal } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { AccountView } from '@server/areas/access/schemas.ts'
import dayjs from 'dayjs'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { useAct } from '../../api/use-api.ts'
import { accountsText as text } from '../../text/access.ts'
import { uiText } from '../../text/ui.ts'
import {
  type Column,
  ConfirmAct,
  DataTable,
  DateField,
  EmptyState,
  formatDate,
  ProblemAlert,
  SelectUnit,
  StateBadge,
  todayOn,
} from '../../ui/index.ts'
import classes from './access.module.css'
import { SelectRole } from './NewAccount.tsx'

type Grant = AccountView['roles'][number]

/** The roles given to an account, each at a unit and for a time: give, see, take back. */
export function RoleGrants({ account }: { account: AccountView }) {
  const [opened, dialog] = useDisclosure(false)
  const [ending, setEnding] = useState<Grant | null>(null)
  const revoke = useAct((id: string) => api.delete(`/accounts/${account.id}/role-grants/${id}`), {
    refreshes: ['/accounts', '/session', '/ledger', '/history'],
    done: text.revoked,
    onDone: () => setEnding(null),
  })
  const add = <Button onClick={dialog.open}>{text.addGrant}</Button>
  return (
    <section className={classes.section}>
      <h2>{text.grants}</h2>
      <DataTable
        label={text.grants}
        name="role-grants"
        columns={columns(setEnding)}
        rows={account.roles}
        rowKey={(grant) => grant.id}
        empty={
          <EmptyState title={text.noGrants} next={add}>
            {text.noGrantsText}
          </EmptyState>
        }
      />
      {account.roles.length > 0 && add}
      <Modal
        opened={opened}
        onClose={dialog.close}
        title={<strong>{text.addGrant}</strong>}
        closeButtonProps={{ 'aria-label': uiText.close }}
      >
        <GrantForm accountId={account.id} onDone={dialog.close} />
      </Modal>
      <ConfirmAct
        opened={ending !== null}
        onClose={() => setEnding(null)}
        title={text.revokeTitle(ending?.roleLabel ?? '')}
        consequences={
          ending ? [text.revokeConsequence(account.displayName, ending.roleLabel, ending.unitName)] : []
        }
        actLabel={text.revoke}
        onConfirm={() => ending && revoke.mutate(ending.id)}
        busy={revoke.isPending}
        problem={revoke.error}
      />
    </section>
  )
}

function columns(end: (grant: Grant) => void): readonly Column<Grant>[] {
  return [
    { key: 'role', header: text.role, isName: true, cell: (grant) => grant.roleLabel },
    { key: 'unit', header: text.unit, cell: (grant) => grant.unitName },
    { key: 'since', header: text.from, width: 120, cell: (grant) => formatDate(grant.since) },
    {
      key: 'until',
      header: text.until,
      width: 140,
      cell: (grant) =>
        grant.until ? formatDate(dayjs(grant.until).subtract(1, 'day').format('YYYY-MM-DD')) : text.open,
    },
    { key: 'state', header: text.state, width: 130, cell: (grant) => <GrantState grant={grant} /> },
    {
      key: 'end',
      isAct: true,
      header: text.revoke,
      width: 110,
      cell: (grant) =>
        grant.live && (
          <Button size="compact-sm" variant="default" onClick={() => end(grant)}>
            {text.revoke}
          </Button>
        ),
    },
  ]
}

function GrantState({ grant }: { grant: Grant }) {
  if (grant.revokedAt) return <StateBadge tone="grey">{text.grantStates.revoked}</StateBadge>
  if (grant.live) return <StateBadge tone="green">{text.grantStates.live}</StateBadge>
  return <StateBadge tone="grey">{text.grantStates.over}</StateBadge>
}

function GrantForm({ accountId, onDone }: { accountId: string; onDone: () => void }) {
  const [role, setRole] = useState('unit-officer')
  const [unitId, setUnitId] = useState<string | null>(null)
  const [since, setSince] = useState<string | null>(todayOn())
  const [lastDay, setLastDay] = useState<string | null>(null)
  // People say the last day; the server keeps the day after it.
  const until = lastDay && dayjs(lastDay).add(1, 'day').format('YYYY-MM-DD')
  const grant = useAct(
    () => api.post(`/accounts/${accountId}/role-grants`, { role, unitId, since: since ?? undefined, until }),
    { refreshes: ['/accounts', '/session', '/ledger', '/history'], done: text.granted, onDone },
  )
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        grant.mutate()
      }}
    >
      <SelectRole value={role} onChange={setRole} />
      <SelectUnit label={text.unit} description={text.unitHint} value={unitId} onChange={setUnitId} />
      <div className={classes.pair}>
        <DateField label={text.from} value={since} onChange={setSince} />
        <DateField
          label={text.until}
          value={lastDay}
          onChange={setLastDay}
          {...(since ? { minOn: since } : {})}
        />
      </div>
      <ProblemAlert problem={grant.error} />
      <Button type="submit" loading={grant.isPending} disabled={unitId === null}>
        {text.addGrant}
      </Button>
    </form>
  )
}
