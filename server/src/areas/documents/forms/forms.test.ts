import { describe, expect, test } from 'vitest'
import { documentXml, paragraphTexts, tablesOf } from '../../../../test/read-back.ts'
import { ownTemplate } from '../fill-word-template.ts'
import { renderForm } from '../render-form.ts'
import { previewTemplate, tryTemplate } from '../try-template.ts'
import { formKeys } from './index.ts'

const leftover = /\{[#/^@]?[a-zA-Z_.]+\}|undefined|\[object|NaN/

describe('the forms that ship', () => {
  test.each(formKeys)('%s is whole and takes its test data', (key) => {
    expect(tryTemplate(key, ownTemplate(key))).toEqual([])
    expect(documentXml(previewTemplate(key))).not.toMatch(leftover)
  })

  test('a form of which nothing is given leaves no mark behind', () => {
    for (const key of formKeys)
      expect(documentXml(renderForm(key, { fields: {} }, '2026-03-10'))).not.toMatch(leftover)
  })

  test('a value that the form does not know is a mistake of the program', () => {
    expect(() => renderForm('proposal', { fields: { noi_dnug: [] } }, '2026-03-10')).toThrow('noi_dnug')
  })

  test('the decision lists each award on pages of its own', () => {
    const xml = documentXml(previewTemplate('award-decision'))
    expect(paragraphTexts(xml)).toEqual(
      expect.arrayContaining([
        'CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH AN BÌNH',
        'QUYẾT ĐỊNH:',
        'Điều 2. Tiền thưởng thực hiện theo quy định hiện hành.',
        '(Kèm theo Quyết định số 128/QĐ-UBND ngày 18 tháng 12 năm 2026 của Ủy ban nhân dân tỉnh An Bình)',
      ]),
    )
    expect(tablesOf(xml).at(-1)).toEqual([
      ['STT', 'Họ và tên, tên tập thể', 'Chức vụ, đơn vị'],
      ['I. TẬP THỂ'],
      ['1', 'Phòng Nghiệp vụ Y, Sở Y tế', 'Sở Y tế'],
      ['II. CÁ NHÂN'],
      ['1', 'Bà Nguyễn Thị Ánh Tuyết', 'Phó Trưởng phòng, Sở Y tế'],
      ['2', 'Ông Lý A Ửng', 'Bác sĩ, Trung tâm Y tế Bản Lửng'],
    ])
    expect(xml.match(/<w:sectPr>/g)).toHaveLength(2)
  })

  test('a decision of 1,000 names keeps each in its row', () => {
    const dong = Array.from({ length: 1000 }, (_, at) => ({
      stt: String(at + 1),
      ten: `Nguyễn Văn Thứ ${at}`,
      ong_ba: 'Ông',
      chuc_vu_don_vi: 'Chuyên viên, Sở Nội vụ',
    }))
    const data = {
      fields: { phu_luc: [{ ten_phu_luc: 'DANH SÁCH', nhom: [{ tieu_de: 'CÁ NHÂN', dong }] }] },
    }
    const bytes = renderForm('award-decision', data, '2026-03-10')
    expect(tablesOf(documentXml(bytes)).at(-1)).toHaveLength(1002)
  })
})
