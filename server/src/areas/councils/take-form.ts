import type { FastifyRequest } from 'fastify'
import type { TakenFile } from '../../platform/http/take-file.ts'
import { type Refusal, refuse } from '../../platform/refusal.ts'

/** The file of a form, and what stands in its field `data` as JSON. @refuses paper-missing */
export async function takeForm(
  request: FastifyRequest,
): Promise<{ file: TakenFile; data: unknown } | Refusal> {
  if (!request.isMultipart()) return refuse('paper-missing')
  let file: TakenFile | null = null
  let data: unknown = null
  for await (const part of request.parts()) {
    if (part.type === 'file' && part.fieldname === 'file')
      file = { bytes: await part.toBuffer(), fileName: part.filename || 'ban-quet' }
    else if (part.type === 'field' && part.fieldname === 'data') data = readJson(String(part.value))
  }
  return file ? { file, data } : refuse('paper-missing')
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
