import { type Act, accountOf, inAct } from '../../platform/act.ts'
import type { Tx } from '../../platform/db/database.ts'
import { describeRefusal } from '../../platform/http/catalogue.ts'
import { isRefusal, type Refusal, refuse } from '../../platform/refusal.ts'
import { mayAt, tellUnits, useWays, waysAt } from '../access/index.ts'
import { findSessionBody, putOnAgenda, readItemResults } from '../councils/index.ts'
import { bodyOfScope, mayRecordOf, putRecognisedInitiative } from '../law/index.ts'
import { recordAct } from '../ledger/index.ts'
import { readUnitsAbove } from '../organisations/index.ts'
import { mayDo } from './domain/initiative-state.ts'
import type { AgendaBody, ReadingDone, RecognitionBody, Results } from './schemas.ts'
import { type Initiative, lockOnAgenda, lockRows, updateRow } from './store.ts'
import { kindWords, scopeWords, stateWords } from './words.ts'

type Way = 'put-on-agenda' | 'recognise'
const rightOf = { 'put-on-agenda': 'manage-sessions', recognise: 'manage-awards' } as const

/** What stands in the way of an act on one of the chosen; `level` says who decides the scope. */
async function obstacle(
  tx: Tx,
  act: Act,
  asked: { revision: number },
  found: Initiative | undefined,
  { way, level }: { way: Way; level: (one: Initiative) => Promise<Refusal | null> },
): Promise<Refusal | null> {
  if (!found) return refuse('not-found')
  const refused = await mayAt(tx, act.actor, rightOf[way], found.unitId)
  if (refused) return refused
  if (found.revision !== asked.revision) return refuse('changed-meanwhile')
  if (!mayDo(way, found.state))
    return refuse('initiative-state', { title: found.title, state: stateWords[found.state] })
  return level(found)
}

async function sortOut(
  tx: Tx,
  act: Act,
  chosen: AgendaBody['initiatives'],
  how: Parameters<typeof obstacle>[4],
): Promise<{ results: Results['results']; taken: Initiative[] }> {
  const rows = await lockRows(
    tx,
    chosen.map(({ id }) => id),
  )
  const results: Results['results'] = []
  const taken: Initiative[] = []
  for (const asked of chosen) {
    const found = rows.get(asked.id)
    const refused = await obstacle(tx, act, asked, found, how)
    results.push({
      id: asked.id,
      name: found?.title ?? '',
      problem: refused && describeRefusal(refused).detail,
    })
    if (refused || !found) continue
    taken.push(found)
    rows.delete(asked.id)
  }
  return { results, taken }
}

/** Null where the council that holds the session stands for the body that recognises the scope asked for. */
async function refuseCouncilBelow(
  tx: Tx,
  act: Act,
  one: Initiative,
  sessionUnit: string | null,
): Promise<Refusal | null> {
  const body = await bodyOfScope(tx, act, one.unitId, one.scope)
  if (!body || !sessionUnit) return null
  const above = await readUnitsAbove(tx, body.id)
  return above.some(({ id }) => id === sessionUnit)
    ? null
    : refuse('initiative-council-below', {
        title: one.title,
        scope: scopeWords[one.scope],
        body: body.name,
      })
}

/** So many titles are told in a ledger entry. */
const titlesTold = 20
const titlesOf = (some: readonly Initiative[]) => some.slice(0, titlesTold).map(({ title }) => title)

const authorsOf = ({ authors }: Initiative) => authors.map(({ name }) => name).join(', ')

/** Puts initiatives on the agenda of a session; a result for each. @refuses those of `putOnAgenda`; per initiative: initiative-state, initiative-council-below, right-missing, changed-meanwhile */
export function putInitiativesOnAgenda(act: Act, input: AgendaBody): Promise<Results | Refusal> {
  return inAct<Results>(act, async (tx) => {
    const sessionUnit = await findSessionBody(tx, input.sessionId)
    const { results, taken } = await sortOut(tx, act, input.initiatives, {
      way: 'put-on-agenda',
      level: (one) => refuseCouncilBelow(tx, act, one, sessionUnit),
    })
    if (taken.length === 0) return { results }
    const put = await putOnAgenda(
      tx,
      act,
      input.sessionId,
      taken.map((one) => ({
        source: 'initiative' as const,
        sourceId: one.id,
        title: `${kindWords[one.kind]} “${one.title}”`,
        detail: `${authorsOf(one)}; ${one.unitName}`,
        awardKey: null,
        awardName: `Công nhận ${scopeWords[one.scope]}`,
        unitId: one.unitId,
        pageText: one.summary,
      })),
    )
    if (isRefusal(put)) return put
    for (const { id } of taken)
      await updateRow(tx, id, { state: 'on-agenda', session_id: input.sessionId, result: null })
    await recordAct(tx, act, {
      act: 'put-initiatives-on-agenda',
      objectKind: 'council-session',
      objectId: input.sessionId,
      unitId: taken[0]!.unitId,
      details: { count: taken.length, titles: titlesOf(taken) },
    })
    return { results }
  })
}

/** Recognises: from here on the initiative counts for each author whom the list of people knows. Units are told. */
async function recognise(
  tx: Tx,
  act: Act,
  one: Initiative,
  by: { on: string; scope: Initiative['scope']; number: string | null; sentence: string | null },
): Promise<void> {
  await updateRow(tx, one.id, {
    state: 'recognised',
    scope: by.scope,
    recognised_on: by.on,
    decision_number: by.number,
    result: JSON.stringify({ sentence: by.sentence, heldOn: by.on }),
  })
  const { title, kind, year, unitId } = one
  for (const { personId } of one.authors)
    if (personId)
      await putRecognisedInitiative(tx, {
        ...{ unitId, personId, title, kind, year },
        scope: by.scope,
        recognisedOn: by.on,
        accountId: accountOf(act),
      })
  await tell(tx, act, one, `được công nhận ${scopeWords[by.scope]}`)
}

const tell = (tx: Tx, act: Act, one: Initiative, words: string) =>
  tellUnits(tx, act, {
    unitIds: [one.unitId],
    right: 'register-emulation',
    kind: 'initiative-result',
    text: `${kindWords[one.kind]} “${one.title}” ${words}`,
    path: `/sang-kien?nam=${one.year}`,
  })

/** Takes back what councils decided of the year's initiatives: recognised on the day of the session in the scope asked for. */
export function readInitiativeResults(act: Act, input: { year: number }): Promise<ReadingDone | Refusal> {
  return inAct<ReadingDone>(act, async (tx) => {
    const waiting = await lockOnAgenda(tx, input.year)
    const units = waiting.map(({ unitId }) => unitId)
    const ways = act.actor === 'system' ? null : await waysAt(tx, act.actor, 'manage-sessions', units)
    const mine = waiting.filter(({ unitId }) => !ways || ways.has(unitId))
    if (ways) useWays(tx, ways.values())
    const found = await readItemResults(
      tx,
      'initiative',
      mine.map(({ id }) => id),
    )
    const done: ReadingDone = { recognised: 0, refused: 0, removed: 0 }
    const ofUnit = new Map<string, ReadingDone & { titles: string[] }>()
    const count = (one: Initiative, what: keyof ReadingDone) => {
      const own = ofUnit.get(one.unitId) ?? { recognised: 0, refused: 0, removed: 0, titles: [] }
      ofUnit.set(one.unitId, own)
      own[what]++
      done[what]++
      if (what === 'recognised' && own.titles.length < titlesTold) own.titles.push(one.title)
    }
    for (const one of mine) {
      const result = found.get(one.id)
      if (!result || result.state === 'on-agenda') continue
      if (result.state === 'passed') {
        const by = { on: result.heldOn, scope: one.scope, number: null, sentence: result.sentence }
        await recognise(tx, act, one, by)
        count(one, 'recognised')
      } else if (result.state === 'failed') {
        await updateRow(tx, one.id, { state: 'refused', result: JSON.stringify(result) })
        await tell(tx, act, one, `không được công nhận: ${result.sentence ?? ''}`)
        count(one, 'refused')
      } else {
        await updateRow(tx, one.id, { state: 'registered', session_id: null })
        count(one, 'removed')
      }
    }
    for (const [unitId, own] of ofUnit)
      await recordAct(tx, act, {
        act: 'read-initiative-results',
        objectKind: 'unit',
        objectId: unitId,
        unitId,
        details: { year: input.year, ...own },
      })
    return done
  })
}

/** Records recognition by a decision on paper; a result for each. @refuses initiative-day-ahead; per initiative: initiative-state, decided-by-another-body, right-missing, changed-meanwhile */
export function recogniseOnPaper(act: Act, input: RecognitionBody): Promise<Results | Refusal> {
  return inAct<Results>(act, async (tx) => {
    if (input.on > act.clock.today()) return refuse('initiative-day-ahead', { day: input.on })
    const { results, taken } = await sortOut(tx, act, input.initiatives, {
      way: 'recognise',
      level: async (one) => {
        const given = input.scope ?? one.scope
        const body = await bodyOfScope(tx, act, one.unitId, given)
        return mayRecordOf(tx, act, body, `“${one.title}” ${scopeWords[given]}`)
      },
    })
    if (taken.length === 0) return { results }
    const { number, on } = input
    for (const one of taken)
      await recognise(tx, act, one, { on, number, scope: input.scope ?? one.scope, sentence: null })
    for (const [unitId, own] of Map.groupBy(taken, (one) => one.unitId))
      await recordAct(tx, act, {
        act: 'recognise-initiatives',
        objectKind: 'unit',
        objectId: unitId,
        unitId,
        details: { number, on, count: own.length, titles: titlesOf(own) },
      })
    return { results }
  })
}
