import pg from 'pg'
import { PgBoss } from 'pg-boss'
import { timeZone } from './clock.ts'
import type { Installation } from './db/open-installation.ts'

/** Timed work: what runs, when (cron, where the officers live), and how long one run may take. */
export type TimedJob = {
  name: string
  cron: string
  run(): Promise<unknown>
  expireInSeconds?: number
  /** True where a server that starts now may have missed a run: it then runs at once. */
  missedAtStart?(): boolean
}

type Target = Pick<Installation, 'ownerUrl' | 'appUrl' | 'schema'>

/**
 * Runs timed jobs on whichever node is there first: a schedule fires once for all nodes, a failed run is tried again. The
 * queue's tables are made by the owner's login; the application's runs them.
 */
export async function startJobs(
  target: Target,
  jobs: readonly TimedJob[],
  tell: (message: string) => void = (message) => process.stderr.write(`${message}\n`),
): Promise<{ stop(): Promise<void> }> {
  await makeQueues(target, jobs)
  const boss = new PgBoss({
    connectionString: target.appUrl,
    schema: jobsSchema(target),
    application_name: 'neuguong-jobs',
    max: 3,
    migrate: false,
    createSchema: false,
    // Rebuilding an index is its owner's.
    reindex: false,
  })
  boss.on('error', (error) => tell(`Hàng đợi công việc gặp lỗi: ${error.message}`))
  await boss.start()
  for (const job of jobs) {
    await boss.schedule(job.name, job.cron, null, { tz: timeZone })
    await boss.work(job.name, { pollingIntervalSeconds: 5 }, async () => {
      await job.run().catch((error: Error) => {
        tell(`Việc định kỳ ${job.name} chưa xong, sẽ chạy lại: ${error.message}`)
        throw error
      })
    })
  }
  for (const job of jobs) if (job.missedAtStart?.()) await boss.send(job.name)
  return { stop: () => boss.stop({ graceful: true, timeout: 10_000 }) }
}

function jobsSchema({ schema }: Pick<Target, 'schema'>): string {
  return `${schema}_jobs`
}

async function makeQueues(target: Target, jobs: readonly TimedJob[]): Promise<void> {
  const schema = jobsSchema(target)
  const client = new pg.Client({ connectionString: target.ownerUrl, application_name: 'neuguong-jobs-make' })
  await client.connect()
  try {
    // One maker at a time: two nodes that start together would both find nothing there.
    await client.query("select pg_advisory_lock(hashtext('neuguong-jobs:' || $1))", [schema])
    const owner = new PgBoss({
      connectionString: target.ownerUrl,
      schema,
      max: 2,
      supervise: false,
      schedule: false,
    })
    owner.on('error', () => {})
    await owner.start()
    for (const { name, expireInSeconds = 600 } of jobs)
      if (!(await owner.getQueue(name)))
        await owner.createQueue(name, {
          policy: 'exclusive',
          retryLimit: 5,
          retryDelay: 60,
          retryBackoff: true,
          expireInSeconds,
        })
    await owner.stop({ graceful: false })
    await letApplicationUse(
      client,
      schema,
      decodeURIComponent(new URL(target.appUrl.replace('@/', '@localhost/')).username),
    )
  } finally {
    await client.end()
  }
}

async function letApplicationUse(client: pg.Client, schema: string, user: string): Promise<void> {
  const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`
  const [to, where] = [quoted(user), quoted(schema)]
  await client.query(`grant usage on schema ${where} to ${to}`)
  await client.query(`grant select, insert, update, delete on all tables in schema ${where} to ${to}`)
  await client.query(`grant usage on all sequences in schema ${where} to ${to}`)
  await client.query(`grant execute on all functions in schema ${where} to ${to}`)
}
