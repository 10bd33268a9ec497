/** Names by how often they are borne in Viet Nam (parts of a thousand), for rows that behave like real ones. */
type Weighted = [text: string, weight: number]

const spread = (text: string, weight: number): Weighted[] =>
  text.split(',').map((one) => [one.trim(), weight])

export const families: Weighted[] = [
  ['Nguyễn', 384],
  ['Trần', 121],
  ['Lê', 95],
  ['Phạm', 70],
  ['Hoàng', 36],
  ['Huỳnh', 15],
  ['Phan', 45],
  ['Vũ', 27],
  ['Võ', 12],
  ['Đặng', 21],
  ['Bùi', 20],
  ['Đỗ', 14],
  ['Hồ', 13],
  ['Ngô', 13],
  ['Dương', 10],
  ['Lý', 5],
  ...spread('Đinh,Trịnh,Đào,Mai,Lương,Tô,Cao,Trương,Lâm,Hà,Chu,Tạ,Thái,Quách,Triệu,Vi,Nông,Lò,Giàng,Vàng', 5),
]

export const middlesOfMen: Weighted[] = [
  ['Văn', 330],
  ['Đức', 70],
  ['Hữu', 55],
  ['Quang', 55],
  ['Minh', 55],
  ['Xuân', 50],
  ['Ngọc', 50],
  ['Đình', 45],
  ['Thanh', 45],
  ['Công', 40],
  ['Trọng', 30],
  ['Quốc', 40],
  ['Tuấn', 20],
  ['Mạnh', 25],
  ['Duy', 25],
  ['Anh', 15],
  ['', 60],
]

export const middlesOfWomen: Weighted[] = [
  ['Thị', 420],
  ['Thị Thu', 60],
  ['Thị Thanh', 55],
  ['Thị Minh', 40],
  ['Thị Ngọc', 45],
  ['Thị Hồng', 45],
  ['Thị Kim', 40],
  ['Thị Phương', 40],
  ['Thị Bích', 25],
  ['Thị Ánh', 15],
  ['Ngọc', 30],
  ['Thu', 25],
  ['Thanh', 25],
  ['Hồng', 20],
  ['Kim', 20],
  ['Mai', 15],
]

export const givenOfMen: Weighted[] = [
  ...spread('Hùng,Dũng,Tuấn,Thắng,Hải,Sơn,Nam,Long,Minh,Hiếu', 34),
  ...spread('Anh,Đức,Bình,Thành,Trung,Quang,Cường,Tùng,Hà,Hưng,Huy,Phong,Khánh,Phúc', 24),
  ...spread(
    'An,Bảo,Chiến,Dương,Giang,Hòa,Hoàng,Kiên,Lâm,Lợi,Mạnh,Nghĩa,Quân,Quý,Tâm,Tân,Thịnh,Tiến,Toàn,Vinh',
    14,
  ),
  ...spread(
    'Ân,Ẩn,Bắc,Châu,Công,Đạt,Điệp,Đông,Hiền,Học,Hội,Khoa,Khôi,Luân,Lực,Nhân,Phát,Sáng,Tài,Thọ,Thuận,Tín,Trí,Tuyên,Việt,Vũ,Xuân',
    6,
  ),
]

export const givenOfWomen: Weighted[] = [
  ...spread('Hương,Hà,Lan,Hoa,Thủy,Hằng,Nga,Hạnh,Thảo,Trang', 36),
  ...spread('Anh,Linh,Mai,Hiền,Yến,Phương,Dung,Huyền,Loan,Oanh,Ngọc,Nhung,Vân,Thúy', 25),
  ...spread(
    'An,Ánh,Bích,Chi,Cúc,Đào,Hòa,Hoài,Hồng,Hợp,Huệ,Liên,Lý,Minh,Mỹ,Nguyệt,Tâm,Thanh,Thơm,Thu,Thư,Tuyết,Xuân',
    13,
  ),
  ...spread(
    'Ân,Bình,Châu,Diễm,Duyên,Gấm,Giang,Hân,Hậu,Khánh,Kiều,Lệ,Lụa,Miền,Ngân,Ngoan,Nhàn,Nhi,Phúc,Quyên,Quỳnh,Sen,Tình,Trâm,Trinh,Uyên,Vi',
    6,
  ),
]

export const places: string[] =
  'Tân,An,Bình,Đông,Tây,Nam,Bắc,Hòa,Phú,Minh,Quang,Thái,Vĩnh,Xuân,Yên,Hồng,Thanh,Long'
    .split(',')
    .flatMap((first) =>
      'Tiến,Hưng,Lập,Thịnh,Sơn,Hải,Giang,Phong,Châu,Khê,Lộc,Mỹ,Ninh,Trung,Thắng,Phúc,Đức,Lâm'
        .split(',')
        .map((second) => `${first} ${second}`),
    )

export const districts =
  'Đông Hưng,Thái Thụy,Tiền Hải,Kiến Xương,Quỳnh Phụ,Vũ Thư,Hưng Hà,An Lão,Bình Lục,Kim Sơn,Yên Mô,Gia Viễn'.split(
    ',',
  )

/** Awards by how often they are given: key, name, level, kinds, weight. */
export const awardsGiven: {
  key: string
  name: string
  level: string
  collective: boolean
  basis: string
  weight: number
}[] = [
  {
    key: 'advanced-worker',
    name: 'Lao động tiên tiến',
    level: 'unit',
    collective: false,
    basis: 'merit',
    weight: 420,
  },
  {
    key: 'emulation-fighter-base',
    name: 'Chiến sĩ thi đua cơ sở',
    level: 'unit',
    collective: false,
    basis: 'merit',
    weight: 150,
  },
  {
    key: 'certificate-of-commendation-unit',
    name: 'Giấy khen của Giám đốc Sở',
    level: 'unit',
    collective: false,
    basis: 'merit',
    weight: 180,
  },
  {
    key: 'certificate-of-commendation-unit',
    name: 'Giấy khen của Chủ tịch Ủy ban nhân dân huyện',
    level: 'unit',
    collective: false,
    basis: 'thematic',
    weight: 110,
  },
  {
    key: 'certificate-of-merit-province',
    name: 'Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh',
    level: 'province',
    collective: false,
    basis: 'merit',
    weight: 70,
  },
  {
    key: 'certificate-of-merit-province',
    name: 'Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh',
    level: 'province',
    collective: false,
    basis: 'ad-hoc',
    weight: 22,
  },
  {
    key: 'emulation-fighter-province',
    name: 'Chiến sĩ thi đua cấp tỉnh',
    level: 'province',
    collective: false,
    basis: 'merit',
    weight: 14,
  },
  {
    key: 'certificate-of-merit-pm',
    name: 'Bằng khen của Thủ tướng Chính phủ',
    level: 'state',
    collective: false,
    basis: 'merit',
    weight: 6,
  },
  {
    key: 'labour-order-3',
    name: 'Huân chương Lao động hạng Ba',
    level: 'state',
    collective: false,
    basis: 'merit',
    weight: 3,
  },
  {
    key: 'labour-order-2',
    name: 'Huân chương Lao động hạng Nhì',
    level: 'state',
    collective: false,
    basis: 'merit',
    weight: 1,
  },
  {
    key: 'merited-teacher',
    name: 'Nhà giáo Ưu tú',
    level: 'state',
    collective: false,
    basis: 'merit',
    weight: 1,
  },
  {
    key: 'glorious-youth-volunteer-medal',
    name: 'Huy chương Thanh niên xung phong vẻ vang',
    level: 'state',
    collective: false,
    basis: 'resistance',
    weight: 8,
  },
  {
    key: 'resistance-medal-american',
    name: 'Huy chương Kháng chiến chống Mỹ cứu nước hạng Nhất',
    level: 'state',
    collective: false,
    basis: 'resistance',
    weight: 15,
  },
  {
    key: 'advanced-labour-collective',
    name: 'Tập thể lao động tiên tiến',
    level: 'unit',
    collective: true,
    basis: 'merit',
    weight: 500,
  },
  {
    key: 'excellent-labour-collective',
    name: 'Tập thể lao động xuất sắc',
    level: 'province',
    collective: true,
    basis: 'merit',
    weight: 180,
  },
  {
    key: 'province-flag',
    name: 'Cờ thi đua của Ủy ban nhân dân tỉnh',
    level: 'province',
    collective: true,
    basis: 'merit',
    weight: 60,
  },
  {
    key: 'certificate-of-merit-province',
    name: 'Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh',
    level: 'province',
    collective: true,
    basis: 'merit',
    weight: 150,
  },
  {
    key: 'certificate-of-commendation-unit',
    name: 'Giấy khen của Chủ tịch Ủy ban nhân dân xã',
    level: 'unit',
    collective: true,
    basis: 'thematic',
    weight: 100,
  },
  {
    key: 'government-flag',
    name: 'Cờ thi đua của Chính phủ',
    level: 'state',
    collective: true,
    basis: 'merit',
    weight: 8,
  },
  {
    key: 'labour-order-3',
    name: 'Huân chương Lao động hạng Ba',
    level: 'state',
    collective: true,
    basis: 'merit',
    weight: 2,
  },
]
