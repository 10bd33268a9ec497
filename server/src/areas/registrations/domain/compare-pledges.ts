import { differInMarks } from '../../../platform/text/vietnamese-names.ts'
import { foldName } from './fold-name.ts'

export type Pledge = {
  id: string
  kind: 'person' | 'collective'
  personId: string | null
  subjectUnitId: string | null
  name: string
  awardKey: string | null
}

/** An award of the year in the register. */
export type WonAward = {
  awardId: string
  awardKey: string
  awardName: string
  personId: string | null
  unitId: string | null
  /** The unit where the holder belonged. */
  scopeUnitId: string
  holderName: string
  number: string | null
  decidedOn: string | null
}

export type YearResult = { personId: string | null; unitId: string; classification: string | null }

/** reached: the pledged award is in the register. likely: one of that name in the unit has it, not tied to the person. */
export type PledgeOutcome = {
  id: string
  outcome: 'reached' | 'likely' | 'not-yet' | 'not-measured'
  award: Pick<WonAward, 'awardId' | 'awardName' | 'number' | 'decidedOn'> | null
  /** Other awards of the year that the same one holds. */
  others: string[]
  classification: string | null
}

/** Pledge against result: what the register and the year's ratings say of each pledge. Targets in words are not measured. */
export function comparePledges(
  pledges: readonly Pledge[],
  found: { awards: readonly WonAward[]; results: readonly YearResult[]; unitIds: ReadonlySet<string> },
): PledgeOutcome[] {
  return pledges.map((pledge) => {
    const own = found.awards.filter((award) => isHolder(pledge, award))
    const likely = found.awards.filter(
      (award) =>
        !isTied(pledge, award) &&
        foldName(award.holderName) === foldName(pledge.name) &&
        !differInMarks(award.holderName, pledge.name) &&
        found.unitIds.has(award.scopeUnitId),
    )
    const result = found.results.find((one) =>
      pledge.kind === 'person'
        ? one.personId !== null && one.personId === pledge.personId
        : one.personId === null && one.unitId === pledge.subjectUnitId,
    )
    const reached = own.find((award) => award.awardKey === pledge.awardKey)
    const perhaps = likely.find((award) => award.awardKey === pledge.awardKey)
    const award = reached ?? perhaps ?? null
    return {
      id: pledge.id,
      outcome: !pledge.awardKey ? 'not-measured' : reached ? 'reached' : perhaps ? 'likely' : 'not-yet',
      award: award && {
        awardId: award.awardId,
        awardName: award.awardName,
        number: award.number,
        decidedOn: award.decidedOn,
      },
      others: own.filter((one) => one !== reached).map((one) => one.awardName),
      classification: result?.classification ?? null,
    }
  })
}

function isHolder(pledge: Pledge, award: WonAward): boolean {
  if (pledge.kind === 'person') return pledge.personId !== null && award.personId === pledge.personId
  return pledge.subjectUnitId !== null && award.unitId === pledge.subjectUnitId
}

/** The register says whose it is: somebody of the same name is another. */
function isTied(pledge: Pledge, award: WonAward): boolean {
  return pledge.kind === 'person' ? award.personId !== null : award.unitId !== null
}
