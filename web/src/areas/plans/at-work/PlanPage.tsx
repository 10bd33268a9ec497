import type { PlanView } from '@server/areas/plans/schemas-plans.ts'
import { useState } from 'react'
import { useApi } from '../../../api/use-api.ts'
import { paths } from '../../../paths.ts'
import { plansText as text } from '../../../text/plans.ts'
import { writeSearch } from '../../../ui/address.ts'
import { AppLink, Page, ProblemAlert, useFilters, usePathValue } from '../../../ui/index.ts'
import { PlanMainAct, PlanStepDialog } from './PlanActs.tsx'
import { PlanBoard } from './PlanBoard.tsx'
import { PlanBodies } from './PlanBodies.tsx'
import { PlanCalendar } from './PlanCalendar.tsx'
import { PlanFigures } from './PlanFigures.tsx'
import { PlanForm } from './PlanForm.tsx'
import { type PlanDialog, PlanMenu } from './PlanMenu.tsx'
import { PlanPaper } from './PlanPaper.tsx'
import { PlanTable } from './PlanTable.tsx'
import { TaskFilters } from './TaskFilters.tsx'
import { TaskForm } from './TaskForm.tsx'
import { PlanStatusBadge } from './task-words.tsx'
import { usePlanTasks, useTaskFilters } from './use-plan-tasks.ts'
import classes from './work.module.css'

const views = [
  ['', text.views.table],
  ['quy', text.views.board],
  ['thang', text.views.months],
  ['lich', text.views.calendar],
  ['don-vi', text.views.bodies],
  ['van-ban', text.views.paper],
] as const

/** One plan: its heading, how far it is, and its tasks as table, board, calendar or by body. */
export function PlanPage() {
  const planId = usePathValue('planId')
  const plan = useApi<PlanView>(`/plans/${planId}`)
  if (!plan.data)
    return (
      <Page title={text.plans} above={[{ label: text.plans, to: paths.plans() }]}>
        <ProblemAlert problem={plan.error} onRetry={() => plan.refetch()} />
      </Page>
    )
  return <OnePlan plan={plan.data} />
}

function OnePlan({ plan }: { plan: PlanView }) {
  const filters = useTaskFilters()
  const tasks = usePlanTasks(plan.id, filters)
  const wanted = useFilters().xem
  const view = views.find(([key]) => key === wanted)?.[0] ?? ''
  const [dialog, setDialog] = useState<PlanDialog | null>(null)
  const close = () => setDialog(null)
  const mayEdit = plan.acts.some((one) => one.act === 'edit' && one.allowed)
  const isFiltered = Object.values(filters).some((value) => value !== undefined)
  const shown = { plan, tasks, isFiltered, mayEdit, onAdd: () => setDialog('add') }
  return (
    <Page
      title={plan.title}
      above={[{ label: text.plans, to: paths.plans() }]}
      subtitle={
        <>
          {text.subtitle(plan.number, plan.issuedOn, plan.unitName, plan.year)}{' '}
          <PlanStatusBadge status={plan.status} />
          {plan.parent && (
            <div>
              <AppLink to={paths.plan(plan.parent.id)}>
                {text.parent(plan.parent.number ?? plan.parent.title ?? '')}
              </AppLink>
            </div>
          )}
        </>
      }
      mainAct={<PlanMainAct plan={plan} open={setDialog} />}
      menu={<PlanMenu plan={plan} mayEdit={mayEdit} open={setDialog} />}
    >
      <PlanFigures figures={plan.figures} />
      <nav className={`${classes.views} no-print`} aria-label={text.viewOf}>
        {views.map(([key, label]) => (
          <ViewLink key={key} view={key} label={label} planId={plan.id} isCurrent={view === key} />
        ))}
      </nav>
      {view !== 'van-ban' && <TaskFilters planId={plan.id} mayAssign={mayEdit} />}
      <ProblemAlert problem={tasks.error} onRetry={() => tasks.refetch()} />
      {view === '' && <PlanTable {...shown} />}
      {view === 'quy' && tasks.data && <PlanBoard by="quarter" tasks={tasks.data.rows} />}
      {view === 'thang' && tasks.data && <PlanBoard by="month" tasks={tasks.data.rows} />}
      {view === 'lich' && tasks.data && <PlanCalendar year={plan.year} tasks={tasks.data.rows} />}
      {view === 'don-vi' && <PlanBodies tasks={tasks.data?.rows} planId={plan.id} />}
      {view === 'van-ban' && <PlanPaper plan={plan} />}
      {dialog === 'add' && <TaskForm planId={plan.id} planYear={plan.year} onClose={close} />}
      {dialog === 'edit' && <PlanForm plan={plan} onClose={close} />}
      {dialog && dialog !== 'add' && dialog !== 'edit' && (
        <PlanStepDialog plan={plan} step={dialog} onClose={close} />
      )}
    </Page>
  )
}

/** Changing the view keeps the filters. */
function ViewLink(props: { view: string; label: string; planId: string; isCurrent: boolean }) {
  const { view, label, planId, isCurrent } = props
  const filters = useFilters()
  const to = paths.plan(planId) + writeSearch({ ...filters, xem: view })
  return (
    <span data-current={isCurrent || undefined}>
      <AppLink to={to}>{label}</AppLink>
    </span>
  )
}
