import type { CertificateValues } from './layout-types.ts'

/** What the register knows of an award, as far as a certificate says it. */
export type AwardOnPaper = {
  holder: string
  gender: string | null
  position: string | null
  unit: string | null
  award: string
  deed: string | null
  year: number | null
  yearUntil: number | null
  isSchoolYear: boolean
  decision: string | null
  decidedOn: string | null
  signer: string | null
  goldenBookNumber: string | null
}

/** The values of the placeholders. Days and months below ten, and January and February, take their nought, as decrees write them. */
export function valuesOfAward(
  award: AwardOnPaper,
  layout: { place: string; signerTitle: string; signerName: string },
): CertificateValues {
  const [year = '', month = '', day = ''] = (award.decidedOn ?? '').split('-')
  const years = award.isSchoolYear
    ? `${award.year} - ${Number(award.year) + 1}`
    : award.yearUntil && award.yearUntil !== award.year
      ? `${award.year} - ${award.yearUntil}`
      : award.year
        ? String(award.year)
        : ''
  return {
    'ông bà': award.gender === 'male' ? 'Ông' : award.gender === 'female' ? 'Bà' : '',
    tên: award.holder,
    'chức vụ': award.position ?? '',
    'đơn vị': award.unit ?? '',
    'chức vụ, đơn vị': [award.position, award.unit === award.holder ? null : award.unit]
      .filter(Boolean)
      .join(', '),
    'hình thức': award.award,
    'thành tích': award.deed ?? '',
    'năm khen': years,
    'số quyết định': award.decision ?? '',
    ngày: day && Number(day) < 10 ? day.padStart(2, '0') : day,
    tháng: month && Number(month) > 2 ? String(Number(month)) : month,
    năm: year,
    nơi: layout.place,
    'chức danh người ký': layout.signerTitle,
    'người ký': award.signer || layout.signerName,
    'số sổ vàng': award.goldenBookNumber ?? '',
  }
}
