import { type Act, inView } from '../../platform/act.ts'
import { isRefusal, type Refusal, refuse } from '../../platform/refusal.ts'
import { compareLaw, type LawComparison } from './domain/compare-law.ts'
import { awardOn, awardsOn } from './domain/law-on.ts'
import { type ShownAward, showAward, shownEntry } from './domain/show-award.ts'
import { addWorkingDays, type WorkingDaysResult } from './domain/working-days.ts'
import { installedLawOn } from './installed-law.ts'
import { loadLaw } from './load-law.ts'

/** The awards of a day, highest first, with the local titles that bind the viewer. @refuses law-no-regime */
export function listAwards(act: Act, on: string = act.clock.today()) {
  return inView(act, async (tx) => {
    const inForce = await installedLawOn(tx, act, on)
    if (isRefusal(inForce)) return inForce
    const { regime, law } = inForce
    return {
      on,
      law: {
        regime: regime.id,
        regimeLabel: regime.label,
        hash: law.hash,
        unconfirmed: regime.unconfirmed?.reason ?? null,
      },
      words: law.terms.words,
      subjects: law.terms.subjects,
      facts: law.terms.facts,
      posts: law.terms.posts.map(({ id, label }) => ({ id, label })),
      // Also of awards that are not in force: conditions name them.
      names: Object.fromEntries([...law.awards.values()].map(({ id, name }) => [id, name])),
      awards: awardsOn(inForce).map((one) =>
        listed(showAward(inForce, one), !loadLaw().awards.has(one.award.id)),
      ),
    }
  })
}

function listed(shown: ShownAward, local: boolean) {
  const {
    id,
    name,
    abbreviation,
    kind,
    level,
    period,
    subjects,
    basis,
    legacy,
    provisional,
    provisionalReason,
  } = shown
  return {
    id,
    name,
    abbreviation,
    kind,
    level,
    period,
    subjects,
    basis,
    legacy,
    local,
    provisional,
    provisionalReason,
  }
}

/** One award of a day. @refuses law-no-regime, law-award-unknown, law-award-not-in-force */
export function viewAward(
  act: Act,
  awardId: string,
  on: string = act.clock.today(),
): Promise<ShownAward | Refusal> {
  return inView(act, async (tx) => {
    const inForce = await installedLawOn(tx, act, on)
    if (isRefusal(inForce)) return inForce
    const one = awardOn(inForce, awardId)
    return isRefusal(one) ? one : showAward(inForce, one)
  })
}

/** What differs between two days. @refuses law-no-regime */
export function compareDays(act: Act, from: string, to: string): Promise<LawComparison | Refusal> {
  return inView(act, async (tx) => {
    const before = await installedLawOn(tx, act, from)
    if (isRefusal(before)) return before
    const after = await installedLawOn(tx, act, to)
    return isRefusal(after) ? after : compareLaw(before, after)
  })
}

/** The documents of the catalogue, newest first, and the regimes that they make. */
export function listSources() {
  const law = loadLaw()
  const since = (one: { inForce: { from: string | null }; issuedOn: string | null }) =>
    one.inForce.from ?? one.issuedOn ?? ''
  return {
    sources: [...law.sources.values()].sort((a, b) => (since(a) < since(b) ? 1 : -1)),
    regimes: [...law.regimes].reverse(),
    hash: law.hash,
  }
}

/** Numbers, general rules and procedures of a day. @refuses law-no-regime */
export function listParameters(act: Act, on: string = act.clock.today()) {
  return inView(act, async (tx) => {
    const inForce = await installedLawOn(tx, act, on)
    if (isRefusal(inForce)) return inForce
    const period = ({ from, until }: { from: string; until: string | null }) => ({ from, until })
    return {
      on,
      law: { regime: inForce.regime.id, regimeLabel: inForce.regime.label, hash: inForce.law.hash },
      parameters: [...inForce.parameters].map(([id, { label, entry }]) => ({
        id,
        label,
        value: entry.value,
        unit: entry.unit,
        ...period(entry),
        ...shownEntry(inForce, entry),
      })),
      rules: inForce.rules.map(({ id, label, entry }) => ({
        id,
        label,
        text: entry.text,
        ...period(entry),
        ...shownEntry(inForce, entry),
      })),
      procedures: [...inForce.law.procedures.values()].flatMap(({ id, label, inForce: entries, codes }) =>
        entries
          .filter((entry) => entry.from <= on && (entry.until === null || on < entry.until))
          .map((entry) => ({
            id,
            label,
            codes: codes
              .filter((code) => code.from <= on && (code.until === null || on < code.until))
              .map(({ code, place, confidence }) => ({ code, place: place ?? null, confidence })),
            steps: entry.steps,
            parts: entry.parts,
            ...period(entry),
            ...shownEntry(inForce, entry),
          })),
      ),
    }
  })
}

/** Terms longer than this are a slip of the key. */
const mostDays = 1000

/** The day a term of working days ends, and why. @refuses law-range-too-long */
export function countWorkingDays(from: string, days: number): WorkingDaysResult | Refusal {
  if (days > mostDays) return refuse('law-range-too-long', { most: mostDays })
  return addWorkingDays(loadLaw().calendar, from, days)
}
