import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { excelType } from '../../platform/file-type.ts'
import { answer } from '../../platform/http/problem.ts'
import { sendFile } from '../../platform/http/send-file.ts'
import { isRefusal, type Refusal, refuse } from '../../platform/refusal.ts'
import { writeBadRows } from './import/bad-rows-sheet.ts'
import { cancelAwardImport } from './import/cancel-import.ts'
import {
  answerAwardName,
  answerHolder,
  leaveImportRow,
  mendImportRow,
  setImportColumns,
} from './import/mend-import.ts'
import { limits } from './import/reading/source-rows.ts'
import { type ImportSource, startAwardImport } from './import/start-import.ts'
import { takeAwardImport, undoAwardImport } from './import/take-import.ts'
import { type ColumnMeaning, isMeaning } from './import/understand/fields.ts'
import { viewFilling } from './import/view-filling.ts'
import { listAwardImports, listBadRows, listImportRows, viewAwardImport } from './import/view-import.ts'
import {
  awardAnswer,
  awardImportList,
  awardImportRows,
  awardImportView,
  changedImport,
  columnsSaid,
  fillingView,
  holderAnswer,
  importFields,
  importIn,
  importRowIn,
  leftRow,
  mendedRow,
  pastedList,
  startedImport,
  takenImport,
  undoneImport,
} from './schemas-import.ts'

const tags = ['awards']
const see = { config: { access: { anyOf: ['see-awards'] } } } as const
const manage = { config: { access: { anyOf: ['manage-awards'] } } } as const

/** Past awards out of officers' own files: send, look, mend, take, take back. */
export function addAwardImportRoutes(app: FastifyInstance): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.post('/api/v1/award-imports', {
    ...manage,
    schema: {
      tags,
      summary: 'Gửi tệp khen thưởng đã có để nhập vào Sổ vàng',
      consumes: ['multipart/form-data'],
      response: { 202: startedImport },
    },
    handler: async (request, reply) => {
      const form = await takeForm(request)
      if (isRefusal(form)) return answer(reply, form)
      return answer(reply, await start(request, form), 202)
    },
  })
  routes.post('/api/v1/award-imports/pasted', {
    ...manage,
    bodyLimit: 12 * 1024 * 1024,
    schema: { tags, summary: 'Dán danh sách từ Excel', body: pastedList, response: { 202: startedImport } },
    handler: async (request, reply) => {
      const { text, ...rest } = request.body
      const bytes = new TextEncoder().encode(text)
      const source = { ...rest, bytes, fileName: 'Dán từ Excel', isPasted: true }
      return answer(reply, await start(request, source), 202)
    },
  })
  routes.get('/api/v1/award-imports', {
    ...see,
    schema: {
      tags,
      summary: 'Các lần nhập Sổ vàng',
      querystring: z.object({
        after: importIn.shape.importId.optional(),
        limit: z.coerce.number().int().min(1).max(200).optional(),
      }),
      response: { 200: awardImportList },
    },
    handler: (request) => listAwardImports(request.act, request.query),
  })
  routes.get('/api/v1/award-imports/filling', {
    ...see,
    schema: {
      tags,
      summary: 'Sổ vàng có đang được nạp thêm hay không',
      response: { 200: fillingView },
    },
    handler: (request) => viewFilling(request.act),
  })
  routes.get('/api/v1/award-imports/:importId', {
    ...see,
    schema: { tags, summary: 'Một lần nhập Sổ vàng', params: importIn, response: { 200: awardImportView } },
    handler: async (request, reply) => answer(reply, await viewAwardImport(request.act, request.params)),
  })
  routes.get('/api/v1/award-imports/:importId/rows', {
    ...see,
    schema: {
      tags,
      summary: 'Các dòng của một lần nhập',
      params: importIn,
      querystring: z.object({
        show: z.enum(['all', 'good', 'bad', 'same', 'taken']).optional(),
        after: z.coerce.number().int().min(-1).optional(),
        limit: z.coerce.number().int().min(1).max(200).optional(),
      }),
      response: { 200: awardImportRows },
    },
    handler: async (request, reply) =>
      answer(reply, await listImportRows(request.act, { ...request.params, ...request.query })),
  })
  routes.get('/api/v1/award-imports/:importId/bad-rows', {
    ...see,
    schema: { tags, summary: 'Tải các dòng cần sửa (.xlsx)', params: importIn },
    handler: async (request, reply) => {
      const bad = await listBadRows(request.act, request.params)
      if (isRefusal(bad)) return answer(reply, bad)
      const file = { name: 'dong-can-sua.xlsx', bytes: await writeBadRows(bad.rows) }
      return sendFile(reply, file, excelType)
    },
  })
  addChanges(app)
}

function addChanges(app: FastifyInstance): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.post('/api/v1/award-imports/:importId/take', {
    ...manage,
    schema: {
      tags,
      summary: 'Đưa các dòng đạt vào Sổ vàng',
      params: importIn,
      response: { 201: takenImport },
    },
    handler: async (request, reply) => answer(reply, await takeAwardImport(request.act, request.params), 201),
  })
  routes.post('/api/v1/award-imports/:importId/undo', {
    ...manage,
    schema: { tags, summary: 'Hoàn tác cả lần nhập', params: importIn, response: { 201: undoneImport } },
    handler: async (request, reply) => answer(reply, await undoAwardImport(request.act, request.params), 201),
  })
  routes.post('/api/v1/award-imports/:importId/cancel', {
    ...manage,
    schema: {
      tags,
      summary: 'Dừng đọc, hoặc bỏ lần nhập chưa đưa vào',
      params: importIn,
      response: { 201: changedImport },
    },
    handler: async (request, reply) =>
      answer(reply, await cancelAwardImport(request.act, request.params), 201),
  })
  routes.put('/api/v1/award-imports/:importId/columns', {
    ...manage,
    schema: {
      tags,
      summary: 'Chọn cách hiểu các cột',
      params: importIn,
      body: columnsSaid,
      response: { 202: changedImport },
    },
    handler: async (request, reply) => {
      const columns = request.body.columns.map((column): ColumnMeaning | null =>
        column !== null && isMeaning(column) ? column : null,
      )
      const said = { ...request.params, fingerprint: request.body.fingerprint, columns }
      const result = await setImportColumns(request.act, said)
      if (isRefusal(result)) return answer(reply, result)
      goOnAlone(request, result.whenRead)
      return answer(reply, { importId: result.importId }, 202)
    },
  })
  routes.patch('/api/v1/award-imports/:importId/rows/:place', {
    ...manage,
    schema: {
      tags,
      summary: 'Sửa một dòng',
      params: importRowIn,
      body: mendedRow,
      response: { 200: importRowIn },
    },
    handler: async (request, reply) =>
      answer(reply, await mendImportRow(request.act, { ...request.params, ...request.body })),
  })
  routes.post('/api/v1/award-imports/:importId/rows/:place/leave', {
    ...manage,
    schema: {
      tags,
      summary: 'Bỏ qua một dòng, hoặc lấy lại',
      params: importRowIn,
      body: leftRow,
      response: { 201: importRowIn },
    },
    handler: async (request, reply) =>
      answer(reply, await leaveImportRow(request.act, { ...request.params, ...request.body }), 201),
  })
  routes.post('/api/v1/award-imports/:importId/award-answers', {
    ...manage,
    schema: {
      tags,
      summary: 'Cho biết tên khen thưởng là danh hiệu nào, cho mọi dòng giống nhau',
      params: importIn,
      body: awardAnswer,
      response: { 201: z.object({ importId: importIn.shape.importId, rows: z.int() }) },
    },
    handler: async (request, reply) =>
      answer(reply, await answerAwardName(request.act, { ...request.params, ...request.body }), 201),
  })
  routes.post('/api/v1/award-imports/:importId/holder-answers', {
    ...manage,
    schema: {
      tags,
      summary: 'Cho biết đối tượng trong tệp là ai trong Sổ vàng',
      params: importIn,
      body: holderAnswer,
      response: { 201: changedImport },
    },
    handler: async (request, reply) =>
      answer(reply, await answerHolder(request.act, { ...request.params, ...request.body }), 201),
  })
}

type Form = ImportSource & z.infer<typeof importFields>

async function start(request: FastifyRequest, form: Form) {
  const started = await startAwardImport(request.act, form)
  if (isRefusal(started)) return started
  goOnAlone(request, started.whenRead)
  return { importId: started.importId, isKnown: started.isKnown }
}

/** The reading goes on after the answer; what breaks it is logged, and the timed job takes it up again. */
function goOnAlone(request: FastifyRequest, work: Promise<unknown>): void {
  work.catch((error) => request.log.error({ err: error }, 'reading of an award file stopped'))
}

/** The file of the form with its fields, which stand before it. */
async function takeForm(request: FastifyRequest): Promise<Form | Refusal> {
  if (!request.isMultipart()) return refuse('import-file-missing')
  const part = await request.file({ limits: { fileSize: limits.fileBytes } })
  if (part?.fieldname !== 'file') return refuse('import-file-missing')
  const given = Object.entries(part.fields).flatMap(([key, field]) =>
    field && 'value' in field && typeof field.value === 'string' && field.value !== ''
      ? [[key, field.value]]
      : [],
  )
  const fields = importFields.safeParse(Object.fromEntries(given))
  if (!fields.success) return refuse('input-invalid')
  const bytes = await part.toBuffer().catch((error): Refusal => {
    if ((error as { statusCode?: number }).statusCode !== 413) throw error
    return refuse('import-file-too-large', { megabytes: limits.fileBytes / 1_048_576 })
  })
  if (isRefusal(bytes)) return bytes
  return { ...fields.data, bytes, fileName: part.filename || 'danh-sach.xlsx' }
}
