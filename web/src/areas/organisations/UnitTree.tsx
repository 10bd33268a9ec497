import { ActionIcon } from '@mantine/core'
import type { UnitList, UnitRowView } from '@server/areas/organisations/schemas.ts'
import { useState } from 'react'
import { useApi } from '../../api/use-api.ts'
import { organisationText as text } from '../../text/organisations.ts'
import { AppLink, Icon, ProblemAlert } from '../../ui/index.ts'
import classes from './organisations.module.css'

type TreeProps = {
  asOf: string | undefined
  current: string | undefined
  /** Where a unit leads; a branch may lead elsewhere than a leaf. */
  hrefOf: (unit: { id: string; children: number }) => string
}

/** Units as a tree on a day; branches are read when they are opened. */
export function UnitTree(props: TreeProps) {
  return (
    <nav className={classes.tree} aria-label={text.tree}>
      <Branch {...props} parent="none" openFirst />
    </nav>
  )
}

function Branch({ parent, openFirst, ...props }: TreeProps & { parent: string; openFirst?: boolean }) {
  const units = useApi<UnitList>('/units', { parent, asOf: props.asOf, limit: 200 }, { keepOld: true })
  if (units.error) return <ProblemAlert problem={units.error} onRetry={() => units.refetch()} />
  const rows = units.data?.rows ?? []
  return (
    <ul>
      {rows.map((unit) => (
        <Node key={unit.id} {...props} unit={unit} opened={Boolean(openFirst) && rows.length === 1} />
      ))}
      {units.data?.next && (
        <li className={classes.soft}>
          <AppLink to={props.hrefOf({ id: parent, children: rows.length })}>{text.moreInList}</AppLink>
        </li>
      )}
    </ul>
  )
}

function Node({ unit, opened, ...props }: TreeProps & { unit: UnitRowView; opened: boolean }) {
  const [isOpen, setOpen] = useState(opened)
  const label = isOpen ? text.close(unit.name) : text.open(unit.name)
  return (
    <li>
      <div className={classes.node}>
        {unit.children > 0 ? (
          <ActionIcon
            variant="subtle"
            color="gray"
            size={22}
            mt={3}
            aria-label={label}
            aria-expanded={isOpen}
            onClick={() => setOpen(!isOpen)}
          >
            <span className={isOpen ? classes.turned : classes.arrow}>
              <Icon name="right" size={14} />
            </span>
          </ActionIcon>
        ) : (
          <span className={classes.noToggle} />
        )}
        <AppLink
          to={props.hrefOf(unit)}
          className={props.current === unit.id ? classes.here : undefined}
          onClick={() => setOpen(true)}
        >
          {unit.name}
        </AppLink>
      </div>
      {isOpen && unit.children > 0 && <Branch {...props} parent={unit.id} />}
    </li>
  )
}
