import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { projectRoot } from '../platform/paths.ts'
import { lawAwards, lawCheck, lawShow } from './law.ts'
import { lawDryRun } from './law-dry-run.ts'
import { type Command, Refused, Usage } from './usage.ts'

const rules = join(projectRoot, 'samples/law/quy-che-an-binh.yaml')

/** Runs a command and gives what it prints. */
async function run(command: Command, args: string[]): Promise<{ status: number; out: string; err: string }> {
  const written = { out: '', err: '' }
  const catching = (key: 'out' | 'err') => (text: unknown) => {
    written[key] += String(text)
    return true
  }
  vi.spyOn(process.stdout, 'write').mockImplementation(catching('out'))
  vi.spyOn(process.stderr, 'write').mockImplementation(catching('err'))
  const status = await command.run(args)
  return { status, ...written }
}

afterEach(() => vi.restoreAllMocks())

describe('the law on the command line', () => {
  it('shows an award of a day as the contract says', async () => {
    const { status, out } = await run(lawShow, ['government-flag', '--on', '2025-03-01', '--json'])
    const shown = JSON.parse(out)

    expect(status).toBe(0)
    expect(shown).toMatchObject({
      name: 'Cờ thi đua của Chính phủ',
      subjects: ['collective'],
      provisional: false,
    })
    expect(shown.bonus).toMatchObject([
      { subjectKind: 'collective', multiple: 12, vnd: 28_080_000, cite: 'Nghị định 98/2023/NĐ-CP, Điều 54' },
    ])
    expect(shown.voteThreshold).toMatchObject({
      ratio: 0.8,
      of: 'all-members',
      cite: 'Nghị định 98/2023/NĐ-CP, Điều 30 khoản 7',
    })
    expect(shown.deadlines).toContainEqual(
      expect.objectContaining({ step: 'submit-to-moha', value: '06-30', unit: 'date-next-year' }),
    )
    expect(shown.decidingAuthority).toMatchObject([{ authority: 'Chính phủ', levels: ['government'] }])
  })

  it('adds the rules of a body for one call, its own title among them', async () => {
    const args = ['--on', '2026-05-01', '--json', '--rules', rules]
    const own = await run(lawShow, ['local-an-binh-badge', ...args])
    const fighter = await run(lawShow, ['emulation-fighter-base', ...args])
    const listed = await run(lawAwards, args)

    expect(JSON.parse(own.out)).toMatchObject({ name: 'Huy hiệu An Bình', bonus: [{ vnd: 2_810_000 }] })
    expect(JSON.parse(fighter.out).local.map(({ id }: { id: string }) => id)).toEqual([
      'fighter-quota',
      'year-end-dossiers',
      'council-quorum',
    ])
    expect(JSON.parse(listed.out).awards.map(({ id }: { id: string }) => id)).toContain('local-an-binh-badge')
  })

  it('refuses by name: day, award, file, place', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'neuguong-rules-'))
    const broken = join(folder, 'hong.yaml')
    writeFileSync(broken, 'body: Tỉnh\nsources: []\nentries:\n  - kind: quota\n    percnt: 3\n')
    const refusal = async (args: string[]) => run(lawShow, args).catch((error: unknown) => error)

    expect(await refusal(['government-flag', '--on', '2001-01-01'])).toMatchObject({
      message: expect.stringContaining('không có giai đoạn nào có hiệu lực vào ngày 01/01/2001'),
    })
    expect(await refusal(['goverment-flag', '--on', '2025-01-01'])).toMatchObject({
      message: expect.stringContaining('"government-flag"'),
    })
    const faulty = await refusal(['government-flag', '--on', '2025-01-01', '--rules', broken])
    expect(faulty).toBeInstanceOf(Refused)
    expect((faulty as Error).message).toContain('hong.yaml, entries.0')
    expect(await refusal(['government-flag', '--on', '2025-02-30'])).toBeInstanceOf(Usage)
    expect(await refusal(['--on', '2025-02-03'])).toBeInstanceOf(Usage)
    rmSync(folder, { recursive: true })
  })

  it('says it of people without --json, in their words', async () => {
    const { out } = await run(lawShow, ['emulation-fighter-base', '--on', '2025-12-20'])

    expect(out).toContain(
      'cá nhân: 1 lần mức lương cơ sở, 2.340.000 đồng (Nghị định 152/2025/NĐ-CP, Điều 50)',
    )
    expect(out).not.toMatch(/undefined|working-day|individual/)
  })

  it('tries a change on the worked cases: which turn, and why; without a change it is wrong usage', async () => {
    const drafts = await run(lawDryRun, ['--drafts', '--json'])
    const { judged, before, after, turned } = JSON.parse(drafts.out)

    expect(judged).toBeGreaterThan(600)
    expect(before.eligible - after.eligible).toBe(
      turned.filter((one: { before: string }) => one.before === 'eligible').length -
        turned.filter((one: { after: string }) => one.after === 'eligible').length,
    )
    expect(turned).toContainEqual(
      expect.objectContaining({ award: 'emulation-fighter-base', on: '2026-10-01', before: 'eligible' }),
    )
    expect((await run(lawDryRun, ['--rules', rules])).out).toContain('Đổi kết luận:')
    await expect(run(lawDryRun, [])).rejects.toThrow(Usage)
  })

  it('checks the catalogue and a body’s rules', async () => {
    expect(await run(lawCheck, ['--rules', rules])).toMatchObject({
      status: 0,
      out: '',
      err: expect.stringContaining('68 danh hiệu, hình thức'),
    })
  })
})
