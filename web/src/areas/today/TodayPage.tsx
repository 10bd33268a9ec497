import { Skeleton } from '@mantine/core'
import type { TodayView } from '@server/areas/plans/schemas-today.ts'
import { useQuery } from '@tanstack/react-query'
import { useApi } from '../../api/use-api.ts'
import { paths } from '../../paths.ts'
import { installationQuery, useMay } from '../../shell/session.ts'
import { todayText } from '../../text/today.ts'
import { AppLink, formatDate, formatNumber, LinkButton, Page, ProblemAlert, todayOn } from '../../ui/index.ts'
import { CouncilCard } from './CouncilCard.tsx'
import { NominationDesk } from './NominationDesk.tsx'
import { SamplePlansCard } from './SamplePlansCard.tsx'
import { SeasonDesk } from './SeasonDesk.tsx'
import { SideLists } from './SideLists.tsx'
import { TodayTasks } from './TodayTasks.tsx'
import classes from './today.module.css'

/** Home: counts that open lists, what is overdue first, and the next step where there is nothing yet. */
export function TodayPage() {
  const today = useApi<TodayView>('/today')
  const mayManage = useMay('manage-plans')
  const maySee = useMay('see-plans')
  const maySeeNominations = useMay('see-nominations')
  const { data: installation } = useQuery(installationQuery)
  const view = today.data
  const date = view?.date ?? todayOn()
  return (
    <Page
      title={todayText.title}
      subtitle={todayText.date(weekdayOf(date), formatDate(date))}
      mainAct={mayManage && <LinkButton to={paths.newPlan()}>{todayText.readPlan}</LinkButton>}
    >
      <ProblemAlert problem={today.error} onRetry={() => today.refetch()} />
      {!view && !today.error && <Loading />}
      {view && (
        <>
          {maySee && <Counts counts={view.counts} />}
          <div className={classes.columns}>
            <div>
              <TodayTasks
                tasks={view.tasks}
                hasPlans={hasPlans(view)}
                mayManage={mayManage}
                allPath={view.counts.find((one) => one.key === 'open' && one.count > 0)?.path}
              />
            </div>
            <div className={classes.side}>
              {maySeeNominations && <NominationDesk />}
              <CouncilCard />
              <SeasonDesk />
              <SideLists view={view} />
            </div>
          </div>
          {mayManage && installation?.kind === 'sample' && <SamplePlansCard />}
        </>
      )}
    </Page>
  )
}

function Counts({ counts }: { counts: TodayView['counts'] }) {
  if (counts.length === 0) return null
  const order = { overdue: 0, soon: 1, normal: 2 }
  const sorted = [...counts].sort((a, b) => order[a.tone] - order[b.tone])
  return (
    <section aria-label={todayText.counts}>
      <ul className={classes.counts}>
        {sorted.map((one) => (
          <li key={one.key} className={one.count > 0 ? classes[one.tone] : classes.zero}>
            <AppLink to={one.path}>
              <span className={classes.number}>{formatNumber(one.count)}</span> <span>{one.label}</span>
            </AppLink>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Loading() {
  return (
    <div role="status">
      <span className="visually-hidden">{todayText.counts}</span>
      <Skeleton height={72} mb="md" />
      <Skeleton height={220} />
    </div>
  )
}

/** Without a plan the page offers to read one; with one and no task it says that nothing is due. */
function hasPlans(view: TodayView): boolean {
  return view.tasks.length > 0 || view.firstSteps.some((step) => step.key === 'accept-plan' && step.done)
}

function weekdayOf(date: string): string {
  const name = new Intl.DateTimeFormat('vi-VN', { weekday: 'long', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  )
  return name.charAt(0).toUpperCase() + name.slice(1)
}
