import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { projectRoot } from '../server/src/platform/paths.ts'

/** The server, restarted on change, and the web app with hot reload beside it (Vite sends /api to the server). */
const server = spawn(process.execPath, ['--watch', join(projectRoot, 'server/src/main.ts')], {
  stdio: 'inherit',
})
const vite = spawn(process.execPath, [join(projectRoot, 'node_modules/vite/bin/vite.js')], {
  cwd: join(projectRoot, 'web'),
  stdio: 'inherit',
})
const stop = () => {
  server.kill('SIGTERM')
  vite.kill('SIGTERM')
}
process.on('SIGINT', stop)
process.on('SIGTERM', stop)
