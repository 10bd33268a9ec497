import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { answer } from '../../platform/http/problem.ts'
import {
  fixRankingOnPaper,
  putRankingOnAgenda,
  readRankingResult,
  saveRanking,
  viewRanking,
} from './rank-cluster.ts'
import * as s from './schemas.ts'

const tags = ['scoring']
const { params } = s
const see = { config: { access: { anyOf: ['see-organisation'] } } } as const
const manage = { config: { access: { anyOf: ['manage-organisation'] } } } as const
const send = { config: { access: { anyOf: ['manage-sessions'] } } } as const

/** The yearly ranking of clusters and blocs. */
export function addScoringRoutes(app: FastifyInstance): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  routes.get('/api/v1/clusters/:id/ranking', {
    ...see,
    schema: { tags, summary: 'Xếp hạng năm của cụm, khối', params, response: { 200: s.rankingView } },
    handler: async (request, reply) => answer(reply, await viewRanking(request.act, request.params.id)),
  })
  routes.put('/api/v1/clusters/:id/ranking', {
    ...manage,
    schema: {
      tags,
      summary: 'Ghi dự kiến xếp hạng',
      params,
      body: s.rankingBody,
      response: { 200: s.revised },
    },
    handler: async (request, reply) =>
      answer(reply, await saveRanking(request.act, { clusterId: request.params.id, ...request.body })),
  })
  routes.post('/api/v1/clusters/:id/ranking/agenda', {
    ...send,
    schema: {
      tags,
      summary: 'Đưa kết quả bình xét cụm, khối vào chương trình phiên họp',
      params,
      body: s.agendaBody,
      response: { 200: s.revised },
    },
    handler: async (request, reply) =>
      answer(reply, await putRankingOnAgenda(request.act, { clusterId: request.params.id, ...request.body })),
  })
  routes.post('/api/v1/clusters/:id/ranking/council-reading', {
    ...manage,
    schema: { tags, summary: 'Lấy kết quả biểu quyết xếp hạng', params, response: { 200: s.revised } },
    handler: async (request, reply) => answer(reply, await readRankingResult(request.act, request.params.id)),
  })
  routes.post('/api/v1/clusters/:id/ranking/paper', {
    ...manage,
    schema: {
      tags,
      summary: 'Chốt xếp hạng theo văn bản đã ký',
      params,
      body: s.paperBody,
      response: { 200: s.revised },
    },
    handler: async (request, reply) =>
      answer(reply, await fixRankingOnPaper(request.act, { clusterId: request.params.id, ...request.body })),
  })
}
