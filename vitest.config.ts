import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: [
      'server/**/*.test.ts',
      'tools/**/*.test.ts',
      'web/src/**/*.test.{ts,tsx}',
      'samples/**/*.test.ts',
    ],
    globalSetup: ['server/test/global-setup.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: 'forks',
    // Two even on two cores, since half of the work is PostgreSQL's. Files share what they import: they hold no state beside their database.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    isolate: false,
  },
})
