import type { Paragraph } from './paragraphs.ts'
import type { PlanDocument } from './plan-reading.ts'
import { fold, isUpper, squeeze, wordCount } from './text.ts'

export type Foot = {
  signer: PlanDocument['signer']
  signerLine: number | null
  recipients: string[]
  recipientLines: number[]
  /** Paragraphs after the signature that belong to neither. */
  after: Paragraph[]
}

const onBehalf = /^(?:TM|KT|TL|TUQ|Q|KI|K\/T|T\/M|TM,|KT,)\s?[.,/]?\s*\p{Lu}/u
const position =
  /(?:CHỦ TỊCH|GIÁM ĐỐC|HIỆU TRƯỞNG|TRƯỞNG|CHÁNH|VIỆN TRƯỞNG|BÍ THƯ|TỔNG BIÊN TẬP|THỦ TRƯỞNG|PHÓ |ỦY VIÊN|THƯ KÝ|NGƯỜI )/u
const personal =
  /^(?:(?:\p{Lu}[\p{L}]{0,6}\.\s*|Đại tá |Thượng tá |Trung tá |Thiếu tá |Đại úy ))*\p{Lu}\p{Ll}*(?:\s\p{Lu}\p{Ll}*){1,4}$/u

const heads = /^(?:(?:KHỐI|CỤM) TRƯỞNG|TRƯỞNG (?:KHỐI|CỤM|BAN CHỈ ĐẠO)|CHỦ TỊCH HỘI ĐỒNG)$/u

/** "TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH Lê Văn A": on whose behalf, in what office, who. */
const signedOnOneLine =
  /^((?:TM|TUQ|TL)\.[\p{Lu}\s-]{3,80}?)?\s*((?:(?:KT|TL|TUQ|Q)\. )?(?:CHỦ TỊCH|GIÁM ĐỐC|HIỆU TRƯỞNG|BỘ TRƯỞNG|CỤC TRƯỞNG|THỦ TƯỚNG|TRƯỞNG [\p{Lu} ]{2,20}|BÍ THƯ)(?: PHÓ [\p{Lu} ]{5,30}?)?)\s+(\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+){1,4})$/u

/** Recipients and signature flattened onto one line ("- UBND tỉnh; CHỦ TỊCH", "- Lưu: VT. Lê Văn A") come apart again. */
function apart(paragraph: Paragraph): Paragraph[] {
  const list = /^(?:Nơi nhận\s*:?\s*)?[-–]\s?[^;]+;\s+[-–]\s/u.test(squeeze(paragraph.text))
  if (list)
    return squeeze(paragraph.text)
      .replace(/^Nơi nhận\s*:?\s*/u, 'Nơi nhận:; ')
      .split(/;\s+(?:[-–]\s?)?/u)
      .filter((text) => text.trim())
      .map((text) => ({
        ...paragraph,
        text: text.replace(/^[-–]\s?/u, ''),
        marker: /^Nơi nhận/u.test(text) ? null : { kind: 'dash', label: null, raw: '-' },
      }))
  const signed = signedOnOneLine.exec(squeeze(paragraph.text))
  if (signed && paragraph.marker === null)
    return [signed[1], ...signed[2]!.split(/ (?=PHÓ )/u), signed[3]].flatMap((text) =>
      text ? [{ ...paragraph, text }] : [],
    )
  if (paragraph.marker === null || paragraph.text.length > 200) return [paragraph]
  const match =
    /^(.+?[;.])\s+((?:KT\. |Q\. )?\p{Lu}{2,}(?:\s\p{Lu}+){1,8})$/u.exec(paragraph.text) ??
    /^(Lưu\s?:?[^.;]{2,40}[.;])\s+(\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}*){1,4})$/u.exec(paragraph.text)
  if (!match || (isUpper(match[2]!) && !position.test(match[2]!))) return [paragraph]
  return [
    { ...paragraph, text: match[1]! },
    { ...paragraph, text: match[2]!, marker: null },
  ]
}

/** Reads "Nơi nhận" and the signature block. */
export function readFoot(paragraphs: Paragraph[]): Foot {
  const foot: Foot = {
    signer: { onBehalfOf: null, position: null, name: null },
    signerLine: null,
    recipients: [],
    recipientLines: [],
    after: [],
  }
  const behalf: string[] = []
  let listing = false
  // The list of recipients can stand under the signature.
  let listedBelow = false
  for (const paragraph of paragraphs.flatMap(apart)) {
    const text = squeeze(paragraph.text)
    const words = fold(text.slice(0, 80))
    if (words.startsWith('noi nhan')) {
      listing = true
      listedBelow = foot.signer.name !== null
      const rest = text.replace(/^Nơi nhận\s*:?\s*/iu, '')
      if (wordCount(rest) > 1 && !onBehalf.test(rest)) addRecipient(rest, paragraph.line)
      else if (onBehalf.test(rest)) behalf.push(rest)
      continue
    }
    if (onBehalf.test(text) && isUpper(text) && wordCount(text) < 14) {
      if (foot.signer.name === null) behalf.push(text)
      foot.signerLine ??= paragraph.line
      continue
    }
    if (isUpper(text) && position.test(text) && wordCount(text) < 12) {
      // "KHỐI TRƯỞNG" over "CHÁNH THANH TRA TỈNH": signed as the head of the bloc.
      if (foot.signer.name === null && heads.test(foot.signer.position ?? ''))
        behalf.push(foot.signer.position!)
      if (foot.signer.name === null) foot.signer.position = text
      foot.signerLine ??= paragraph.line
      continue
    }
    if (
      foot.signer.name === null &&
      (foot.signer.position !== null || behalf.length > 0) &&
      isName(text, paragraph)
    ) {
      foot.signer.name = text
      foot.signerLine = paragraph.line
      continue
    }
    const below = listedBelow && paragraph.marker?.kind === 'dash'
    if (
      listing &&
      (foot.signer.name === null || below) &&
      (paragraph.marker?.label == null || foot.recipients.length > 0) &&
      !/^\[|^\(đã ký/iu.test(text)
    ) {
      const bare =
        below || paragraph.marker !== null || foot.recipients.length === 0 || foot.signer.position === null
      if (bare && !/^VT$/.test(text) && !/^\(?(?:da ky|ky ten|dong dau)/.test(words))
        addRecipient(text, paragraph.line)
      continue
    }
    if (foot.signer.name !== null) foot.after.push(paragraph)
  }
  foot.signer.onBehalfOf = behalf.length > 0 ? behalf.join(', ') : null
  return foot

  function addRecipient(text: string, line: number): void {
    const bare = text.replace(/[;.,\s]+$/, '').replace(/\s+([,;])/g, '$1')
    if (!bare) return
    foot.recipients.push(bare)
    foot.recipientLines.push(line)
  }
}

function isName(text: string, paragraph: Paragraph): boolean {
  return (
    paragraph.marker === null &&
    wordCount(text) >= 2 &&
    wordCount(text) <= 7 &&
    personal.test(text) &&
    !/^(?:Lưu|Sở|Ban|Phòng|Như)\s/u.test(text)
  )
}
