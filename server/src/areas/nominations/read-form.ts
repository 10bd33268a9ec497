import type { FastifyRequest } from 'fastify'
import type { GivenFile } from './keep-files.ts'

/** The file and the words of a form that was sent with one. */
export async function readForm(
  request: FastifyRequest,
): Promise<{ file: GivenFile | undefined; fields: Record<string, string> }> {
  const fields: Record<string, string> = {}
  let file: GivenFile | undefined
  if (request.isMultipart())
    for await (const part of request.parts({ limits: { files: 1, fields: 10 } })) {
      if (part.type === 'file') file = { name: part.filename, bytes: await part.toBuffer() }
      else if (typeof part.value === 'string') fields[part.fieldname] = part.value
    }
  return { file, fields }
}
