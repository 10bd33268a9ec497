import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { answer } from '../../platform/http/problem.ts'
import { sendFile } from '../../platform/http/send-file.ts'
import { wordType } from '../documents/index.ts'
import { assignDossiers, receiveDossiers } from './assign-dossiers.ts'
import { changeNomination, withdrawNomination } from './change-nomination.ts'
import { addNominations, changeDossier, judgeDossierAgain, readPastedRows } from './edit-dossier.ts'
import { keepNominationFile, keepScan, openDossierFile, sayOfPaper } from './keep-files.ts'
import { orderNominations } from './order-nominations.ts'
import { readForm } from './read-form.ts'
import { mendItem } from './return-dossiers.ts'
import { mendBody, nominationView, paperSaid } from './schemas-appraisal.ts'
import * as s from './schemas-dossiers.ts'
import { orderNominationsBody } from './schemas-nomination-order.ts'
import { id, revised } from './schemas-rounds.ts'
import { stepDossier } from './step-dossier.ts'
import { viewDossier, viewVersion } from './view-dossier.ts'
import { viewNomination } from './view-nomination.ts'
import { dossierDocuments, writeAppraisalSheet, writeDossierDocument } from './write-documents.ts'

const tags = ['dossiers']
const params = z.object({ id })
const see = { config: { access: { anyOf: ['see-nominations'] } } } as const
/** Units write; who runs the round records for them what came on paper. */
const write = {
  config: { access: { anyOf: ['nominate', 'manage-rounds', 'appraise-nominations'] } },
} as const
const step = {
  config: { access: { anyOf: ['nominate', 'approve-nominations', 'manage-rounds', 'appraise-nominations'] } },
} as const
const appraise = { config: { access: { anyOf: ['manage-rounds', 'appraise-nominations'] } } } as const
const done = { 204: z.undefined() }

export function addDossierRoutes(app: FastifyInstance): void {
  addDossiers(app)
  addSteps(app)
  addNominationRoutes(app)
  addFiles(app)
  addDocuments(app)
}

function addDossiers(app: FastifyInstance): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  routes.get('/api/v1/dossiers/:id', {
    ...see,
    schema: { tags, summary: 'Hồ sơ của một đơn vị', params, response: { 200: s.dossierView } },
    handler: async (request, reply) => answer(reply, await viewDossier(request.act, request.params.id)),
  })
  routes.patch('/api/v1/dossiers/:id', {
    ...write,
    schema: {
      tags,
      summary: 'Sửa phần chung của hồ sơ: số người xét, biên bản, tờ trình',
      params,
      body: s.changeDossierBody,
      response: { 200: revised },
    },
    handler: async (request, reply) =>
      answer(reply, await changeDossier(request.act, { ...request.params, ...request.body })),
  })
  routes.post('/api/v1/dossiers/:id/nominations', {
    ...write,
    schema: {
      tags,
      summary: 'Thêm trường hợp đề nghị, mỗi dòng một kết quả',
      params,
      body: s.addNominationsBody,
      response: { 200: s.rowResults },
    },
    handler: async (request, reply) =>
      answer(reply, await addNominations(request.act, { dossierId: request.params.id, ...request.body })),
  })
  routes.put('/api/v1/dossiers/:id/nomination-order', {
    ...write,
    schema: {
      tags,
      summary: 'Sắp xếp các trường hợp của hồ sơ',
      params,
      body: orderNominationsBody,
      response: { 200: revised },
    },
    handler: async (request, reply) =>
      answer(reply, await orderNominations(request.act, { ...request.params, ...request.body })),
  })
  routes.post('/api/v1/dossiers/:id/pasted-rows', {
    ...write,
    schema: {
      tags,
      summary: 'Đọc danh sách dán từ Excel, chưa lưu gì',
      params,
      body: s.pasteBody,
      response: { 200: s.pastedRows },
    },
    handler: async (request, reply) =>
      answer(
        reply,
        await readPastedRows(request.act, {
          dossierId: request.params.id,
          source: { text: request.body.text },
        }),
      ),
  })
  routes.post('/api/v1/dossiers/:id/judgement', {
    ...write,
    schema: { tags, summary: 'Xét lại điều kiện của cả hồ sơ', params, response: done },
    handler: async (request, reply) => answer(reply, await judgeDossierAgain(request.act, request.params.id)),
  })
  routes.get('/api/v1/dossiers/:id/versions/:version', {
    ...see,
    schema: {
      tags,
      summary: 'Bản hồ sơ đã gửi, niêm phong, và khác gì lần trước',
      params: params.extend({ version: z.coerce.number().int().min(1).max(10_000) }),
      response: { 200: s.versionView },
    },
    handler: async (request, reply) => {
      const { id: dossierId, version } = request.params
      return answer(reply, await viewVersion(request.act, { dossierId, version }))
    },
  })
  routes.post('/api/v1/dossiers/:id/return-items/:itemId/mending', {
    ...write,
    schema: {
      tags,
      summary: 'Báo đã bổ sung một nội dung được trả lại',
      params: params.extend({ itemId: id }),
      body: mendBody,
      response: done,
    },
    handler: async (request, reply) => {
      const { id: dossierId, itemId } = request.params
      return answer(reply, await mendItem(request.act, { dossierId, itemId, ...request.body }))
    },
  })
}

function addSteps(app: FastifyInstance): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  routes.post('/api/v1/dossiers/:id/steps', {
    ...step,
    schema: {
      tags,
      summary: 'Duyệt, gửi, thu hồi hoặc tiếp nhận hồ sơ; có thể ghi theo văn bản giấy',
      params,
      body: s.stepBody,
      response: { 200: s.stepDone },
    },
    handler: async (request, reply) =>
      answer(reply, await stepDossier(request.act, { ...request.params, ...request.body })),
  })
  routes.post('/api/v1/dossier-receipts', {
    ...appraise,
    schema: {
      tags,
      summary: 'Tiếp nhận nhiều hồ sơ, mỗi hồ sơ một kết quả',
      body: s.receiveBody,
      response: { 200: s.doneRows },
    },
    handler: (request) => receiveDossiers(request.act, request.body),
  })
  routes.post('/api/v1/dossier-assignments', {
    ...appraise,
    schema: {
      tags,
      summary: 'Giao hoặc chuyển hồ sơ cho người thẩm định',
      body: s.assignBody,
      response: { 200: s.doneRows },
    },
    handler: async (request, reply) => answer(reply, await assignDossiers(request.act, request.body)),
  })
}

function addNominationRoutes(app: FastifyInstance): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  routes.get('/api/v1/nominations/:id', {
    ...see,
    schema: {
      tags,
      summary: 'Một trường hợp đề nghị: căn cứ, giấy tờ, trùng lặp, lịch sử',
      params,
      response: { 200: nominationView },
    },
    handler: async (request, reply) => answer(reply, await viewNomination(request.act, request.params.id)),
  })
  routes.patch('/api/v1/nominations/:id', {
    ...write,
    schema: {
      tags,
      summary: 'Sửa một trường hợp đề nghị',
      params,
      body: s.changeNominationBody,
      response: { 200: revised },
    },
    handler: async (request, reply) =>
      answer(reply, await changeNomination(request.act, { ...request.params, ...request.body })),
  })
  routes.delete('/api/v1/nominations/:id', {
    ...write,
    schema: {
      tags,
      summary: 'Rút một trường hợp khỏi hồ sơ (vẫn giữ vết)',
      params,
      body: s.withdrawBody,
      response: done,
    },
    handler: async (request, reply) =>
      answer(reply, await withdrawNomination(request.act, { ...request.params, ...request.body })),
  })
  routes.put('/api/v1/nominations/:id/papers/:part', {
    ...write,
    schema: {
      tags,
      summary: 'Ghi một giấy tờ: đã kèm; đủ, thiếu, sai mẫu, chưa đủ thời gian',
      params: params.extend({ part: z.string().regex(/^[\w-]{1,80}$/) }),
      body: paperSaid,
      response: done,
    },
    handler: async (request, reply) =>
      answer(reply, await sayOfPaper(request.act, { ...request.params, ...request.body })),
  })
}

function addFiles(app: FastifyInstance): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  routes.post('/api/v1/nominations/:id/files', {
    ...write,
    schema: {
      tags,
      summary: 'Tải lên báo cáo thành tích hoặc một giấy tờ (ô “file”; “part” là mã giấy tờ)',
      consumes: ['multipart/form-data'],
      params,
      response: { 201: z.object({ id, sha256: z.string() }) },
    },
    handler: async (request, reply) => {
      const { file, fields } = await readForm(request)
      const part = fields.part && /^[\w-]{1,80}$/.test(fields.part) ? fields.part : null
      const onPaper = fields.onPaper === 'true'
      return answer(
        reply,
        await keepNominationFile(request.act, { ...request.params, part, file, onPaper }),
        201,
      )
    },
  })
  routes.post('/api/v1/dossiers/:id/scans', {
    ...step,
    schema: {
      tags,
      summary: 'Tải lên bản quét của một bước làm trên giấy (ô “file”)',
      consumes: ['multipart/form-data'],
      params,
      response: { 201: z.object({ id, sha256: z.string() }) },
    },
    handler: async (request, reply) => {
      const { file } = await readForm(request)
      return answer(reply, await keepScan(request.act, { dossierId: request.params.id, file }), 201)
    },
  })
  routes.get('/api/v1/dossier-files/:id', {
    ...see,
    schema: { tags, summary: 'Tệp trong hồ sơ, đúng như đã tải lên', params },
    handler: async (request, reply) => sendFile(reply, await openDossierFile(request.act, request.params.id)),
  })
}

function addDocuments(app: FastifyInstance): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  routes.get('/api/v1/dossiers/:id/documents/:kind', {
    ...see,
    schema: {
      tags,
      summary: 'Tờ trình, danh sách, biên bản họp xét của đơn vị (.docx)',
      params: params.extend({ kind: z.enum(dossierDocuments) }),
    },
    handler: async (request, reply) =>
      sendFile(reply, await writeDossierDocument(request.act, request.params), wordType),
  })
  routes.get('/api/v1/nominations/:id/appraisal', {
    ...see,
    schema: { tags, summary: 'Phiếu thẩm định (.docx)', params },
    handler: async (request, reply) =>
      sendFile(reply, await writeAppraisalSheet(request.act, request.params.id), wordType),
  })
}
