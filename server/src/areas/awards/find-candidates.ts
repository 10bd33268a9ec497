import { type Act, inView } from '../../platform/act.ts'
import type { Tx } from '../../platform/db/database.ts'
import type { HolderKind } from './domain/award-values.ts'
import { type Candidate, type HolderFacts, matchHolder, type Reason } from './domain/match-holder.ts'
import type { CandidateList } from './schemas.ts'
import { findCandidates, loadHolder } from './store-register.ts'

const reasonWords: Record<Reason, string> = {
  'same-number': 'cùng số định danh',
  'same-person': 'cùng một cán bộ',
  'same-birth': 'cùng ngày sinh',
  'same-birth-year': 'cùng năm sinh',
  'same-home': 'cùng quê quán',
  'same-unit': 'cùng đơn vị',
  'same-decision': 'cùng quyết định',
  'same-name-only': 'chỉ trùng tên',
  'other-birth': 'khác ngày sinh',
  'other-marks': 'tên khác dấu',
}

type Asked = {
  name: string
  kind: HolderKind
  bornOn?: string | undefined
  homePlace?: string | undefined
  unitId?: string | undefined
  except?: string | undefined
  of?: string | undefined
}

/**
 * Who of the register may be the one described, the surest first, each with the reasons. With `of`: who else may be that
 * holder, whose own facts are compared.
 */
export function listCandidates(act: Act, asked: Asked): Promise<CandidateList> {
  return inView(act, async (tx) => {
    const known = await findCandidates(tx, {
      name: asked.name,
      numberHash: null,
      except: asked.of ?? asked.except ?? null,
    })
    const { match, candidates } = matchHolder(await factsOf(tx, asked), known, { twins: Boolean(asked.of) })
    return { match, rows: showCandidates(candidates, known) }
  })
}

/** Candidates as officers read them: who they are, and why they may be meant. */
export function showCandidates(
  candidates: readonly Candidate[],
  known: Awaited<ReturnType<typeof findCandidates>>,
): CandidateList['rows'] {
  const byId = new Map(known.map((one) => [one.id, one]))
  return candidates.map(({ id, match, reasons }) => {
    const { name, kind, bornOn, homePlace, unit, awards, latest } = byId.get(id)!
    const words = reasons.map((reason) => reasonWords[reason])
    return { id, name, kind, bornOn, homePlace, unit, awards, latest, match, reasons: words }
  })
}

async function factsOf(tx: Tx, asked: Asked): Promise<HolderFacts> {
  const holder = asked.of ? await loadHolder(tx, asked.of) : undefined
  const self = holder
    ? (await findCandidates(tx, { name: holder.name, numberHash: null, except: null })).find(
        (one) => one.id === holder.id,
      )
    : undefined
  if (self) return { ...self, name: asked.name }
  return {
    kind: asked.kind,
    name: asked.name,
    bornOn: asked.bornOn ?? null,
    homePlace: asked.homePlace ?? null,
    unitIds: asked.unitId ? [asked.unitId] : [],
  }
}
