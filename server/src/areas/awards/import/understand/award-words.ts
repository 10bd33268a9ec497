import { remembering, wordsOf } from './cell-text.ts'

/** The award that a text names: its id in the catalogue, or "other" where no rule knows it. */
export type NamedAward = { id: string; confidence: number }

type HolderHint = 'person' | 'collective' | null

const classes: [RegExp, 1 | 2 | 3][] = [
  [/\bhang (nhat|1|i)\b/, 1],
  [/\bhang (nhi|2|ii)\b/, 2],
  [/\bhang (ba|3|iii)\b/, 3],
  [/(^| )(nhat|hang1|h1|i|1)$/, 1],
  [/(^| )(nhi|hang2|h2|ii|2)$/, 2],
  [/(^| )(ba|hang3|h3|iii|3)$/, 3],
]

/** Orders that have three classes: how they are written, and the stem of their ids. */
const classed: [RegExp, string][] = [
  [/huan chuong doc lap|^hc ?d ?l\b|^hcdl/, 'independence-order'],
  [/huan chuong quan cong|^hc ?qc\b|^hcqc/, 'military-exploit-order'],
  [/huan chuong lao dong|^hc ?ld\b|^hcld/, 'labour-order'],
  [/huan chuong bao ve to quoc|^hc ?bvtq/, 'fatherland-defence-order'],
  [/huan chuong chien cong|^hc ?cc\b|^hccc/, 'feat-order'],
]

/** First that fits wins: the special before the general, the long before the short. */
const rules: [RegExp, string, number][] = [
  [/khang chien.*thu tuong|thu tuong.*khang chien/, 'resistance-certificate-pm', 0.9],
  [/huan chuong khang chien.*(phap)/, 'resistance-order-french', 0.97],
  [/huy chuong khang chien.*(phap)/, 'resistance-medal-french', 0.97],
  [/huan chuong khang chien|^hckc/, 'resistance-order-american', 0.75],
  [/huy chuong khang chien|^huckc/, 'resistance-medal-american', 0.75],
  [/huan chuong chien thang/, 'victory-order', 0.97],
  [/huan chuong giai phong/, 'liberation-order', 0.97],
  [/huy chuong giai phong/, 'liberation-medal', 0.97],
  [/gia dinh ve vang/, 'glorious-family-table', 0.95],
  [/co cong voi nuoc/, 'state-gratitude-certificate', 0.95],
  [/to quoc ghi cong/, 'martyr-gratitude', 0.95],
  [/ky niem chuong|^knc\b/, 'commemorative-medal', 0.95],
  [/anh hung lao dong|^ahld/, 'labour-hero', 0.98],
  [/anh hung (luc luong vu trang|llvt)|^ahllvt/, 'armed-forces-hero', 0.98],
  [/ba me (viet nam|vn) anh hung|^(bmvnah|ba me vnah)/, 'heroic-mother', 0.98],
  [/(tinh|thanh pho) anh hung/, 'heroic-province', 0.9],
  [/nha giao nhan dan|^ngnd\b/, 'peoples-teacher', 0.98],
  [/nha giao uu tu|^ngut\b/, 'merited-teacher', 0.98],
  [/thay thuoc nhan dan|^ttnd\b/, 'peoples-physician', 0.98],
  [/thay thuoc uu tu|^ttut\b/, 'merited-physician', 0.98],
  [/nghe si nhan dan|^nsnd\b/, 'peoples-artist', 0.98],
  [/nghe si uu tu|^nsut\b/, 'merited-artist', 0.98],
  [/nghe nhan nhan dan|^nnnd\b/, 'peoples-artisan', 0.98],
  [/nghe nhan uu tu|^nnut\b/, 'merited-artisan', 0.98],
  [/giai thuong ho chi minh/, 'ho-chi-minh-prize', 0.98],
  [/giai thuong nha nuoc/, 'state-prize', 0.98],
  [/huan chuong sao vang|^hcsv/, 'gold-star-order', 0.98],
  [/huan chuong ho chi minh|^hchcm/, 'ho-chi-minh-order', 0.98],
  [/huan chuong dai doan ket|^hcddk/, 'great-unity-order', 0.98],
  [/huan chuong dung cam|^hcdc/, 'bravery-order', 0.95],
  [/huan chuong huu nghi|^hchn/, 'friendship-order', 0.98],
  [/quan ky quyet thang/, 'military-flag-medal', 0.98],
  [/vi an ninh to quoc/, 'national-security-medal', 0.95],
  [/chien si ve vang/, 'glorious-soldier-medal', 0.95],
  [/huy chuong huu nghi/, 'friendship-medal', 0.98],
  [/thanh nien xung phong|tnxp/, 'glorious-youth-volunteer-medal', 0.95],
  [
    /bang khen.*(thu tuong|ttg\b|ttcp|tt cp|chinh phu)|^bk ?(ttg|ttcp|cp|thu tuong|cua thu tuong)|^bkttg/,
    'certificate-of-merit-pm',
    0.98,
  ],
  [
    /(bang khen|^bk\b).*(ubnd|chu tich|tinh|thanh pho|tp\b|bo\b|bo truong|ban\b|nganh|trung uong|tw\b|tong|hoi\b|doan\b|lien doan|vien\b)|^bk ?(ubnd|ct|tinh|bo|ub|t\b)|^bkubnd/,
    'certificate-of-merit-province',
    0.95,
  ],
  [/bang khen|^bk$/, 'certificate-of-merit-province', 0.7],
  [/giay khen|^gk\b|^gk(ubnd|ct|gd)/, 'certificate-of-commendation-unit', 0.97],
  [
    /(\bco|^co|\bco dan dau phong trao) thi dua.*(chinh phu|cp\b|thu tuong)|^ctd ?cp|^co ?(cua )?(cp|chinh phu)|^ctdcp/,
    'government-flag',
    0.97,
  ],
  [
    /(\bco) thi dua.*(ubnd|tinh|thanh pho|tp\b|bo\b|ban\b|nganh|tong|vien)|^ctd ?(ubnd|tinh|bo|ub|t\b)|^co ?(ubnd|tinh|bo)/,
    'province-flag',
    0.95,
  ],
  [/\bco thi dua|^ctd$|co dan dau phong trao thi dua/, 'province-flag', 0.7],
  [
    /(chien si thi dua|chien sy thi dua|^cs ?td).*(toan quoc|tq\b|quoc gia)|^cstd ?tq/,
    'emulation-fighter-national',
    0.98,
  ],
  [
    /(chien si thi dua|chien sy thi dua|^cs ?td) ?(cua )?(cap )?(ubnd |cua )?(bo|ban|nganh|tinh|thanh pho|tp|t\b|trung uong|tong)|^cstd ?(cap )?(t|tinh|bo|tp)\b/,
    'emulation-fighter-province',
    0.96,
  ],
  [
    /(chien si thi dua|chien sy thi dua|^cs ?td) ?(cap )?(co so|cs)\b|^cstd ?cs/,
    'emulation-fighter-base',
    0.98,
  ],
  [/chien si thi dua|chien sy thi dua|^cs ?td$/, 'emulation-fighter-base', 0.65],
  [/(tap the|^tt) ?(lao dong|ld) ?(xuat sac|xs)|^ttldxs|^tldxs|^ldxs/, 'excellent-labour-collective', 0.97],
  [/(tap the|^tt) ?(lao dong|ld) ?(tien tien|tt)|^ttldtt|^tldtt/, 'advanced-labour-collective', 0.97],
  [/chien si tien tien|^cstt\b/, 'advanced-soldier', 0.95],
  [/don vi tien tien|^dvtt\b/, 'advanced-unit', 0.95],
  [/don vi quyet thang|^dvqt\b/, 'winning-unit', 0.97],
  [/lao dong tien tien|^ldtt\b|^ld tt\b/, 'advanced-worker', 0.97],
  [/gia dinh van hoa|^gdvh\b/, 'cultural-family', 0.97],
  [/(thon|lang|ap|ban|khu dan cu|khu pho|to dan pho|khu) van hoa/, 'cultural-village', 0.95],
  [/(xa|phuong|thi tran|dac khu).* tieu bieu/, 'typical-commune', 0.9],
]

function find(text: string): NamedAward {
  const words = wordsOf(text)
    .replace(
      /^(danh hieu|tang thuong|tang|duoc tang|dat|hinh thuc|khen thuong|truy tang|cong nhan)( danh hieu)? /,
      '',
    )
    .replace(/^danh hieu /, '')
  if (words === '') return { id: 'other', confidence: 0 }
  for (const [pattern, stem] of classed)
    if (pattern.test(words)) {
      const rank = classes.find(([written]) =>
        written.test(words.replace(/^(hc ?[a-z]+)([123])$/, '$1 $2')),
      )?.[1]
      return rank ? { id: `${stem}-${rank}`, confidence: 0.98 } : { id: `${stem}-3`, confidence: 0.4 }
    }
  const rule = rules.find(([pattern]) => pattern.test(words))
  return rule ? { id: rule[1], confidence: rule[2] } : { id: 'other', confidence: 0 }
}

const remembered = remembering(find)

/** Which award of the catalogue a text names, and how surely (0 to 1); a collective's "LĐTT" is the collective's title. */
export function nameAward(text: string, holder: HolderHint = null): NamedAward {
  const found = remembered(text)
  if (holder === 'collective' && found.id === 'advanced-worker')
    return { id: 'advanced-labour-collective', confidence: Math.min(found.confidence, 0.9) }
  return found
}

/** From this confidence on an award is taken without a question. */
export const sureAward = 0.6

/** Awards of a cell that names more than one, as written; the whole text where it does not come apart. */
export const splitAwards = remembering((text: string): string[] => {
  for (const signs of [/[;\n+]/, /[,;\n+&]|\s\/\s|\svà\s/i, /[,;\n+&/]|\svà\s/i]) {
    const parts = text
      .split(signs)
      .map((part) => part.trim())
      .filter(Boolean)
    if (parts.length > 1 && parts.length <= 12 && parts.every((part) => find(part).confidence >= 0.4))
      return parts
  }
  return [text]
})

/** Awards that only a collective may hold: they tell the kind of the holder. */
export function kindOfAward(id: string): 'collective' | 'household' | 'person' | null {
  if (
    /collective|-flag$|^winning-unit|^advanced-unit|^typical-commune|^cultural-village|^heroic-province/.test(
      id,
    )
  )
    return 'collective'
  if (id === 'cultural-family' || id === 'glorious-family-table') return 'household'
  if (
    /^emulation-fighter|^advanced-(worker|soldier)|teacher$|physician$|artist$|artisan$|^heroic-mother/.test(
      id,
    )
  )
    return 'person'
  return null
}
