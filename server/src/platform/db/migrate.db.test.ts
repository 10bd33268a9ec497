import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { copyDatabase, dropDatabase, testSchema } from '../../../test/test-database.ts'
import { projectRoot } from '../paths.ts'
import { appLogin } from './database.ts'
import { migrate } from './migrate.ts'

const files = readdirSync(join(projectRoot, 'server/migrations')).filter((name) => /^\d/.test(name))

describe('a database that was migrated before', () => {
  const name = `migrated_${process.pid}_${Date.now()}`
  let owner: pg.Client
  let target: Parameters<typeof migrate>[0]

  beforeAll(async () => {
    const url = inject('databaseUrl')
    const { ownerUrl } = await copyDatabase(url, name)
    const app = appLogin({ databaseSchema: testSchema, databaseAppUrl: null }, url)
    target = { ownerUrl, schema: testSchema, app }
    owner = new pg.Client({ connectionString: ownerUrl })
    await owner.connect()
    await owner.query(`set search_path = ${testSchema}, public`)
  })
  afterAll(async () => {
    await owner.end()
    await dropDatabase(inject('databaseUrl'), name)
  })

  const applied = async () =>
    (await owner.query('select name from schema_migrations order by name collate "C"')).rows.map(
      (row) => row.name,
    )
  const rename = (from: string, to: string) =>
    owner.query('update schema_migrations set name = $2 where name = $1', [from, to])

  it('knows a file again that was renamed since, and runs nothing twice', async () => {
    await rename('0047_plan_sight_in_few_steps.sql', '0046_plan_sight_in_few_steps.sql')
    expect(await migrate(target)).toEqual([])
    expect(await applied()).toEqual(files.toSorted())
  })

  it('refuses one that a newer program migrated, and a file that was edited since', async () => {
    await owner.query("insert into schema_migrations (name, hash) values ('9999_tomorrow.sql', 'x')")
    await expect(migrate(target)).rejects.toThrow('bản mới hơn (9999_tomorrow.sql)')
    await owner.query("delete from schema_migrations where name = '9999_tomorrow.sql'")
    await owner.query(
      "update schema_migrations set hash = 'x' where name = '0052_show_one_public_posting.sql'",
    )
    await expect(migrate(target)).rejects.toThrow('0052_show_one_public_posting.sql đã bị sửa sau khi chạy')
  })
})
