import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { projectRoot } from '../server/src/platform/paths.ts'

export type Step = { name: string; program: string; args: string[]; env?: Record<string, string> }

/** A program of node_modules, run by the Node that runs us. */
export function bin(path: string): string {
  return join(projectRoot, 'node_modules', path)
}

/** Runs one step with its output on the screen; true where it succeeded. */
export function runStep(step: Step): boolean {
  const started = performance.now()
  process.stdout.write(`\n── ${step.name}\n`)
  const done = spawnSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', step.program, ...step.args],
    {
      cwd: projectRoot,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...step.env },
    },
  )
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  process.stdout.write(`── ${step.name}: ${done.status === 0 ? 'ok' : 'FAILED'} (${seconds} s)\n`)
  return done.status === 0
}
