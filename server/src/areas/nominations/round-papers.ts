import { isRefusal, type Refusal, refuse } from '../../platform/refusal.ts'
import { awardOn, type InstalledLaw, lawOn, showAward } from '../law/index.ts'
import type { RoundAward, RoundPaper } from './store-rounds.ts'

type AskedAward = Pick<RoundAward, 'awardKey' | 'basis' | 'quota' | 'unitSharePercent'>

/** The awards with their names on the day. @refuses law-no-regime, law-award-unknown, law-award-not-in-force */
export function nameAwards(
  { law, confirmations }: InstalledLaw,
  asked: readonly AskedAward[],
  on: string,
): RoundAward[] | Refusal {
  const inForce = lawOn(law, on, confirmations)
  if (isRefusal(inForce)) return inForce
  const twice = asked.find((one, at) => asked.findIndex((other) => other.awardKey === one.awardKey) !== at)
  if (twice)
    return refuse('round-award-twice', { award: law.awards.get(twice.awardKey)?.name ?? twice.awardKey })
  const named: RoundAward[] = []
  for (const one of asked) {
    const award = awardOn(inForce, one.awardKey)
    if (isRefusal(award)) return award
    named.push({ ...one, awardName: award.name })
  }
  return named
}

/**
 * The dated checklist of each award: its papers by law and by rules of the body; of the simplified procedure those of that
 * procedure. Papers whose text was not confirmed are marked provisional. @refuses law-no-regime
 */
export function papersOfAwards(
  { law, confirmations }: InstalledLaw,
  awards: readonly Pick<RoundAward, 'awardKey'>[],
  on: string,
  simplified: boolean,
): Omit<RoundPaper, 'id'>[] | Refusal {
  const inForce = lawOn(law, on, confirmations)
  if (isRefusal(inForce)) return inForce
  const short = simplified
    ? law.procedures
        .get('simplified')
        ?.inForce.find((one) => one.from <= on && (!one.until || one.until > on))
    : undefined
  return awards.flatMap(({ awardKey }) => {
    const award = awardOn(inForce, awardKey)
    if (isRefusal(award)) return []
    const shown = showAward(inForce, award)
    const own = award.local.flatMap((one, at) =>
      one.kind === 'dossierPart'
        ? [
            {
              awardKey,
              ...partOf(one.part),
              cite: shown.local[at]?.cite ?? '',
              provisional: false,
              source: 'law' as const,
            },
          ]
        : [],
    )
    const parts = short
      ? short.parts.map((part) => ({
          part,
          cite: citeOf(short),
          provisional: short.confidence !== 'verified',
        }))
      : shown.dossier.map((part) => ({
          part,
          cite: part.cite,
          provisional: shown.dossierForm?.provisional ?? false,
        }))
    return [
      ...parts.map(({ part, cite, provisional }) => ({
        awardKey,
        ...partOf(part),
        cite,
        provisional,
        source: 'law' as const,
      })),
      ...own,
    ]
  })

  function citeOf(entry: { cite: { source: string; article?: string }[] }): string {
    return entry.cite
      .map(({ source, article }) => {
        const number = law.sources.get(source)?.number ?? source
        return article ? `Điều ${article}, ${number}` : number
      })
      .join('; ')
  }
}

const partOf = (part: { part: string; name: string; required: boolean; when?: string }) => ({
  part: part.part,
  name: part.name,
  required: part.required,
  askedWhen: part.when ?? null,
})
