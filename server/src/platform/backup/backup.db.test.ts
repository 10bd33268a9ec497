import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadSampleProvince } from '../../../../samples/province/load-sample-province.ts'
import { useTestWorld } from '../../../test/harness.ts'
import { testSchema } from '../../../test/test-database.ts'
import { openLocalFiles } from '../files.ts'
import { isRefusal } from '../refusal.ts'
import { readBackup } from './read-backup.ts'
import { writeBackup } from './write-backup.ts'

describe('backup and restore', () => {
  const from = useTestWorld('2026-11-21T02:00:00Z')
  const to = useTestWorld('2026-11-21T02:00:00Z')
  let folder: string
  let file: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'neuguong-backup-test-'))
    file = join(folder, 'sao-luu.tar.gz')
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const urlOf = (world: typeof from) =>
    (world.owner.options as { connectionString?: string }).connectionString!
  const target = () => ({ ownerUrl: urlOf(to), schema: testSchema, filesFolder: join(folder, 'restored') })

  it('brings back every row, every file and the ids that come next', async () => {
    await loadSampleProvince(from.as('system'))
    const files = openLocalFiles(join(folder, 'files'))
    const { sha256 } = await files.keep(Buffer.from('Kế hoạch gốc'))
    const source = {
      ownerUrl: urlOf(from),
      schema: testSchema,
      filesFolder: join(folder, 'files'),
      version: '0',
      takenAt: '2026-11-21',
    }

    const written = await writeBackup(source, file)
    const restored = await readBackup(file, target())

    expect(restored).toEqual(written)
    const counts =
      'select (select count(*) from plan_tasks) as tasks, (select count(*) from people) as people, (select hash from ledger_head) as head'
    expect((await to.owner.query(counts)).rows).toEqual((await from.owner.query(counts)).rows)
    expect(Buffer.from(await openLocalFiles(join(folder, 'restored')).read(sha256)).toString()).toBe(
      'Kế hoạch gốc',
    )
    const next = "insert into units (founded_on) values ('2026-01-01') returning id"
    expect((await to.owner.query(next)).rows).toEqual((await from.owner.query(next)).rows)
    const references =
      "select count(*)::int as n from pg_constraint where contype = 'f' and connamespace = current_schema()::regnamespace"
    expect((await to.owner.query(references)).rows).toEqual((await from.owner.query(references)).rows)
  })

  it('refuses to write over what is there, and what is no backup', async () => {
    const broken = join(folder, 'hong.tar.gz')
    writeFileSync(broken, 'không phải bản sao lưu')

    const over = await readBackup(file, target())
    const nonsense = await readBackup(broken, target())

    expect(isRefusal(over) && over.code).toBe('installation-not-empty')
    expect(isRefusal(nonsense) && nonsense.code).toBe('backup-unreadable')
  })
})
