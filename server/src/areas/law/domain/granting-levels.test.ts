import { describe, expect, it } from 'vitest'
import { isRefusal } from '../../../platform/refusal.ts'
import { loadLaw } from '../load-law.ts'
import { levelOfBody, type StandingToGrant, standingToGrant } from './granting-levels.ts'
import { awardOn, lawOn } from './law-on.ts'

const law = loadLaw()

/** How a body stands to an award on a day: its kind, the kind of the body at the top of its tree. */
function standing(kind: string, topKind: string, award: string, day: string) {
  const inForce = lawOn(law, day)
  if (isRefusal(inForce)) throw new Error(inForce.code)
  const found = awardOn(inForce, award)
  if (isRefusal(found)) throw new Error(found.code)
  return standingToGrant(levelOfBody({ kind, topKind }), found)
}

const before = '2025-06-30'
const today = '2026-11-01'
type Case = [kind: string, top: string, award: string, day: string, standing: StandingToGrant]

describe('who may grant an award', () => {
  it.each<Case>([
    // a province and a ministry grant their own, what is below them to those whom they manage, nothing of the State
    ['province', 'province', 'certificate-of-merit-province', today, 'deciding'],
    ['province', 'province', 'emulation-fighter-province', today, 'deciding'],
    ['province', 'province', 'typical-commune', today, 'deciding'],
    ['province', 'province', 'winning-unit', today, 'deciding'],
    ['province', 'province', 'emulation-fighter-base', today, 'above'],
    ['province', 'province', 'cultural-family', today, 'above'],
    ['province', 'province', 'certificate-of-merit-pm', today, 'below'],
    ['province', 'province', 'government-flag', today, 'below'],
    ['province', 'province', 'labour-order-3', today, 'below'],
    ['province', 'province', 'resistance-medal-american', today, 'below'],
    ['ministry', 'ministry', 'province-flag', today, 'deciding'],
    ['ministry', 'ministry', 'commemorative-medal', today, 'deciding'],
    ['ministry', 'ministry', 'advanced-worker', today, 'above'],
    ['ministry', 'ministry', 'typical-commune', today, 'beside'],
    ['ministry', 'ministry', 'emulation-fighter-national', today, 'below'],
    // departments and base units grant base titles only
    ['department', 'province', 'advanced-worker', today, 'deciding'],
    ['department', 'province', 'certificate-of-commendation-unit', today, 'deciding'],
    ['department', 'department', 'emulation-fighter-base', today, 'deciding'],
    ['department', 'province', 'certificate-of-merit-province', today, 'below'],
    ['department', 'department', 'excellent-labour-collective', today, 'below'],
    ['department', 'province', 'cultural-family', today, 'beside'],
    ['department', 'province', 'labour-order-3', today, 'below'],
    ['agency', 'province', 'advanced-labour-collective', today, 'deciding'],
    ['agency', 'ministry', 'province-flag', today, 'below'],
    ['office', 'province', 'certificate-of-merit-province', today, 'below'],
    ['school', 'province', 'emulation-fighter-base', today, 'deciding'],
    ['hospital', 'province', 'certificate-of-merit-province', today, 'below'],
    ['enterprise', 'province', 'advanced-worker', today, 'deciding'],
    ['association', 'province', 'certificate-of-commendation-unit', today, 'deciding'],
    ['council-office', 'province', 'emulation-fighter-province', today, 'below'],
    // bodies of the Party, the Front, the forces and the courts in a province grant as base units
    ['party-body', 'province', 'emulation-fighter-base', today, 'deciding'],
    ['party-body', 'province', 'certificate-of-merit-province', today, 'below'],
    ['mass-organisation', 'province', 'advanced-labour-collective', today, 'deciding'],
    ['mass-organisation', 'province', 'province-flag', today, 'below'],
    ['court', 'province', 'advanced-worker', today, 'deciding'],
    ['armed-force', 'province', 'advanced-soldier', today, 'deciding'],
    ['armed-force', 'province', 'advanced-unit', today, 'deciding'],
    ['armed-force', 'province', 'winning-unit', today, 'below'],
    // at the top of their own tree they may be central bodies, which grant like a ministry
    ['party-body', 'party-body', 'certificate-of-merit-province', today, 'unsure'],
    ['mass-organisation', 'mass-organisation', 'emulation-fighter-province', today, 'unsure'],
    ['court', 'court', 'province-flag', today, 'unsure'],
    ['armed-force', 'armed-force', 'winning-unit', today, 'unsure'],
    ['school', 'school', 'certificate-of-merit-province', today, 'unsure'],
    ['agency', 'other', 'certificate-of-merit-province', today, 'unsure'],
    ['other', 'province', 'certificate-of-merit-province', today, 'unsure'],
    ['other', 'other', 'advanced-worker', today, 'unsure'],
    ['party-body', 'party-body', 'labour-order-3', today, 'below'],
    ['other', 'other', 'government-flag', today, 'below'],
    // communes and districts before and after the two-tier government
    ['commune', 'province', 'advanced-worker', before, 'deciding'],
    ['commune', 'province', 'emulation-fighter-base', before, 'beside'],
    ['commune', 'province', 'emulation-fighter-base', today, 'deciding'],
    ['commune', 'province', 'cultural-village', before, 'beside'],
    ['commune', 'province', 'cultural-village', today, 'deciding'],
    ['commune', 'province', 'certificate-of-merit-province', today, 'below'],
    ['district', 'province', 'cultural-village', before, 'deciding'],
    ['district', 'province', 'cultural-family', before, 'beside'],
    ['district', 'province', 'emulation-fighter-base', today, 'beside'],
    ['district', 'province', 'emulation-fighter-province', before, 'below'],
    // the regime before
    ['province', 'province', 'province-flag', '2023-12-31', 'deciding'],
    ['department', 'province', 'emulation-fighter-province', '2023-12-31', 'below'],
  ])('%s below %s · %s · %s: %s', (kind, top, award, day, expected) => {
    expect(standing(kind, top, award, day)).toBe(expected)
  })

  it('says nothing where the law of the day names nobody', () => {
    expect(standingToGrant('unit', { decidingAuthority: [] })).toBeNull()
  })
})
