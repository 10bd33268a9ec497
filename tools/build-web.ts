import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { projectRoot } from '../server/src/platform/paths.ts'

/** Builds the web app into web/dist, unless what is there was built from the same sources. */
const dist = join(projectRoot, 'web/dist')
const mark = join(dist, '.built-from')
const wanted = hashSources()
if (!existsSync(mark) || readFileSync(mark, 'utf8') !== wanted) build()

function build(): void {
  process.stderr.write('Dựng giao diện web …\n')
  const vite = join(projectRoot, 'node_modules/vite/bin/vite.js')
  const done = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: join(projectRoot, 'web'),
    stdio: ['ignore', 2, 2],
  })
  if (done.status !== 0) {
    process.stderr.write('Không dựng được giao diện web.\n')
    process.exit(1)
  }
  for (const file of globSync('**/*.{js,css,html,svg,json}', { cwd: dist })) compress(join(dist, file))
  writeFileSync(mark, wanted)
}

/** The server sends these as they are: nothing is compressed while somebody waits. */
function compress(path: string): void {
  const bytes = readFileSync(path)
  if (bytes.length < 1024) return
  writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }))
  writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } }))
}

function hashSources(): string {
  const hash = createHash('sha256')
  const files = globSync(
    [
      'web/src/**/*',
      'web/public/**/*',
      'web/*.{html,ts,json}',
      'server/src/**/schemas*.ts',
      'server/src/areas/*/both-sides/*.ts',
      'docs/huong-dan/*.md',
      'docs/anh/*.webp',
    ],
    {
      cwd: projectRoot,
    },
  )
  for (const file of [...files, 'package-lock.json'].sort()) {
    const path = join(projectRoot, file)
    if (!statSync(path).isFile()) continue
    hash.update(file).update(readFileSync(path))
  }
  return hash.digest('hex')
}
