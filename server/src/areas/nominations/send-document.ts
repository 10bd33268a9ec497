import type { FastifyReply } from 'fastify'
import { sendRefusal } from '../../platform/http/problem.ts'
import { isRefusal, type Refusal } from '../../platform/refusal.ts'
import { wordType } from '../documents/index.ts'

/** A file as an attachment; nobody but the caller keeps it. */
export function sendDocument(
  reply: FastifyReply,
  file: { name: string; bytes: Uint8Array; mediaType?: string } | Refusal,
): FastifyReply {
  if (isRefusal(file)) return sendRefusal(reply, file)
  return reply
    .type(file.mediaType ?? wordType)
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`)
    .header('cache-control', 'private, no-store')
    .send(Buffer.from(file.bytes))
}
