import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { answer, sendRefusal } from '../../../platform/http/problem.ts'
import { sendFile } from '../../../platform/http/send-file.ts'
import { takeFile } from '../../../platform/http/take-file.ts'
import { isRefusal } from '../../../platform/refusal.ts'
import { wordType } from '../../documents/index.ts'
import {
  askOpinions,
  changeOpinion,
  listOpinions,
  recordAnswer,
  viewOpinion,
  writeOpinionLetter,
} from '../opinions/ask-opinions.ts'
import { addPackageRoutes } from '../packages/routes.ts'
import * as o from '../schemas-opinions.ts'
import * as s from '../schemas-postings.ts'
import { keepCaseFile, openCaseFile } from '../shared/keep-case-file.ts'
import { answerObjection, recordObjection } from './objections.ts'
import { preparePosting, publish, withdraw } from './post-nominations.ts'
import { listNominationChoices, listPostings, listRounds, viewPosting } from './view-posting.ts'

const tags = ['postings']
const { params } = s
const see = { access: { anyOf: ['see-nominations'] } } as const
const manage = { access: { anyOf: ['manage-postings'] } } as const
const ask = { access: { anyOf: ['manage-opinions'] } } as const
const handle = { access: { anyOf: ['manage-postings', 'manage-opinions', 'manage-packages'] } } as const

/** Public posting, opinions of other bodies, packages upward, and the papers of all. */
export function addPostingRoutes(app: FastifyInstance): void {
  addPostings(app)
  addObjections(app)
  addOpinions(app)
  addCaseFiles(app)
  addPackageRoutes(app)
}

function addPostings(app: FastifyInstance): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  routes.get('/api/v1/postings', {
    config: see,
    schema: {
      tags,
      summary: 'Các danh sách niêm yết',
      querystring: s.postingQuery,
      response: { 200: s.postingList },
    },
    handler: (request) => listPostings(request.act, request.query),
  })
  routes.post('/api/v1/postings', {
    config: manage,
    schema: {
      tags,
      summary: 'Lập danh sách niêm yết, hoặc ghi niêm yết giấy',
      body: s.newPostingBody,
      response: { 201: s.created },
    },
    handler: async (request, reply) => answer(reply, await preparePosting(request.act, request.body), 201),
  })
  routes.get('/api/v1/postings/:id', {
    config: see,
    schema: { tags, summary: 'Một danh sách niêm yết', params, response: { 200: s.postingView } },
    handler: async (request, reply) => answer(reply, await viewPosting(request.act, request.params.id)),
  })
  routes.post('/api/v1/postings/:id/publication', {
    config: manage,
    schema: {
      tags,
      summary: 'Công khai danh sách',
      params,
      body: s.revisionBody,
      response: { 200: s.revised },
    },
    handler: async (request, reply) =>
      answer(reply, await publish(request.act, { ...request.params, ...request.body })),
  })
  routes.post('/api/v1/postings/:id/withdrawal', {
    config: manage,
    schema: {
      tags,
      summary: 'Gỡ danh sách hoặc gỡ tên',
      params,
      body: s.withdrawBody,
      response: { 200: s.revised },
    },
    handler: async (request, reply) =>
      answer(reply, await withdraw(request.act, { ...request.params, ...request.body })),
  })
  routes.get('/api/v1/posting-rounds', {
    config: see,
    schema: { tags, summary: 'Đợt xét để chọn', response: { 200: s.roundChoices } },
    handler: (request) => listRounds(request.act),
  })
  routes.get('/api/v1/posting-rounds/:id/nominations', {
    config: see,
    schema: {
      tags,
      summary: 'Trường hợp của đợt để chọn, và thời gian niêm yết theo quy định',
      params,
      response: { 200: s.nominationChoices },
    },
    handler: async (request, reply) =>
      answer(reply, await listNominationChoices(request.act, request.params.id)),
  })
}

function addObjections(app: FastifyInstance): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  routes.post('/api/v1/postings/:id/objections', {
    config: manage,
    schema: {
      tags,
      summary: 'Ghi phản ánh nhận trên giấy',
      params,
      body: s.paperObjectionBody,
      response: { 201: z.object({ receipt: z.string() }) },
    },
    handler: async (request, reply) =>
      answer(
        reply,
        await recordObjection(request.act, { postingId: request.params.id, ...request.body }),
        201,
      ),
  })
  routes.post('/api/v1/objections/:id/answer', {
    config: manage,
    schema: { tags, summary: 'Trả lời phản ánh', params, body: s.answerBody, response: { 200: s.revised } },
    handler: async (request, reply) =>
      answer(reply, await answerObjection(request.act, { ...request.params, ...request.body })),
  })
}

function addOpinions(app: FastifyInstance): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  routes.get('/api/v1/opinion-requests', {
    config: see,
    schema: {
      tags,
      summary: 'Văn bản xin ý kiến các cơ quan',
      querystring: o.opinionQuery,
      response: { 200: o.opinionList },
    },
    handler: (request) => listOpinions(request.act, request.query),
  })
  routes.post('/api/v1/opinion-requests', {
    config: ask,
    schema: { tags, summary: 'Xin ý kiến', body: o.newOpinionBody, response: { 201: o.createdMany } },
    handler: async (request, reply) => answer(reply, await askOpinions(request.act, request.body), 201),
  })
  routes.get('/api/v1/opinion-requests/:id', {
    config: see,
    schema: { tags, summary: 'Một văn bản xin ý kiến', params, response: { 200: o.opinionView } },
    handler: async (request, reply) => answer(reply, await viewOpinion(request.act, request.params.id)),
  })
  routes.patch('/api/v1/opinion-requests/:id', {
    config: ask,
    schema: {
      tags,
      summary: 'Ghi số văn bản, đổi hạn trả lời',
      params,
      body: o.changeOpinionBody,
      response: { 200: s.revised },
    },
    handler: async (request, reply) =>
      answer(reply, await changeOpinion(request.act, { ...request.params, ...request.body })),
  })
  routes.post('/api/v1/opinion-requests/:id/answers', {
    config: ask,
    schema: { tags, summary: 'Ghi ý kiến trả lời', params, body: o.answerBody, response: { 200: s.revised } },
    handler: async (request, reply) =>
      answer(reply, await recordAnswer(request.act, { ...request.params, ...request.body })),
  })
  routes.get('/api/v1/opinion-requests/:id/letter', {
    config: see,
    schema: { tags, summary: 'Công văn xin ý kiến (.docx)', params },
    handler: async (request, reply) =>
      sendFile(reply, await writeOpinionLetter(request.act, request.params.id), wordType),
  })
}

function addCaseFiles(app: FastifyInstance): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  routes.post('/api/v1/case-files', {
    config: handle,
    schema: {
      tags,
      summary: 'Tải lên bản quét, giấy tờ (tệp ở ô “file”: PDF, JPG, PNG, DOCX, XLSX)',
      consumes: ['multipart/form-data'],
      querystring: z.object({ unitId: s.id }),
      response: { 201: z.object({ id: s.id, sha256: z.string(), name: z.string() }) },
    },
    handler: async (request, reply) => {
      const file = await takeFile(request, { missing: 'case-file-missing', tooLarge: 'case-file-large' })
      if (isRefusal(file)) return sendRefusal(reply, file)
      return answer(reply, await keepCaseFile(request.act, { ...request.query, ...file }), 201)
    },
  })
  routes.get('/api/v1/case-files/:id', {
    config: see,
    schema: { tags, summary: 'Bản quét, giấy tờ đã tải lên', params },
    handler: async (request, reply) => {
      const file = await openCaseFile(request.act, request.params.id)
      if (isRefusal(file)) return sendRefusal(reply, file)
      return sendFile(reply, file)
    },
  })
}
