import { ActionIcon, Indicator, Popover } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { NotificationList } from '@server/areas/followup/schemas-reminders.ts'
import { api } from '../api/client.ts'
import { useAct, useApi } from '../api/use-api.ts'
import { shellText } from '../text/shell.ts'
import { AppLink } from '../ui/AppLink.tsx'
import { formatDateTime } from '../ui/format.ts'
import { Icon } from '../ui/icons.tsx'
import { ProblemAlert } from '../ui/ProblemAlert.tsx'
import classes from './Notifications.module.css'

const everyMs = 60_000

/** The bell: what was said to the person, the unread counted in words for a screen reader. */
export function Notifications() {
  const [opened, { toggle, close }] = useDisclosure(false)
  const list = useApi<NotificationList>('/notifications', {}, { everyMs })
  const read = useAct((id: string) => api.post(`/notifications/${id}/reading`), {
    refreshes: ['/notifications'],
  })
  const readAll = useAct(() => api.post('/notifications/reading'), { refreshes: ['/notifications'] })
  const unread = list.data?.unread ?? 0
  const rows = list.data?.rows ?? []
  return (
    <Popover
      opened={opened}
      onChange={(now) => !now && close()}
      width={380}
      position="bottom-end"
      shadow="md"
      trapFocus
    >
      <Indicator label={unread > 99 ? '99+' : unread} size={17} offset={5} disabled={unread === 0} zIndex={1}>
        <Popover.Target>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={40}
            aria-label={shellText.notifications(unread)}
            onClick={toggle}
          >
            <Icon name="bell" />
          </ActionIcon>
        </Popover.Target>
      </Indicator>
      <Popover.Dropdown className={classes.drop}>
        <div className={classes.head}>
          <h2 className={classes.title}>{shellText.notificationsTitle}</h2>
          {unread > 1 && (
            <button type="button" className={classes.read} onClick={() => readAll.mutate()}>
              {shellText.markAllRead}
            </button>
          )}
        </div>
        <ProblemAlert problem={list.error ?? read.error ?? readAll.error} onRetry={() => list.refetch()} />
        {rows.length === 0 && !list.error && <p className={classes.none}>{shellText.notificationsNone}</p>}
        <ul className={classes.list}>
          {rows.map((row) => (
            <li key={row.id} className={row.readAt ? undefined : classes.unread}>
              <AppLink
                to={row.path}
                onClick={() => {
                  if (!row.readAt) read.mutate(row.id)
                  close()
                }}
              >
                {row.text}
              </AppLink>
              <span className={classes.meta}>
                {formatDateTime(row.createdAt)}
                {!row.readAt && (
                  <button type="button" className={classes.read} onClick={() => read.mutate(row.id)}>
                    {shellText.markRead}
                  </button>
                )}
              </span>
            </li>
          ))}
        </ul>
      </Popover.Dropdown>
    </Popover>
  )
}
