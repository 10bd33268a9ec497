import { isRefusal } from '../../platform/refusal.ts'
import { addWorkingDays, awardOn, type InstalledLaw, lawOn, showAward, shownEntry } from '../law/index.ts'
import type { DossierView } from './schemas-dossiers.ts'

/** Whole days past the day; 0 where it is not past. */
export function daysLate(dueOn: string, today: string): number {
  return Math.max(0, Math.round((Date.parse(today) - Date.parse(dueOn)) / 86_400_000))
}

const standing = (shown: { cite: string; provisional: boolean; provisionalReason: string | null }) => ({
  cite: shown.cite,
  provisional: shown.provisional,
  why: shown.provisionalReason,
})

type Clock = DossierView['clocks'][number]

/**
 * The clocks that run for who received a dossier: terms in working days of its awards and of the body's procedure, by the
 * calendar of the years. Where the law sets none, there is none.
 */
export function clocksOf(
  { law, confirmations }: InstalledLaw,
  dossier: { receivedOn: string | null; awardKeys: readonly string[]; level: string; done: boolean },
  today: string,
): Clock[] {
  const from = dossier.receivedOn
  if (!from) return []
  const inForce = lawOn(law, from, confirmations)
  if (isRefusal(inForce)) return []
  const terms = dossier.awardKeys.flatMap((key) => {
    const award = awardOn(inForce, key)
    if (isRefusal(award)) return []
    return showAward(inForce, award).deadlines.flatMap((one) =>
      one.unit === 'working-day' && typeof one.value === 'number'
        ? [{ label: one.label, days: one.value, ...standing(one) }]
        : [],
    )
  })
  const procedure = law.procedures
    .get(`${dossier.level}-level`)
    ?.inForce.find((one) => one.from <= from && (!one.until || one.until > from))
  const shown = procedure && shownEntry(inForce, procedure)
  const steps = (procedure?.steps ?? []).flatMap((step) =>
    step.unit === 'working-day' ? [{ label: step.label, days: step.value, ...standing(shown!) }] : [],
  )
  const each = new Map([...terms, ...steps].map((term) => [`${term.label} ${term.days}`, term]))
  return [...each.values()].map((term): Clock => {
    const run = addWorkingDays(law.calendar, from, term.days)
    return {
      label: term.label,
      from,
      until: run.until,
      days: term.days,
      overdue: !dossier.done && run.until < today,
      provisional: term.provisional || run.provisional,
      cite: term.cite,
      reasons: [
        ...run.skipped
          .filter(({ why }) => !/^(thứ Bảy|Chủ nhật)$/.test(why))
          .map(({ on, why }) => `${on.split('-').reverse().join('/')}: ${why}`),
        ...run.reasons,
        ...(term.why ? [term.why] : []),
      ],
    }
  })
}
