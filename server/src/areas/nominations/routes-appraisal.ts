import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { answer } from '../../platform/http/problem.ts'
import { sendFile } from '../../platform/http/send-file.ts'
import { wordType } from '../documents/index.ts'
import { appraiseNominations } from './appraise.ts'
import { keepRoundScan } from './keep-files.ts'
import { listSessionsForRound, putNominationsOnAgenda } from './put-on-agenda.ts'
import { readCouncilResults } from './read-council-results.ts'
import { readForm } from './read-form.ts'
import { recordCouncilResult } from './record-council-result.ts'
import { returnDossiers } from './return-dossiers.ts'
import * as s from './schemas-appraisal.ts'
import { doneRows } from './schemas-dossiers.ts'
import { id } from './schemas-rounds.ts'
import { writeReturnLetter } from './write-documents.ts'
import { writeResultNotice } from './write-result-notice.ts'

const tags = ['appraisal']
const appraise = { config: { access: { anyOf: ['appraise-nominations'] } } } as const
const manage = { config: { access: { anyOf: ['manage-rounds', 'appraise-nominations'] } } } as const

export function addAppraisalRoutes(app: FastifyInstance): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  routes.post('/api/v1/appraisals', {
    ...appraise,
    schema: {
      tags,
      summary: 'Kết luận thẩm định nhiều trường hợp, mỗi trường hợp một kết quả',
      body: s.appraiseBody,
      response: { 200: doneRows },
    },
    handler: async (request, reply) => answer(reply, await appraiseNominations(request.act, request.body)),
  })
  routes.post('/api/v1/dossier-returns', {
    ...appraise,
    schema: {
      tags,
      summary: 'Trả lại hồ sơ: một lời, từng nội dung phải bổ sung',
      body: s.returnBody,
      response: { 200: s.returned },
    },
    handler: async (request, reply) => answer(reply, await returnDossiers(request.act, request.body)),
  })
  routes.get('/api/v1/dossier-returns/:id/document', {
    config: { access: { anyOf: ['see-nominations'] } },
    schema: {
      tags,
      summary: 'Công văn trả hồ sơ cho một đơn vị (.docx)',
      params: z.object({ id }),
      querystring: z.object({ dossierId: id }),
    },
    handler: async (request, reply) =>
      sendFile(
        reply,
        await writeReturnLetter(request.act, {
          returnId: request.params.id,
          dossierId: request.query.dossierId,
        }),
        wordType,
      ),
  })
  routes.post('/api/v1/rounds/:id/scans', {
    ...manage,
    schema: {
      tags,
      summary: 'Tải lên bản quét của một việc làm trên giấy cho nhiều hồ sơ (ô “file”)',
      consumes: ['multipart/form-data'],
      params: z.object({ id }),
      response: { 201: z.object({ id, sha256: z.string() }) },
    },
    handler: async (request, reply) => {
      const { file } = await readForm(request)
      return answer(reply, await keepRoundScan(request.act, { roundId: request.params.id, file }), 201)
    },
  })
  routes.get('/api/v1/rounds/:id/result-notice', {
    ...manage,
    schema: {
      tags,
      summary: 'Thông báo kết quả cho các đơn vị, hoặc những đơn vị được chọn (.docx)',
      params: z.object({ id }),
      querystring: s.noticeQuery,
    },
    handler: async (request, reply) =>
      sendFile(
        reply,
        await writeResultNotice(request.act, { roundId: request.params.id, unitIds: request.query.units }),
        wordType,
      ),
  })
  routes.get('/api/v1/rounds/:id/sessions', {
    ...manage,
    schema: {
      tags,
      summary: 'Phiên họp Hội đồng còn nhận chương trình, để đưa trường hợp vào',
      params: z.object({ id }),
      response: { 200: s.sessionList },
    },
    handler: async (request, reply) =>
      answer(reply, await listSessionsForRound(request.act, request.params.id)),
  })
  routes.post('/api/v1/rounds/:id/agenda', {
    ...manage,
    schema: {
      tags,
      summary: 'Đưa các trường hợp đủ điều kiện vào chương trình phiên họp',
      params: z.object({ id }),
      body: s.agendaBody,
      response: { 200: doneRows },
    },
    handler: async (request, reply) =>
      answer(
        reply,
        await putNominationsOnAgenda(request.act, { roundId: request.params.id, ...request.body }),
      ),
  })
  routes.post('/api/v1/rounds/:id/council-readings', {
    ...manage,
    schema: {
      tags,
      summary: 'Lấy kết quả từ các phiên họp Hội đồng đã kết thúc',
      params: z.object({ id }),
      response: { 200: s.readingDone },
    },
    handler: async (request, reply) =>
      answer(reply, await readCouncilResults(request.act, request.params.id)),
  })
  routes.post('/api/v1/council-results', {
    ...manage,
    schema: {
      tags,
      summary: 'Ghi kết quả Hội đồng theo biên bản giấy',
      body: s.resultBody,
      response: { 200: doneRows },
    },
    handler: async (request, reply) => answer(reply, await recordCouncilResult(request.act, request.body)),
  })
}
