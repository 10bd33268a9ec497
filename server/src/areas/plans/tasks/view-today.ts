import { type Act, inView } from '../../../platform/act.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { holdsRight, unitsWithRight } from '../../access/index.ts'
import { daysBetween, daysLater } from '../domain/days.ts'
import type { TodayView } from '../schemas-today.ts'
import { listDifficulties } from '../store-difficulties.ts'
import { type BodyRow, countTasks, listBodies, listTasks, type TaskListRow } from '../store-tasks.ts'
import { countMyTasks, listSilentUnits, listWaitingReadings, readFirstSteps } from '../store-today.ts'
import { stateWords } from '../words.ts'
import { describeRows, mineOf, ownPlanUnits } from './list-tasks.ts'

/** How far ahead a due date counts as near; a habit of the page, no deadline of anyone. */
const soonDays = 7
const listed = 30

/** Everything that waits for the viewer today, most pressing first. */
export function viewToday(act: Act): Promise<TodayView> {
  return inView(act, (tx) => readToday(tx, act), { keepPlans: true })
}

async function readToday(tx: Tx, act: Act): Promise<TodayView> {
  const today = act.clock.today()
  const mine = mineOf(act.actor)
  const soonOn = daysLater(today, soonDays)
  const figures = await countMyTasks(tx, mine, { today, soonOn })
  const filter = { mine, dueBy: daysLater(today, 30) }
  const rows = await listTasks(tx, filter, { order: 'due', limit: listed, today })
  const bodies = await listBodies(
    tx,
    rows.map((row) => row.id),
  )
  const manages = holdsRight(act.actor, 'manage-plans')
  const planUnitIds = ownPlanUnits(act.actor)
  const inOwnPlans = manages ? (await countTasks(tx, { planUnitIds, overdue: true }, today)).total : 0
  const readings = manages ? await listWaitingReadings(tx, 10) : []
  const difficulties = await difficultiesOf(tx, act)
  const silent = await silentUnitsOf(tx, act, today)
  return {
    date: today,
    counts: [
      count('overdue', 'nhiệm vụ quá hạn', figures.overdue, 'overdue', '/nhiem-vu?cua-toi=1&qua-han=1'),
      count(
        'soon',
        `nhiệm vụ đến hạn trong ${soonDays} ngày`,
        figures.soon,
        'soon',
        `/nhiem-vu?cua-toi=1&den-ngay=${soonOn}`,
      ),
      count('open', 'nhiệm vụ đang mở', figures.open, 'normal', '/nhiem-vu?cua-toi=1'),
      count('difficulties', 'vướng mắc chờ trả lời', difficulties.length, 'soon', '/vuong-mac'),
      ...(manages
        ? [
            count(
              'own-plans',
              'quá hạn trong kế hoạch của đơn vị',
              inOwnPlans,
              'overdue',
              '/nhiem-vu?ke-hoach-don-vi=1&qua-han=1',
            ),
          ]
        : []),
      ...(manages ? [count('readings', 'kế hoạch đang đọc', readings.length, 'normal', '/ke-hoach')] : []),
    ],
    tasks: describeToday(rows, bodies, mine, today),
    silentUnits: silent,
    difficulties: difficulties.map((row) => ({
      id: row.id,
      text: row.question,
      unitName: row.askedByUnit,
      waitingDays: daysBetween(new Date(row.askedAt).toISOString().slice(0, 10), today),
      path: `/nhiem-vu/${row.taskId}`,
    })),
    readings: readings.map((row) => ({
      id: row.id,
      title: row.title || row.fileName,
      tasks: row.tasks,
      findings: row.findings,
      path: `/ke-hoach/doc/${row.id}`,
    })),
    firstSteps: manages ? await firstStepsOf(tx) : [],
  }
}

function count(
  key: string,
  label: string,
  number: number,
  tone: TodayView['counts'][number]['tone'],
  path: string,
) {
  return { key, label, count: number, tone, path }
}

function describeToday(
  rows: readonly TaskListRow[],
  bodies: readonly BodyRow[],
  mine: { accountId: string; roots: readonly string[] },
  today: string,
): TodayView['tasks'] {
  return describeRows(rows, bodies, today).map((row) => {
    const lead = row.bodies.find((body) => body.role === 'lead')
    const own = row.bodies.find((body) => body.unitId !== null && mine.roots.includes(body.unitId))
    const isLead = own?.role === 'lead'
    const role = row.assigneeId === mine.accountId ? 'Phụ trách' : isLead ? 'Chủ trì' : 'Phối hợp'
    return {
      id: row.id,
      planId: row.planId,
      text: row.text,
      dueOn: row.dueOn,
      state: stateWords[row.state],
      overdueDays: row.overdueDays,
      unitName: lead?.unitName ?? lead?.asWritten ?? null,
      roleOfMine: role,
      path: `/nhiem-vu/${row.id}`,
    }
  })
}

async function difficultiesOf(tx: Tx, act: Act) {
  const roots = act.actor === 'system' ? [] : unitsWithRight(act.actor, 'answer-difficulties')
  return listDifficulties(tx, { heldWithin: roots, states: ['asked', 'passed-upward'] }, { limit: 50 })
}

async function silentUnitsOf(tx: Tx, act: Act, today: string): Promise<TodayView['silentUnits']> {
  const roots = act.actor === 'system' ? [] : unitsWithRight(act.actor, 'send-reminders')
  const rows = await listSilentUnits(tx, roots, today, 20)
  return rows.map((row) => ({
    unitId: row.unitId,
    unitName: row.unitName,
    days: row.days,
    path: `/don-doc/don-vi/${row.unitId}`,
  }))
}

async function firstStepsOf(tx: Tx): Promise<TodayView['firstSteps']> {
  const has = await readFirstSteps(tx)
  return [
    {
      key: 'read-plan',
      label: 'Đọc kế hoạch từ tệp',
      done: has.hasReading || has.hasPlan,
      path: '/ke-hoach/doc',
    },
    { key: 'accept-plan', label: 'Nhận kế hoạch vào hệ thống', done: has.hasPlan, path: '/ke-hoach' },
    { key: 'issue-plan', label: 'Ban hành kế hoạch', done: has.hasIssued, path: '/ke-hoach' },
    { key: 'assign-tasks', label: 'Giao người phụ trách nhiệm vụ', done: has.hasAssignee, path: '/ke-hoach' },
  ]
}
