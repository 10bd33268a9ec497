import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Act, accountOf, inView } from '../../platform/act.ts'
import type { Tx } from '../../platform/db/database.ts'
import { insertFile } from '../../platform/db/insert-file.ts'
import { plainFileName, scanTypeOf } from '../../platform/file-type.ts'
import { sendRefusal } from '../../platform/http/problem.ts'
import { sendKeptFile } from '../../platform/http/send-file.ts'
import { takeFile } from '../../platform/http/take-file.ts'
import { isRefusal, type Refusal, refuse } from '../../platform/refusal.ts'
import { findAttached } from './store-attached.ts'

/** A text as it was sent: the paper behind an act, scanned or as it was issued. */
export type GivenText = { name: string; bytes: Uint8Array }
export type KeptText = { fileId: string; name: string; sha256: string }

/** The file of a form, in its part `file`. @refuses text-missing, text-too-large */
export async function takeText(request: FastifyRequest): Promise<GivenText | Refusal> {
  const file = await takeFile(request, { missing: 'text-missing', tooLarge: 'text-too-large' })
  return isRefusal(file) ? file : { bytes: file.bytes, name: plainFileName(file.fileName, 'van-ban') }
}

/** What a text is by its content, whatever its name says; a PDF that was cut off is none. @refuses text-missing, text-type */
function mediaTypeOfText({ name, bytes }: GivenText): string | Refusal {
  if (bytes.length === 0) return refuse('text-missing')
  const type = scanTypeOf(bytes)
  const isCutOff = type?.extension === 'pdf' && !Buffer.from(bytes.subarray(-2048)).includes('%%EOF')
  return type && !isCutOff ? type.mediaType : refuse('text-type', { name })
}

/** Keeps a text byte for byte, in the transaction of the act it belongs to. @refuses text-missing, text-type */
export async function keepText(
  act: Act,
  tx: Tx,
  unitId: string,
  given: GivenText,
): Promise<KeptText | Refusal> {
  const mediaType = mediaTypeOfText(given)
  if (isRefusal(mediaType)) return mediaType
  const kept = await act.files.keep(given.bytes)
  const fileId = await insertFile(tx, {
    unitId,
    name: given.name,
    mediaType,
    ...kept,
    accountId: accountOf(act),
    now: act.clock.now(),
  })
  return { fileId, name: given.name, sha256: kept.sha256 }
}

/** Sends a kept text that the viewer may see, checked against its hash. @refuses text-unknown */
export async function sendText(
  act: Act,
  reply: FastifyReply,
  find: (tx: Tx) => Promise<string | null | undefined>,
) {
  const file = await inView(act, async (tx) => {
    const id = await find(tx)
    return id ? findAttached(tx, id) : undefined
  })
  if (!file) return sendRefusal(reply, refuse('text-unknown'))
  return sendKeptFile(reply, { ...file, bytes: await act.files.read(file.sha256) })
}
