import { NumberInput } from '@mantine/core'
import type { WorkingDaysView } from '@server/areas/law/schemas.ts'
import { useApi } from '../../api/use-api.ts'
import { paths } from '../../paths.ts'
import { lawText as text } from '../../text/law.ts'
import {
  DateField,
  formatDate,
  Page,
  ProblemAlert,
  StateBadge,
  todayOn,
  useFilters,
  useSetFilters,
} from '../../ui/index.ts'
import classes from './law.module.css'
import { Sections } from './Sections.tsx'

/** When a term of working days ends, with every day that was passed over and why. */
export function WorkingDaysPage() {
  const { tu, so } = useFilters()
  const setFilters = useSetFilters()
  const from = tu ?? todayOn()
  const days = Number(so ?? 10)
  const counted = useApi<WorkingDaysView>(
    '/law/working-days',
    { from, days },
    { keepOld: true, enabled: days >= 1 },
  )
  const data = counted.error ? undefined : counted.data
  return (
    <Page title={text.workingTitle} above={[{ label: text.title, to: paths.law() }]}>
      <Sections current="workingDays" />
      <div className={classes.filters}>
        <DateField
          label={text.startDay}
          value={from}
          onChange={(day) => setFilters({ tu: day ?? undefined })}
        />
        <NumberInput
          label={text.dayCount}
          value={days}
          min={1}
          max={1000}
          allowDecimal={false}
          onChange={(value) => setFilters({ so: value ? String(value) : undefined })}
        />
      </div>
      <p className={classes.soft}>{text.startNote}</p>
      <ProblemAlert problem={counted.error} />
      {data && (
        <>
          <p className={classes.result} role="status">
            {text.endsOn(data.days, formatDate(data.until))} {text.weekday(weekdayOf(data.until))}{' '}
            {data.provisional && <StateBadge tone="amber">{text.provisional}</StateBadge>}
          </p>
          {data.reasons.map((reason) => (
            <p key={reason} className={classes.soft}>
              {reason}
            </p>
          ))}
          <Days
            title={data.skipped.length > 0 ? text.skippedTitle(data.skipped.length) : text.noSkipped}
            days={data.skipped}
          />
          {data.madeUp.length > 0 && <Days title={text.madeUpTitle} days={data.madeUp} />}
        </>
      )}
    </Page>
  )
}

function Days({ title, days }: { title: string; days: WorkingDaysView['skipped'] }) {
  return (
    <section className={classes.section}>
      <h2>{title}</h2>
      {days.length > 0 && (
        <ul className={classes.entries}>
          {days.map(({ on, why }) => (
            <li key={on} className={classes.entry}>
              {formatDate(on)} · {why}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function weekdayOf(on: string): string {
  return text.weekdays[new Date(`${on}T00:00:00Z`).getUTCDay()]!
}
