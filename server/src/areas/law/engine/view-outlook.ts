import { type Act, inView } from '../../../platform/act.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { lettingOthersIn } from '../../../platform/let-others-in.ts'
import { isRefusal, type Refusal } from '../../../platform/refusal.ts'
import { mayAt } from '../../access/index.ts'
import type { HolderRecords } from '../domain/engine/from-records.ts'
import { caseAhead, type OnRecord, onRecord } from '../domain/engine/outlook.ts'
import { lawOn } from '../domain/law-on.ts'
import { type Step, stepsOfMerit } from '../domain/steps-of-merit.ts'
import { installedLaw } from '../installed-law.ts'
import type { OutlookQuery, OutlookRow, OutlookView } from '../schemas-outlook.ts'
import { type Judge, judgeCase, openJudge } from './check-eligibility.ts'
import { readRecordsOf, readWatched, type Watched } from './store-records.ts'

const mostWatched = 20_000
const mostShown = 200
/** The longest ladder looks at five years and the award before them. */
const yearsBack = 8

/**
 * Who of a unit and those below it could be eligible for what by the end of a year, and what is missing; who did the
 * work and was never honoured, direct workers, women and communes first; and whether the list is mostly leaders.
 * @refuses law-no-regime and those of `mayAt`
 */
export function viewOutlook(act: Act, query: OutlookQuery): Promise<OutlookView | Refusal> {
  return inView(act, async (tx): Promise<OutlookView | Refusal> => {
    const refused = await mayAt(tx, act.actor, 'see-awards', query.unitId)
    if (refused) return refused
    return readOutlook(tx, act, query)
  })
}

async function readOutlook(tx: Tx, act: Act, query: OutlookQuery): Promise<OutlookView | Refusal> {
  const today = act.clock.today()
  const year = query.year ?? Number(today.slice(0, 4)) + 1
  const { law, confirmations } = await installedLaw(tx, act, [query.unitId])
  const open = openJudge(law, confirmations)
  const inForce = lawOn(law, `${year}-12-31`, confirmations)
  if (isRefusal(inForce)) return inForce
  // A step that no award of an earlier year leads to begins with the year itself: nothing of it lies ahead.
  const stepsFor = (kind: Watched['kind']) => stepsOfMerit(inForce, kind).filter((one) => one.before.size > 0)
  const steps = { individual: stepsFor('individual'), collective: stepsFor('collective') }
  const since = `${year - yearsBack}-01-01`
  const found = await readWatched(tx, { unitId: query.unitId, day: today, since, most: mostWatched + 1 })
  const watched = found.slice(0, mostWatched).filter((one) => wanted(one, query))
  const records = await readRecordsOf(tx, watched)
  const letOthersIn = lettingOthersIn()
  const rows: OutlookRow[] = []
  for (const one of watched) {
    await letOthersIn()
    rows.push(...rowsFor(open, wantedOf(steps[one.kind], query), one, onRecord(records.get(one.id)!), year))
  }
  const people = new Map(rows.filter((one) => one.kind === 'individual').map((one) => [one.id, one.isLeader]))
  const leaders = [...people.values()].filter(Boolean).length
  return {
    unitId: query.unitId,
    year,
    awards: [
      ...new Map(
        Object.values(steps)
          .flat()
          .map((one) => [one.award, one.name]),
      ),
    ].map(([award, name]) => ({ award, name })),
    watched: watched.length,
    cut: found.length > mostWatched,
    total: rows.length,
    rows: rows.sort(readiestFirst).slice(0, mostShown),
    never: neverHonoured(watched, records),
    gaps: gapsOf(rows),
    leaders: { people: people.size, leaders, mostly: people.size > 0 && leaders * 2 > people.size },
  }
}

const wanted = (one: Watched, { only }: OutlookQuery) =>
  !only || (only === 'people' ? one.kind === 'individual' : one.kind === 'collective')

const wantedOf = (steps: readonly Step[], { award }: OutlookQuery) =>
  award ? steps.filter((one) => one.award === award) : steps

function rowsFor(
  open: Judge,
  steps: readonly Step[],
  one: Watched,
  known: OnRecord,
  year: number,
): OutlookRow[] {
  const { records } = known
  const held = new Set(records.awards.map(({ awardKey }) => awardKey))
  const isHeldThen = (award: string) =>
    records.awards.some((each) => each.awardKey === award && each.year !== null && each.year >= year)
  return steps
    .filter((step) => [...step.before].some((id) => held.has(id)) && !isHeldThen(step.award))
    .flatMap((step) => {
      const { theCase, supposed } = caseAhead(step, known, year)
      const judged = judgeCase(open, theCase)
      if (isRefusal(judged) || judged.verdict === 'not-eligible') return []
      // What only an unread text leaves open is no outlook.
      if (judged.missing.some((path) => path.startsWith('law.'))) return []
      const { holderId: _holder, personId: _person, ...subject } = one
      const nameOf = (key: string) => open.law.awards.get(key)?.name ?? key
      return [
        {
          ...subject,
          award: step.award,
          awardName: nameOf(step.award),
          verdict: judged.verdict,
          provisional: judged.provisional,
          supposed: supposed.map((each) => ({ ...each, name: each.award ? nameOf(each.award) : '' })),
          missing: [...judged.missing],
        },
      ]
    })
}

/** Eligible first, then by how little is missing; on equal terms direct workers, women, communes, then by name. */
const readiestFirst = (a: OutlookRow, b: OutlookRow) =>
  Number(b.verdict === 'eligible') - Number(a.verdict === 'eligible') ||
  a.missing.length - b.missing.length ||
  byPriority(a, b) ||
  a.name.localeCompare(b.name, 'vi')

type Priority = Pick<Watched, 'isLeader' | 'isWoman' | 'isCommune'>
const byPriority = (a: Priority, b: Priority) =>
  Number(a.isLeader) - Number(b.isLeader) ||
  Number(b.isWoman) - Number(a.isWoman) ||
  Number(b.isCommune) - Number(a.isCommune)

const mostWithGaps = 500

/** What is missing, by subject: those who lack least first; and how many lack each fact. */
function gapsOf(rows: readonly OutlookRow[]): OutlookView['gaps'] {
  const bySubject = new Map<string, OutlookView['gaps']['rows'][number]>()
  for (const {
    award: _a,
    awardName,
    verdict: _v,
    provisional: _p,
    supposed: _s,
    missing,
    ...subject
  } of rows) {
    if (missing.length === 0) continue
    const known = bySubject.get(subject.id)
    const all = new Set([...(known?.missing ?? []), ...missing.map(anyPlace)])
    bySubject.set(subject.id, {
      ...subject,
      missing: [...all],
      awards: [...(known?.awards ?? []), awardName],
    })
  }
  const counts = new Map<string, number>()
  for (const { missing } of bySubject.values())
    for (const path of missing) counts.set(path, (counts.get(path) ?? 0) + 1)
  return {
    kinds: [...counts]
      .map(([path, subjects]) => ({ path, subjects }))
      .sort((a, b) => b.subjects - a.subjects),
    total: bySubject.size,
    rows: [...bySubject.values()]
      .sort((a, b) => a.missing.length - b.missing.length || a.name.localeCompare(b.name, 'vi'))
      .slice(0, mostWithGaps),
  }
}

/** The third of three awards lacks the same as the first: its place in the list says nothing to a reader. */
const anyPlace = (path: string) => path.replace(/^(subject\.(?:awards|initiatives|clusters))\[\d+\]/, '$1[]')

/** People rated well or better at least twice who hold no award at all. */
function neverHonoured(watched: Watched[], records: Map<string, HolderRecords>): OutlookView['never'] {
  return watched
    .filter((one) => one.kind === 'individual')
    .map((one) => {
      const { awards, years } = records.get(one.id)!
      const good = years.filter(
        (each) => each.classification === 'well' || each.classification === 'excellent',
      ).length
      const { holderId: _holder, personId: _person, ...subject } = one
      return { ...subject, years: good, honoured: awards.length > 0 }
    })
    .filter((one) => !one.honoured && one.years > 1)
    .map(({ honoured: _honoured, ...one }) => one)
    .sort((a, b) => byPriority(a, b) || b.years - a.years || a.name.localeCompare(b.name, 'vi'))
    .slice(0, 500)
}
