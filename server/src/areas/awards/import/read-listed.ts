import { isRefusal, type Refusal } from '../../../platform/refusal.ts'
import { readAwardFile } from './read-award-file.ts'
import { openPastedText, openTableFile } from './reading/open-table-file.ts'
import type { RawRecord } from './understand/record-types.ts'

export type ListedRow = {
  line: number
  raw: RawRecord
  kind: string
  gender: 'male' | 'female' | null
  birth: string | null
  awardId: string | null
  awardName: string | null
}

/**
 * Rows of a pasted table or of a file (.xlsx, .docx, .csv) as the register's import understands them, nothing kept: for areas
 * that take lists of people and awards. @refuses those of `openTableFile` and `readAwardFile`
 */
export async function readListedRows(
  source: { text: string } | { bytes: Uint8Array },
  today: string,
): Promise<ListedRow[] | Refusal> {
  const file = 'text' in source ? openPastedText(source.text) : openTableFile(source.bytes)
  if (isRefusal(file)) return file
  const rows: ListedRow[] = []
  const read = await readAwardFile(file, { today, answers: new Map(), remembered: () => null }, (lines) => {
    for (const { line, records } of lines)
      for (const { raw, value } of records)
        rows.push({
          line,
          raw,
          kind: value?.kind ?? 'person',
          gender: value?.gender ?? null,
          birth: value?.birth ?? raw.birth ?? null,
          awardId: value?.awardId ?? null,
          awardName: value?.awardName ?? raw.award ?? null,
        })
    return null
  })
  return isRefusal(read) ? read : rows
}
