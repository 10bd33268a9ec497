import { randomBytes } from 'node:crypto'
import { type Act, accountOf, inAct } from '../../platform/act.ts'
import { isRefusal, type Refusal, refuse } from '../../platform/refusal.ts'
import { mayAt } from '../access/index.ts'
import { type AwardChoice, chooseAwards, readNamedAwards } from '../awards/index.ts'
import { recordAct } from '../ledger/index.ts'
import { codeOfBytes } from './domain/check-code.ts'
import { findPrintedAwards, insertBatch, lockBatch, takeCertificates, updateBatch } from './store-batches.ts'
import { findLayout } from './store-layouts.ts'
import { findPrinter } from './store-printers.ts'

/** No batch is larger: a decision of a thousand names is one batch. */
const mostInBatch = 1000

export type BatchInput = {
  unitId: string
  title: string
  layoutId: string
  printerId: string
  onStock: boolean
  choice: AwardChoice
  again: boolean
}

/**
 * Puts chosen awards of the register into a batch, in the order of the choice; each gets its certificate with a code. Cancelled
 * awards are left out, and those printed well before unless `again`.
 * @refuses right-missing, outside-your-unit, layout-unknown, printer-unknown, batch-too-large, batch-empty
 */
export function makeBatch(
  act: Act,
  input: BatchInput,
): Promise<{ id: string; count: number; printedBefore: number } | Refusal> {
  return inAct<{ id: string; count: number; printedBefore: number }>(act, async (tx) => {
    const refused = await mayAt(tx, act.actor, 'print-certificates', input.unitId)
    if (refused) return refused
    const layout = await findLayout(tx, input.layoutId)
    if (!layout || layout.retiredAt) return refuse('layout-unknown')
    const printer = await findPrinter(tx, input.printerId)
    if (!printer || printer.retiredAt) return refuse('printer-unknown')
    const chosen = await chooseAwards(tx, input.choice, mostInBatch)
    if (chosen.length > mostInBatch) return refuse('batch-too-large', { most: mostInBatch })
    const known = new Map((await readNamedAwards(tx, chosen)).map((award) => [award.id, award]))
    const inForce = chosen.filter((id) => known.has(id) && known.get(id)!.state !== 'cancelled')
    const printed = await findPrintedAwards(tx, inForce)
    const wanted = input.again ? inForce : inForce.filter((id) => !printed.has(id))
    if (wanted.length === 0) return refuse('batch-empty', { printed: printed.size })
    const now = act.clock.now()
    const certificates = await takeCertificates(
      tx,
      wanted.map((awardId) => ({ awardId, code: codeOfBytes(randomBytes(10)) })),
      input.unitId,
      now,
    )
    // A certificate of another body stays out of sight and out of the batch.
    const certificateIds = wanted.flatMap((awardId) => certificates.get(awardId) ?? [])
    const count = certificateIds.length
    if (count === 0) return refuse('batch-empty', { printed: wanted.length })
    const id = await insertBatch(tx, {
      ...input,
      decisionId: 'decisionId' in input.choice ? input.choice.decisionId : null,
      accountId: accountOf(act),
      now,
      certificateIds,
    })
    await recordAct(tx, act, {
      act: 'create-certificate-batch',
      objectKind: 'certificate-batch',
      objectId: id,
      unitId: input.unitId,
      details: { title: input.title, count },
    })
    return { id, count, printedBefore: input.again ? 0 : printed.size }
  })
}

/** Changes title, layout, printer or paper of a batch; what was printed stays as it was. @refuses batch-unknown, changed-meanwhile, layout-unknown, printer-unknown */
export function changeBatch(
  act: Act,
  input: {
    batchId: string
    revision: number
    title: string
    layoutId: string
    printerId: string
    onStock: boolean
  },
): Promise<{ revision: number } | Refusal> {
  return inAct<{ revision: number }>(act, async (tx) => {
    const batch = await lockBatch(tx, input.batchId)
    if (!batch) return refuse('batch-unknown')
    const refused = await mayAt(tx, act.actor, 'print-certificates', batch.unitId)
    if (isRefusal(refused)) return refused
    if (batch.revision !== input.revision || batch.openRun) return refuse('changed-meanwhile')
    // What the batch was made with stays with it, even out of use.
    const layout = await findLayout(tx, input.layoutId)
    if (!layout || (layout.retiredAt && layout.id !== batch.layoutId)) return refuse('layout-unknown')
    const printer = await findPrinter(tx, input.printerId)
    if (!printer || (printer.retiredAt && printer.id !== batch.printerId)) return refuse('printer-unknown')
    await updateBatch(tx, batch.id, input)
    await recordAct(tx, act, {
      act: 'change-certificate-batch',
      objectKind: 'certificate-batch',
      objectId: batch.id,
      unitId: batch.unitId,
      details: { title: input.title },
    })
    return { revision: batch.revision + 1 }
  })
}
