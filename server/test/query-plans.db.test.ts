import { describe, expect, it } from 'vitest'
import { useTestWorld } from './harness.ts'
import { countingLists, largeLists } from './large-lists.ts'
import { type LargeWorld, openLargeWorld, plantLargeWorld, type Reader } from './large-world.ts'

/** QUERY_PLAN_ROWS=1000000 plants a million tasks, people, ledger entries and awards; that takes seven minutes or more. */
const rows = Number(process.env.QUERY_PLAN_ROWS ?? 20_000)
/** Of 8 KB. Lists that sort what they found look at more where there is more. */
const mostBlocks = 12_000 + rows / 16
const readers: Reader[] = ['officer', 'below', 'administrator', 'secretary']

/** What each reads, one by one: bench/query-plans.ts. */
describe('lists and searches over a large province', () => {
  const world = useTestWorld('2026-04-10T02:00:00Z')

  it(
    'read no big table from end to end, and few blocks',
    async () => {
      const ids = await plantLargeWorld(world.platform, world.owner, rows)
      const large = await openLargeWorld(world.platform, world.pool, world.owner, ids)
      const readings = await readAll(large, largeLists(large))
      const readersOf = (path: string) => readings.filter((one) => one.path === path).length
      const tooMuch = readings.filter(({ scans, buffers }) => scans.length > 0 || buffers > mostBlocks)
      const unread = largeLists(large).filter((path) => readersOf(path) === 0)
      expect({ unread, tooMuch: tooMuch.map(({ plans: _, milliseconds: _ms, ...one }) => one) }).toEqual({
        unread: [],
        tooMuch: [],
      })
      // What counts the whole province does read it: the test sees it when it happens (of a million rows an index is read).
      const counting = await readAll(large, countingLists(large))
      expect(counting.some(({ scans }) => scans.includes('people'))).toBe(true)
      await large.close()
    },
    120_000 + rows,
  )
})

/** Each list as each reader who may open it. */
async function readAll(large: LargeWorld, paths: readonly string[]) {
  const readings = []
  for (const path of paths)
    for (const who of readers) {
      const reading = await large.read(who, path)
      if (reading) readings.push(reading)
    }
  return readings
}
