import type { ListFinding } from './understand/list-state.ts'

/** What is odd about a list as a whole, in words. */
export function listFindingWords(finding: ListFinding): {
  code: string
  sheet: number
  line: number
  words: string
} {
  const { code, sheet, line, values } = finding
  return { code, sheet, line, words: words(code, values) }
}

function words(code: ListFinding['code'], values: ListFinding['values']): string {
  switch (code) {
    case 'count-differs':
      return `Danh sách ghi ${values.said} nhưng đọc được ${values.found} dòng.`
    case 'numbers-missing':
      return `Số thứ tự bị thiếu: ${values.numbers}.`
    case 'numbers-repeated':
      return `Số thứ tự bị lặp: ${values.numbers}.`
    case 'columns-left-out':
      return 'Bảng có quá nhiều cột; các cột sau cột 256 không được đọc.'
    case 'nothing-found':
      return 'Không tìm thấy danh sách khen thưởng nào trong tệp.'
  }
}
