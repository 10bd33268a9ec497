import { Menu, UnstyledButton } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { api } from '../api/client.ts'
import { useAct } from '../api/use-api.ts'
import { paths } from '../paths.ts'
import { shellText } from '../text/shell.ts'
import { Icon } from '../ui/icons.tsx'
import { useSession } from './session.ts'
import classes from './TopBar.module.css'

/** Who I am here: roles, on whose behalf, and what concerns my own account. */
export function PersonMenu({ target }: { target: (name: string) => ReactElement | null }) {
  const { account, roles } = useSession()
  const navigate = useNavigate()
  const client = useQueryClient()
  const signOut = useAct(() => api.delete('/session'), {
    onDone: async () => {
      // What was said to this person is not for whoever signs in next.
      notifications.clean()
      await navigate({ to: paths.signIn() as never, search: {} as never })
      client.clear()
    },
  })
  const go = (to: string) => () => navigate({ to: to as never })
  return (
    <Menu width={300}>
      <Menu.Target>
        {target(account.displayName) ?? (
          <UnstyledButton className={classes.person} aria-label={shellText.person(account.displayName)}>
            <Icon name="person" />
            <span>{account.displayName}</span>
          </UnstyledButton>
        )}
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{account.displayName}</Menu.Label>
        {roles.length === 0 && <Menu.Label fw={400}>{shellText.rolesNone}</Menu.Label>}
        {roles.map((one) => (
          <Menu.Label key={`${one.role}-${one.unitId}-${one.through ?? ''}`} fw={400}>
            {one.roleLabel}, {one.unitName}
            {one.through && ` (${shellText.actingFor(one.through)})`}
          </Menu.Label>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={go(paths.myDeputies())}>{shellText.deputies}</Menu.Item>
        <Menu.Item onClick={go(paths.myPassword())}>{shellText.password}</Menu.Item>
        <Menu.Item onClick={go(paths.mySessions())}>{shellText.sessions}</Menu.Item>
        <Menu.Item onClick={go(paths.mySecondFactor())}>{shellText.secondFactor}</Menu.Item>
        <Menu.Divider />
        <Menu.Item onClick={go(paths.guide())}>{shellText.guide}</Menu.Item>
        <Menu.Item onClick={() => signOut.mutate()}>{shellText.signOut}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
