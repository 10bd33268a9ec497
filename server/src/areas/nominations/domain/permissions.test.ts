import { describe, expect, it } from 'vitest'
import { actsFor, dossierActs, mayDo, obstacleTo, relations } from './permissions.ts'
import { dossierStates } from './states.ts'

/** The reviewed table: state × act, and who may; what is not written here is forbidden. */
const reviewed = `
preparing edit: preparer clerk
preparing approve: approver clerk
approved withdraw-approval: preparer approver clerk
approved send: preparer approver clerk
sent recall: preparer approver clerk
sent receive: manager holder officer clerk
sent assign: manager
received assign: manager holder
received check-papers: holder officer
received return: holder officer
received appraise: holder officer
received put-on-agenda: manager holder officer
received record-result: manager holder officer
returned edit: preparer clerk
returned approve: approver clerk
returned assign: manager holder
returned record-result: manager
appraised assign: manager holder
appraised check-papers: holder officer
appraised return: holder officer
appraised appraise: holder officer
appraised put-on-agenda: manager holder officer
appraised record-result: manager holder officer`

describe('who may do what to a dossier', () => {
  it('is the reviewed table, every role, state and act of it', () => {
    const found = dossierStates.flatMap((state) =>
      dossierActs.flatMap((act) => {
        const who = relations.filter((relation) => mayDo(relation, state, act))
        return who.length > 0 ? [`${state} ${act}: ${who.join(' ')}`] : []
      }),
    )
    expect(found).toEqual(reviewed.trim().split('\n'))
  })

  it('never lets a colleague touch a dossier in another one’s hands, nor anybody a closed one', () => {
    for (const state of dossierStates)
      for (const act of dossierActs) {
        expect(mayDo('other-officer', state, act)).toBe(false)
        for (const relation of relations) expect(mayDo(relation, 'closed', act)).toBe(false)
      }
  })

  it('tells why not: the step, the colleague who has it, or the person', () => {
    expect(obstacleTo('appraise', 'received', ['holder'])).toBeNull()
    expect(obstacleTo('appraise', 'received', ['other-officer'])).toBe('held')
    expect(obstacleTo('appraise', 'received', ['preparer', 'approver', 'manager'])).toBe('person')
    expect(obstacleTo('appraise', 'sent', ['holder'])).toBe('state')
    expect(obstacleTo('edit', 'received', ['preparer'])).toBe('state')
  })

  it('gives each role the acts of a state', () => {
    expect(actsFor('sent', ['preparer'])).toEqual(['recall'])
    expect(actsFor('sent', ['manager', 'officer'])).toEqual(['receive', 'assign'])
    expect(actsFor('returned', ['preparer'])).toEqual(['edit'])
    expect(actsFor('preparing', [])).toEqual([])
  })
})
