import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { answer } from '../../platform/http/problem.ts'
import { sendFile } from '../../platform/http/send-file.ts'
import { created, id } from './schemas-plans.ts'
import { proofBody, withdrawalBody } from './schemas-tasks.ts'
import { addProof, type ProofInput, readProofFile, withdrawProof } from './tasks/prove-task.ts'

const tags = ['tasks']
const params = z.object({ id })
const oneParams = z.object({ id, proofId: id })
const work = { anyOf: ['work-on-tasks', 'manage-plans'] } as const

export function addProofRoutes(app: FastifyInstance): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  routes.post('/api/v1/tasks/:id/proofs', {
    config: { access: work },
    schema: {
      tags,
      summary: 'Thêm minh chứng: tệp (ô “file”), số văn bản, hoặc đường dẫn',
      consumes: ['multipart/form-data', 'application/json'],
      params,
      response: { 201: created },
    },
    handler: async (request, reply) => {
      const input = await readProof(request, request.params.id)
      return answer(reply, await addProof(request.act, input), 201)
    },
  })
  routes.delete('/api/v1/tasks/:id/proofs/:proofId', {
    config: { access: work },
    schema: {
      tags,
      summary: 'Rút minh chứng (vẫn giữ vết)',
      params: oneParams,
      body: withdrawalBody,
      response: { 204: z.undefined() },
    },
    handler: async (request, reply) => {
      const { id: taskId, proofId } = request.params
      return answer(reply, await withdrawProof(request.act, { taskId, proofId, ...request.body }))
    },
  })
  routes.get('/api/v1/tasks/:id/proofs/:proofId/file', {
    config: { access: { anyOf: ['see-plans'] } },
    schema: { tags, summary: 'Tệp minh chứng', params: oneParams },
    handler: async (request, reply) => {
      const { id: taskId, proofId } = request.params
      return sendFile(reply, await readProofFile(request.act, { taskId, proofId }))
    },
  })
}

/** A form with a file and fields, or JSON with the fields alone. */
async function readProof(request: FastifyRequest, taskId: string): Promise<ProofInput> {
  const fields: Record<string, unknown> = {}
  let file: ProofInput['file']
  if (request.isMultipart())
    for await (const part of request.parts({ limits: { files: 1, fields: 20 } })) {
      if (part.type === 'file') file = { name: part.filename, bytes: await part.toBuffer() }
      else if (part.value !== '') fields[part.fieldname] = part.value
    }
  else Object.assign(fields, request.body)
  const { documentNumber, documentOn, url, unitId, note } = parseProof(fields)
  return {
    taskId,
    unitId: unitId ?? null,
    note: note || null,
    file,
    document: documentNumber ? { number: documentNumber, on: documentOn ?? null } : undefined,
    url,
  }
}

function parseProof(fields: Record<string, unknown>) {
  const parsed = proofBody.safeParse(fields)
  if (parsed.success) return parsed.data
  throw Object.assign(new Error('proof fields are not valid'), { statusCode: 400 })
}
