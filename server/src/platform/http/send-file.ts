import type { FastifyReply } from 'fastify'
import { isRefusal, type Refusal } from '../refusal.ts'
import { sendRefusal } from './problem.ts'

/** Bytes with the name under which they are saved. */
export type ServedFile = { name: string; bytes: Uint8Array; mediaType: string }

/** Bytes that never change, told by their hash. */
export type ServedKeptFile = ServedFile & { sha256: string }

type Way = 'attachment' | 'inline'

/** Sends what was written for this caller; nobody keeps it on the way. `mediaType` is for files that do not say their own. */
export function sendFile(
  reply: FastifyReply,
  file: (Omit<ServedFile, 'mediaType'> & { mediaType?: string }) | Refusal,
  mediaType = 'application/octet-stream',
  way: Way = 'attachment',
): FastifyReply {
  if (isRefusal(file)) return sendRefusal(reply, file)
  return reply
    .type(file.mediaType ?? mediaType)
    .header('x-content-type-options', 'nosniff')
    .header('content-disposition', contentDisposition(way, file.name))
    .header('cache-control', 'private, no-store')
    .send(Buffer.from(file.bytes))
}

/** Sends what is kept byte for byte; the browser may keep it too, and asks each time whether it may still be seen. */
export function sendKeptFile(
  reply: FastifyReply,
  file: ServedKeptFile | Refusal,
  way: Way = 'attachment',
): FastifyReply {
  if (isRefusal(file)) return sendRefusal(reply, file)
  return reply
    .type(file.mediaType)
    .header('x-content-type-options', 'nosniff')
    .header('content-disposition', contentDisposition(way, file.name))
    .header('etag', `"${file.sha256}"`)
    .header('cache-control', 'private, no-cache')
    .send(Buffer.from(file.bytes))
}

/** The header by RFC 6266: any letter in `filename*`, and beside it a name without accents for programs that read only `filename`. */
export function contentDisposition(way: Way, name: string): string {
  const known = name.toWellFormed()
  const plain = known
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .replace(/[^\x20-\x7e]|["\\]/g, '_')
  const any = plain === known ? '' : `; filename*=UTF-8''${encodeFileName(known)}`
  return `${way}; filename="${plain}"${any}`
}

/** RFC 8187: what encodeURIComponent leaves and the header may not hold. */
function encodeFileName(name: string): string {
  return encodeURIComponent(name).replace(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
