import { describe, expect, it } from 'vitest'
import { useTestWorld } from './harness.ts'
import { countingLists, largeLists } from './large-lists.ts'
import { type LargeWorld, openLargeWorld, type Reader } from './large-world.ts'

const rows = 20_000
/** A search for one letter by a unit that sees tasks by being named in them reads most: about 21,000 blocks. */
const mostBlocks = 25_000
const readers: Reader[] = ['officer', 'below', 'administrator']

/** The same at a million rows: bench/query-plans.ts. */
describe('lists and searches over a large province', () => {
  const world = useTestWorld('2026-04-10T02:00:00Z')

  it('read no big table from end to end, and few blocks', async () => {
    const large = await openLargeWorld(world.platform, world.pool, world.owner, rows)
    const readings = await readAll(large, largeLists(large))
    const readersOf = (path: string) => readings.filter((one) => one.path === path).length
    expect(largeLists(large).filter((path) => readersOf(path) === 0)).toEqual([])
    const tooMuch = readings.filter(({ scans, buffers }) => scans.length > 0 || buffers > mostBlocks)
    expect(tooMuch.map(({ plans: _, milliseconds: _ms, ...one }) => one)).toEqual([])
    // What counts the whole province does read it: the test sees it when it happens.
    const counting = await readAll(large, countingLists)
    expect(counting.some(({ scans }) => scans.includes('people'))).toBe(true)
    await large.close()
  }, 120_000)
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
