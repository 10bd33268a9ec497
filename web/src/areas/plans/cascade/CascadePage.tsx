import type { CoverageView } from '@server/areas/plans/schemas-cascade.ts'
import { useApi } from '../../../api/use-api.ts'
import { paths } from '../../../paths.ts'
import { useMay } from '../../../shell/session.ts'
import { cascadeText as text } from '../../../text/plans-more.ts'
import {
  AppLink,
  type Column,
  DataTable,
  EmptyState,
  FilterBar,
  formatDate,
  formatNumber,
  LinkButton,
  Page,
  StateBadge,
  type Tone,
  useCursor,
  useFilters,
  usePathValue,
} from '../../../ui/index.ts'
import classes from './cascade.module.css'
import { SubmissionPanel } from './SubmissionPanel.tsx'

type Row = CoverageView['rows'][number]
const tones: Record<Row['state'], Tone> = {
  none: 'red',
  draft: 'amber',
  issued: 'amber',
  sent: 'amber',
  received: 'green',
  returned: 'red',
}
const states = Object.entries(text.states).map(([value, label]) => ({ value, label }))
const number = (count: number) => (count > 0 ? formatNumber(count) : '')

const columns: readonly Column<Row>[] = [
  { key: 'unit', header: text.unit, isName: true, cell: (row) => row.name },
  {
    key: 'state',
    header: text.state,
    width: 200,
    cell: (row) => <StateBadge tone={tones[row.state]}>{text.states[row.state]}</StateBadge>,
  },
  { key: 'since', header: text.since, width: 130, cell: (row) => (row.since ? formatDate(row.since) : '') },
  {
    key: 'number',
    header: text.number,
    width: 140,
    cell: (row) =>
      row.planId && <AppLink to={paths.plan(row.planId)}>{row.planNumber ?? text.openPlan}</AppLink>,
  },
  {
    key: 'concerned',
    header: text.concerned,
    align: 'right',
    width: 100,
    cell: (row) => number(row.concerned),
  },
  { key: 'taken', header: text.taken, align: 'right', width: 90, cell: (row) => number(row.taken) },
  {
    key: 'notApplicable',
    header: text.notApplicable,
    align: 'right',
    width: 90,
    cell: (row) => number(row.notApplicable),
  },
]

/** How far a plan was carried down: units without a plan, tasks that nobody took; and its own way up. */
export function CascadePage() {
  const planId = usePathValue('planId')
  const filters = useFilters()
  const pages = useCursor(100)
  const mayManage = useMay('manage-plans')
  const coverage = useApi<CoverageView>(
    `/plans/${planId}/coverage`,
    { state: filters['tinh-trang'], after: pages.after },
    { keepOld: true },
  )
  const view = coverage.data
  return (
    <Page
      title={text.title}
      above={[
        { label: text.plans, to: paths.plans() },
        { label: view?.planTitle ?? text.plans, to: paths.plan(planId) },
      ]}
      mainAct={
        mayManage && view?.isBelow && <LinkButton to={paths.planChild(planId)}>{text.make}</LinkButton>
      }
    >
      <SubmissionPanel planId={planId} />
      <section className={classes.section}>
        <h2>{text.coverage}</h2>
        {view && (
          <p className={classes.counts}>
            {states.map(({ value, label }) => (
              <span key={value}>
                {label}: <strong>{formatNumber(view.counts[value as Row['state']])}</strong>
              </span>
            ))}
          </p>
        )}
        <FilterBar fields={[{ kind: 'select', key: 'tinh-trang', label: text.state, options: states }]} />
        <DataTable
          label={text.coverage}
          name="coverage"
          columns={columns}
          rows={view?.rows}
          problem={coverage.error}
          onRetry={() => coverage.refetch()}
          rowKey={(row) => row.unitId}
          paging={pages.of(view)}
          empty={<EmptyState title={text.none}>{text.noneText}</EmptyState>}
        />
      </section>
      {view && view.tasks.length > 0 && <TaskCoverage tasks={view.tasks} />}
    </Page>
  )
}

function TaskCoverage({ tasks }: { tasks: CoverageView['tasks'] }) {
  const untaken = tasks.filter((task) => task.taken === 0)
  const refused = tasks.filter((task) => task.reasons.length > 0)
  const name = (task: CoverageView['tasks'][number]) => (
    <AppLink to={paths.task(task.id)}>{(task.ordinal ? `${task.ordinal}. ` : '') + task.text}</AppLink>
  )
  return (
    <>
      <section className={classes.section}>
        <h2>
          {text.untaken} ({formatNumber(untaken.length)})
        </h2>
        {untaken.length === 0 && <p>{text.untakenNone}</p>}
        <ul className={classes.list}>
          {untaken.map((task) => (
            <li key={task.id}>
              {name(task)},{' '}
              <span className={classes.soft}>{text.untakenUnits(formatNumber(task.units))}</span>
            </li>
          ))}
        </ul>
      </section>
      {refused.length > 0 && (
        <section className={classes.section}>
          <h2>{text.reasons}</h2>
          <ul className={classes.list}>
            {refused.map((task) => (
              <li key={task.id}>
                {name(task)}
                <ul>
                  {task.reasons.map((one) => (
                    <li key={one.unitName}>{text.reasonOf(one.unitName, one.reason)}</li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
