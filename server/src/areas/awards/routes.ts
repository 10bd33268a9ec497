import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { answerKept } from '../../platform/http/kept-answers.ts'
import { answer, sendRefusal } from '../../platform/http/problem.ts'
import { sendFile } from '../../platform/http/send-file.ts'
import { isRefusal } from '../../platform/refusal.ts'
import { sendText, takeText } from '../documents/index.ts'
import { addAward } from './add-award.ts'
import { attachActText } from './attach-act-text.ts'
import { awardCatalogue } from './award-catalogue.ts'
import { confirmAwards } from './confirm-awards.ts'
import { correctAward } from './correct-award.ts'
import { listPublicAwards, publishDecision, viewDecision } from './decisions.ts'
import { exportRegister } from './export-register.ts'
import { listCandidates } from './find-candidates.ts'
import { readIdNumber } from './id-numbers.ts'
import { registerSubjects } from './kept-subjects.ts'
import { listAwards } from './list-awards.ts'
import { mergeHolders, undoMerge } from './merge-holders.ts'
import { recordAwardAct } from './record-award-act.ts'
import * as s from './schemas.ts'
import {
  actDone,
  addedAward,
  addingBody,
  attachedText,
  awardActBody,
  correctionBody,
  mergeDone,
  mergingBody,
  reasonBody,
} from './schemas-acts.ts'
import { fileOfAct } from './store-act-texts.ts'
import { tallyRegister } from './tally-register.ts'
import { viewAward, viewHolder } from './view-holder.ts'

const see = { config: { access: { anyOf: ['see-awards'] } } } as const
const manage = { config: { access: { anyOf: ['manage-awards'] } } } as const
const tags = ['awards']
const params = z.object({ id: s.id })

/** The register: reading, acts on its records, papers out of it. */
export function addAwardRoutes(app: FastifyInstance): void {
  addReading(app)
  addRecordActs(app)
  addHolderActs(app)
  addDecisions(app)
  addPapers(app)
}

function addReading(app: FastifyInstance): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  routes.get('/api/v1/awards', {
    ...see,
    schema: { tags, summary: 'Tìm trong Sổ vàng', querystring: s.listQuery, response: { 200: s.awardList } },
    handler: (request, reply) =>
      answerKept(request, reply, registerSubjects, () => listAwards(request.act, request.query)),
  })
  routes.get('/api/v1/awards/facets', {
    ...see,
    schema: {
      tags,
      summary: 'Đếm kết quả theo năm, hình thức, đơn vị, loại, cấp, tình trạng',
      querystring: s.filterQuery,
      response: { 200: s.facetView },
    },
    handler: (request, reply) =>
      answerKept(request, reply, registerSubjects, () => tallyRegister(request.act, request.query)),
  })
  routes.get('/api/v1/awards/catalogue', {
    ...see,
    schema: { tags, summary: 'Danh mục hình thức khen thưởng', response: { 200: s.catalogueView } },
    handler: () => ({
      awards: [...awardCatalogue().values()]
        .sort((a, b) => b.rank - a.rank)
        .map(({ key, name, level, legacy }) => ({ key, name, level, legacy })),
    }),
  })
  routes.get('/api/v1/awards/:id', {
    ...see,
    schema: { tags, summary: 'Một khen thưởng', params, response: { 200: s.awardView } },
    handler: async (request, reply) => answer(reply, await viewAward(request.act, request.params.id)),
  })
  routes.get('/api/v1/award-holders/candidates', {
    ...see,
    schema: {
      tags,
      summary: 'Những người, tập thể có thể là một',
      querystring: s.candidateQuery,
      response: { 200: s.candidateList },
    },
    handler: (request) => listCandidates(request.act, request.query),
  })
  routes.get('/api/v1/award-holders/:id', {
    ...see,
    schema: {
      tags,
      summary: 'Quá trình khen thưởng của người, tập thể',
      params,
      response: { 200: s.holderView },
    },
    handler: async (request, reply) => answer(reply, await viewHolder(request.act, request.params.id)),
  })
}

function addRecordActs(app: FastifyInstance): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  routes.post('/api/v1/awards', {
    ...manage,
    schema: {
      tags,
      summary: 'Ghi một khen thưởng vào Sổ vàng',
      body: addingBody,
      response: { 201: addedAward },
    },
    handler: async (request, reply) => answer(reply, await addAward(request.act, request.body), 201),
  })
  routes.post('/api/v1/awards/:id/corrections', {
    ...manage,
    schema: {
      tags,
      summary: 'Đính chính khen thưởng',
      params,
      body: correctionBody,
      response: { 201: actDone },
    },
    handler: async (request, reply) =>
      answer(reply, await correctAward(request.act, { awardId: request.params.id, ...request.body }), 201),
  })
  routes.post('/api/v1/awards/:id/acts', {
    ...manage,
    schema: {
      tags,
      summary: 'Hủy bỏ, phục hồi, thu hồi hiện vật hoặc tiền thưởng',
      params,
      body: awardActBody,
      response: { 201: actDone },
    },
    handler: async (request, reply) =>
      answer(reply, await recordAwardAct(request.act, { awardId: request.params.id, ...request.body }), 201),
  })
  routes.post('/api/v1/award-acts/:id/text', {
    ...manage,
    schema: {
      tags,
      summary: 'Đính kèm văn bản của một việc đã ghi (tệp ở ô “file”: PDF, JPG, PNG)',
      consumes: ['multipart/form-data'],
      params,
      response: { 201: attachedText },
    },
    handler: async (request, reply) => {
      const given = await takeText(request)
      if (isRefusal(given)) return sendRefusal(reply, given)
      return answer(reply, await attachActText(request.act, request.params.id, given), 201)
    },
  })
  routes.get('/api/v1/award-acts/:id/text', {
    ...see,
    schema: { tags, summary: 'Văn bản đính kèm của một việc đã ghi', params },
    handler: (request, reply) => sendText(request.act, reply, (tx) => fileOfAct(tx, request.params.id)),
  })
}

function addHolderActs(app: FastifyInstance): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  routes.post('/api/v1/award-holders/:id/merges', {
    ...manage,
    schema: {
      tags,
      summary: 'Gộp hai bản ghi cùng một người',
      params,
      body: mergingBody,
      response: { 201: mergeDone },
    },
    handler: async (request, reply) =>
      answer(reply, await mergeHolders(request.act, { keptId: request.params.id, ...request.body }), 201),
  })
  routes.post('/api/v1/award-holder-merges/:id/undoing', {
    ...manage,
    schema: {
      tags,
      summary: 'Tách lại người đã gộp',
      params,
      body: reasonBody,
      response: { 201: mergeDone },
    },
    handler: async (request, reply) =>
      answer(reply, await undoMerge(request.act, { mergeId: request.params.id, ...request.body }), 201),
  })
  routes.post('/api/v1/award-holders/:id/id-number/reading', {
    config: { access: { anyOf: ['read-id-numbers'] } },
    schema: {
      tags,
      summary: 'Xem số định danh (ghi vào nhật ký)',
      params,
      response: { 200: s.idNumberView },
    },
    handler: async (request, reply) => {
      reply.header('cache-control', 'no-store')
      return answer(reply, await readIdNumber(request.act, request.params.id))
    },
  })
}

function addDecisions(app: FastifyInstance): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  routes.get('/api/v1/award-decisions/:id', {
    ...see,
    schema: { tags, summary: 'Một quyết định khen thưởng', params, response: { 200: s.decisionView } },
    handler: async (request, reply) => answer(reply, await viewDecision(request.act, request.params.id)),
  })
  routes.post('/api/v1/award-decisions/:id/publication', {
    ...manage,
    schema: {
      tags,
      summary: 'Công khai hoặc thôi công khai danh sách của quyết định',
      params,
      body: s.publishingBody,
      response: { 200: s.publishDone },
    },
    handler: async (request, reply) =>
      answer(reply, await publishDecision(request.act, { decisionId: request.params.id, ...request.body })),
  })
  routes.get('/api/v1/public/awards', {
    config: { access: 'public' },
    schema: {
      tags,
      summary: 'Khen thưởng đã công khai',
      querystring: s.publicQuery,
      response: { 200: s.publicList },
    },
    handler: (request) => listPublicAwards(request.act, request.query),
  })
}

function addPapers(app: FastifyInstance): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  for (const format of ['docx', 'xlsx'] as const)
    routes.get(`/api/v1/awards/list.${format}`, {
      ...see,
      schema: {
        tags,
        summary: `Danh sách đang xem, tệp ${format === 'docx' ? 'Word' : 'Excel'}`,
        querystring: s.filterQuery.extend({ sort: z.enum(['newest', 'name']).optional() }),
      },
      handler: async (request, reply) =>
        sendFile(reply, await exportRegister(request.act, request.query as s.RegisterFilter, format)),
    })
  routes.get('/api/v1/award-holders/:id/confirmation.docx', {
    ...see,
    schema: {
      tags,
      summary: 'Giấy xác nhận khen thưởng, tệp Word',
      params,
      querystring: s.confirmationQuery,
    },
    handler: async (request, reply) =>
      sendFile(
        reply,
        await confirmAwards(request.act, { holderId: request.params.id, awardIds: request.query.awards }),
      ),
  })
}
