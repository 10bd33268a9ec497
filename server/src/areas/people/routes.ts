import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { answer } from '../../platform/http/problem.ts'
import { addPerson, addPost, changePerson, changePost, endPost } from './change-people.ts'
import { listPeople, viewPerson } from './list-people.ts'
import * as s from './schemas.ts'

const see = { config: { access: { anyOf: ['see-organisation'] } } } as const
const manage = { config: { access: { anyOf: ['manage-organisation'] } } } as const
const tags = ['people']
const done = { 201: s.personDone }

export function addPeopleRoutes(app: FastifyInstance): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.get('/api/v1/people', {
    ...see,
    schema: {
      tags,
      summary: 'Danh sách cán bộ và chức vụ',
      querystring: s.personQuery,
      response: { 200: s.personList },
    },
    handler: (request) => listPeople(request.act, request.query),
  })
  routes.get('/api/v1/people/:personId', {
    ...see,
    schema: { tags, summary: 'Một cán bộ', params: s.personIn, response: { 200: s.personView } },
    handler: async (request, reply) => answer(reply, await viewPerson(request.act, request.params)),
  })
  routes.post('/api/v1/people', {
    ...manage,
    schema: { tags, summary: 'Thêm cán bộ', body: s.personBody, response: done },
    handler: async (request, reply) => answer(reply, await addPerson(request.act, request.body), 201),
  })
  routes.patch('/api/v1/people/:personId', {
    ...manage,
    schema: {
      tags,
      summary: 'Sửa thông tin cán bộ',
      params: s.personIn,
      body: s.personChangeBody,
      response: { 200: s.personDone },
    },
    handler: async (request, reply) =>
      answer(reply, await changePerson(request.act, { ...request.params, ...request.body })),
  })
  routes.post('/api/v1/people/:personId/posts', {
    ...manage,
    schema: { tags, summary: 'Thêm chức vụ', params: s.personIn, body: s.postChangeBody, response: done },
    handler: async (request, reply) =>
      answer(reply, await addPost(request.act, { ...request.params, ...request.body }), 201),
  })
  routes.patch('/api/v1/people/:personId/posts/:postId', {
    ...manage,
    schema: {
      tags,
      summary: 'Sửa chức vụ',
      params: s.postIn,
      body: s.postChangeBody,
      response: { 200: s.personDone },
    },
    handler: async (request, reply) =>
      answer(reply, await changePost(request.act, { ...request.params, ...request.body })),
  })
  routes.post('/api/v1/people/:personId/posts/:postId/end', {
    ...manage,
    schema: { tags, summary: 'Kết thúc chức vụ', params: s.postIn, body: s.postEndBody, response: done },
    handler: async (request, reply) =>
      answer(reply, await endPost(request.act, { ...request.params, ...request.body }), 201),
  })
}
