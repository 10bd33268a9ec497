import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import { afterAll, beforeAll, inject } from 'vitest'
import { type App, buildApp } from '../src/app.ts'
import type { Act, Actor, Platform } from '../src/platform/act.ts'
import { type Clock, fixedClock } from '../src/platform/clock.ts'
import { readConfig } from '../src/platform/config.ts'
import { type Database, makeDatabase, openPool } from '../src/platform/db/database.ts'
import { openLocalFiles } from '../src/platform/files.ts'
import { copyDatabase, dropDatabase, testSchema } from './test-database.ts'

/** A real database of its own for one test file, and the platform over it. */
export type TestWorld = {
  platform: Platform
  db: Database
  /** The application's own connection: what row-level security and grants apply to. */
  pool: pg.Pool
  /** The owner's connection, for planting and tampering. */
  owner: pg.Pool
  setNow(iso: string): void
  as(actor: Actor | 'system'): Act
}

/** Declares the world of a test file; the fields are there inside tests and hooks. */
export function useTestWorld(now = '2026-03-10T02:00:00Z'): TestWorld {
  const world = {} as TestWorld
  const url = inject('databaseUrl')
  const name = `t_${process.pid}_${Math.random().toString(36).slice(2, 10)}`
  const folder = mkdtempSync(join(tmpdir(), 'neuguong-files-'))
  let clock: Clock = fixedClock(now)
  const moving: Clock = { now: () => clock.now(), today: () => clock.today() }

  beforeAll(async () => {
    const { ownerUrl, appUrl } = await copyDatabase(url, name)
    const pool = openPool(appUrl, testSchema, 10)
    const db = makeDatabase(pool)
    const config = readConfig({ DATA_DIR: folder })
    const platform: Platform = { db, clock: moving, files: openLocalFiles(join(folder, 'files')), config }
    Object.assign(world, {
      platform,
      db,
      pool,
      owner: openPool(ownerUrl, testSchema, 3),
      setNow: (iso: string) => {
        clock = fixedClock(iso)
      },
      as: (actor: Actor | 'system') => ({ ...platform, actor }),
    })
  })

  afterAll(async () => {
    await world.db?.destroy()
    await world.owner?.end()
    await dropDatabase(url, name)
    rmSync(folder, { recursive: true, force: true })
  })

  return world
}

/** The whole server over the world's database, called in process. */
export function useTestApp(world: TestWorld): { app: App } {
  const holder = {} as { app: App }
  beforeAll(async () => {
    holder.app = await buildApp(world.platform, {
      log: false,
      requestsPerMinute: 1_000_000,
      checkAnswers: true,
    })
  })
  afterAll(() => holder.app?.close())
  return holder
}
