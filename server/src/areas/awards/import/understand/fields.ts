import { nameAward } from './award-words.ts'
import { cleanCell, remembering, wordsOf } from './cell-text.ts'

/** What a column may mean. `award:…` and `year:…` are columns of ticks under an award, of awards under a year. */
const fields = [
  'order',
  'name',
  'surname',
  'givenName',
  'male',
  'female',
  'gender',
  'birth',
  'birthMale',
  'birthFemale',
  'ethnicity',
  'position',
  'positionUnit',
  'unit',
  'home',
  'residence',
  'idNumber',
  'kind',
  'basis',
  'award',
  'class',
  'decision',
  'decisionNumber',
  'decisionDate',
  'issuer',
  'signer',
  'year',
  'goldenBook',
  'money',
  'moneyWords',
  'item',
  'deed',
  'note',
  'ignored',
] as const
export type Field = (typeof fields)[number]
export type ColumnMeaning = Field | `award:${string}` | `year:${string}`

/** Headings as words, in the order they are asked; accents are kept only where they tell two headings apart. */
const headings: [RegExp, Field][] = [
  [/ly do chua nhap|can sua/, 'ignored'],
  [/^(stt|tt|so tt|so thu tu|s t t|thu tu|no)$/, 'order'],
  [/bang chu/, 'moneyWords'],
  [/(so|vao so|ghi so).*(so vang|vao so|so bang|so giay|hieu bang)|^so vang|^so (bang|hieu)/, 'goldenBook'],
  [/tien|muc thuong|so tien|gia tri/, 'money'],
  [/hien vat|tang pham/, 'item'],
  [/sinh.* nu$/, 'birthFemale'],
  [/sinh/, 'birth'],
  [/gioi tinh.* nam$/, 'male'],
  [/gioi tinh.* nu$|^nu$/, 'female'],
  [/gioi tinh|^phai$|^nam nu$/, 'gender'],
  [/dan toc/, 'ethnicity'],
  [/que quan|nguyen quan|^que$/, 'home'],
  [/noi o|dia chi|tru quan|thuong tru|cu tru|ho khau/, 'residence'],
  [/cccd|cmnd|can cuoc|dinh danh|chung minh/, 'idNumber'],
  [/dien thoai|sdt|email|so tai khoan/, 'ignored'],
  [/nguoi ky/, 'signer'],
  [
    /^ho (va |va chu |chu |dem va )?(dem )?ten|ho ten|^ho va ten|nguoi duoc (khen|tang)|ten (ca nhan|nguoi|chu ho)/,
    'name',
  ],
  [/^ho( va)?( ten| chu)? (dem|lot)$|^ho$|^ho lot/, 'surname'],
  [/^ten$/, 'givenName'],
  [
    /^ten (tap the|don vi|co quan|doanh nghiep|ho)|^(tap the|ca nhan|ho gia dinh)( ho gia dinh| tap the| ca nhan)*$|duoc (khen|tang)( thuong)?$/,
    'name',
  ],
  [/(so|quyet dinh|qd).*(ngay|thoi gian)/, 'decision'],
  [
    /(ngay|thoi gian|ngay thang).*(qd|quyet dinh|ky|ban hanh|ra|khen|tang)|^ngay( thang)?( nam)?$/,
    'decisionDate',
  ],
  [
    /so (qd|quyet dinh|van ban)|(quyet dinh|qd) so$|^so$|so hieu (qd|quyet dinh)|(qd|quyet dinh).* so$/,
    'decisionNumber',
  ],
  [
    /(co quan|cap|nguoi|don vi|noi).*(ban hanh|quyet dinh|ra qd|ky qd|cap bang)|^cap khen|^cap tang|cap khen thuong/,
    'issuer',
  ],
  [/quyet dinh|^qd\b|^van ban/, 'decision'],
  [/chuc (vu|danh).*(don vi|co quan|cong tac)|(don vi|cong tac|co quan).*chuc (vu|danh)/, 'positionUnit'],
  [/chuc (vu|danh)|nghe nghiep|^chuc$/, 'position'],
  [/doi tuong|^loai$/, 'kind'],
  [/loai hinh/, 'basis'],
  [/^nam( khen| cong| tang| dat|$)|nam thi dua|nam hoc|thoi diem khen|giai doan|nien han|^nam duoc/, 'year'],
  [/^hang( khen| huan chuong| huy chuong)?$/, 'class'],
  [/^(loai |ten )?(huan chuong|huy chuong|huan huy chuong)( huy chuong)?$/, 'award'],
  [/danh hieu|hinh thuc|khen thuong$|^khen thuong|muc khen|loai khen|phan thuong/, 'award'],
  [/thanh tich|noi dung|ly do|tom tat/, 'deed'],
  [/ghi chu|chu thich/, 'note'],
  [/don vi|co quan|phong ban|noi cong tac|to chuc|truong|dia phuong|^xa|^phuong|noi lam viec/, 'unit'],
]

/** What a heading means; null where it is none that is known. */
export const meaningOf = remembering((written: string): ColumnMeaning | null => {
  const text = cleanCell(written)
  if (text === '' || text.length > 90) return null
  const year = /^(?:năm(?: học)?\s*)?((?:19|20)\d{2}(?:\s*-\s*(?:19|20)\d{2})?)$/i.exec(text)
  if (year) return `year:${year[1]!.replace(/\s/g, '')}`
  const words = wordsOf(text)
  // "Nam" is a man, "Năm" a year.
  if (words === 'nam') return /ă/i.test(text) ? 'year' : 'male'
  if (/sinh.* nam$/.test(words) && /(^|\P{L})nam$/iu.test(text) && !/^sinh nam$/.test(words))
    return 'birthMale'
  const field = headings.find(([pattern]) => pattern.test(words))?.[1]
  if (field) return field
  const award = nameAward(text)
  return award.confidence >= 0.9 ? `award:${award.id}` : null
})

/** Whether a word says what a column means. */
export function isMeaning(word: string): word is ColumnMeaning {
  return (fields as readonly string[]).includes(word) || /^(award:[a-z0-9-]+|year:\d{4}(-\d{4})?)$/.test(word)
}
