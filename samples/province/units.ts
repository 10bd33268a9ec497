/** Units of the fictional province An Bình, in protocol order. No such province exists. */

export const provinceName = 'Tỉnh An Bình'
/** The day on which the districts ended and today's communes began. */
export const reform = '2025-07-01'

export type SampleUnit = {
  key: string
  name: string
  shortName: string
  kind: string
  bloc: string
  aliases?: string[]
  since?: string
}

const department = (
  key: string,
  name: string,
  shortName: string,
  bloc: string,
  aliases: string[] = [],
): SampleUnit => ({
  key,
  name,
  shortName,
  kind: 'department',
  bloc,
  aliases,
})

export const provincialUnits: SampleUnit[] = [
  { key: 'vp-tu', name: 'Văn phòng Tỉnh ủy', shortName: 'VP Tỉnh ủy', kind: 'party-body', bloc: 'I' },
  { key: 'btc-tu', name: 'Ban Tổ chức Tỉnh ủy', shortName: 'BTC Tỉnh ủy', kind: 'party-body', bloc: 'I' },
  {
    key: 'btgdv-tu',
    name: 'Ban Tuyên giáo và Dân vận Tỉnh ủy',
    shortName: 'BTG&DV Tỉnh ủy',
    kind: 'party-body',
    bloc: 'I',
  },
  {
    key: 'ubkt-tu',
    name: 'Ủy ban Kiểm tra Tỉnh ủy',
    shortName: 'UBKT Tỉnh ủy',
    kind: 'party-body',
    bloc: 'I',
  },
  { key: 'bnc-tu', name: 'Ban Nội chính Tỉnh ủy', shortName: 'BNC Tỉnh ủy', kind: 'party-body', bloc: 'I' },
  {
    key: 'vp-hdnd',
    name: 'Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh',
    shortName: 'VP ĐĐBQH&HĐND',
    kind: 'council-office',
    bloc: 'I',
  },
  {
    key: 'vp-ubnd',
    name: 'Văn phòng UBND tỉnh',
    shortName: 'VP UBND tỉnh',
    kind: 'office',
    bloc: 'II',
    aliases: ['Văn phòng Ủy ban nhân dân tỉnh'],
  },
  department('snv', 'Sở Nội vụ', 'SNV', 'II'),
  department('stp', 'Sở Tư pháp', 'STP', 'II'),
  { key: 'tt-tinh', name: 'Thanh tra tỉnh', shortName: 'Thanh tra', kind: 'agency', bloc: 'II' },
  department('sdtg', 'Sở Dân tộc và Tôn giáo', 'SDTTG', 'II', ['Sở DT&TG']),
  department('sngv', 'Sở Ngoại vụ', 'SNgV', 'II'),
  department('stc', 'Sở Tài chính', 'STC', 'III'),
  department('sct', 'Sở Công Thương', 'SCT', 'III'),
  department('sxd', 'Sở Xây dựng', 'SXD', 'III'),
  department('snnmt', 'Sở Nông nghiệp và Môi trường', 'SNNMT', 'III', ['Sở NN&MT']),
  department('skhcn', 'Sở Khoa học và Công nghệ', 'SKHCN', 'III', ['Sở KH&CN']),
  {
    key: 'bql-kkt',
    name: 'Ban Quản lý Khu kinh tế và các khu công nghiệp tỉnh',
    shortName: 'BQL KKT',
    kind: 'agency',
    bloc: 'III',
    aliases: ['Ban Quản lý Khu kinh tế'],
  },
  department('sgddt', 'Sở Giáo dục và Đào tạo', 'SGDĐT', 'IV', ['Sở GD&ĐT', 'Sở GDĐT']),
  department('syt', 'Sở Y tế', 'SYT', 'IV'),
  department('svhttdl', 'Sở Văn hóa, Thể thao và Du lịch', 'SVHTTDL', 'IV', ['Sở VHTTDL', 'Sở VH,TT&DL']),
  {
    key: 'bao-dai',
    name: 'Báo và Phát thanh, Truyền hình An Bình',
    shortName: 'Báo và PTTH',
    kind: 'agency',
    bloc: 'IV',
    aliases: ['Đài Phát thanh và Truyền hình', 'Báo An Bình'],
  },
  {
    key: 'truong-ct',
    name: 'Trường Chính trị tỉnh An Bình',
    shortName: 'Trường Chính trị',
    kind: 'school',
    bloc: 'IV',
  },
  { key: 'cdsp', name: 'Trường Cao đẳng An Bình', shortName: 'CĐ An Bình', kind: 'school', bloc: 'IV' },
  {
    key: 'mttq',
    name: 'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh',
    shortName: 'UBMTTQ tỉnh',
    kind: 'mass-organisation',
    bloc: 'V',
    aliases: ['UBMTTQ Việt Nam tỉnh'],
  },
  {
    key: 'ldld',
    name: 'Liên đoàn Lao động tỉnh',
    shortName: 'LĐLĐ tỉnh',
    kind: 'mass-organisation',
    bloc: 'V',
  },
  { key: 'hnd', name: 'Hội Nông dân tỉnh', shortName: 'HND tỉnh', kind: 'mass-organisation', bloc: 'V' },
  {
    key: 'hpn',
    name: 'Hội Liên hiệp Phụ nữ tỉnh',
    shortName: 'HLHPN tỉnh',
    kind: 'mass-organisation',
    bloc: 'V',
  },
  {
    key: 'tn',
    name: 'Tỉnh Đoàn An Bình',
    shortName: 'Tỉnh Đoàn',
    kind: 'mass-organisation',
    bloc: 'V',
    aliases: ['Đoàn Thanh niên Cộng sản Hồ Chí Minh tỉnh'],
  },
  {
    key: 'hccb',
    name: 'Hội Cựu chiến binh tỉnh',
    shortName: 'HCCB tỉnh',
    kind: 'mass-organisation',
    bloc: 'V',
  },
  { key: 'ca', name: 'Công an tỉnh', shortName: 'Công an', kind: 'armed-force', bloc: 'VI' },
  {
    key: 'qs',
    name: 'Bộ Chỉ huy Quân sự tỉnh',
    shortName: 'BCHQS tỉnh',
    kind: 'armed-force',
    bloc: 'VI',
    aliases: ['Bộ CHQS tỉnh'],
  },
  { key: 'vks', name: 'Viện kiểm sát nhân dân tỉnh', shortName: 'VKSND tỉnh', kind: 'court', bloc: 'VI' },
  { key: 'ta', name: 'Tòa án nhân dân tỉnh', shortName: 'TAND tỉnh', kind: 'court', bloc: 'VI' },
  { key: 'thue', name: 'Thuế tỉnh An Bình', shortName: 'Thuế tỉnh', kind: 'agency', bloc: 'VII' },
  { key: 'bhxh', name: 'Bảo hiểm xã hội tỉnh', shortName: 'BHXH tỉnh', kind: 'agency', bloc: 'VII' },
  {
    key: 'nhcs',
    name: 'Ngân hàng Chính sách xã hội chi nhánh tỉnh',
    shortName: 'NHCSXH tỉnh',
    kind: 'enterprise',
    bloc: 'VII',
  },
  { key: 'dl', name: 'Công ty Điện lực An Bình', shortName: 'PC An Bình', kind: 'enterprise', bloc: 'VII' },
  {
    key: 'cn',
    name: 'Công ty cổ phần Cấp nước An Bình',
    shortName: 'Cấp nước',
    kind: 'enterprise',
    bloc: 'VII',
  },
  {
    key: 'hdn',
    name: 'Hiệp hội Doanh nghiệp tỉnh',
    shortName: 'HHDN tỉnh',
    kind: 'association',
    bloc: 'VII',
    aliases: ['Hội Doanh nghiệp tỉnh'],
  },
]

export const blocNames: Record<string, string> = {
  I: 'Khối các cơ quan Đảng và Văn phòng Đoàn ĐBQH - HĐND',
  II: 'Khối các cơ quan tham mưu tổng hợp',
  III: 'Khối các cơ quan kinh tế - kỹ thuật',
  IV: 'Khối các cơ quan văn hóa - xã hội',
  V: 'Khối Mặt trận Tổ quốc và các đoàn thể',
  VI: 'Khối các cơ quan nội chính',
  VII: 'Khối các cơ quan ngành dọc và doanh nghiệp',
}

/** Inner offices that plans speak of. */
export const innerUnits: { parent: string; name: string; shortName: string; aliases: string[] }[] = [
  {
    parent: 'snv',
    name: 'Phòng Thi đua - Khen thưởng',
    shortName: 'Phòng TĐKT',
    aliases: [
      'Ban TĐKT',
      'Ban Thi đua - Khen thưởng',
      'Ban TĐKT, Sở Nội vụ',
      'Phòng Thi đua, khen thưởng',
      'Cơ quan Thường trực của Hội đồng Thi đua - Khen thưởng tỉnh',
      'Cơ quan Thường trực Hội đồng',
    ],
  },
  { parent: 'snv', name: 'Văn phòng Sở Nội vụ', shortName: 'VP Sở', aliases: [] },
  { parent: 'sgddt', name: 'Văn phòng Sở Giáo dục và Đào tạo', shortName: 'VP Sở', aliases: [] },
  { parent: 'syt', name: 'Phòng Tổ chức - Hành chính, Sở Y tế', shortName: 'Phòng TCHC', aliases: [] },
]

/** The districts that ended with the two-tier model. */
export const formerDistricts = [
  'Huyện Bình Lương',
  'Huyện Đông Hà An',
  'Huyện Hưng Sơn',
  'Huyện Lạc Giang',
  'Huyện Nam Phong',
  'Huyện Quế An',
  'Huyện Tân Lĩnh',
  'Thị xã Cẩm Giang',
  'Thành phố An Bình',
]

const firsts = [
  'An',
  'Bình',
  'Cẩm',
  'Đông',
  'Hòa',
  'Hưng',
  'Lạc',
  'Long',
  'Minh',
  'Nam',
  'Phú',
  'Quế',
  'Sơn',
  'Tân',
  'Thanh',
  'Vĩnh',
]
const seconds = ['Lương', 'Giang', 'Sơn', 'Phong', 'Lĩnh', 'Khê', 'Thịnh', 'Tiến', 'Hải', 'Trung']

/** 120 communes and wards; the first 18 are wards. Names are made of usual syllables and belong to nowhere. */
export function communeNames(): string[] {
  const names: string[] = []
  for (const second of seconds)
    for (const first of firsts) if (first !== second) names.push(`${first} ${second}`)
  return names.slice(0, 120).map((name, i) => `${i < 18 ? 'Phường' : 'Xã'} ${name}`)
}
