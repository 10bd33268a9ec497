import { describe, expect, it } from 'vitest'
import { buildActor, buildUnit } from '../../../../test/builders.ts'
import { useTestWorld } from '../../../../test/harness.ts'
import type { Act } from '../../../platform/act.ts'
import { isRefusal } from '../../../platform/refusal.ts'
import '../acts-import.ts'
import '../errors-import.ts'
import { startAwardImport } from './start-import.ts'
import { takeAwardImport } from './take-import.ts'
import { viewFilling } from './view-filling.ts'

const world = useTestWorld('2026-03-10T02:00:00Z')

describe('whether the register is being filled', () => {
  it('is told to whoever reads it while the system brings a list in, and no longer when that is over', async () => {
    const rootId = await buildUnit(world.db, { name: 'Tỉnh Thử', kind: 'province' })
    const healthId = await buildUnit(world.db, { name: 'Sở Y tế', parentId: rootId })
    const [officer, reader] = [
      await buildActor(world.db, { username: 'nhap', role: 'standing-officer', unitId: rootId }),
      await buildActor(world.db, { username: 'yte', role: 'unit-officer', unitId: healthId }),
    ]
    const act = world.as(officer)
    const later = (ms: number): Act => {
      const { clock } = act
      return { ...world.as(reader), clock: { ...clock, now: () => new Date(clock.now().getTime() + ms) } }
    }
    await take(act, await send(act, 'Bế Văn Đàn', rootId))
    expect(await viewFilling(later(0))).toEqual({ isFilling: false })

    const system: Act = { ...act, actor: 'system' }
    const importId = await send(system, 'Phùng Thị Ngà', rootId)
    expect(await viewFilling(later(60_000))).toEqual({ isFilling: true })
    await take(system, importId)
    expect(await viewFilling(later(1_000))).toEqual({ isFilling: true })
    expect(await viewFilling(later(60_000))).toEqual({ isFilling: false })
  })
})

async function send(act: Act, name: string, unitId: string): Promise<string> {
  const list = `Họ và tên;Năm sinh;Đơn vị;Danh hiệu;Số QĐ;Ngày QĐ;Năm khen
${name};1975;Sở Y tế;CSTĐCS;91/QĐ-UBND;5/6/2021;2020`
  const bytes = new TextEncoder().encode(list)
  const started = await startAwardImport(act, { bytes, fileName: 'a.csv', unitId })
  if (isRefusal(started)) throw new Error(started.code)
  expect(await started.whenRead).toBeNull()
  return started.importId
}

async function take(act: Act, importId: string): Promise<void> {
  expect(await takeAwardImport(act, { importId })).toMatchObject({ added: 1 })
}
