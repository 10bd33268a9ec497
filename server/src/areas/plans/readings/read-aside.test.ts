import { describe, expect, it } from 'vitest'
import { planText } from '../../../../test/builders-plan-readings.ts'
import { isRefusal } from '../../../platform/refusal.ts'
import { readPlanFile } from '../reading/read-plan-file.ts'
import { readPlanAside } from './read-aside.ts'

const rows = Array.from(
  { length: 3000 },
  (_, i) => `|${i + 5}|Tổ chức hội nghị số ${i + 5}|Quý III|Sở Nội vụ|Sở Tài chính|\n`,
)
const large = new TextEncoder().encode(planText(rows.join('')))

describe('reading beside the requests', () => {
  it('reads a large file as it would be read here, three at once too', async () => {
    const here = await readPlanFile(large, 'lon.txt')
    const aside = await Promise.all([1, 2, 3].map(() => readPlanAside(large, 'lon.txt')))
    for (const read of aside) expect(read).toEqual(here)
  })

  it('lets other work go on meanwhile', async () => {
    let turns = 0
    const timer = setInterval(() => {
      turns += 1
    }, 1)
    await readPlanAside(large, 'lon.txt')
    clearInterval(timer)
    expect(turns).toBeGreaterThan(10)
  })

  it('refuses as the reader does', async () => {
    const letter = new TextEncoder().encode('Kính gửi anh, hôm nay trời đẹp. '.repeat(4000))
    const read = await readPlanAside(letter, 'thu.txt')
    expect(isRefusal(read) && [read.code, read.values.fileName]).toEqual(['not-a-plan', 'thu.txt'])
  })
})
