import type { TestProject } from 'vitest/node'
import { startServer } from './start-server.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    serverUrl: string
  }
}

/** One server with the sample province for all journeys. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startServer({ SAMPLE: 'yes', REQUESTS_PER_MINUTE: '100000' })
  project.provide('serverUrl', server.url)
  return () => server.stop()
}
