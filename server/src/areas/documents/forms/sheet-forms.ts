import { bodyHeading, bodyList, bodyText, paragraphIf } from '../template-blocks.ts'
import { item, lastSentence, rowTable, signed, titledForm } from './form-blocks.ts'
import { abstractFields, officialFields, personFields, rows, text, texts } from './form-fields.ts'
import type { FormDefinition } from './form-types.ts'
import { departmentHead, sampleRows } from './samples.ts'

const subject = personFields.filter(({ name }) => name !== 'ghi_chu')

/** Phiếu thẩm định một hồ sơ. */
export const appraisalSheet: FormDefinition = {
  title: 'Phiếu thẩm định',
  about: 'Kết quả thẩm định một hồ sơ: từng điều kiện, căn cứ, hồ sơ còn thiếu, ý kiến đề xuất.',
  fields: [
    ...officialFields,
    ...abstractFields,
    ...subject,
    text('ket_luan', 'Kết luận thẩm định'),
    rows('dieu_kien', 'Từng điều kiện, tiêu chuẩn', [
      text('stt', 'Số thứ tự'),
      text('noi_dung', 'Điều kiện, tiêu chuẩn'),
      text('ket_qua', 'Đạt, không đạt, chưa rõ'),
      text('can_cu', 'Căn cứ'),
    ]),
    texts('thieu', 'Hồ sơ, thông tin còn thiếu'),
    texts('xung_dot', 'Trùng lặp, vướng mắc phát hiện được'),
    text('y_kien', 'Ý kiến đề xuất của người thẩm định'),
    text('nguoi_tham_dinh', 'Họ và tên người thẩm định'),
    text('tam_thoi', 'Ghi chú khi có quy định chưa đối chiếu với văn bản'),
  ],
  body: () =>
    titledForm('PHIẾU THẨM ĐỊNH', [
      item(
        'Đề nghị khen thưởng: ',
        '{#ong_ba}{ong_ba} {/ong_ba}{ten}{#chuc_vu_don_vi}, {chuc_vu_don_vi}{/chuc_vu_don_vi}.',
      ),
      item('Danh hiệu, hình thức: ', '{hinh_thuc}{#nam} ({nam}){/nam}.'),
      paragraphIf('thanh_tich', item('Thành tích: ', '{thanh_tich}')),
      bodyHeading('1. Điều kiện, tiêu chuẩn'),
      rowTable('dieu_kien', [
        { header: 'STT', share: 8, content: '{stt}', align: 'center' },
        { header: 'Điều kiện, tiêu chuẩn', share: 46, content: '{noi_dung}' },
        { header: 'Kết quả', share: 15, content: '{ket_qua}', align: 'center' },
        { header: 'Căn cứ', share: 31, content: '{can_cu}' },
      ]),
      paragraphIf('thieu', bodyText('- Còn thiếu: {.}')),
      paragraphIf('xung_dot', bodyText('- Lưu ý: {.}')),
      bodyHeading('2. Kết luận'),
      bodyText('{ket_luan}'),
      paragraphIf('y_kien', bodyText('Ý kiến đề xuất: {y_kien}')),
      paragraphIf('tam_thoi', bodyText('{tam_thoi}', { italic: true })),
      paragraphIf('nguoi_tham_dinh', lastSentence('Người thẩm định: {nguoi_tham_dinh}.')),
      signed(),
    ]),
  sample: {
    ...departmentHead,
    abstract: 'Hồ sơ đề nghị khen thưởng năm 2026',
    fields: {
      ...sampleRows.people[0],
      ket_luan: 'Đủ điều kiện, tiêu chuẩn.',
      dieu_kien: [
        {
          stt: '1',
          noi_dung: 'Hai năm liên tục hoàn thành xuất sắc nhiệm vụ',
          ket_qua: 'Đạt',
          can_cu: 'Luật 06/2022/QH15, Điều 74',
        },
      ],
      thieu: ['Bản sao quyết định công nhận sáng kiến năm 2025'],
      nguoi_tham_dinh: 'Phạm Thị Ữ',
    },
  },
}

/** Giấy xác nhận khen thưởng. */
export const confirmation: FormDefinition = {
  title: 'Giấy xác nhận khen thưởng',
  about: 'Xác nhận các khen thưởng của một người, một tập thể theo Sổ vàng.',
  fields: [
    ...officialFields,
    ...abstractFields,
    ...subject,
    text('que_quan', 'Quê quán'),
    rows('khen_thuong', 'Các khen thưởng được xác nhận', [
      text('stt', 'Số thứ tự'),
      text('chuc_vu_don_vi', 'Chức vụ, đơn vị khi được khen'),
      text('hinh_thuc', 'Danh hiệu, hình thức'),
      text('nam', 'Năm'),
      text('quyet_dinh', 'Số, ngày quyết định'),
      text('so_vang', 'Số vào sổ vàng'),
    ]),
    texts('ghi_chu', 'Các đoạn ghi chú'),
  ],
  body: () =>
    titledForm('GIẤY XÁC NHẬN', [
      bodyText('{ten_co_quan} xác nhận:'),
      item('Họ và tên (tên tập thể): ', '{ten}'),
      paragraphIf('nam_sinh', item('Ngày sinh, năm sinh: ', '{nam_sinh}')),
      paragraphIf('que_quan', item('Quê quán: ', '{que_quan}')),
      bodyText('Theo hồ sơ lưu trữ và Sổ vàng khen thưởng, đã được tặng thưởng:'),
      rowTable('khen_thuong', [
        { header: 'STT', share: 7, content: '{stt}', align: 'center' },
        { header: 'Chức vụ, đơn vị', share: 24, content: '{chuc_vu_don_vi}' },
        { header: 'Danh hiệu, hình thức khen thưởng', share: 26, content: '{hinh_thuc}' },
        { header: 'Năm', share: 11, content: '{nam}', align: 'center' },
        { header: 'Quyết định', share: 20, content: '{quyet_dinh}' },
        { header: 'Số vào sổ', share: 12, content: '{so_vang}', align: 'center' },
      ]),
      bodyList('ghi_chu'),
      lastSentence('Giấy xác nhận này được lập theo đề nghị của người được xác nhận./.'),
      signed(),
    ]),
  sample: {
    ...departmentHead,
    abstract: 'Khen thưởng',
    fields: {
      ...sampleRows.people[1],
      que_quan: 'Xã Bản Lửng, tỉnh An Bình',
      khen_thuong: [
        {
          stt: '1',
          chuc_vu_don_vi: 'Bác sĩ, Trung tâm Y tế Bản Lửng',
          hinh_thuc: 'Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh',
          nam: '2026',
          quyet_dinh: '128/QĐ-UBND ngày 18/12/2026',
          so_vang: '1520',
        },
      ],
    },
  },
}
