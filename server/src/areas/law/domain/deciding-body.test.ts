import { describe, expect, it } from 'vitest'
import { isRefusal } from '../../../platform/refusal.ts'
import { loadLaw } from '../load-law.ts'
import type { Level } from './basic-types.ts'
import { decidingBody, levelsOfScope } from './deciding-body.ts'
import { lawOn } from './law-on.ts'
import type { InitiativeScope } from './rule-types.ts'

const law = loadLaw()
const scopeLevels = (scope: InitiativeScope, day: string) => {
  const inForce = lawOn(law, day)
  if (isRefusal(inForce)) throw new Error(inForce.code)
  return levelsOfScope(inForce, scope)
}

describe('who recognises an initiative', () => {
  it.each<[scope: InitiativeScope, day: string, levels: Level[]]>([
    ['unit', '2026-03-01', []],
    ['province', '2026-03-01', ['province', 'ministry']],
    ['national', '2026-03-01', ['province', 'ministry']],
    ['national', '2020-03-01', ['province', 'ministry']],
  ])('in the scope %s on %s', (scope, day, levels) => {
    expect(scopeLevels(scope, day)).toEqual(levels)
  })
})

describe('the body that stands for a level to a unit', () => {
  // Each tree from the unit up.
  const inProvince = ['school', 'department', 'province']
  const inCommune = ['school', 'commune', 'province']
  const inMinistry = ['office', 'agency', 'ministry']
  const alone = ['school', 'department']
  it.each<[above: string[], levels: Level[], body: string | null]>([
    [inProvince, [], null],
    [inProvince, ['unit'], null],
    [inProvince, ['province', 'ministry'], 'province'],
    [inProvince, ['commune'], 'province'],
    [inProvince, ['government'], 'province'],
    [inCommune, ['commune'], 'commune'],
    [inCommune.slice(1), ['commune'], 'commune'],
    [inCommune, ['province', 'ministry'], 'province'],
    [inMinistry, ['province', 'ministry'], 'ministry'],
    [['province'], ['province', 'ministry'], 'province'],
    // A tree that begins below the level: its top keeps what was decided above.
    [alone, ['province', 'ministry'], 'department'],
    [[], ['province'], null],
  ])('%j · %j: %s', (above, levels, body) => {
    expect(
      decidingBody(
        above.map((kind) => ({ kind })),
        levels,
      )?.kind ?? null,
    ).toBe(body)
  })
})
