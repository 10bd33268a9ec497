import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { answer } from '../../platform/http/problem.ts'
import { endDeputation, listColleagues, listDeputations, nameDeputy } from './name-deputy.ts'
import {
  afterQuery,
  colleagueList,
  colleaguesQuery,
  deputationBody,
  deputationList,
  idParams,
} from './schemas.ts'

const tags = ['deputations']

export function addDeputationRoutes(app: FastifyInstance): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.get('/api/v1/deputations', {
    config: { access: 'signed-in', act: 'list-deputations' },
    schema: {
      tags,
      summary: 'Ủy quyền của tôi và cho tôi',
      querystring: afterQuery,
      response: { 200: deputationList },
    },
    handler: (request) => listDeputations(request.act, request.query),
  })

  routes.post('/api/v1/deputations', {
    config: { access: 'signed-in', act: 'name-deputy' },
    schema: {
      tags,
      summary: 'Ủy quyền cho đồng nghiệp',
      body: deputationBody,
      response: { 201: z.object({ id: z.string() }) },
    },
    handler: async (request, reply) => answer(reply, await nameDeputy(request.act, request.body), 201),
  })

  routes.delete('/api/v1/deputations/:id', {
    config: { access: 'signed-in', act: 'end-deputation' },
    schema: { tags, summary: 'Thu hồi ủy quyền', params: idParams, response: { 204: z.null() } },
    handler: async (request, reply) => answer(reply, await endDeputation(request.act, request.params.id)),
  })

  routes.get('/api/v1/colleagues', {
    config: { access: 'signed-in', act: 'list-colleagues' },
    schema: {
      tags,
      summary: 'Đồng nghiệp có thể ủy quyền',
      querystring: colleaguesQuery,
      response: { 200: colleagueList },
    },
    handler: async (request) => ({ rows: await listColleagues(request.act, request.query), next: null }),
  })
}
