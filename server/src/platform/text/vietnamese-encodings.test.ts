import { describe, expect, it } from 'vitest'
import { decodeText } from './decode-text.ts'
import {
  convertByFont,
  convertMixedText,
  convertTcvn3,
  convertVni,
  legacyFont,
  recogniseLegacy,
  repairMojibake,
  toTcvn3,
  toVni,
  windows1252Bytes,
} from './vietnamese-encodings.ts'
import { isVietnameseSyllable } from './vietnamese-syllable.ts'

const marks = ['', '\u0301', '\u0300', '\u0309', '\u0303', '\u0323']
const alphabet = [...'aăâeêioôơuưy']
  .flatMap((base) => marks.map((mark) => (base + mark).normalize('NFC')))
  .concat('đ')
const prose =
  'Kế hoạch công tác thi đua, khen thưởng năm 2026: Sở Nội vụ chủ trì, phối hợp Ủy ban Mặt trận Tổ quốc; nghĩa vụ, quyển sổ, kỹ thuật, ý kiến, ở xã.'
const latin1 = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0))

describe('conversion tables', () => {
  it('writes and reads every small letter in TCVN3 and every letter in VNI', () => {
    for (const letter of alphabet) {
      expect(convertTcvn3(toTcvn3(letter)), letter).toBe(letter)
      expect(convertVni(toVni(letter)), letter).toBe(letter)
      const capital = letter.toUpperCase()
      expect(convertVni(toVni(capital)), capital).toBe(capital)
      expect(convertTcvn3(toTcvn3(letter), { capitals: true }), capital).toBe(capital)
    }
  })

  it('reads known words as the fonts print them', () => {
    expect(convertTcvn3('KÕ ho¹ch c«ng t¸c thi ®ua, khen th­ëng')).toBe(
      'Kế hoạch công tác thi đua, khen thưởng',
    )
    expect(convertTcvn3('KÕ HO¹CH')).toBe('KẾ HOẠCH')
    expect(convertTcvn3('§éc lËp - Tù do')).toBe('Độc lập - Tự do')
    expect(convertTcvn3('ñy ban nh©n d©n', { capitals: true })).toBe('ỦY BAN NHÂN DÂN')
    expect(convertVni('Keá hoaïch thi ñua, khen thöôûng')).toBe('Kế hoạch thi đua, khen thưởng')
    expect(convertVni('COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM')).toBe('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')
  })

  it('tells a legacy font by its name, and leaves Unicode in such a font alone', () => {
    expect(legacyFont('.VnTime')).toEqual({ encoding: 'tcvn3', capitals: false })
    expect(legacyFont('.VnTimeH')).toEqual({ encoding: 'tcvn3', capitals: true })
    expect(legacyFont('ABCDEF+.VnArialH')).toEqual({ encoding: 'tcvn3', capitals: true })
    expect(legacyFont('VNI-Times')).toEqual({ encoding: 'vni', capitals: false })
    expect(legacyFont('Times New Roman')).toBeNull()
    expect(convertByFont('Thi đua', { encoding: 'tcvn3', capitals: true })).toBe('Thi đua')
  })
})

describe('recognition', () => {
  it('recognises each writing by its words', () => {
    expect(recogniseLegacy(toTcvn3(prose))).toBe('tcvn3')
    expect(recogniseLegacy(toVni(prose))).toBe('vni')
    expect(recogniseLegacy(new TextDecoder('windows-1252').decode(new TextEncoder().encode(prose)))).toBe(
      'mojibake',
    )
    expect(recogniseLegacy(prose)).toBeNull()
    expect(recogniseLegacy('Le café où l’élève a été reçu')).toBeNull()
    expect(recogniseLegacy('chào các chú, hãy là thành viên')).toBeNull()
  })

  it('converts legacy lines of a mixed text and only these', () => {
    const mixed = `Kế hoạch năm 2026\n${toTcvn3('Sở Nội vụ chủ trì thẩm định hồ sơ')}\nBan chào mừng\n`
    expect(convertMixedText(mixed)).toEqual({
      text: 'Kế hoạch năm 2026\nSở Nội vụ chủ trì thẩm định hồ sơ\nBan chào mừng\n',
      encodings: ['tcvn3'],
      lines: [2],
    })
    expect(convertMixedText(prose)).toEqual({ text: prose, encodings: [], lines: [] })
  })

  it('leaves a line alone that is right as it stands among Unicode lines', () => {
    const legacy = toTcvn3('Sở Nội vụ thẩm định hồ sơ khen thưởng, báo cáo kết quả')
    const mixed = `${legacy}\nKế hoạch năm học mới\nCông an xã\n${legacy}`
    expect(convertMixedText(mixed)).toMatchObject({ encodings: ['tcvn3'], lines: [1, 4] })
    expect(convertMixedText(mixed).text.split('\n')[2]).toBe('Công an xã')
  })

  it('repairs UTF-8 that was read as Windows-1252', () => {
    const bad = new TextDecoder('windows-1252').decode(new TextEncoder().encode(prose))
    expect(repairMojibake(bad)).toBe(prose)
    expect(repairMojibake(prose)).toBeNull()
    expect(windows1252Bytes('“€”')).toEqual(new Uint8Array([0x93, 0x80, 0x94]))
  })

  it('knows a Vietnamese syllable', () => {
    for (const word of ['nghiêng', 'khuỷu', 'thưởng', 'Quý', 'giặt', 'huyện', 'đưa', 'gì', 'xoong'])
      expect(isVietnameseSyllable(word), word).toBe(true)
    for (const word of ['ho¹ch', 'th­ëng', 'zé', 'ñua', 'hôïp'])
      expect(isVietnameseSyllable(word), word).toBe(false)
  })
})

describe('decodeText', () => {
  const utf16 = (text: string, big: boolean) => {
    const bytes = new Uint8Array(text.length * 2)
    const view = new DataView(bytes.buffer)
    for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), !big)
    return bytes
  }

  it('reads every container to the same text', () => {
    const cases: [string, Uint8Array, string][] = [
      ['utf-8', new TextEncoder().encode(prose), 'utf-8'],
      ['utf-8 with its mark', new TextEncoder().encode(`\uFEFF${prose}`), 'utf-8'],
      ['decomposed', new TextEncoder().encode(prose.normalize('NFD')), 'utf-8'],
      ['utf-16le', utf16(prose, false), 'utf-16le'],
      ['utf-16be', utf16(prose, true), 'utf-16be'],
      ['utf-16le with its mark', utf16(`\uFEFF${prose}`, false), 'utf-16le'],
      ['utf-16be with its mark', utf16(`\uFEFF${prose}`, true), 'utf-16be'],
      ['vni', latin1(toVni(prose)), '8-bit'],
      [
        'mojibake',
        new TextEncoder().encode(new TextDecoder('windows-1252').decode(new TextEncoder().encode(prose))),
        'utf-8',
      ],
    ]
    for (const [name, bytes, container] of cases) {
      const decoded = decodeText(bytes)
      expect([name, decoded?.text, decoded?.container]).toEqual([name, prose, container])
    }
  })

  it('reads TCVN3, where a capital with an accent is lost in the writing', () => {
    const decoded = decodeText(latin1(toTcvn3(prose)))
    expect(decoded).toEqual({
      text: prose.replace('Ủy', 'ủy'),
      encodings: ['tcvn3'],
      lines: [1],
      container: '8-bit',
    })
  })

  it('reads Windows-1258', () => {
    const bytes = Uint8Array.from(
      [...'K']
        .map((c) => c.charCodeAt(0))
        .concat(
          [0xea, 0xec],
          [...' ho'].map((c) => c.charCodeAt(0)),
          [0x61, 0xf2],
          [...'ch t'].map((c) => c.charCodeAt(0)),
          [0xf4, 0xf2],
          [...'i '].map((c) => c.charCodeAt(0)),
          [0xf0, 0xea, 0xcc, 0x20, 0x74, 0xf4, 0xec, 0x69],
        ),
    )
    expect(decodeText(bytes)).toMatchObject({ encodings: ['windows-1258'], container: '8-bit' })
    expect(decodeText(bytes)!.text.startsWith('Kế hoạch')).toBe(true)
  })

  it('reads a file pasted together from UTF-8 and TCVN3 lines', () => {
    const bytes = Buffer.concat([
      Buffer.from('Kế hoạch công tác\n'),
      latin1(toTcvn3('Sở Nội vụ thẩm định hồ sơ khen thưởng')),
    ])
    expect(decodeText(bytes)).toEqual({
      text: 'Kế hoạch công tác\nSở Nội vụ thẩm định hồ sơ khen thưởng',
      encodings: ['tcvn3'],
      lines: [2],
      container: 'mixed',
    })
  })

  it('says no to a binary file', () => {
    expect(decodeText(Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919) % 256))).toBeNull()
  })
})
