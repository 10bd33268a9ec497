import { beforeAll, describe, expect, it } from 'vitest'
import { type Role, roles } from '../src/areas/access/index.ts'
import { checkBatch } from '../src/areas/certificates/check-batch.ts'
import {
  changeLayout,
  createLayout,
  retireLayout,
  setPicture,
  viewLayout,
} from '../src/areas/certificates/layouts.ts'
import { changeBatch, makeBatch } from '../src/areas/certificates/make-batch.ts'
import { numberCertificates, startBook } from '../src/areas/certificates/number-certificates.ts'
import { filesRest, openRunFile, startRun } from '../src/areas/certificates/print-run.ts'
import { changePrinter, createPrinter, retirePrinter } from '../src/areas/certificates/printers.ts'
import { leaveOut, spoilCertificate, tellRun } from '../src/areas/certificates/tell-run.ts'
import { listRows, viewBatch } from '../src/areas/certificates/view-batches.ts'
import type { Act, Actor } from '../src/platform/act.ts'
import { isRefusal } from '../src/platform/refusal.ts'
import { buildActor, buildUnit } from './builders.ts'
import { buildAward } from './builders-awards.ts'
import { useTestWorld } from './harness.ts'
import { must } from './must.ts'

/** Where a batch can stand, and how its two certificates get there. */
const batchStates = ['new', 'making', 'ready', 'failed', 'paused', 'done', 'left-out'] as const
type State = (typeof batchStates)[number]

/** What says that this state, or the right of the caller, does not let it happen. */
const closed = [
  'right-missing',
  'outside-your-unit',
  'batch-unknown',
  'layout-unknown',
  'printer-unknown',
  'changed-meanwhile',
  'run-open',
  'run-nothing',
  'run-told',
  'run-unready',
  'row-not-printed',
  'row-not-waiting',
  'batch-empty',
]
const origin = 'https://vi-du.gov.vn'
const officers = 'unit-officer standing-officer standing-head'
// Layouts serve below, and say nothing of anybody: the route asks for the right to print somewhere.
const everybody = roles.join(' ')

/**
 * Who may do what to a batch, a layout, a printer in each state: every attempt begins from the same state. What the reviewed
 * tables do not list is forbidden.
 */
describe('role, state and act of certificates', () => {
  const world = useTestWorld('2026-03-10T02:00:00Z')
  const actors = new Map<Role, Actor>()
  let below: Actor
  let province = ''
  let layoutId = ''
  let printerId = ''
  let batchId = ''
  let awardIds: string[] = []
  let rowIds: string[] = []
  let file = ''
  const hasFile = (state: State) => state === 'ready' || state === 'paused' || state === 'done'

  beforeAll(async () => {
    province = await buildUnit(world.db, { name: 'Tỉnh An Bình', kind: 'province' })
    const commune = await buildUnit(world.db, { name: 'Xã Hòa Vang', kind: 'commune', parentId: province })
    for (const role of roles)
      actors.set(role, await buildActor(world.db, { username: role, role, unitId: province }))
    below = await buildActor(world.db, { username: 'xa', role: 'unit-officer', unitId: commune })
    const act = world.as(actors.get('standing-officer')!)
    const layout = { unitId: province, name: 'Bằng khen', paper: 'a4-landscape' as const, awardKeys: [] }
    layoutId = must(await createLayout(act, { ...layout, title: 'Bằng khen', issuer: 'UBND tỉnh' })).id
    printerId = must(await createPrinter(act, { unitId: province, name: 'Canon' })).id
    for (const name of ['Lê Văn An', 'Trần Thị Bình']) {
      const award = { name, unitId: province, year: 2025, deed: 'Hoàn thành xuất sắc nhiệm vụ' }
      awardIds = [...awardIds, (await buildAward(world.as('system'), award)).awardId]
    }
    batchId = must(await makeBatch(act, batchOf())).id
    file = (await act.files.keep(Buffer.from('%PDF-1.7'))).sha256
    rowIds = must(await listRows(act, { batchId, limit: 5 })).rows.map(({ id }) => id)
  })

  const batchOf = () => ({
    unitId: province,
    title: 'Lô',
    layoutId,
    printerId,
    onStock: false,
    choice: { awardIds },
    again: false,
  })

  /** The batch in a state, whatever was done to it before; the run that lies there, or null. */
  async function bring(state: State): Promise<string | null> {
    const query = async (sql: string, values: unknown[]) => (await world.owner.query(sql, values)).rows
    await query('delete from certificate_prints where batch_id = $1', [batchId])
    await query('delete from certificate_runs where batch_id = $1', [batchId])
    await query(
      'delete from certificate_batch_rows r using certificate_batches b where b.id = r.batch_id and b.id <> $1',
      [batchId],
    )
    await query('delete from certificate_batches where id <> $1', [batchId])
    await query('update certificate_batches set revision = 1 where id = $1', [batchId])
    await query('update certificate_batch_rows set left_out_reason = $2 where batch_id = $1', [
      batchId,
      state === 'left-out' ? 'Sai tên' : null,
    ])
    if (state === 'new' || state === 'left-out') return null
    const runState = state === 'paused' || state === 'done' ? 'told' : state
    const [run] = await query(
      `insert into certificate_runs (batch_id, row_ids, first_place, last_place, printer_id, on_stock, state, heard_at, pdf_sha256)
       values ($1, $2, 1, 2, $3, false, $4, $5, $6) returning id::text`,
      [batchId, rowIds, printerId, runState, world.as('system').clock.now(), hasFile(state) ? file : null],
    )
    const printed = state === 'done' ? rowIds : state === 'paused' ? rowIds.slice(0, 1) : []
    for (const rowId of printed)
      await query(
        `insert into certificate_prints (batch_id, row_id, certificate_id, run_id, printer_id, printed_at)
         select batch_id, id, certificate_id, $2, $3, $4 from certificate_batch_rows where id = $1`,
        [rowId, run.id, printerId, world.as('system').clock.now()],
      )
    return run.id
  }

  const lets = (result: unknown) => !isRefusal(result) || !closed.includes(result.code)

  it('is the reviewed table for a batch', async () => {
    const acts: Record<string, (act: Act, runId: string) => Promise<unknown>> = {
      change: (act) =>
        changeBatch(act, { batchId, revision: 1, title: 'Khác', layoutId, printerId, onStock: false }),
      check: (act) => checkBatch(act, { batchId, origin }),
      'start-run': (act) => startRun(act, { batchId, revision: 1, origin }),
      'open-file': (act, runId) => openRunFile(act, runId),
      'tell-run': (act, runId) => tellRun(act, { batchId, runId, printedTo: 1, spoiled: [] }),
      'give-run-up': (act, runId) => tellRun(act, { batchId, runId, printedTo: null, spoiled: [] }),
      'spoil-first': (act) => spoilCertificate(act, { batchId, rowId: rowIds[0]!, reason: 'Rách' }),
      'leave-last-out': (act) => leaveOut(act, { batchId, rowId: rowIds[1]!, reason: 'Sai tên' }),
      number: (act) => numberCertificates(act, batchId),
      'put-into-another': (act) => makeBatch(act, batchOf()),
      view: (act) => viewBatch(act, batchId),
    }
    const found: string[] = []
    for (const [name, attempt] of Object.entries(acts)) {
      const by = new Map<string, State[]>()
      for (const state of batchStates) {
        const who: string[] = []
        for (const [caller, actor] of [...actors, ['below', below] as const]) {
          const runId = (await bring(state)) ?? '0'
          if (lets(await attempt(world.as(actor), runId))) who.push(caller)
          await filesRest()
        }
        by.set(who.join(' '), [...(by.get(who.join(' ')) ?? []), state])
      }
      for (const [who, states] of by) if (who) found.push(`${name}, ${states.join(' ')}: ${who}`)
    }
    expect(found).toEqual([
      `change, new failed paused done left-out: ${officers}`,
      `check, new making ready failed paused done left-out: ${officers}`,
      `start-run, new failed paused: ${officers}`,
      `open-file, ready paused done: ${officers}`,
      `tell-run, ready: ${officers}`,
      `give-run-up, making ready: ${officers}`,
      `spoil-first, paused done: ${officers}`,
      `leave-last-out, new failed paused: ${officers}`,
      `number, new making ready failed paused done left-out: ${officers}`,
      `put-into-another, new making ready failed paused left-out: ${officers}`,
      `view, new making ready failed paused done left-out: ${officers}`,
    ])
  }, 300_000)

  it('is the reviewed table for layouts, printers and the golden book, in use and retired', async () => {
    await bring('new')
    const layout = must(await viewLayout(world.as(actors.get('standing-officer')!), layoutId))
    const measured = { leftEdge: 200, topEdge: 200, across: 2000, down: 1500, nudgeRight: 0, nudgeDown: 0 }
    const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')
    const words = { unitId: province, name: 'Mẫu khác', paper: 'a4-landscape' as const, awardKeys: [] }
    const acts: Record<string, (act: Act) => Promise<unknown>> = {
      'create-layout': (act) => createLayout(act, { ...words, title: 'Giấy khen', issuer: 'UBND' }),
      'view-layout': (act) => viewLayout(act, layoutId),
      'change-layout': (act) => changeLayout(act, { ...layout, layoutId, revision: 1 }),
      'set-picture': (act) => setPicture(act, { layoutId, revision: 1, bytes: png }),
      'retire-layout': (act) => retireLayout(act, { layoutId, revision: 1 }),
      'create-printer': (act) => createPrinter(act, { unitId: province, name: 'Máy khác' }),
      'change-printer': (act) => changePrinter(act, { printerId, revision: 1, name: 'Canon', ...measured }),
      'retire-printer': (act) => retirePrinter(act, { printerId, revision: 1 }),
      'make-batch': (act) => makeBatch(act, { ...batchOf(), again: true }),
      'start-book': (act) => startBook(act, { unitId: province, year: 2024, lastNumber: 0 }),
    }
    const found: string[] = []
    for (const [name, attempt] of Object.entries(acts))
      for (const state of ['in-use', 'retired'] as const) {
        const who: string[] = []
        for (const [caller, actor] of [...actors, ['below', below] as const]) {
          for (const table of ['certificate_layouts', 'certificate_printers'])
            await world.owner.query(`update ${table} set revision = 1, retired_at = $2 where id = $1`, [
              table === 'certificate_layouts' ? layoutId : printerId,
              state === 'retired' ? world.as('system').clock.now() : null,
            ])
          if (lets(await attempt(world.as(actor)))) who.push(caller)
        }
        if (who.length > 0) found.push(`${name}, ${state}: ${who.join(' ')}`)
      }
    expect(found).toEqual([
      `create-layout, in-use: ${officers}`,
      `create-layout, retired: ${officers}`,
      `view-layout, in-use: ${everybody} below`,
      `view-layout, retired: ${everybody} below`,
      `change-layout, in-use: ${officers}`,
      `set-picture, in-use: ${officers}`,
      `retire-layout, in-use: ${officers}`,
      `create-printer, in-use: ${officers}`,
      `create-printer, retired: ${officers}`,
      `change-printer, in-use: ${officers}`,
      `retire-printer, in-use: ${officers}`,
      `make-batch, in-use: ${officers}`,
      `start-book, in-use: ${officers}`,
      `start-book, retired: ${officers}`,
    ])
  })
})
