import type { Tx } from '../../server/src/platform/db/database.ts'
import type { People, PlacedTask } from './place-plan.ts'
import type { Random } from './random.ts'

const plusDays = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
const clamp = (day: string, most: string) => (day > most ? most : day)

/** A task of a year that is over: done, a few late, one dropped because it was conditional. */
export async function finishTask(
  tx: Tx,
  random: Random,
  task: PlacedTask,
  before: string,
  people: People,
): Promise<void> {
  const late = random.chance(0.12)
  const doneOn = clamp(
    late ? plusDays(task.endsOn, random.between(3, 12)) : plusDays(task.endsOn, -random.between(1, 20)),
    before,
  )
  await complete(tx, task, doneOn, people, random)
}

/** A task of this year: what is past is mostly done, some of it is late, what runs has begun. */
export async function workTask(
  tx: Tx,
  random: Random,
  task: PlacedTask,
  today: string,
  people: People,
): Promise<void> {
  if (task.endsOn < today) {
    if (random.chance(0.88)) return finishTask(tx, random, task, today, people)
    await begin(tx, task, clamp(plusDays(task.startsOn, 20), today), people)
    return
  }
  if (task.startsOn < today) {
    await begin(tx, task, clamp(plusDays(task.startsOn, random.between(3, 25)), today), people)
    for (const unitId of task.unitIds)
      if (random.chance(0.45))
        await completeForUnit(tx, task, unitId, plusDays(today, -random.between(0, 15)), people)
  }
}

async function begin(tx: Tx, task: PlacedTask, day: string, people: People): Promise<void> {
  const record = {
    task_id: task.id,
    kind: 'started',
    happened_on: day,
    account_id: people.officerId,
    recorded_at: `${day}T08:30:00+07:00`,
  }
  await tx.insertInto('task_records').values(record).execute()
  await tx.updateTable('plan_tasks').set({ state: 'in-progress' }).where('id', '=', task.id).execute()
}

async function complete(
  tx: Tx,
  task: PlacedTask,
  day: string,
  people: People,
  random: Random,
): Promise<void> {
  await begin(tx, task, clamp(plusDays(task.startsOn, 10), day), people)
  const record = {
    task_id: task.id,
    kind: 'completed',
    happened_on: day,
    account_id: people.officerId,
    recorded_at: `${day}T16:00:00+07:00`,
  }
  await tx.insertInto('task_records').values(record).execute()
  const proof = {
    task_id: task.id,
    kind: 'document',
    document_number: `${random.between(15, 990)}/${random.pick(['BC', 'QĐ', 'TTr', 'KH'])}-SNV`,
    document_on: day,
    account_id: people.officerId,
    recorded_at: `${day}T16:05:00+07:00`,
  }
  await tx.insertInto('task_proofs').values(proof).execute()
  const state = day > task.endsOn ? 'done-late' : 'done'
  await tx.updateTable('plan_tasks').set({ state }).where('id', '=', task.id).execute()
  for (const unitId of task.unitIds)
    if (random.chance(0.93))
      await completeForUnit(tx, task, unitId, clamp(plusDays(day, -random.between(0, 12)), day), people)
}

async function completeForUnit(
  tx: Tx,
  task: PlacedTask,
  unitId: string,
  day: string,
  people: People,
): Promise<void> {
  const record = {
    task_id: task.id,
    unit_id: unitId,
    kind: 'completed',
    happened_on: day,
    account_id: people.unitOfficers.get(unitId) ?? people.officerId,
    recorded_at: `${day}T10:00:00+07:00`,
  }
  await tx.insertInto('task_records').values(record).execute()
}
