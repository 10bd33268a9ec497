import type { Act } from '../../../platform/act.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { isRefusal } from '../../../platform/refusal.ts'
import { addWorkingDays, awardOn, installedLawOn, type LawInForce, shownEntry } from '../../law/index.ts'

/** A term in working days that a rule sets, with where it stands. */
export type LawfulTerm = {
  days: number
  label: string
  cite: string
  provisional: boolean
  reason: string | null
}

/** Which entries of the law set the term: ids of the body's own deadlines, and of deadlines of the award. */
export type TermIds = { local: string; award: string | null }
export const postingTerm: TermIds = { local: 'public-posting', award: 'public-opinion-portal' }
export const opinionTerm: TermIds = { local: 'opinion-answer', award: 'opinion-answer' }

/** The longest term that binds any of the awards on the day; null where no rule in force sets one. */
export async function readTerm(
  tx: Tx,
  act: Act,
  asked: { ids: TermIds; awardKeys: readonly string[]; unitId: string; on: string },
): Promise<LawfulTerm | null> {
  const law = await installedLawOn(tx, act, asked.on, [asked.unitId])
  if (isRefusal(law)) return null
  const terms = [...new Set(asked.awardKeys)].flatMap((key) => termsOf(law, key, asked.ids))
  return terms.reduce<LawfulTerm | null>((most, one) => (most && most.days >= one.days ? most : one), null)
}

function termsOf(law: LawInForce, awardKey: string, ids: TermIds): LawfulTerm[] {
  const award = awardOn(law, awardKey)
  if (isRefusal(award)) return []
  const local = award.local.flatMap((entry) =>
    entry.kind === 'deadline' && entry.unit === 'working-day' && entry.id.startsWith(ids.local)
      ? [entry]
      : [],
  )
  const national = award.deadlines.filter((entry) => entry.unit === 'working-day' && entry.id === ids.award)
  return [...local, ...national].flatMap((entry) => {
    if (typeof entry.value !== 'number') return []
    const { cite, provisional, provisionalReason } = shownEntry(law, entry)
    return [{ days: entry.value, label: entry.label, cite, provisional, reason: provisionalReason }]
  })
}

/** The last working day of a term; its doubts are those of the rule and of the calendar. */
export async function endOfTerm(
  tx: Tx,
  act: Act,
  from: string,
  days: number,
): Promise<{ until: string; provisional: boolean; reasons: string[] }> {
  const law = await installedLawOn(tx, act, act.clock.today())
  if (isRefusal(law)) throw new Error(`no law on ${act.clock.today()}`)
  const { until, provisional, reasons } = addWorkingDays(law.law.calendar, from, days)
  return { until, provisional, reasons }
}

/** What the law says of making lists public, with its article; null where nothing is written for the day. */
export async function readDisclosureRule(tx: Tx, act: Act) {
  const law = await installedLawOn(tx, act, act.clock.today())
  if (isRefusal(law)) return null
  const entry = law.law.procedures
    .get('public-disclosure')
    ?.inForce.find((one) => one.from <= law.on && (!one.until || law.on < one.until))
  if (!entry) return null
  const { cite, provisional, note } = shownEntry(law, entry)
  return { text: note ?? '', cite, provisional }
}
