import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { partsOf } from '../../../test/read-back.ts'
import { projectRoot } from '../../platform/paths.ts'
import format from './format.json' with { type: 'json' }
import { elementStyle, layout, textWidthMm, twips } from './format.ts'
import { ownTemplate, templateNames } from './index.ts'
import { lineWidthMm } from './letter-width.ts'
import { issuerWidthMm } from './template-blocks.ts'

type Measure = { range: [number, number]; use: number }

/** Every measure of the data file that has a range, with its path. */
function measuresOf(value: unknown, path = ''): [string, Measure][] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return []
  if ('range' in value && 'use' in value) return [[path, value as Measure]]
  return Object.entries(value).flatMap(([key, inner]) => measuresOf(inner, `${path}/${key}`))
}

test('every measure in use lies in the range that the decree allows', () => {
  const measures = measuresOf(format)
  expect(measures.length).toBeGreaterThan(25)
  const outside = measures.filter(([, { range, use }]) => use < range[0] || use > range[1])
  expect(outside).toEqual([])
})

test('the national name fits on its line beside the issuer', () => {
  const room = textWidthMm('portrait') - issuerWidthMm('portrait')
  expect(lineWidthMm('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', elementStyle('nationalName'))).toBeLessThan(room)
  expect(layout.font).toBe('Times New Roman')
})

test('no column for a time is too narrow for a date', () => {
  const inTable = { sizePt: layout.tablePt }
  const date = twips(lineWidthMm('30/08/2026', inTable))
  const cellMargins = 2 * 85
  const found = templateNames.flatMap((name) => {
    const xml = partsOf(ownTemplate(name))['word/document.xml']!
    const cells = xml.matchAll(/<w:tcW w:w="(\d+)"[^>]*>(?:(?!<\/w:tc>).)*\{(?:time|due)\}/gs)
    return [...cells].map((match) => Number(match[1]))
  })
  expect(found).toHaveLength(3)
  expect(found.filter((width) => width < date + cellMargins)).toEqual([])
})

test('the tool writes the same templates as the committed ones, part for part', () => {
  const folder = mkdtempSync(join(tmpdir(), 'templates-'))
  try {
    execFileSync(process.execPath, [join(projectRoot, 'tools/make-document-templates.ts'), folder])
    for (const name of templateNames) {
      const made = partsOf(readFileSync(join(folder, `${name}.docx`)))
      expect({ name, parts: made }).toEqual({ name, parts: partsOf(ownTemplate(name)) })
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
})
