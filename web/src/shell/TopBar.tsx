import { ActionIcon, Select } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { shellText } from '../text/shell.ts'
import { useSetFilters, useYear } from '../ui/address.ts'
import { todayOn } from '../ui/format.ts'
import { Icon } from '../ui/icons.tsx'
import { GlobalSearch } from './GlobalSearch.tsx'
import { Notifications } from './Notifications.tsx'
import { PersonMenu } from './PersonMenu.tsx'
import { useSession } from './session.ts'
import classes from './TopBar.module.css'

const yearsBack = 6

/** Authority, year, search, notifications, person. */
export function TopBar() {
  const { authority } = useSession()
  const isPhone = useMediaQuery('(max-width: 900px)')
  return (
    <div className={classes.bar}>
      <span className={classes.authority} title={authority.name}>
        {authority.name}
      </span>
      <YearSelect />
      <div className={classes.search}>
        <GlobalSearch />
      </div>
      <Notifications />
      <PersonMenu
        target={(name) =>
          isPhone ? (
            <ActionIcon variant="subtle" color="gray" size={40} aria-label={shellText.person(name)}>
              <Icon name="person" />
            </ActionIcon>
          ) : null
        }
      />
    </div>
  )
}

function YearSelect() {
  const year = useYear()
  const setFilters = useSetFilters()
  const thisYear = Number(todayOn().slice(0, 4))
  const years = Array.from({ length: yearsBack + 2 }, (_, index) => thisYear + 1 - index)
  if (!years.includes(year)) years.push(year)
  return (
    <Select
      className={classes.year}
      aria-label={shellText.year}
      data={years.map((one) => ({ value: String(one), label: shellText.yearOption(one) }))}
      value={String(year)}
      allowDeselect={false}
      onChange={(value) => setFilters({ nam: value === String(thisYear) ? undefined : (value ?? undefined) })}
    />
  )
}
