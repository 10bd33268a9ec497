import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { realPlans, sampleTexts } from '../../../../test/real-plans.ts'
import { isRefusal, type Refusal } from '../../../platform/refusal.ts'
import { describeReadRefusal } from './describe-read-refusal.ts'
import { malformedFiles } from './malformed.sample.ts'
import { readPlanFile } from './read-plan-file.ts'

const folder = path.resolve(import.meta.dirname, '../../../../../samples/plans')
const word = new Uint8Array(readFileSync(path.join(folder, 'department.docx')))
const pdf = new Uint8Array(readFileSync(path.join(folder, 'ministry.pdf')))
const files = malformedFiles(word, pdf)

describe('malformed files', () => {
  it('are at least fifty, of different names', () => {
    expect(new Set(files.map((file) => file.name)).size).toBe(files.length)
    expect(files.length).toBeGreaterThanOrEqual(50)
  })

  it.each(files.map((file) => [file.name, file] as const))(
    '%s: a refusal or a reading, soon and small',
    async (_, file) => {
      const before = file.bytes.slice()
      const memory = process.memoryUsage().rss
      const start = performance.now()
      const result = await readPlanFile(file.bytes, 'kế hoạch.docx')
      expect(performance.now() - start).toBeLessThan(5_000)
      expect(process.memoryUsage().rss - memory).toBeLessThan(700 * 1024 * 1024)
      expect(Buffer.compare(file.bytes, before)).toBe(0)
      if (file.codes) expect(file.codes).toContain(isRefusal(result) ? result.code : 'read')
      if (!isRefusal(result)) expect(result.reading.tasks.length).toBeGreaterThan(0)
      else {
        const message = describeReadRefusal(result, 'kế hoạch.docx')
        expect(message).toMatch(/^Tệp “kế hoạch\.docx” .+\. Đề nghị .+\.$/)
        expect(message).not.toMatch(/undefined|null|Error|mã /)
      }
    },
  )
})

describe('a file with a password', () => {
  it('is refused as such', async () => {
    const result = await readPlanFile(readFileSync(path.join(folder, 'refused/password.pdf')), 'password.pdf')
    expect((result as Refusal).code).toBe('encrypted')
    expect(describeReadRefusal(result as Refusal, 'password.pdf')).toBe(
      'Tệp “password.pdf” được đặt mật khẩu nên không mở được. Đề nghị gỡ mật khẩu rồi tải lại.',
    )
  })
})

describe('plans as text', () => {
  it.each([...sampleTexts, ...realPlans])('$name is read under any name', async ({ file, gold }) => {
    const bytes = readFileSync(file)
    const result = await readPlanFile(bytes, 'plan.pdf')
    if (isRefusal(result)) throw new Error(result.code)
    expect(result.format).toBe('txt')
    expect(result.sha256).toBe(createHash('sha256').update(bytes).digest('hex'))
    expect(result.reading.document.number).toBe(JSON.parse(readFileSync(gold, 'utf8')).document.number)
  })
})
