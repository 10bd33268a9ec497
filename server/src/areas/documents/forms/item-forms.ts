import { bodyText, paragraphIf } from '../template-blocks.ts'
import { item, lastSentence, rowTable, titledForm, twoSigners } from './form-blocks.ts'
import { abstractFields, officialFields, rows, text } from './form-fields.ts'
import type { FormDefinition } from './form-types.ts'
import { departmentHead } from './samples.ts'

/** Biên bản giao nhận hiện vật khen thưởng. */
export const itemHandover: FormDefinition = {
  title: 'Biên bản giao nhận hiện vật',
  about: 'Giao huân chương, huy chương, bằng, cờ, khung cho đơn vị hoặc người được khen; hai bên ký.',
  fields: [
    ...officialFields,
    ...abstractFields,
    text('thoi_gian', 'Ngày giao nhận'),
    text('dia_diem', 'Địa điểm'),
    text('ben_giao', 'Bên giao'),
    text('nguoi_giao', 'Người giao'),
    text('chuc_vu_giao', 'Chức vụ người giao'),
    text('ben_nhan', 'Bên nhận'),
    text('nguoi_nhan', 'Người nhận'),
    text('chuc_vu_nhan', 'Chức vụ người nhận'),
    text('ly_do', 'Căn cứ, lý do giao'),
    rows('hien_vat', 'Hiện vật giao', [
      text('stt', 'Số thứ tự'),
      text('ten', 'Tên hiện vật'),
      text('don_vi_tinh', 'Đơn vị tính'),
      text('so_luong', 'Số lượng'),
      text('so_hieu', 'Số hiệu'),
    ]),
  ],
  body: () =>
    titledForm('BIÊN BẢN', [
      item('1. Thời gian: ', '{thoi_gian}.'),
      paragraphIf('dia_diem', item('2. Địa điểm: ', '{dia_diem}.')),
      item('Bên giao: ', '{ben_giao}.'),
      bodyText('Người giao: {nguoi_giao}{#chuc_vu_giao}, {chuc_vu_giao}{/chuc_vu_giao}.'),
      item('Bên nhận: ', '{ben_nhan}.'),
      bodyText('Người nhận: {nguoi_nhan}{#chuc_vu_nhan}, {chuc_vu_nhan}{/chuc_vu_nhan}.'),
      paragraphIf('ly_do', item('Căn cứ: ', '{ly_do}.')),
      bodyText('Hai bên giao nhận hiện vật khen thưởng sau đây:'),
      rowTable('hien_vat', [
        { header: 'STT', share: 8, content: '{stt}', align: 'center' },
        { header: 'Tên hiện vật', share: 42, content: '{ten}' },
        { header: 'Đơn vị tính', share: 13, content: '{don_vi_tinh}', align: 'center' },
        { header: 'Số lượng', share: 13, content: '{so_luong}', align: 'center' },
        { header: 'Số hiệu', share: 24, content: '{so_hieu}' },
      ]),
      lastSentence('Biên bản lập thành hai bản có giá trị như nhau, mỗi bên giữ một bản./.'),
      twoSigners({ title: 'BÊN GIAO', name: '{nguoi_giao}' }, { title: 'BÊN NHẬN', name: '{nguoi_nhan}' }),
    ]),
  sample: {
    ...departmentHead,
    heading: { ...departmentHead.heading, number: 7, symbol: 'BBGN' },
    abstract: 'Giao nhận hiện vật khen thưởng',
    fields: {
      thoi_gian: 'ngày 18 tháng 12 năm 2026',
      dia_diem: 'Sở Nội vụ',
      ben_giao: 'Sở Nội vụ',
      nguoi_giao: 'Lê Thị Thu Hà',
      chuc_vu_giao: 'Chuyên viên',
      ben_nhan: 'Sở Y tế',
      nguoi_nhan: 'Trần Thị Ánh',
      chuc_vu_nhan: 'Chuyên viên Văn phòng Sở',
      ly_do: 'Quyết định số 2718/QĐ-UBND ngày 21/11/2026',
      hien_vat: [
        { stt: '1', ten: 'Khung bằng khen', don_vi_tinh: 'chiếc', so_luong: '8', so_hieu: '' },
        {
          stt: '2',
          ten: 'Huân chương Lao động hạng Ba',
          don_vi_tinh: 'bộ',
          so_luong: '1',
          so_hieu: 'LĐ3-00417',
        },
      ],
    },
  },
}
