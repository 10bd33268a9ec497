import { type Act, inAct, inView } from '../../platform/act.ts'
import { type Refusal, refuse } from '../../platform/refusal.ts'
import { mayAt } from '../access/index.ts'
import { readNamedAwards, writeBookNumbers } from '../awards/index.ts'
import { recordAct } from '../ledger/index.ts'
import { lockBatch, touchBatch } from './store-batches.ts'
import { lockBook, readBook, saveBook, saveNumbers } from './store-books.ts'
import { readLines } from './store-rows.ts'

export type Numbered = { given: number; first: string | null; last: string | null }

/** A number of the golden book as it stands on the certificate and in the register: `147/2026`. */
const writeNumber = (number: number, year: number) => `${number}/${year}`

/**
 * Gives the certificates of a batch that have none their numbers in the golden book of the body and of the year of the decision, in
 * the order of the batch, without a gap, and writes them into the register. A number in the register is kept.
 * @refuses batch-unknown, book-year-unknown, right-missing
 */
export function numberCertificates(act: Act, batchId: string): Promise<Numbered | Refusal> {
  return inAct<Numbered>(act, async (tx) => {
    const batch = await lockBatch(tx, batchId)
    if (!batch) return refuse('batch-unknown')
    const refused = await mayAt(tx, act.actor, 'print-certificates', batch.unitId)
    if (refused) return refused
    const lines = (await readLines(tx, batch.id)).filter(({ state }) => state !== 'left-out')
    const awards = new Map(
      (
        await readNamedAwards(
          tx,
          lines.map(({ awardId }) => awardId),
        )
      ).map((one) => [one.id, one]),
    )
    const byYear = new Map<number, typeof lines>()
    for (const line of lines) {
      const award = awards.get(line.awardId)
      if (!award || award.goldenBookNumber || award.state === 'cancelled' || line.bookYear) continue
      const year = award.decidedOn ? Number(award.decidedOn.slice(0, 4)) : award.year
      if (!year || year < 1940) return refuse('book-year-unknown', { name: award.holder })
      byYear.set(year, [...(byYear.get(year) ?? []), line])
    }
    const given: string[] = []
    for (const [year, wanting] of [...byYear].sort(([a], [b]) => a - b)) {
      const last = await lockBook(tx, batch.unitId, year)
      // Whoever held the book meanwhile may have numbered some of them in another batch.
      const now = new Map(
        (
          await readNamedAwards(
            tx,
            wanting.map(({ awardId }) => awardId),
          )
        ).map((one) => [one.id, one]),
      )
      const free = wanting.filter(({ awardId }) => !now.get(awardId)?.goldenBookNumber)
      const taken = new Set(
        await writeBookNumbers(
          tx,
          free.map(({ awardId }, at) => ({ awardId, number: writeNumber(last + 1 + at, year) })),
        ),
      )
      if (taken.size < free.length) return refuse('changed-meanwhile')
      if (free.length === 0) continue
      await saveNumbers(
        tx,
        free.map(({ certificateId }, at) => ({ certificateId, year, number: last + 1 + at })),
      )
      await saveBook(tx, batch.unitId, year, last + free.length)
      given.push(...free.map((_, at) => writeNumber(last + 1 + at, year)))
      await recordAct(tx, act, {
        act: 'number-certificates',
        objectKind: 'certificate-batch',
        objectId: batch.id,
        unitId: batch.unitId,
        details: { title: batch.title, year, first: last + 1, last: last + free.length },
      })
    }
    if (given.length > 0) await touchBatch(tx, batch.id)
    return { given: given.length, first: given[0] ?? null, last: given.at(-1) ?? null }
  })
}

/** The last number of a body's golden book of a year. */
export function viewBook(
  act: Act,
  input: { unitId: string; year: number },
): Promise<{ year: number; lastNumber: number; onPaper: number }> {
  return inView(act, async (tx) => {
    const book = await readBook(tx, input.unitId, input.year)
    return { year: input.year, lastNumber: book?.lastNumber ?? 0, onPaper: book?.onPaper ?? 0 }
  })
}

/** Says up to which number the book of paper goes; only before the first number is given out here. @refuses book-started */
export function startBook(
  act: Act,
  input: { unitId: string; year: number; lastNumber: number },
): Promise<{ year: number; lastNumber: number; onPaper: number } | Refusal> {
  return inAct<{ year: number; lastNumber: number; onPaper: number }>(act, async (tx) => {
    const refused = await mayAt(tx, act.actor, 'print-certificates', input.unitId)
    if (refused) return refused
    const last = await lockBook(tx, input.unitId, input.year)
    const book = (await readBook(tx, input.unitId, input.year))!
    if (last !== book.onPaper) return refuse('book-started', { year: input.year, last })
    await saveBook(tx, input.unitId, input.year, input.lastNumber, input.lastNumber)
    await recordAct(tx, act, {
      act: 'start-golden-book',
      objectKind: 'golden-book',
      objectId: `${input.unitId}-${input.year}`,
      unitId: input.unitId,
      details: { year: input.year, last: input.lastNumber },
    })
    return { year: input.year, lastNumber: input.lastNumber, onPaper: input.lastNumber }
  })
}
