import type { MultipartFile } from '@fastify/multipart'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { excelType } from '../../platform/file-type.ts'
import { answer } from '../../platform/http/problem.ts'
import { sendFile } from '../../platform/http/send-file.ts'
import { isRefusal, type Refusal, refuse } from '../../platform/refusal.ts'
import {
  importUnits,
  listUnitImports,
  previewUnitImport,
  readRejectedRows,
  undoUnitImport,
} from './import-units.ts'
import { writeImportTemplate, writeRejectedSheet } from './rejected-sheet.ts'
import { manage } from './routes-units.ts'
import { id, importDone, importFields, importList, importPreview } from './schemas.ts'

const tags = ['organisations']
const importIn = z.object({ importId: id })
const consumes = ['multipart/form-data']

/** Units out of the officer's own sheet: look, take, take back. */
export function addImportRoutes(app: FastifyInstance): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.post('/api/v1/unit-imports/preview', {
    ...manage,
    schema: { tags, summary: 'Xem trước tệp đơn vị', consumes, response: { 200: importPreview } },
    handler: async (request, reply) => {
      const form = await takeForm(request)
      if (isRefusal(form)) return answer(reply, form)
      return answer(reply, await previewUnitImport(request.act, form))
    },
  })
  routes.post('/api/v1/unit-imports', {
    ...manage,
    schema: { tags, summary: 'Nhập đơn vị từ tệp', consumes, response: { 201: importDone } },
    handler: async (request, reply) => {
      const form = await takeForm(request)
      if (isRefusal(form)) return answer(reply, form)
      const basis = { number: form.basisNumber ?? '', issuedOn: form.basisOn ?? null }
      return answer(reply, await importUnits(request.act, { ...form, basis }), 201)
    },
  })
  routes.get('/api/v1/unit-imports', {
    ...manage,
    schema: {
      tags,
      summary: 'Các lần nhập đơn vị',
      querystring: z.object({
        after: id.optional(),
        limit: z.coerce.number().int().min(1).max(200).optional(),
      }),
      response: { 200: importList },
    },
    handler: (request) => listUnitImports(request.act, request.query),
  })
  routes.post('/api/v1/unit-imports/:importId/undo', {
    ...manage,
    schema: {
      tags,
      summary: 'Hoàn tác một lần nhập',
      params: importIn,
      response: { 201: z.object({ importId: id, removed: z.int() }) },
    },
    handler: async (request, reply) => answer(reply, await undoUnitImport(request.act, request.params), 201),
  })
  routes.get('/api/v1/unit-imports/:importId/rejected', {
    ...manage,
    schema: { tags, summary: 'Tải các dòng chưa nhập được', params: importIn },
    handler: async (request, reply) => {
      const rejected = await readRejectedRows(request.act, request.params)
      if (isRefusal(rejected)) return answer(reply, rejected)
      const file = { name: 'dong-can-sua.xlsx', bytes: await writeRejectedSheet(rejected.rows) }
      return sendFile(reply, file, excelType)
    },
  })
  routes.get('/api/v1/unit-import-template', {
    ...manage,
    schema: { tags, summary: 'Tệp mẫu để nhập đơn vị' },
    handler: async (_request, reply) =>
      sendFile(reply, { name: 'mau-don-vi.xlsx', bytes: await writeImportTemplate() }, excelType),
  })
}

/** The file of the form with its fields, which stand before it. */
async function takeForm(request: FastifyRequest) {
  if (!request.isMultipart()) return refuse('sheet-missing')
  const part = await request.file({ limits: { fileSize: 6 * 1024 * 1024 } })
  if (part?.fieldname !== 'file') return refuse('sheet-missing')
  const fields = importFields.safeParse(fieldsOf(part))
  if (!fields.success) return refuse('import-settings-missing')
  const bytes = await part.toBuffer().catch((error): Refusal => {
    if ((error as { statusCode?: number }).statusCode === 413)
      return refuse('sheet-too-heavy', { megabytes: 5 })
    throw error
  })
  if (isRefusal(bytes)) return bytes
  return { ...fields.data, name: part.filename || 'don-vi.xlsx', bytes }
}

function fieldsOf(part: MultipartFile): Record<string, string> {
  const given = Object.entries(part.fields).flatMap(([key, field]) =>
    field && 'value' in field && typeof field.value === 'string' && field.value !== ''
      ? [[key, field.value] as const]
      : [],
  )
  return Object.fromEntries(given)
}
