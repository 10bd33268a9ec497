import type { FastifyRequest } from 'fastify'
import { type Refusal, refuse } from '../../../platform/refusal.ts'

/** The one file of a form, in its field "file". @refuses case-file-missing, case-file-large */
export async function takeFile(
  request: FastifyRequest,
): Promise<{ bytes: Uint8Array; name: string } | Refusal> {
  if (!request.isMultipart()) return refuse('case-file-missing')
  const part = await request.file()
  if (part?.fieldname !== 'file') return refuse('case-file-missing')
  const name = part.filename || 'tep'
  try {
    return { bytes: await part.toBuffer(), name }
  } catch (error) {
    if ((error as { statusCode?: number }).statusCode === 413)
      return refuse('case-file-large', { fileName: name })
    throw error
  }
}
