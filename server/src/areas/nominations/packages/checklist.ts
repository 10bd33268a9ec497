import type { Act } from '../../../platform/act.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { isRefusal } from '../../../platform/refusal.ts'
import { awardOn, installedLawOn, shownEntry } from '../../law/index.ts'
import type { PackageView } from '../schemas-packages.ts'
import type { ChosenNomination } from '../shared/store-chosen.ts'

type Part = PackageView['rows'][number]['parts'][number]
export type Asked = { parts: Omit<Part, 'state'>[]; cite: string | null; provisional: boolean }

/** Parts that the system writes into every archive. */
const written: Record<string, (one: ChosenNomination) => boolean> = {
  'to-trinh': () => true,
  'bao-cao-thanh-tich': (one) => Boolean(one.report || one.reportFileId),
  'bao-cao': (one) => Boolean(one.report || one.reportFileId),
}

/** Papers that the law of today and the rules of the body ask for each award. */
export async function readAskedParts(
  tx: Tx,
  act: Act,
  awardKeys: readonly string[],
  unitId: string,
): Promise<Map<string, Asked>> {
  const law = await installedLawOn(tx, act, act.clock.today(), [unitId])
  const asked = new Map<string, Asked>()
  if (isRefusal(law)) return asked
  for (const key of new Set(awardKeys)) {
    const award = awardOn(law, key)
    if (isRefusal(award)) continue
    const own = award.local.flatMap((entry) => (entry.kind === 'dossierPart' ? [entry.part] : []))
    const shown = award.dossier && shownEntry(law, award.dossier)
    asked.set(key, {
      parts: [...(award.dossier?.parts ?? []), ...own].map((part) => ({
        part: part.part,
        name: part.name,
        required: part.required,
        when: part.when ?? null,
        template: part.template ?? null,
      })),
      cite: shown?.cite ?? null,
      provisional: shown?.provisional ?? true,
    })
  }
  return asked
}

/** The checklist of one nominee: each part with whether it is there, and how. */
export function checkParts(
  asked: Asked | undefined,
  one: {
    nomination: ChosenNomination
    itemId: string
    parts: ReadonlySet<string>
    papers: ReadonlySet<string>
  },
): Part[] {
  return (asked?.parts ?? []).map((part) => ({
    ...part,
    state: one.parts.has(part.part)
      ? 'file'
      : written[part.part]?.(one.nomination)
        ? 'written'
        : one.papers.has(`${one.itemId}/${part.part}`)
          ? 'paper'
          : 'missing',
  }))
}

/** Required parts without a condition that nothing answers. */
export const countMissing = (parts: readonly Part[]): number =>
  parts.filter((part) => part.required && !part.when && part.state === 'missing').length
