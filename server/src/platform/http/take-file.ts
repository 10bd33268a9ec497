import type { FastifyRequest } from 'fastify'
import { type Refusal, refuse } from '../refusal.ts'

/** A file as it was sent, under the name that its sender gave. */
export type TakenFile = { bytes: Uint8Array; fileName: string }

/** The one file of a form, in its field "file". @refuses `missing` without one, `tooLarge` (with its name) beyond what the server takes */
export async function takeFile(
  request: FastifyRequest,
  {
    missing,
    tooLarge = 'too-large',
    unnamed = 'tep',
  }: { missing: string; tooLarge?: string; unnamed?: string },
): Promise<TakenFile | Refusal> {
  if (!request.isMultipart()) return refuse(missing)
  const part = await request.file()
  if (part?.fieldname !== 'file') return refuse(missing)
  const fileName = part.filename || unnamed
  try {
    return { bytes: await part.toBuffer(), fileName }
  } catch (error) {
    if ((error as { statusCode?: number }).statusCode === 413) return refuse(tooLarge, { fileName })
    throw error
  }
}
