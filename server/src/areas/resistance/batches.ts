import { type Act, accountOf, inAct, inView } from '../../platform/act.ts'
import { type Refusal, refuse } from '../../platform/refusal.ts'
import { mayAt, rightsOfRole, roles } from '../access/index.ts'
import { recordAct } from '../ledger/index.ts'
import type { BatchBody, BatchList, BatchQuery, BatchView } from './schemas-batches.ts'
import {
  countOpenRecords,
  findBatch,
  insertBatch,
  type ListedBatch,
  listBatchRows,
  listFitOperators,
  listOperators,
  lockBatch,
  saveOperators,
  updateBatch,
} from './store-batches.ts'

const manage = 'manage-resistance-records'
const operatorRoles = roles.filter((role) => rightsOfRole[role].includes('enter-resistance-records'))

/** Batches in the viewer's units, the newest first. */
export function listBatches(act: Act, query: BatchQuery): Promise<BatchList> {
  return inView(act, async (tx) => {
    const { unitId, state, after, limit } = query
    const open = state === undefined ? undefined : state === 'open'
    const rows = await listBatchRows(tx, { unitId, open, before: after, limit })
    return {
      rows: rows.slice(0, limit).map(describe),
      next: rows.length > limit ? rows[limit - 1]!.id : null,
    }
  })
}

function describe(row: ListedBatch): BatchList['rows'][number] {
  return {
    id: row.id,
    unitId: row.unitId,
    unitName: row.unitName,
    title: row.title,
    basis: row.basis,
    dueOn: row.dueOn,
    revision: row.revision,
    createdAt: row.createdAt.toISOString(),
    closedAt: row.closedAt?.toISOString() ?? null,
    scans: row.scans,
    operators: row.operators,
    counts: row.counts,
  }
}

/** One batch with its operators. @refuses not-found */
export function viewBatch(act: Act, id: string): Promise<BatchView | Refusal> {
  return inView<BatchView | Refusal>(act, async (tx) => {
    const [row] = await listBatchRows(tx, { ids: [id], limit: 1 })
    if (!row) return refuse('not-found')
    const mayManage = (await mayAt(tx, act.actor, manage, row.unitId)) === null
    const mayEnter = (await mayAt(tx, act.actor, 'enter-resistance-records', row.unitId)) === null
    const people = await listOperators(tx, id)
    return {
      ...describe(row),
      people,
      mayManage,
      mayEnter: mayEnter && (people.length === 0 || people.some((one) => one.accountId === accountOf(act))),
      mayUpload: mayEnter || mayManage,
    }
  })
}

/** Opens a batch at a unit. @refuses right-missing, outside-your-unit */
export function createBatch(
  act: Act,
  body: BatchBody & { unitId: string },
): Promise<{ id: string } | Refusal> {
  return inAct(act, async (tx) => {
    const refused = await mayAt(tx, act.actor, manage, body.unitId)
    if (refused) return refused
    const { title, basis = null, dueOn = null } = body
    const batch = {
      unitId: body.unitId,
      title,
      basis,
      dueOn,
      accountId: accountOf(act),
      now: act.clock.now(),
    }
    const id = await insertBatch(tx, batch)
    await recordAct(tx, act, {
      act: 'create-resistance-batch',
      objectKind: 'resistance-batch',
      objectId: id,
      unitId: body.unitId,
      details: { title },
    })
    return { id }
  })
}

/** Changes words and due day, or closes and opens again. @refuses changed-meanwhile, batch-unfinished */
export function changeBatch(
  act: Act,
  input: { id: string; revision: number; closed?: boolean | undefined } & Partial<BatchBody>,
): Promise<{ revision: number } | Refusal> {
  return inAct<{ revision: number }>(act, async (tx) => {
    const batch = await lockBatch(tx, input.id)
    if (!batch) return refuse('not-found')
    const refused = await mayAt(tx, act.actor, manage, batch.unitId)
    if (refused) return refused
    if (batch.revision !== input.revision) return refuse('changed-meanwhile')
    const turns = input.closed !== undefined && input.closed !== (batch.closedAt !== null)
    if (turns && input.closed) {
      const open = await countOpenRecords(tx, batch.id)
      if (open > 0) return refuse('batch-unfinished', { open })
    }
    await updateBatch(tx, batch.id, {
      ...(input.title === undefined ? {} : { title: input.title }),
      ...(input.basis === undefined ? {} : { basis: input.basis }),
      ...(input.dueOn === undefined ? {} : { dueOn: input.dueOn }),
      ...(turns ? { closedAt: input.closed ? act.clock.now() : null } : {}),
    })
    const closing = input.closed ? 'close-resistance-batch' : 'reopen-resistance-batch'
    await recordAct(tx, act, {
      act: turns ? closing : 'change-resistance-batch',
      objectKind: 'resistance-batch',
      objectId: batch.id,
      unitId: batch.unitId,
      details: { title: input.title ?? batch.title },
    })
    return { revision: batch.revision + 1 }
  })
}

/** People who may be given the batch. @refuses not-found, right-missing */
export function listOperatorChoices(act: Act, batchId: string) {
  return inView<{ rows: { accountId: string; name: string }[] } | Refusal>(act, async (tx) => {
    const batch = await findBatch(tx, batchId)
    if (!batch) return refuse('not-found')
    const refused = await mayAt(tx, act.actor, manage, batch.unitId)
    if (refused) return refused
    return { rows: await listFitOperators(tx, batch.unitId, operatorRoles, act.clock.today()) }
  })
}

/** Gives the batch to these people; nobody: to whoever may enter at the unit. @refuses operator-unfit, batch-closed */
export function assignOperators(
  act: Act,
  input: { batchId: string; accountIds: string[] },
): Promise<{ operators: number } | Refusal> {
  return inAct(act, async (tx) => {
    const batch = await lockBatch(tx, input.batchId)
    if (!batch) return refuse('not-found')
    const refused = await mayAt(tx, act.actor, manage, batch.unitId)
    if (refused) return refused
    if (batch.closedAt) return refuse('batch-closed')
    const accountIds = [...new Set(input.accountIds)]
    const fit = await listFitOperators(tx, batch.unitId, operatorRoles, act.clock.today())
    const fitIds = new Set(fit.map((one) => one.accountId))
    if (accountIds.some((id) => !fitIds.has(id))) return refuse('operator-unfit')
    await saveOperators(tx, batch.id, { accountIds, by: accountOf(act), now: act.clock.now() })
    await recordAct(tx, act, {
      act: 'assign-resistance-operators',
      objectKind: 'resistance-batch',
      objectId: batch.id,
      unitId: batch.unitId,
      details: {
        title: batch.title,
        operators: accountIds.length,
        names: fit.filter((one) => accountIds.includes(one.accountId)).map((one) => one.name),
      },
    })
    return { operators: accountIds.length }
  })
}
