import { describe, expect, it } from 'vitest'
import { remarkOn } from './speak-vietnamese.ts'

describe('remarks of a form', () => {
  it('are in Vietnamese, and say what to do', () => {
    expect(remarkOn({ valueMissing: true })).toBe('Hãy điền ô này.')
    expect(remarkOn({ badInput: true })).toBe('Ô này chỉ nhận số.')
    expect(remarkOn({ rangeOverflow: true })).toBe('Giá trị nằm ngoài khoảng cho phép.')
    expect(remarkOn({ patternMismatch: true })).toBe('Nội dung chưa đúng dạng. Hãy kiểm tra lại.')
  })
})
