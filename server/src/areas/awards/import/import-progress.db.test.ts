import { describe, expect, it } from 'vitest'
import { buildActor, buildUnit } from '../../../../test/builders.ts'
import { useTestWorld } from '../../../../test/harness.ts'
import type { Act } from '../../../platform/act.ts'
import { isRefusal } from '../../../platform/refusal.ts'
import '../acts-import.ts'
import '../errors-import.ts'
import { awardImportJobs } from './import-jobs.ts'
import { runReading } from './run-reading.ts'
import { startAwardImport } from './start-import.ts'
import { takeAwardImport } from './take-import.ts'
import { viewAwardImport } from './view-import.ts'

const world = useTestWorld('2026-03-10T02:00:00Z')
let provinces = 0

async function province(): Promise<Act> {
  provinces += 1
  const unitId = await buildUnit(world.db, { name: `Tỉnh Thử ${provinces}`, kind: 'province' })
  await buildUnit(world.db, { name: 'Sở Y tế', parentId: unitId })
  return world.as(
    await buildActor(world.db, { username: `nhap${provinces}`, role: 'standing-officer', unitId }),
  )
}

async function send(act: Act, rows: number): Promise<string> {
  const lines = Array.from(
    { length: rows },
    (_, at) => `Nguyễn Văn ${at},1975,Sở Y tế,CSTĐCS,9${provinces}/QĐ-UBND,5/6/2021,2020`,
  )
  const text = ['Họ và tên,Năm sinh,Đơn vị,Danh hiệu,Số QĐ,Ngày QĐ,Năm khen', ...lines].join('\n')
  const bytes = new TextEncoder().encode(text)
  const started = await startAwardImport(act, { bytes, fileName: 'a.csv' })
  if (isRefusal(started)) throw new Error(started.code)
  expect(await started.whenRead).toBeNull()
  return started.importId
}

/** As if the server went away while it read. */
const leaveReading = (importId: string, change: string) =>
  world.owner.query(
    `with back as (update award_imports set state = 'reading' where id = ${importId})
     update award_import_progress set stage = 'reading', ${change} where import_id = ${importId}`,
  )

describe('how far an import is', () => {
  it('is told row by row while the rows go into the register', async () => {
    const act = await province()
    const importId = await send(act, 1_200)
    await world.owner.query(`
      create table told (at serial, stage text, share real);
      create function tell() returns trigger language plpgsql security definer as $$
        begin insert into told (stage, share) values (new.stage, new.share); return new; end $$;
      create trigger told after update on award_import_progress for each row execute function tell()`)
    expect(await takeAwardImport(act, { importId })).toMatchObject({ added: 1_200 })
    const { rows } = await world.owner.query(
      `select stage, round(share::numeric, 2)::float as share from told order by at`,
    )
    await world.owner.query('drop trigger told on award_import_progress')
    expect(rows).toEqual([
      { stage: 'taking', share: 0 },
      { stage: 'taking', share: 0.42 },
      { stage: 'taking', share: 0.83 },
      { stage: 'taking', share: 1 },
      { stage: 'done', share: 1 },
    ])
  })

  it('ends where somebody asks to stop the reading', async () => {
    const act = await province()
    const importId = await send(act, 3)
    await leaveReading(importId, 'cancel_asked = true')
    expect(await runReading(world.platform, importId)).toMatchObject({ code: 'import-cancelled' })
    expect(await viewAwardImport(act, { importId })).toMatchObject({
      state: 'cancelled',
      counts: { good: 0 },
    })
  })

  it('is taken up again where the server went away while it read', async () => {
    const act = await province()
    const [left, alive] = [await send(act, 3), await send(act, 4)]
    await leaveReading(left, `beat_at = '2026-03-10T01:50:00Z'`)
    await leaveReading(alive, `beat_at = '2026-03-10T01:59:00Z'`)
    await awardImportJobs(world.platform)[0]!.run()
    expect(await viewAwardImport(act, { importId: left })).toMatchObject({
      state: 'ready',
      counts: { good: 3 },
    })
    expect(await viewAwardImport(act, { importId: alive })).toMatchObject({ state: 'reading' })
  })
})
