import { Button } from '@mantine/core'
import type { SessionList } from '@server/areas/councils/schemas.ts'
import { useState } from 'react'
import { useApi } from '../../api/use-api.ts'
import { paths } from '../../paths.ts'
import { useMay } from '../../shell/session.ts'
import { councilsText as text } from '../../text/councils.ts'
import {
  AppLink,
  type Column,
  DataTable,
  EmptyState,
  FilterBar,
  formatDate,
  formatNumber,
  Page,
  StateBadge,
  useCursor,
  useFilters,
} from '../../ui/index.ts'
import { CreateSession } from './CreateSession.tsx'

type Row = SessionList['rows'][number]

const columns: readonly Column<Row>[] = [
  {
    key: 'title',
    header: text.name,
    isName: true,
    cell: (row) => <AppLink to={paths.councilSession(row.id)}>{row.title}</AppLink>,
  },
  { key: 'council', header: text.council, width: 240, cell: (row) => row.councilName },
  {
    key: 'day',
    header: text.heldOn,
    width: 150,
    cell: (row) => [row.beginsAt, formatDate(row.heldOn)].filter(Boolean).join(', '),
  },
  { key: 'kind', header: text.kind, width: 150, cell: (row) => text.kinds[row.kind] },
  {
    key: 'items',
    header: text.items,
    width: 150,
    cell: (row) => text.decided(formatNumber(row.decided), formatNumber(row.items)),
  },
  {
    key: 'state',
    header: text.state,
    width: 150,
    cell: (row) => (
      <StateBadge tone={row.ballotOpen ? 'red' : text.tones[row.state]}>
        {row.ballotOpen ? text.ballotOpen : text.states[row.state]}
      </StateBadge>
    ),
  },
]

/** Sessions, the newest first; the secretary calls new ones. */
export function SessionsPage() {
  const mayManage = useMay('manage-sessions')
  const filters = useFilters()
  const pages = useCursor()
  const taskId = filters['nhiem-vu'] ?? null
  const [creating, setCreating] = useState(taskId !== null)
  const query = {
    state: filters['tinh-trang'],
    mine: filters['cua-toi'],
    after: pages.after,
  }
  const sessions = useApi<SessionList>('/council-sessions', query, { keepOld: true })
  const create = <Button onClick={() => setCreating(true)}>{text.create}</Button>
  return (
    <Page title={text.title} mainAct={mayManage && !creating && create}>
      {creating && mayManage && <CreateSession taskId={taskId} onClose={() => setCreating(false)} />}
      <FilterBar
        fields={[
          {
            kind: 'select',
            key: 'tinh-trang',
            label: text.state,
            options: Object.entries(text.states).map(([value, label]) => ({ value, label })),
          },
          {
            kind: 'select',
            key: 'cua-toi',
            label: text.members,
            options: [{ value: 'true', label: text.mine }],
          },
        ]}
      />
      <DataTable
        label={text.listed}
        name="council-sessions"
        columns={columns}
        rows={sessions.data?.rows}
        problem={sessions.error}
        onRetry={() => sessions.refetch()}
        rowKey={(row) => row.id}
        rowHref={(row) => paths.councilSession(row.id)}
        paging={pages.of(sessions.data as { rows: Row[]; next?: string | null } | undefined)}
        empty={
          <EmptyState title={text.none} next={mayManage && create}>
            {mayManage ? text.noneText : text.noneForMember}
          </EmptyState>
        }
      />
    </Page>
  )
}
