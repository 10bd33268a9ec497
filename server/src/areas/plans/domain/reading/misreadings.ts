import { provinceOf } from './provinces.ts'
import { fold, lower } from './text.ts'

export type Misreading = { written: string; suggestion: string }

/** Known slips of scanning and typing in terms of the trade: what stands there, and what is meant. */
const slips: [RegExp, string][] = [
  [/Thanh niên xung phong (?:về vàng|vẻ vàng|vé vang|về vang)/giu, 'Thanh niên xung phong vẻ vang'],
  [/(?<!\p{L})ki[eế]n toàn(?!\p{L})/giu, 'kiện toàn'],
  [/(?<!\p{L})kiềm toàn(?!\p{L})/giu, 'kiện toàn'],
  [/(?<!\p{L})cùng cố(?!\p{L})/giu, 'củng cố'],
  [/(?<!\p{L})cũng cố(?!\p{L})/giu, 'củng cố'],
  [/(?<!\p{L})kích lệ(?!\p{L})/giu, 'khích lệ'],
  [/(?<!\p{L})các các(?!\p{L}) nhân/giu, 'các cá nhân'],
  [/(?<!\p{L})cá các nhân(?!\p{L})/giu, 'các cá nhân'],
  [/(?<!\p{L})GUTĐ(?!\p{L})/gu, 'GƯTĐ'],
  [/(?<!\p{L})giao ươc(?!\p{L})/giu, 'giao ước'],
  [/(?<!\p{L})KI\.\s?(CHỦ TỊCH|GIÁM ĐỐC|HIỆU TRƯỞNG|TRƯỞNG|CHÁNH)/gu, 'KT. $1'],
  [/(?<!\p{L})HĐĐKT(?!\p{L})/gu, 'HĐTĐKT'],
  [/(?<=[\s.,(])ĐKT(?!\p{L})/gu, 'TĐKT'],
  [/(?<!\p{L})phương nhiệm vụ(?!\p{L})/giu, 'phương hướng, nhiệm vụ'],
  [/(?<=["“])Vi sự nghiệp(?!\p{L})/gu, 'Vì sự nghiệp'],
  [/(?<!\p{L})căn (Kế hoạch này)/giu, 'căn cứ $1'],
  [/(?<!\p{L})thi đua thi đua(?!\p{L})/giu, 'thi đua'],
  [/(?<!\p{L})khen thưởng khen thưởng(?!\p{L})/giu, 'khen thưởng'],
  [/\(đề [Bb]\/c\)/gu, '(để b/c)'],
  [/CTrUBND/gu, 'CTr-UBND'],
  [/(?<!\p{L})chuyên đổi số(?!\p{L})/giu, 'chuyển đổi số'],
  [/(?<!\p{L})Công [Tt]hông tin điện tử(?!\p{L})/gu, 'Cổng Thông tin điện tử'],
  [/(?<!\p{L})CCVCNLD(?!\p{L})/gu, 'CCVCNLĐ'],
  [/kỷ niệm \d{2,3} ngày sinh/giu, 'kỷ niệm … năm ngày sinh'],
  [/(?<!\p{L})thi đau(?!\p{L})/giu, 'thi đua'],
  [/(?<!\p{L})khen thường(?=[\s,.;])(?! xuyên)/giu, 'khen thưởng'],
  [/(?<!\p{L})điền hình(?!\p{L})/giu, 'điển hình'],
  [/(?<!\p{L})điển hinh(?!\p{L})/giu, 'điển hình'],
  [/(?<!\p{L})tông kết(?!\p{L})/giu, 'tổng kết'],
  [/(?<!\p{L})hội đông thi đua(?!\p{L})/giu, 'hội đồng thi đua'],
  [/(?<!\p{L})sơ kêt(?!\p{L})/giu, 'sơ kết'],
  [/(?<!\p{L})danh hiêu(?!\p{L})/giu, 'danh hiệu'],
  [/(?<!\p{L})bằng khên(?!\p{L})/giu, 'bằng khen'],
  [/(?<!\p{L})giấy khên(?!\p{L})/giu, 'giấy khen'],
  [/(?<!\p{L})sáng kiên(?!\p{L})/giu, 'sáng kiến'],
  [/(?<!\p{L})Qúy (?=[IVX\d])/gu, 'Quý '],
]

const probe =
  /về vàng|vẻ vàng|vé vang|về vang|ki[eế]n toàn|kiềm toàn|c[ùũ]ng cố|kích lệ|các các|cá các|GUTĐ|ươc|KI\.|ĐKT|phương nhiệm|Vi sự|căn Kế|thi đua thi|thưởng khen|\(đề|CTrUBND|chuyên đổi|Công [Tt]hông|CCVCNLD|ngày sinh|thi đau|khen thường|điền hình|hinh|tông kết|đông thi|kêt|hiêu|khên|kiên|Qúy/iu

/** Finds known slips in a text; the words stay as they are. */
export function findMisreadings(text: string): Misreading[] {
  const accents = findAccentSlips(text.normalize('NFC'))
  if (!probe.test(text)) return accents
  const found: Misreading[] = []
  for (const [pattern, meant] of slips) {
    for (const match of text.matchAll(pattern)) {
      const written = match[0]
      const put = written.replace(new RegExp(pattern.source, pattern.flags.replace('g', '')), meant)
      const plain = put === written ? meant.replace('$1', match[1] ?? '') : put
      const suggestion = /^\p{Lu}\p{Ll}/u.test(written)
        ? plain.charAt(0).toUpperCase() + plain.slice(1)
        : plain
      if (!found.some((one) => one.written === match[0]))
        found.push({ written: match[0].trim(), suggestion: suggestion.trim() })
    }
  }
  return [...found, ...accents.filter((one) => !found.some((other) => other.written.includes(one.written)))]
}

/** Words of the trade that nothing else is written like but for the accents. */
const terms = [
  'thi đua',
  'khen thưởng',
  'hội đồng',
  'kế hoạch',
  'tổng kết',
  'sơ kết',
  'phong trào',
  'danh hiệu',
  'bằng khen',
  'giấy khen',
  'sáng kiến',
  'điển hình',
  'tiên tiến',
  'phối hợp',
  'báo cáo',
  'kiểm tra',
  'giám sát',
  'phát động',
  'hướng dẫn',
  'tập huấn',
  'cân đối',
  'đột xuất',
  'tuyên truyền',
  'bình xét',
  'nhiệm vụ',
  'xây dựng',
  'chuyên đề',
  'sở nội vụ',
  'sở tài chính',
  'ủy ban nhân dân',
]
const termOf = new Map(terms.map((term) => [fold(term), term]))
const anyTerm = new RegExp(`(?<![a-z])(?:${[...termOf.keys()].join('|')})(?![a-z])`, 'g')

/** "khen thường xuyên", "số kết quả", "cần đối chiếu", "chuyển đề nghị": other words, cut at another place. */
const anotherWord = /^ (?:xuyên|quả|chiếu|thoại|phó|xuất|nghị|án|tài)(?!\p{L})/u

/** Terms of which a scan has lost or changed an accent ("thưỏng", "Hội đông"); text without any accents is left alone. */
function findAccentSlips(text: string): Misreading[] {
  const found: Misreading[] = []
  for (const match of fold(text).matchAll(anyTerm)) {
    const written = text.slice(match.index, match.index + match[0].length)
    const term = termOf.get(match[0])!
    const small = lower(written)
    if (small === term || small === match[0]) continue
    if (anotherWord.test(text.slice(match.index + match[0].length))) continue
    const suggestion =
      written === written.toUpperCase()
        ? term.toUpperCase()
        : /^\p{Lu}/u.test(written)
          ? term.charAt(0).toUpperCase() + term.slice(1)
          : term
    if (!found.some((one) => one.written === written)) found.push({ written, suggestion })
  }
  return found
}

/** A place whose name differs from a province only by its accents. */
export function misreadPlace(place: string | null): Misreading | null {
  const province = provinceOf(place)
  return place !== null && province !== null && lower(province) !== lower(place)
    ? { written: place, suggestion: province }
    : null
}
