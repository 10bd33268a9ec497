import type { FastifyReply } from 'fastify'
import { sendRefusal } from '../../platform/http/problem.ts'
import { isRefusal, type Refusal } from '../../platform/refusal.ts'

/** A file that was written for download. */
export function sendFile(
  reply: FastifyReply,
  file: { name: string; mediaType: string; bytes: Uint8Array } | Refusal,
) {
  if (isRefusal(file)) return sendRefusal(reply, file)
  return reply
    .type(file.mediaType)
    .header('x-content-type-options', 'nosniff')
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`)
    .header('cache-control', 'private, no-store')
    .send(Buffer.from(file.bytes))
}
