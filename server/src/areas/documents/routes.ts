import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { answer } from '../../platform/http/problem.ts'
import { sendFile } from '../../platform/http/send-file.ts'
import { takeFile } from '../../platform/http/take-file.ts'
import { isRefusal } from '../../platform/refusal.ts'
import { addTemplateVersion, restoreTemplate, testTemplate, withdrawTemplate } from './change-templates.ts'
import * as s from './schemas.ts'
import { openTemplate, viewTemplate, viewTemplates } from './view-templates.ts'

const inForm = { missing: 'template-file-missing', unnamed: 'mau.docx' }
const tags = ['documents']
const manage = { config: { access: { anyOf: ['manage-templates'] } } } as const
const keyParams = z.object({ key: z.string().max(60) })
const versionParams = keyParams.extend({ id: s.id })

/** The Word templates of bodies: list, versions, check, preview. */
export function addDocumentRoutes(app: FastifyInstance): void {
  addReading(app)
  addChanging(app)
}

function addReading(app: FastifyInstance): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  routes.get('/api/v1/document-templates', {
    ...manage,
    schema: { tags, summary: 'Các mẫu văn bản', querystring: s.unitQuery, response: { 200: s.templateList } },
    handler: async (request, reply) => answer(reply, await viewTemplates(request.act, request.query.unit)),
  })
  routes.get('/api/v1/document-templates/:key', {
    ...manage,
    schema: {
      tags,
      summary: 'Một mẫu văn bản, các trường và các bản',
      params: keyParams,
      querystring: s.unitQuery,
      response: { 200: s.templateDetail },
    },
    handler: async (request, reply) =>
      answer(reply, await viewTemplate(request.act, request.params.key, request.query.unit)),
  })
  for (const [end, preview] of [
    ['file', false],
    ['preview', true],
  ] as const) {
    routes.get(`/api/v1/document-templates/:key/${end}`, {
      ...manage,
      schema: {
        tags,
        summary: `Mẫu của hệ thống${preview ? ' với dữ liệu thử' : ''} (.docx)`,
        params: keyParams,
      },
      handler: async (request, reply) =>
        sendFile(
          reply,
          await openTemplate(request.act, { key: request.params.key, versionId: null, preview }),
        ),
    })
    routes.get(`/api/v1/document-templates/:key/versions/:id/${end}`, {
      ...manage,
      schema: {
        tags,
        summary: `Một bản của mẫu${preview ? ' với dữ liệu thử' : ''} (.docx)`,
        params: versionParams,
      },
      handler: async (request, reply) => {
        const { key, id } = request.params
        return sendFile(reply, await openTemplate(request.act, { key, versionId: id, preview }))
      },
    })
  }
}

function addChanging(app: FastifyInstance): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  routes.post('/api/v1/document-templates/:key/trials', {
    ...manage,
    schema: {
      tags,
      summary: 'Kiểm tra một tệp mẫu',
      consumes: ['multipart/form-data'],
      params: keyParams,
      response: { 200: s.templateTrial },
    },
    handler: async (request, reply) => {
      const file = await takeFile(request, inForm)
      return answer(reply, isRefusal(file) ? file : testTemplate(request.params.key, file))
    },
  })
  routes.post('/api/v1/document-templates/:key/versions', {
    ...manage,
    schema: {
      tags,
      summary: 'Gửi bản mẫu riêng của cơ quan',
      consumes: ['multipart/form-data'],
      params: keyParams,
      querystring: s.versionQuery,
      response: { 201: s.versionMade },
    },
    handler: async (request, reply) => {
      const file = await takeFile(request, inForm)
      if (isRefusal(file)) return answer(reply, file)
      const { unit, from, to, note } = request.query
      const version = { ...file, key: request.params.key, unitId: unit, usedFrom: from, usedTo: to, note }
      return answer(reply, await addTemplateVersion(request.act, version), 201)
    },
  })
  routes.post('/api/v1/document-templates/:key/restorations', {
    ...manage,
    schema: {
      tags,
      summary: 'Dùng lại một bản trước, hoặc mẫu của hệ thống',
      params: keyParams,
      body: s.restoreBody,
      response: { 201: s.versionMade },
    },
    handler: async (request, reply) =>
      answer(reply, await restoreTemplate(request.act, { ...request.params, ...request.body }), 201),
  })
  routes.post('/api/v1/document-templates/:key/versions/:id/withdrawal', {
    ...manage,
    schema: {
      tags,
      summary: 'Thôi dùng một bản mẫu',
      params: versionParams,
      response: { 200: z.object({ id: s.id }) },
    },
    handler: async (request, reply) => answer(reply, await withdrawTemplate(request.act, request.params.id)),
  })
}
