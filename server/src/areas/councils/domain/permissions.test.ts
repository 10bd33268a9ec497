import { describe, expect, it } from 'vitest'
import { mayDo, obstacleTo, openActs, type Relation, type SessionState, sessionActs } from './permissions.ts'

const relations: Relation[] = ['manager', 'counter', 'member', 'onlooker']
const states: SessionState[] = ['preparing', 'meeting', 'closed', 'cancelled']

/** The reviewed table: act, who, in which states of the session; what is not written here is forbidden. */
const reviewed = `
view-session: manager counter member | preparing meeting closed cancelled
change-session: manager | preparing
change-agenda: manager | preparing meeting
link-members: manager | preparing meeting
open-session: manager | preparing
take-attendance: manager | preparing meeting
declare-conflict: member | preparing meeting
declare-conflict-for: manager | preparing meeting
open-ballot: counter | meeting
receive-ballot: member | meeting
cast-ballot: manager counter member onlooker | meeting
give-paper: counter | meeting
enter-count-sheet: counter | meeting
enter-opinion-for: manager counter | preparing meeting
give-own-opinion: member | meeting
stop-ballot: counter | meeting
count-ballot: counter | meeting
cancel-ballot: counter | meeting
remove-item: manager | preparing meeting
close-session: manager | meeting
cancel-session: manager | preparing meeting
write-records: manager counter | meeting closed
freeze-record: manager | closed
attach-signed: manager | closed`

describe('who may do what to a session of a council', () => {
  it('is the reviewed table, every act, person and state of it', () => {
    const found = sessionActs.map((act) => {
      const who = relations.filter((one) => mayDo(act, one))
      const when = states.filter((state) => obstacleTo(act, { relations, state }) === null)
      for (const one of relations)
        for (const state of states)
          expect(obstacleTo(act, { relations: [one], state }) === null).toBe(
            who.includes(one) && when.includes(state),
          )
      return `${act}: ${who.join(' ')} | ${when.join(' ')}`
    })
    expect(found).toEqual(reviewed.trim().split('\n'))
  })

  it('lets nobody do anything with nothing, and nobody change a session that was cancelled', () => {
    for (const state of states) expect(openActs({ relations: [], state })).toEqual([])
    expect(openActs({ relations, state: 'cancelled' })).toEqual(['view-session'])
    expect(openActs({ relations: ['onlooker'], state: 'meeting' })).toEqual(['cast-ballot'])
  })

  it('tells whether it is the person or the state', () => {
    expect(obstacleTo('open-ballot', { relations: ['manager', 'member'], state: 'meeting' })).toBe('person')
    expect(obstacleTo('open-ballot', { relations: ['counter'], state: 'preparing' })).toBe('state')
  })
})
