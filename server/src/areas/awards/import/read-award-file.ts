import { type Refusal, refuse } from '../../../platform/refusal.ts'
import { BrokenFile, limits, type TableFile } from './reading/source-rows.ts'
import type { ListOptions, ListReading, ReadLine } from './understand/list-state.ts'
import { makeListReader } from './understand/read-list.ts'

/** What a whole file says: its lists, what is odd about them, and how many lines were read. */
export type FileReading = ListReading & { encodings: string[]; lines: number }

/**
 * Reads a file of lists into records and hands them over some lines at a time; `take` may make the reader wait. Refuses the
 * file as a whole where it is damaged or too long: what was handed over by then is void.
 * @refuses import-file-damaged, import-file-bomb, import-file-too-long, and what `take` refuses
 */
export async function readAwardFile(
  file: TableFile,
  options: ListOptions,
  take: (lines: ReadLine[], share: number) => Promise<Refusal | null> | Refusal | null,
): Promise<FileReading | Refusal> {
  const reader = makeListReader(options)
  let lines = 0
  try {
    for await (const chunk of file.chunks()) {
      lines += chunk.rows.length
      if (lines > limits.rows) return refuse('import-file-too-long', { most: limits.rows })
      const stopped = await take(reader.take(chunk.rows, chunk.sheet), chunk.share)
      if (stopped) return stopped
    }
  } catch (error) {
    if (error instanceof BrokenFile) return error.refusal
    throw error
  }
  const stopped = await take(reader.endSheet(), 1)
  if (stopped) return stopped
  return { ...reader.finish(), encodings: [...file.encodings], lines }
}
