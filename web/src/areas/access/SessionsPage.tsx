import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { OpenSessionView } from '@server/areas/access/schemas.ts'
import { api } from '../../api/client.ts'
import { useAct, useApi } from '../../api/use-api.ts'
import { accessText as text } from '../../text/access.ts'
import {
  type Column,
  ConfirmAct,
  DataTable,
  EmptyState,
  formatDateTime,
  formatNumber,
  Page,
  ProblemAlert,
  StateBadge,
} from '../../ui/index.ts'
import classes from './access.module.css'
import { deviceName } from './device-name.ts'

/** Where I am signed in: end one session, or all but this one. */
export function SessionsPage() {
  const [opened, dialog] = useDisclosure(false)
  const sessions = useApi<{ rows: OpenSessionView[] }>('/sessions')
  const end = useAct((id: string) => api.delete(`/sessions/${id}`), {
    refreshes: ['/sessions'],
    done: text.sessionEnded,
  })
  const endOthers = useAct(() => api.delete('/sessions'), {
    refreshes: ['/sessions'],
    done: text.sessionEnded,
    onDone: dialog.close,
  })
  const others = sessions.data?.rows.filter((row) => !row.current).length ?? 0
  return (
    <Page
      title={text.sessions}
      mainAct={
        others > 0 && (
          <Button variant="default" onClick={dialog.open}>
            {text.endOthers}
          </Button>
        )
      }
    >
      <p className={classes.lead}>{text.sessionsText}</p>
      <ProblemAlert problem={end.error} />
      <DataTable
        label={text.sessions}
        name="sessions"
        columns={columns((id) => end.mutate(id))}
        rows={sessions.data?.rows}
        rowKey={(row) => row.id}
        problem={sessions.error}
        onRetry={() => sessions.refetch()}
        empty={<EmptyState title={text.noSessions} />}
      />
      <ConfirmAct
        opened={opened}
        onClose={dialog.close}
        title={text.endOthers}
        consequences={[text.endOthersConsequence(formatNumber(others)), text.endOthersKeeps]}
        actLabel={text.endOthers}
        onConfirm={() => endOthers.mutate()}
        busy={endOthers.isPending}
        problem={endOthers.error}
      />
    </Page>
  )
}

function columns(end: (id: string) => void): readonly Column<OpenSessionView>[] {
  return [
    {
      key: 'device',
      header: text.device,
      isName: true,
      cell: (row) => (
        <>
          {deviceName(row.userAgent)}{' '}
          {row.current && <StateBadge tone="green">{text.thisSession}</StateBadge>}
        </>
      ),
    },
    { key: 'address', header: text.address, width: 160, cell: (row) => row.address },
    { key: 'createdAt', header: text.signedInAt, width: 170, cell: (row) => formatDateTime(row.createdAt) },
    { key: 'lastSeenAt', header: text.lastSeenAt, width: 170, cell: (row) => formatDateTime(row.lastSeenAt) },
    {
      key: 'end',
      isAct: true,
      header: text.endSession,
      width: 120,
      cell: (row) =>
        row.current ? null : (
          <Button
            size="compact-sm"
            variant="default"
            aria-label={text.endSessionOf(deviceName(row.userAgent))}
            onClick={() => end(row.id)}
          >
            {text.endSession}
          </Button>
        ),
    },
  ]
}
