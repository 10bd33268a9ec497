import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { documentXml, paragraphTexts, partsOf, tablesOf } from '../../../test/read-back.ts'
import { realPlans, sampleTexts } from '../../../test/real-plans.ts'
import { renderPlanDocument } from './index.ts'
import { samplePlan } from './plan.sample.ts'
import type { PlanDocumentData } from './types.ts'

const blank = '\u00a0'
const empty: PlanDocumentData = {
  ...samplePlan,
  bases: [],
  introduction: null,
  purpose: [],
  requirements: [],
  sections: [],
  duties: [],
  contactBody: null,
  annex: null,
}

describe('the whole plan', () => {
  const parts = partsOf(renderPlanDocument(samplePlan))
  const xml = parts['word/document.xml']!
  const texts = paragraphTexts(xml)

  test('has no placeholder and no missing value left in it', () => {
    for (const part of Object.values(parts)) {
      expect(part).not.toMatch(/\{[#/^@]?[a-zA-Z.]+\}|undefined|\[object/)
    }
  })

  test('stands in the order of an official document', () => {
    const order = [
      'ỦY BAN NHÂN DÂN\nTỈNH HÒA GIANG',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      `Số: ${blank.repeat(6)}/KH-UBND`,
      `Hòa Giang, ngày ${blank.repeat(5)} tháng ${blank.repeat(5)} năm 2026`,
      'KẾ HOẠCH',
      'Công tác thi đua, khen thưởng năm 2026',
      'Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;',
      'I. MỤC ĐÍCH, YÊU CẦU',
      '1. Mục đích',
      '2. Yêu cầu',
      'II. NỘI DUNG',
      '1. Nhiệm vụ trọng tâm',
      '2. Nhiệm vụ cụ thể',
      '(Chi tiết tại Phụ lục kèm theo)',
      'III. TỔ CHỨC THỰC HIỆN',
      '1. Các cơ quan, đơn vị, địa phương và các Cụm, Khối thi đua',
      'Nơi nhận:',
      '- Ban Thi đua - Khen thưởng Trung ương;',
      '- Lưu: VT, NV.',
      'TM. ỦY BAN NHÂN DÂN',
      'KT. CHỦ TỊCH',
      'PHÓ CHỦ TỊCH',
      'Nguyễn Thị Ngọc Ánh',
      'Phụ lục',
      'NHIỆM VỤ CÔNG TÁC THI ĐUA, KHEN THƯỞNG NĂM 2026',
    ]
    expect(texts.filter((text) => order.includes(text))).toEqual(order)
    expect(texts).toContain(
      `(Kèm theo Kế hoạch số ${blank.repeat(6)}/KH-UBND ngày ${blank.repeat(5)} tháng ${blank.repeat(5)} năm 2026 của Ủy ban nhân dân tỉnh Hòa Giang)`,
    )
  })

  test('a duty of one paragraph stands on the line of its body', () => {
    expect(texts.find((text) => text.startsWith('2. Sở Nội vụ'))).toBe(
      '2. Sở Nội vụ: Theo dõi, đôn đốc các Khối thi đua của tỉnh và các đơn vị trong khối triển khai thực hiện, định kỳ tổng hợp, báo cáo Ủy ban nhân dân tỉnh kết quả thực hiện.',
    )
  })

  test('the annex has every task with its bodies, under the groups, counted through', () => {
    const table = tablesOf(xml).at(-1)!
    expect(table[0]).toEqual([
      'STT',
      'Nội dung',
      'Cơ quan chủ trì',
      'Cơ quan phối hợp',
      'Thời gian thực hiện',
    ])
    expect(table[1]).toEqual(['QUÝ I'])
    const expected = samplePlan.annex!.groups.flatMap((group) => [
      [group.heading],
      ...group.rows.map((row) => row.text),
    ])
    expect(table.slice(1).map((row) => (row.length === 1 ? row : row[1]))).toEqual(expected)
    expect(table.filter((row) => row.length === 5).map((row) => row[0])).toEqual([
      'STT',
      ...Array.from({ length: 30 }, (_, index) => String(index + 1)),
    ])
    expect(table[2]![3]).toBe(
      '- Văn phòng Ủy ban nhân dân tỉnh;\n- Sở Tư pháp;\n- Các cơ quan, tổ chức, đơn vị thuộc các Cụm, Khối thi đua của tỉnh.',
    )
  })

  test('A4 upright and then lying, with the margins of the decree in twips, pages counted apart', () => {
    const sections = xml.match(/<w:sectPr>.*?<\/w:sectPr>/gs)!
    expect(sections).toHaveLength(2)
    expect(sections[0]).toContain('<w:pgSz w:w="11906" w:h="16838"/>')
    expect(sections[1]).toContain('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>')
    for (const section of sections) {
      expect(section).toContain('w:top="1134" w:right="850" w:bottom="1134" w:left="1701"')
      expect(section).toContain('<w:pgNumType w:start="1"/><w:titlePg/>')
    }
    expect(parts['word/header1.xml']).toContain(' PAGE ')
    expect(parts['word/header2.xml']).not.toContain('PAGE')
  })

  test('the header row stands on each page and no row is split', () => {
    const annex = xml.slice(xml.lastIndexOf('<w:tbl>'))
    const rows = annex.match(/<w:tr>.*?<\/w:tr>/gs)!
    expect(rows).toHaveLength(35)
    expect(rows.filter((row) => row.includes('<w:tblHeader/>'))).toEqual([rows[0]])
    expect(rows.every((row) => row.includes('<w:cantSplit/>'))).toBe(true)
  })

  test('Times New Roman, 14 points in the body, bases in italics, justified with the first line in', () => {
    expect(parts['word/styles.xml']).toContain('w:ascii="Times New Roman"')
    const basis = xml.match(/<w:p>(?:(?!<\/w:p>).)*Căn cứ Luật.*?<\/w:p>/s)![0]
    expect(basis).toContain('<w:i/><w:sz w:val="28"/>')
    expect(basis).toContain('w:firstLine="720"')
    expect(basis).toContain('<w:jc w:val="both"/>')
  })
})

test('a superior body stands above the issuer, with number and date when they are known', () => {
  const texts = paragraphTexts(
    documentXml(
      renderPlanDocument({
        ...empty,
        heading: {
          superiorBody: 'Ủy ban nhân dân tỉnh Hòa Giang',
          issuingBody: 'Sở Nội vụ',
          number: 3,
          symbol: 'KH-SNV',
          place: 'Hòa Giang',
          issuedOn: '2026-01-09',
        },
      }),
    ),
  )
  expect(texts.slice(0, 6)).toEqual([
    'ỦY BAN NHÂN DÂN\nTỈNH HÒA GIANG',
    'SỞ NỘI VỤ',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'Số: 03/KH-SNV',
    'Hòa Giang, ngày 09 tháng 01 năm 2026',
  ])
})

test('parts that are empty are left out and the numerals close up', () => {
  const texts = paragraphTexts(
    documentXml(renderPlanDocument({ ...empty, duties: [{ body: 'Sở Nội vụ', paragraphs: ['Theo dõi.'] }] })),
  )
  expect(texts).toContain('I. TỔ CHỨC THỰC HIỆN')
  expect(texts.filter((text) => /^(I|II|III)\. /.test(text))).toHaveLength(1)
})

test('without an annex there is one section, upright', () => {
  const xml = documentXml(renderPlanDocument(empty))
  const sections = xml.match(/<w:sectPr>.*?<\/w:sectPr>/gs)!
  expect(sections).toHaveLength(1)
  expect(sections[0]).toContain('<w:pgSz w:w="11906" w:h="16838"/>')
  expect(xml).not.toContain('Phụ lục')
})

test('signs of XML, new lines and letters typed apart come out as they were meant', () => {
  const annex = {
    title: 'A & B <c>',
    groups: [
      {
        heading: null,
        rows: [
          {
            ordinal: null,
            text: 'Tỷ lệ < 15% & > 5% </w:t><w:p/>\ndòng hai\u0007',
            lead: ['Sở Nội vụ'.normalize('NFD')],
            coordinating: [],
            time: null,
          },
        ],
      },
    ],
  }
  const xml = documentXml(renderPlanDocument({ ...empty, annex }))
  expect(tablesOf(xml).at(-1)![1]).toEqual([
    '',
    'Tỷ lệ < 15% & > 5% </w:t><w:p/>\ndòng hai',
    'Sở Nội vụ',
    '',
    '',
  ])
  expect(paragraphTexts(xml)).toContain('A & B <C>')
})

test('braces in the data are text, not placeholders', () => {
  const xml = documentXml(
    renderPlanDocument({ ...empty, introduction: 'Mẫu {abstract} và {#rows} {constructor}' }),
  )
  expect(paragraphTexts(xml)).toContain('Mẫu {abstract} và {#rows} {constructor}')
})

type Row = NonNullable<PlanDocumentData['annex']>['groups'][number]['rows'][number]

const sampleRows = sampleTexts
  .flatMap(({ gold }) => JSON.parse(readFileSync(gold, 'utf8')).tasks as Row[])
  .map(({ ordinal, text, lead, coordinating }): Row => ({ ordinal, text, lead, coordinating, time: null }))
const realRows = realPlans
  .flatMap(({ file }) => readFileSync(file, 'utf8').split('\n'))
  .filter((line) => /^\d+\t/.test(line))
  .map((line) => line.split('\t'))
  .map(
    ([ordinal, text, lead, coordinating, time]): Row => ({
      ordinal: ordinal!,
      text: text ?? '',
      lead: lead ? [lead] : [],
      coordinating: coordinating ? [coordinating] : [],
      time: time ?? null,
    }),
  )

/** One body stands alone, several one below the other. */
const cell = (bodies: readonly string[]) =>
  bodies.length > 1 ? `${bodies.map((body) => `- ${body}`).join(';\n')}.` : (bodies[0] ?? '')

test.each([
  { of: 'sample', rows: sampleRows },
  ...(realPlans.length > 0 ? [{ of: 'real', rows: realRows }] : []),
])('rows of $of plans are printed word for word', ({ rows }) => {
  expect(rows.length).toBeGreaterThan(50)
  const xml = documentXml(
    renderPlanDocument({ ...empty, annex: { title: 'Nhiệm vụ', groups: [{ heading: null, rows }] } }),
  )
  const printed = tablesOf(xml).at(-1)!.slice(1)
  const expected = rows.map((row) =>
    [row.ordinal ?? '', row.text, cell(row.lead), cell(row.coordinating), row.time ?? ''].map((text) =>
      text.normalize('NFC').trim(),
    ),
  )
  expect(printed).toEqual(expected)
})
