import { fold } from './text.ts'

/** Names of provinces and centrally run cities that plans are signed in, before and after the merger of 2025. */
const names = (
  'An Giang|Bà Rịa - Vũng Tàu|Bắc Giang|Bắc Kạn|Bạc Liêu|Bắc Ninh|Bến Tre|Bình Định|Bình Dương|Bình Phước|Bình Thuận|Cà Mau|Cần Thơ|Cao Bằng|' +
  'Đà Nẵng|Đắk Lắk|Đắk Nông|Điện Biên|Đồng Nai|Đồng Tháp|Gia Lai|Hà Giang|Hà Nam|Hà Nội|Hà Tĩnh|Hải Dương|Hải Phòng|Hậu Giang|Hòa Bình|Hưng Yên|' +
  'Khánh Hòa|Kiên Giang|Kon Tum|Lai Châu|Lâm Đồng|Lạng Sơn|Lào Cai|Long An|Nam Định|Nghệ An|Ninh Bình|Ninh Thuận|Phú Thọ|Phú Yên|Quảng Bình|' +
  'Quảng Nam|Quảng Ngãi|Quảng Ninh|Quảng Trị|Sóc Trăng|Sơn La|Tây Ninh|Thái Bình|Thái Nguyên|Thanh Hóa|Thừa Thiên Huế|Tiền Giang|Trà Vinh|' +
  'Tuyên Quang|Vĩnh Long|Vĩnh Phúc|Yên Bái|Huế|Hồ Chí Minh'
).split('|')

const byFolded = new Map(names.map((name) => [fold(name), name]))

/** The province that a place name means, accents mended; null where it is no province. */
export function provinceOf(place: string | null): string | null {
  return place === null ? null : (byFolded.get(fold(place)) ?? null)
}

/** Cities that stand directly under the state, written "thành phố" and not "tỉnh". */
export function isCity(name: string): boolean {
  return ['Hà Nội', 'Hải Phòng', 'Đà Nẵng', 'Cần Thơ', 'Huế', 'Hồ Chí Minh'].includes(name)
}
