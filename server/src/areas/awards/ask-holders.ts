import type { Tx } from '../../platform/db/database.ts'
import { matchAsked } from './add-award.ts'
import { foldName, type HolderFields } from './domain/award-values.ts'
import { showCandidates } from './find-candidates.ts'
import type { CandidateList } from './schemas.ts'
import { findKnownNames } from './store-insert.ts'
import { findCandidatesOf } from './store-register.ts'

/** Whose award a line of a list is, as far as the line tells. */
export type HolderRow = {
  unitId: string | null
  holderId: string | null
  /** The officer says that those who are like the holder are others. */
  asNew: boolean
  holder: HolderFields
}

/** Someone of a list whom the register may know: an officer says who is meant. */
export type HolderQuestion<Row> = {
  /** All lines of the one who is asked about. */
  rows: Row[]
  /** Those who may be meant. */
  candidates: CandidateList['rows']
  /** The only one of the name who is near, by unit or home, and whom no other question names. */
  nearId: string | null
}

/** The lines of a list by whose they are, in its order. */
export function byHolder<Row extends HolderRow>(rows: readonly Row[]): Map<string, Row[]> {
  return Map.groupBy(rows, ({ holderId, holder, unitId }) =>
    holderId
      ? holderId
      : JSON.stringify([
          holder.kind,
          holder.personId ?? null,
          foldName(holder.name),
          holder.bornOn ?? null,
          unitId,
        ]),
  )
}

/** Those of the register who bear a name of the list, by folded name. */
export async function readNamesakes(tx: Tx, rows: Iterable<HolderRow>) {
  const names = await findKnownNames(
    tx,
    [...rows].map(({ holder }) => foldName(holder.name)),
  )
  const found = await findCandidatesOf(tx, {
    names: [...names],
    numberHash: null,
    except: null,
    most: 100_000,
  })
  return Map.groupBy(found, ({ name }) => foldName(name))
}

/** What is to be asked before the list goes into the register: who of those alike is meant. */
export async function listHolderQuestions<Row extends HolderRow>(
  tx: Tx,
  rows: readonly Row[],
): Promise<HolderQuestion<Row>[]> {
  const open = ([...byHolder(rows).values()] as [Row, ...Row[]][]).filter(
    ([{ holderId, asNew }]) => !holderId && !asNew,
  )
  const known = await readNamesakes(tx, open.flat())
  const asked = open.flatMap((lines) => {
    const [{ holder, unitId }] = lines
    const namesakes = known.get(foldName(holder.name)) ?? []
    const { match, candidates } = matchAsked({ unitId }, holder, namesakes)
    if (match !== 'likely') return []
    const likely = candidates.filter((one) => one.match === 'likely')
    const isNear = likely.some(
      ({ reasons }) => reasons.includes('same-unit') || reasons.includes('same-home'),
    )
    return [{ rows: lines, candidates: showCandidates(likely, namesakes), isNear }]
  })
  const times = Map.groupBy(
    asked.flatMap(({ candidates }) => candidates.map(({ id }) => id)),
    (id) => id,
  )
  return asked.map(({ rows, candidates, isNear }) => {
    const [only, ...others] = candidates
    const isSafe = isNear && others.length === 0 && times.get(only!.id)!.length === 1
    return { rows, candidates, nearId: isSafe ? only!.id : null }
  })
}
