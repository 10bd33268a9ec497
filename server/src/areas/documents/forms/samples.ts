import type { FormData } from './form-types.ts'

/** The heading and signer of the fictional province, for test data. */
export const provinceHead = {
  heading: {
    superiorBody: null,
    issuingBody: 'Ủy ban nhân dân\ntỉnh An Bình',
    number: 128,
    symbol: 'QĐ-UBND',
    place: 'An Bình',
    issuedOn: '2026-12-18',
  },
  signer: { titleLines: ['CHỦ TỊCH'], name: 'Nguyễn Thị Hồng Ễnh' },
  recipients: ['Như Điều 3', 'Hội đồng Thi đua - Khen thưởng tỉnh', 'Lưu: VT, TĐKT'],
} satisfies Partial<FormData>

/** The heading and signer of the fictional department of home affairs. */
export const departmentHead = {
  heading: {
    superiorBody: 'Ủy ban nhân dân tỉnh An Bình',
    issuingBody: 'Sở Nội vụ',
    number: 45,
    symbol: 'TTr-SNV',
    place: 'An Bình',
    issuedOn: '2026-12-10',
  },
  signer: { titleLines: ['GIÁM ĐỐC'], name: 'Trần Văn Bách' },
  recipients: ['Như trên', 'Lưu: VT, TĐKT'],
} satisfies Partial<FormData>

/** Honoured people and collectives who do not exist. */
export const sampleRows = {
  collectives: [
    {
      stt: '1',
      ten: 'Phòng Nghiệp vụ Y, Sở Y tế',
      don_vi: 'Sở Y tế',
      chuc_vu_don_vi: 'Sở Y tế',
      hinh_thuc: 'Tập thể lao động xuất sắc',
      nam: '2026',
      thanh_tich: 'Hoàn thành vượt mức kế hoạch khám bệnh lưu động tại 12 xã vùng cao',
      ket_qua_phieu: '13/13',
      tien_thuong: '3.800.000',
    },
  ],
  people: [
    {
      stt: '1',
      ten: 'Nguyễn Thị Ánh Tuyết',
      ong_ba: 'Bà',
      nam_sinh: '1985',
      chuc_vu: 'Phó Trưởng phòng',
      don_vi: 'Sở Y tế',
      chuc_vu_don_vi: 'Phó Trưởng phòng, Sở Y tế',
      hinh_thuc: 'Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh',
      nam: '2026',
      thanh_tich: 'Có thành tích xuất sắc trong phong trào thi đua năm 2026',
      ket_qua_phieu: '12/13',
      tien_thuong: '3.800.000',
    },
    {
      stt: '2',
      ten: 'Lý A Ửng',
      ong_ba: 'Ông',
      nam_sinh: '1979',
      chuc_vu: 'Bác sĩ',
      don_vi: 'Trung tâm Y tế Bản Lửng',
      chuc_vu_don_vi: 'Bác sĩ, Trung tâm Y tế Bản Lửng',
      hinh_thuc: 'Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh',
      nam: '2026',
      thanh_tich: 'Dập tắt ổ dịch tại xã Bản Lửng trong 05 ngày',
      ket_qua_phieu: '13/13',
      tien_thuong: '3.800.000',
    },
  ],
}

export const sampleGroups = [
  { tieu_de: 'I. TẬP THỂ', dong: sampleRows.collectives },
  { tieu_de: 'II. CÁ NHÂN', dong: sampleRows.people },
]

export const sampleBases = [
  'Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022',
  'Căn cứ Nghị định số 152/2025/NĐ-CP ngày 14 tháng 6 năm 2025 của Chính phủ',
]
