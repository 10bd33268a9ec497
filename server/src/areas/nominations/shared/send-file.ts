import type { FastifyReply, FastifyRequest } from 'fastify'
import { sendRefusal } from '../../../platform/http/problem.ts'
import { isRefusal, type Refusal, refuse } from '../../../platform/refusal.ts'

/** A file as a download; its name may hold any letter. */
export function sendFile(
  reply: FastifyReply,
  mediaType: string,
  file: { bytes: Uint8Array; name: string } | Refusal,
): FastifyReply {
  if (isRefusal(file)) return sendRefusal(reply, file)
  const plain = file.name
    .normalize('NFD')
    .replace(/[^\x20-\x7e]/g, '')
    .replace(/["\\]/g, '')
  return reply
    .type(mediaType)
    .header('x-content-type-options', 'nosniff')
    .header(
      'content-disposition',
      `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    )
    .header('cache-control', 'private, no-store')
    .send(Buffer.from(file.bytes))
}

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
