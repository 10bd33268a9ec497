// The one door: makes sure that packages and a current Node are here, then hands over. Runs on any Node from 20.
// Usage: node tools/launch.mjs serve|dev|cli|check|test [arguments]
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const nodeVersion = '24.21.0'
const leastNode = [22, 18]
const [command = 'serve', ...rest] = process.argv.slice(2)

const entries = {
  serve: ['server/src/main.ts'],
  dev: ['tools/dev.ts'],
  cli: ['server/src/cli/main.ts'],
  check: ['tools/check.ts'],
  test: ['tools/test.ts'],
}

if (!(command in entries)) {
  console.error(`Không có lệnh "${command}". Các lệnh: ${Object.keys(entries).join(', ')}`)
  process.exit(2)
}

const node = findNode()
installPackages(node)
if (command === 'serve') prepareWeb(node)
run(node, [...entries[command].map((file) => join(root, file)), ...rest])

/** The path of a Node that is new enough: this one, or one that npm brings into the project's own folder. */
function findNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > leastNode[0] || (major === leastNode[0] && minor >= leastNode[1])) return process.execPath
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`
  const home = join(root, '.runtime', 'node')
  const binary = join(home, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  if (!existsSync(binary)) {
    say(
      `Node ${process.versions.node} cũ hơn ${leastNode.join('.')}: tải Node ${nodeVersion} bằng npm vào .runtime/ …`,
    )
    mkdirSync(home, { recursive: true })
    npm(process.execPath, ['install', '--prefix', home, '--no-save', `${name}@${nodeVersion}`])
    if (!existsSync(binary))
      fail(`Chưa có Node ${nodeVersion} cho máy này. Hãy cài Node 22.18 trở lên rồi chạy lại.`)
  }
  return binary
}

/** Installs what the lock file says, once for each lock file. */
function installPackages(nodeBinary) {
  const mark = join(root, 'node_modules', '.neuguong-installed')
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  if (existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return
  say('Cài các gói theo package-lock.json (lần đầu khoảng một phút) …')
  npm(nodeBinary, ['install', '--no-save'])
  writeFileSync(mark, wanted)
}

/** Builds the web app where its sources changed. */
function prepareWeb(nodeBinary) {
  const built = spawnSync(nodeBinary, [join(root, 'tools/build-web.ts')], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  })
  if (built.status !== 0) process.exit(1)
}

function npm(nodeBinary, args) {
  const cli = process.env.npm_execpath
  const options = { cwd: root, stdio: ['ignore', 2, 2], env: withNode(nodeBinary) }
  const all = [...args, '--no-audit', '--no-fund', '--loglevel=error']
  const done = cli?.endsWith('.js')
    ? spawnSync(nodeBinary, [cli, ...all], options)
    : spawnSync('npm', all, { ...options, shell: process.platform === 'win32' })
  if (done.status !== 0) fail('npm không cài được các gói. Kiểm tra mạng hoặc kho gói npm rồi chạy lại.')
}

function withNode(nodeBinary) {
  const path = `${dirname(nodeBinary)}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH ?? ''}`
  return { ...process.env, PATH: path }
}

/** Runs the program in this one's place: same streams, same signals, same exit code. */
function run(nodeBinary, args) {
  const child = spawn(nodeBinary, ['--disable-warning=ExperimentalWarning', ...args], {
    cwd: command === 'cli' ? process.env.INIT_CWD || process.cwd() : root,
    stdio: 'inherit',
    env: withNode(nodeBinary),
  })
  // A terminal sends Ctrl-C to both; a supervisor sends SIGTERM to us alone.
  process.on('SIGINT', () => {})
  process.on('SIGTERM', () => child.kill('SIGTERM'))
  process.on('SIGHUP', () => child.kill('SIGTERM'))
  // npm hands no signal on to what its shell started: where npm ends, so does what it ran.
  const parent = process.ppid
  if (process.env.npm_lifecycle_event && process.platform !== 'win32')
    setInterval(() => process.ppid !== parent && child.kill('SIGTERM'), 500).unref()
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 143)))
}

function say(text) {
  process.stderr.write(`${text}\n`)
}

function fail(text) {
  say(text)
  process.exit(1)
}
