import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { renderPlanDocument } from '../server/src/areas/documents/index.ts'
import { readPlanFile } from '../server/src/areas/plans/index.ts'
import { projectRoot } from '../server/src/platform/paths.ts'
import { isRefusal } from '../server/src/platform/refusal.ts'
import { describeMachine, percentile } from './machine.ts'

/**
 * Reading: each real plan (../shared/seeds where it is there, else the samples) in a warm process, and a .docx of 2,000 tasks
 * against what turns a .docx into text otherwise: pandoc, LibreOffice. Usage: node bench/read-plans.ts
 */
console.log(describeMachine())
const seeds = join(projectRoot, '../shared/seeds')
const folder = existsSync(seeds) ? seeds : join(projectRoot, 'samples/plans')
for (const name of readdirSync(folder).filter((file) => /\.(txt|docx|pdf)$/.test(file))) {
  const bytes = readFileSync(join(folder, name))
  const times: number[] = []
  for (let i = 0; i < 20; i++) {
    const started = performance.now()
    await readPlanFile(bytes, name)
    times.push(performance.now() - started)
  }
  console.log(
    `${name}: ${bytes.length} bytes, first ${times[0]!.toFixed(1)} ms, median ${percentile(times, 0.5)} ms, slowest of 20 ${percentile(times, 1)} ms`,
  )
}

const scratch = mkdtempSync(join(tmpdir(), 'neuguong-bench-'))
const file = join(scratch, 'ke-hoach-2000.docx')
writeFileSync(file, bigPlan(2000))
const ours = await timeOf(async () => {
  const result = await readPlanFile(readFileSync(file), 'ke-hoach-2000.docx')
  if (isRefusal(result)) throw new Error(result.code)
  if (result.reading.tasks.length < 2000) throw new Error(`only ${result.reading.tasks.length} tasks`)
})
console.log(`2,000-task .docx, tasks with periods and bodies: ${ours.toFixed(0)} ms`)
for (const [name, command, args] of [
  ['pandoc to text', 'pandoc', [file, '-t', 'plain', '-o', join(scratch, 'pandoc.txt')]],
  [
    'LibreOffice to text',
    'soffice',
    [
      '--headless',
      `-env:UserInstallation=file://${scratch}/lo`,
      '--convert-to',
      'txt:Text',
      '--outdir',
      scratch,
      file,
    ],
  ],
] as const) {
  if (spawnSync('which', [command]).status !== 0) {
    console.log(`${name}: not installed`)
    continue
  }
  spawnSync(command, [...args]) // once to warm its caches
  const theirs = await timeOf(async () => {
    if (spawnSync(command, [...args]).status !== 0) throw new Error(`${command} failed`)
  })
  console.log(`${name} (text only): ${theirs.toFixed(0)} ms; ours takes ${(ours / theirs).toFixed(2)} of it`)
}
rmSync(scratch, { recursive: true, force: true })

async function timeOf(work: () => Promise<void>): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}

/** A plan as our own documents print it, with one annex row a task. */
function bigPlan(count: number): Uint8Array {
  const rows = Array.from({ length: count }, (_, i) => ({
    ordinal: String(i + 1),
    text: `Báo cáo sơ kết công tác thi đua, khen thưởng của Cụm thi đua số ${i + 1} năm 2026`,
    lead: ['Phòng Thi đua - Khen thưởng, Sở Nội vụ'],
    coordinating: ['Văn phòng UBND tỉnh', 'Các cơ quan, đơn vị, địa phương'],
    time: `Quý ${['I', 'II', 'III', 'IV'][i % 4]}`,
  }))
  return renderPlanDocument({
    heading: {
      superiorBody: null,
      issuingBody: 'Ủy ban nhân dân tỉnh An Bình',
      number: 8,
      symbol: 'KH-UBND',
      place: 'An Bình',
      issuedOn: '2026-01-16',
    },
    signer: { titleLines: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'], name: 'Đỗ Trọng Nghĩa' },
    recipients: ['Như trên', 'Lưu: VT'],
    abstract: 'Công tác thi đua, khen thưởng tỉnh An Bình năm 2026',
    bases: ['Luật Thi đua, khen thưởng năm 2022'],
    introduction: null,
    purpose: [],
    requirements: [],
    sections: [],
    duties: [],
    contactBody: null,
    closing: null,
    annex: { title: 'Nhiệm vụ công tác thi đua, khen thưởng năm 2026', groups: [{ heading: null, rows }] },
  })
}
