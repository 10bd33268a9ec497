import pg from 'pg'
import { describe, expect, inject, it } from 'vitest'
import { copyDatabase, dropDatabase, testSchema } from '../../test/test-database.ts'
import { startJobs, type TimedJob } from './jobs.ts'

describe('timed jobs', () => {
  it('run once on however many nodes and leave the tables to their owner', async () => {
    const url = inject('databaseUrl')
    const name = `jobs_${process.pid}`
    const { ownerUrl, appUrl } = await copyDatabase(url, name)
    const target = { ownerUrl, appUrl, schema: testSchema }
    const runs: string[] = []
    const jobsOf = (node: string): TimedJob[] => [
      {
        name: 'count',
        cron: '0 7 * * *',
        run: async () => {
          runs.push(node)
        },
        missedAtStart: () => true,
      },
    ]
    const told: string[] = []
    const nodes = await Promise.all([
      startJobs(target, jobsOf('a'), (message) => told.push(message)),
      startJobs(target, jobsOf('b'), (message) => told.push(message)),
    ])
    try {
      for (let waited = 0; runs.length === 0 && waited < 20_000; waited += 200)
        await new Promise((resolve) => setTimeout(resolve, 200))
      expect(runs).toHaveLength(1)
      const client = new pg.Client({ connectionString: appUrl })
      await client.connect()
      await expect(client.query(`drop table ${testSchema}_jobs.schedule`)).rejects.toThrow(/must be owner/)
      const { rows } = await client.query(`select name, cron, timezone from ${testSchema}_jobs.schedule`)
      expect(rows).toEqual([{ name: 'count', cron: '0 7 * * *', timezone: 'Asia/Ho_Chi_Minh' }])
      await client.end()
      expect(told).toEqual([])
    } finally {
      await Promise.all(nodes.map((node) => node.stop()))
      await dropDatabase(url, name)
    }
  }, 60_000)
})
