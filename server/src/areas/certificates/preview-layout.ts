import { type Act, inView } from '../../platform/act.ts'
import { isRefusal, type Refusal, refuse } from '../../platform/refusal.ts'
import { exactPrinter } from './domain/calibrate.ts'
import { codeOfBytes } from './domain/check-code.ts'
import { fillFields } from './domain/fill-pattern.ts'
import { type AwardOnPaper, valuesOfAward } from './domain/values-of-award.ts'
import { makeSheets } from './make-job.ts'
import { findLayout, type LayoutRow } from './store-layouts.ts'
import { typesetAside } from './typesetting/typeset-aside.ts'

const short: AwardOnPaper = {
  holder: 'Nguyễn Thị Ánh Tuyết',
  gender: 'female',
  position: 'Chuyên viên',
  unit: 'Sở Nội vụ tỉnh An Bình',
  award: 'Bằng khen',
  deed: 'Đã có thành tích xuất sắc trong phong trào thi đua yêu nước năm 2025',
  year: 2025,
  yearUntil: null,
  isSchoolYear: false,
  decision: '1234/QĐ-UBND',
  decidedOn: '2026-01-05',
  signer: null,
  goldenBookNumber: '147/2026',
}
const long: AwardOnPaper = {
  ...short,
  holder:
    'Tập thể cán bộ, công chức, viên chức, người lao động Trung tâm Phục vụ hành chính công và Xúc tiến đầu tư, thương mại tỉnh',
  gender: null,
  position: null,
  unit: null,
  deed: 'Đã hoàn thành xuất sắc nhiệm vụ công tác năm 2024, 2025; có nhiều đóng góp trong cải cách hành chính, chuyển đổi số, thực hiện mô hình chính quyền địa phương hai cấp, góp phần phát triển kinh tế - xã hội, giữ vững quốc phòng, an ninh trên địa bàn và sự nghiệp xây dựng chủ nghĩa xã hội, bảo vệ Tổ quốc',
}

/** Two sheets of made-up awards, a short and a long one, as the layout would print them. @refuses layout-unknown */
export async function previewLayout(
  act: Act,
  input: { layoutId: string; onStock: boolean },
): Promise<Uint8Array | Refusal> {
  const layout = await inView<LayoutRow | Refusal>(
    act,
    async (tx) => (await findLayout(tx, input.layoutId)) ?? refuse('layout-unknown'),
  )
  if (isRefusal(layout)) return layout
  const fields = layout.fields.filter(({ preprinted }) => !(input.onStock && preprinted))
  const code = codeOfBytes(new Uint8Array(10))
  const sheets = [short, long].map((award) => ({
    texts: fillFields(fields, valuesOfAward(award, layout)).texts,
    address: `https://vi-du.gov.vn/kiem-tra/${code}`,
    codeWords: code,
  }))
  const job = await makeSheets(act, layout, exactPrinter, fields, sheets, input.onStock)
  return (await typesetAside({ kind: 'show', job })).pdf!
}
