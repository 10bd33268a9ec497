import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { AccountView } from '@server/areas/access/schemas.ts'
import { useApi } from '../../api/use-api.ts'
import { paths } from '../../paths.ts'
import { accountsText as text } from '../../text/access.ts'
import {
  type Column,
  DataTable,
  EmptyState,
  FilterBar,
  formatDateTime,
  Page,
  StateBadge,
  useCursor,
  useFilters,
} from '../../ui/index.ts'
import { AccountState } from './AccountState.tsx'
import { NewAccount } from './NewAccount.tsx'

const columns: readonly Column<AccountView>[] = [
  { key: 'name', header: text.name, isName: true, cell: (row) => row.displayName },
  { key: 'username', header: text.username, width: 180, cell: (row) => row.username },
  {
    key: 'roles',
    header: text.roles,
    cell: (row) =>
      liveRoles(row).map((grant) => <div key={grant.id}>{`${grant.roleLabel}, ${grant.unitName}`}</div>),
  },
  {
    key: 'lastSignIn',
    header: text.lastSignIn,
    width: 160,
    cell: (row) => formatDateTime(row.lastSignInAt) || text.never,
  },
  { key: 'state', header: text.state, width: 170, cell: (row) => <AccountState account={row} /> },
  {
    key: 'secondFactor',
    header: text.secondFactor,
    width: 90,
    cell: (row) => row.hasSecondFactor && <StateBadge tone="green">{text.secondFactorOn}</StateBadge>,
  },
]

/** Accounts of the installation: find, open, create. */
export function AccountsPage() {
  const { q } = useFilters()
  const pages = useCursor()
  const [opened, dialog] = useDisclosure(false)
  const accounts = useApi<{ rows: AccountView[]; next: string | null }>(
    '/accounts',
    { q, after: pages.after },
    { keepOld: true },
  )
  return (
    <Page title={text.accounts} mainAct={<Button onClick={dialog.open}>{text.newAccount}</Button>}>
      <FilterBar fields={[{ kind: 'text', key: 'q', label: text.find }]} />
      <DataTable
        label={text.accounts}
        name="accounts"
        columns={columns}
        rows={accounts.data?.rows}
        rowKey={(row) => row.id}
        rowHref={(row) => paths.account(row.id)}
        problem={accounts.error}
        onRetry={() => accounts.refetch()}
        paging={pages.of(accounts.data)}
        empty={
          <EmptyState title={text.none} next={<Button onClick={dialog.open}>{text.newAccount}</Button>}>
            {text.noneText}
          </EmptyState>
        }
      />
      <NewAccount opened={opened} onClose={dialog.close} />
    </Page>
  )
}

/** The roles that hold or will hold; ended ones are on the account's own page. */
function liveRoles(account: AccountView) {
  return account.roles.filter((grant) => grant.live)
}
