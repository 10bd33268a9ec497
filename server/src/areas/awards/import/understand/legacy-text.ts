import {
  convertTcvn3,
  convertVni,
  isSurelyUnicode,
  recogniseLegacy,
} from '../../../../platform/text/vietnamese-encodings.ts'
import type { SourceRow } from '../reading/source-rows.ts'
import { remembering } from './cell-text.ts'

/** What turns the cells of a sheet in TCVN3 or VNI into Unicode, told by its first rows; null where they are Unicode. */
export function legacyReader(rows: readonly SourceRow[]): ((text: string) => string) | null {
  const strange: string[] = []
  for (const row of rows.slice(0, 400))
    for (const cell of row.cells)
      if (cell && cell.length < 400 && /[\u0080-\u00FF\uF020-\uF0FF]/.test(cell) && !isSurelyUnicode(cell))
        strange.push(cell)
  if (strange.length === 0) return null
  const encoding = recogniseLegacy(strange.slice(0, 600).join('\n'))
  if (encoding !== 'tcvn3' && encoding !== 'vni') return null
  const convert = encoding === 'vni' ? convertVni : (text: string) => convertTcvn3(text)
  return remembering((text) => (/[^\x00-\x7F]/.test(text) && !isSurelyUnicode(text) ? convert(text) : text))
}
