import { fold, lower } from './reading/text.ts'

/** What abbreviations of the trade stand for; read word by word, after "TĐ - KT" and the like are drawn together. */
const abbreviations: Record<string, string> = {
  tđkt: 'thi đua khen thưởng',
  đkt: 'thi đua khen thưởng',
  hđtđkt: 'hội đồng thi đua khen thưởng',
  hđđkt: 'hội đồng thi đua khen thưởng',
  hđ: 'hội đồng',
  gưtđ: 'giao ước thi đua',
  gutđ: 'giao ước thi đua',
  ubnd: 'ủy ban nhân dân',
  ub: 'ủy ban',
  hđnd: 'hội đồng nhân dân',
  đbqh: 'đại biểu quốc hội',
  gdđt: 'giáo dục đào tạo',
  vhttdl: 'văn hóa thể thao du lịch',
  vhtt: 'văn hóa thông tin',
  vhxh: 'văn hóa xã hội',
  vhkh: 'văn hóa khoa học',
  nnmt: 'nông nghiệp môi trường',
  nnptnt: 'nông nghiệp phát triển nông thôn',
  khcn: 'khoa học công nghệ',
  lđtbxh: 'lao động thương binh xã hội',
  tttt: 'thông tin truyền thông',
  tnmt: 'tài nguyên môi trường',
  khđt: 'kế hoạch đầu tư',
  gtvt: 'giao thông vận tải',
  đh: 'đại học',
  cđ: 'cao đẳng',
  cđcs: 'công đoàn cơ sở',
  mttq: 'mặt trận tổ quốc',
  mttqvn: 'mặt trận tổ quốc việt nam',
  ubmttq: 'ủy ban mặt trận tổ quốc',
  ubmttqvn: 'ủy ban mặt trận tổ quốc việt nam',
  lđlđ: 'liên đoàn lao động',
  ptth: 'phát thanh truyền hình',
  đtn: 'đoàn thanh niên',
  tn: 'thanh niên',
  tncshcm: 'thanh niên cộng sản hồ chí minh',
  vp: 'văn phòng',
  tw: 'trung ương',
  bch: 'ban chấp hành',
  bchqs: 'ban chỉ huy quân sự',
  thcs: 'trung học cơ sở',
  thpt: 'trung học phổ thông',
  th: 'tiểu học',
  bgh: 'ban giám hiệu',
  tchc: 'tổ chức hành chính',
  tccb: 'tổ chức cán bộ',
  tp: 'thành phố',
  tx: 'thị xã',
  tt: 'trung tâm',
  cq: 'cơ quan',
  bhxh: 'bảo hiểm xã hội',
  tand: 'tòa án nhân dân',
  vksnd: 'viện kiểm sát nhân dân',
  ccb: 'cựu chiến binh',
  lhpn: 'liên hiệp phụ nữ',
  hnd: 'hội nông dân',
  snv: 'sở nội vụ',
  nv: 'nội vụ',
  pnv: 'phòng nội vụ',
  skkn: 'sáng kiến kinh nghiệm',
  ttđt: 'thông tin điện tử',
  htx: 'hợp tác xã',
  ca: 'công an',
}

const filler = new Set(['và', 'của', 'thuộc', 'các', 'đ/c', 'tại', 'ở'])

// The same few thousand names of units are compared with every name of a plan.
const known = new Map<string, string>()
const mostKnown = 50_000

/** One spelling for all ways to write a name: small letters, abbreviations written out, no dashes, "và", "của". */
export function canonicalName(written: string): string {
  const before = known.get(written)
  if (before !== undefined) return before
  if (known.size >= mostKnown) known.clear()
  const name = spellOut(written)
  known.set(written, name)
  return name
}

function spellOut(written: string): string {
  const joined = lower(written.normalize('NFC'))
    .replace(/trực thuộc/gu, 'thuộc')
    .replace(/tđ\s*[-–,&]\s*kt/gu, 'tđkt')
    .replace(/gd\s*[-–&,]?\s*đt/gu, 'gdđt')
    .replace(/vh\s*[-–,&]?\s*tt\s*[-–,&]?\s*dl/gu, 'vhttdl')
    .replace(/nn\s*[-–&]?\s*ptnt/gu, 'nnptnt')
    .replace(/nn\s*[-–&]\s*mt/gu, 'nnmt')
    .replace(/kh\s*[-–&]\s*cn/gu, 'khcn')
    .replace(/kh\s*[-–&]\s*đt/gu, 'khđt')
    .replace(/vh\s*[-–&]\s*xh/gu, 'vhxh')
    .replace(/lđ\s*[-–]?\s*tb\s*[-–&]?\s*xh/gu, 'lđtbxh')
    .replace(/pt\s*[-–&]\s*th/gu, 'ptth')
    .replace(/tc\s*[-–]\s*hc/gu, 'tchc')
    .replace(/[^\p{L}\p{N}/]+/gu, ' ')
  return joined
    .split(' ')
    .filter((word) => word && !filler.has(word))
    .map((word) => abbreviations[word] ?? word)
    .join(' ')
}

/** The canonical name without accents, for names that scanning has hurt. */
export function foldedName(canonical: string): string {
  return fold(canonical)
    .split(' ')
    .filter((word) => word !== 'va' && word !== 'cua' && word !== 'thuoc')
    .join(' ')
}
