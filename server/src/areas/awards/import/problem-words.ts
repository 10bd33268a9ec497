import type { Problem, RawField } from './understand/record-types.ts'

/** What fields are called on screen and in the sheet of rows to mend. */
export const fieldLabels: Record<RawField, string> = {
  name: 'Họ và tên',
  kind: 'Đối tượng',
  gender: 'Giới tính',
  birth: 'Năm sinh',
  ethnicity: 'Dân tộc',
  position: 'Chức vụ',
  unit: 'Đơn vị công tác',
  unitAbove: 'Đơn vị của nhóm',
  home: 'Quê quán',
  residence: 'Nơi ở',
  idNumber: 'Số định danh',
  award: 'Danh hiệu, hình thức khen thưởng',
  decision: 'Quyết định',
  decisionNumber: 'Số quyết định',
  decisionDate: 'Ngày quyết định',
  issuer: 'Cơ quan ban hành',
  signer: 'Người ký',
  year: 'Năm khen thưởng',
  goldenBook: 'Số sổ vàng',
  money: 'Tiền thưởng',
  moneyWords: 'Tiền thưởng bằng chữ',
  item: 'Hiện vật',
  deed: 'Thành tích',
  note: 'Ghi chú',
  basis: 'Loại hình khen thưởng',
  listDecisionNumber: 'Số quyết định của danh sách',
  listDecisionDate: 'Ngày quyết định của danh sách',
}

type Words = (values: Record<string, string | number>) => string

const sentences: Record<string, Words> = {
  'formula-failed': ({ text }) => `Ô công thức bị lỗi (${text}). Hãy ghi lại giá trị.`,
  'too-long': () => 'Nội dung dài quá mức cho phép. Hãy rút gọn.',
  'ditto-without-above': () => 'Ghi “như trên” nhưng dòng trên không có gì. Hãy ghi rõ.',
  'name-missing': () => 'Chưa có tên người hoặc tập thể được khen.',
  'name-strange': ({ text }) => `“${text}” không giống tên người hay tên tập thể.`,
  'two-names': () => 'Có hai người trong một ô. Hãy tách thành hai dòng.',
  'kind-supposed': () => 'Chưa rõ cá nhân hay tập thể; tạm ghi là cá nhân.',
  'namesake-in-file': () =>
    'Trong tệp có người cùng tên, cùng năm sinh ở đơn vị khác; đang ghi là hai người.',
  'repeated-in-file': ({ line }) => `Trùng với dòng ${line} của tệp; không thêm lần nữa.`,
  'award-missing': () => 'Chưa có danh hiệu hoặc hình thức khen thưởng.',
  'award-unknown': ({ text }) => `Chưa biết “${text}” là danh hiệu nào. Hãy chọn, hoặc giữ nguyên tên.`,
  'award-unsure': ({ text }) => `“${text}” chưa đủ rõ (thiếu hạng hoặc cấp). Hãy chọn đúng danh hiệu.`,
  'award-supposed': ({ text }) => `“${text}” không ghi cấp; đã hiểu theo nghĩa thường dùng.`,
  'time-missing': () => 'Chưa rõ năm khen thưởng, số hay ngày quyết định.',
  'year-after-decision': ({ year, decided }) =>
    `Khen cho năm ${year} nhưng quyết định từ năm ${decided}. Hãy xem lại.`,
  'year-strange': ({ text }) => `“${text}” không phải năm.`,
  'birth-strange': ({ text }) => `“${text}” không phải ngày hoặc năm sinh.`,
  'birth-too-late': ({ text }) => `Năm sinh “${text}” sau hoặc quá gần ngày được khen.`,
  'decision-strange': ({ text }) => `Không đọc được quyết định “${text}”.`,
  'date-strange': ({ text }) => `“${text}” không phải ngày (cần dạng 05/6/2021).`,
  'date-ahead': ({ date }) => `${date} chưa tới.`,
  'date-too-early': ({ date }) => `${date} quá sớm so với các quyết định khen thưởng.`,
  'two-digit-year': ({ date }) => `Năm chỉ ghi hai chữ số; đã hiểu là ${date}.`,
  'month-first': ({ date }) => `Tháng ghi trước ngày; đã hiểu là ${date}.`,
  'decision-differs': ({ list, row }) => `Danh sách kèm theo quyết định ${list} nhưng dòng này ghi ${row}.`,
  'decision-date-differs': ({ list, row }) =>
    `Quyết định của danh sách ký ngày ${list} nhưng dòng này ghi ${row}.`,
  'money-strange': ({ text }) => `“${text}” không phải số tiền.`,
  'money-differs': ({ figures, words }) =>
    `Số tiền bằng số (${Number(figures).toLocaleString('vi-VN')} đ) khác bằng chữ (${Number(words).toLocaleString('vi-VN')} đ).`,
  'money-words-strange': ({ text }) => `Không đọc được số tiền bằng chữ “${text}”.`,
}

/** What is wrong, as an officer reads it. */
export function problemWords(problem: Problem): string {
  return sentences[problem.code]?.(problem.values ?? {}) ?? problem.code
}

/** The sentence for a row that waits to know who its holder is. */
export const likelyWords = 'Sổ vàng có người hoặc tập thể cùng tên, có thể là một. Hãy chọn đúng người.'
/** The sentence for a row whose award the register has. */
export const sameWords = 'Sổ vàng đã có lần khen này; không thêm lần nữa.'
