import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { answer, sendRefusal } from '../../platform/http/problem.ts'
import { sendFile } from '../../platform/http/send-file.ts'
import { takeFile } from '../../platform/http/take-file.ts'
import { isRefusal, type Refusal } from '../../platform/refusal.ts'
import {
  changeLayout,
  createLayout,
  listLayouts,
  openPicture,
  retireLayout,
  setPicture,
  viewLayout,
} from './layouts.ts'
import { previewLayout } from './preview-layout.ts'
import {
  changePrinter,
  createPrinter,
  listPrinters,
  retirePrinter,
  writeCalibrationSheet,
} from './printers.ts'
import * as s from './schemas.ts'

const access = { config: { access: { anyOf: ['print-certificates'] } } } as const
const tags = ['certificates']
const params = z.object({ id: s.id })
const revisionQuery = z.object({ revision: z.coerce.number().int() })

export function addLayoutRoutes(app: FastifyInstance): void {
  addLayouts(app)
  addPictures(app)
  addPrinters(app)
}

function addLayouts(app: FastifyInstance): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  routes.get('/api/v1/certificate-layouts', {
    ...access,
    schema: { tags, summary: 'Các mẫu in bằng', response: { 200: s.layoutList } },
    handler: (request) => listLayouts(request.act),
  })
  routes.post('/api/v1/certificate-layouts', {
    ...access,
    schema: { tags, summary: 'Lập mẫu in', body: s.newLayoutBody, response: { 201: s.made } },
    handler: async (request, reply) => answer(reply, await createLayout(request.act, request.body), 201),
  })
  routes.get('/api/v1/certificate-layouts/:id', {
    ...access,
    schema: { tags, summary: 'Một mẫu in', params, response: { 200: s.layoutView } },
    handler: async (request, reply) => answer(reply, await viewLayout(request.act, request.params.id)),
  })
  routes.put('/api/v1/certificate-layouts/:id', {
    ...access,
    schema: {
      tags,
      summary: 'Sửa mẫu in',
      params,
      body: s.changedLayoutBody,
      response: { 200: s.changed },
    },
    handler: async (request, reply) =>
      answer(reply, await changeLayout(request.act, { layoutId: request.params.id, ...request.body })),
  })
  routes.delete('/api/v1/certificate-layouts/:id', {
    ...access,
    schema: {
      tags,
      summary: 'Thôi dùng mẫu in',
      params,
      querystring: revisionQuery,
      response: { 200: s.changed },
    },
    handler: async (request, reply) =>
      answer(reply, await retireLayout(request.act, { layoutId: request.params.id, ...request.query })),
  })
}

function addPictures(app: FastifyInstance): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  routes.post('/api/v1/certificate-layouts/:id/picture', {
    ...access,
    schema: {
      tags,
      summary: 'Tải ảnh phôi (tệp ở ô “file”: PNG, JPG)',
      consumes: ['multipart/form-data'],
      params,
      querystring: revisionQuery,
      response: { 200: s.changed },
    },
    handler: async (request: FastifyRequest, reply) => {
      const file = await takeFile(request, { missing: 'layout-picture-type' })
      if (isRefusal(file)) return answer(reply, file)
      const { id } = request.params as { id: string }
      const { revision } = request.query as { revision: number }
      return answer(reply, await setPicture(request.act, { layoutId: id, revision, bytes: file.bytes }))
    },
  })
  routes.get('/api/v1/certificate-layouts/:id/picture', {
    ...access,
    schema: { tags, summary: 'Ảnh phôi', params },
    handler: async (request, reply) => {
      const found = await openPicture(request.act, request.params.id)
      if (isRefusal(found)) return sendRefusal(reply, found)
      return reply
        .type(found.mediaType)
        .header('x-content-type-options', 'nosniff')
        .header('cache-control', 'private, no-cache')
        .send(Buffer.from(found.bytes))
    },
  })
  routes.get('/api/v1/certificate-layouts/:id/preview.pdf', {
    ...access,
    schema: {
      tags,
      summary: 'Bản in thử với dữ liệu giả',
      params,
      querystring: z.object({ onStock: z.stringbool().default(false) }),
    },
    handler: async (request, reply) =>
      sendPdf(
        reply,
        await previewLayout(request.act, { layoutId: request.params.id, ...request.query }),
        'in-thu.pdf',
      ),
  })
}

function addPrinters(app: FastifyInstance): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  routes.get('/api/v1/certificate-printers', {
    ...access,
    schema: { tags, summary: 'Máy in', response: { 200: s.printerList } },
    handler: (request) => listPrinters(request.act),
  })
  routes.post('/api/v1/certificate-printers', {
    ...access,
    schema: { tags, summary: 'Thêm máy in', body: s.newPrinterBody, response: { 201: s.made } },
    handler: async (request, reply) => answer(reply, await createPrinter(request.act, request.body), 201),
  })
  routes.put('/api/v1/certificate-printers/:id', {
    ...access,
    schema: { tags, summary: 'Căn chỉnh máy in', params, body: s.printerBody, response: { 200: s.changed } },
    handler: async (request, reply) =>
      answer(reply, await changePrinter(request.act, { printerId: request.params.id, ...request.body })),
  })
  routes.delete('/api/v1/certificate-printers/:id', {
    ...access,
    schema: {
      tags,
      summary: 'Thôi dùng máy in',
      params,
      querystring: revisionQuery,
      response: { 200: s.changed },
    },
    handler: async (request, reply) =>
      answer(reply, await retirePrinter(request.act, { printerId: request.params.id, ...request.query })),
  })
  routes.get('/api/v1/certificate-printers/:id/calibration.pdf', {
    ...access,
    schema: {
      tags,
      summary: 'Tờ căn chỉnh máy in',
      params,
      querystring: z.object({ paper: z.enum(['a3-landscape', 'a4-landscape']).default('a4-landscape') }),
    },
    handler: async (request, reply) =>
      sendPdf(
        reply,
        await writeCalibrationSheet(request.act, { printerId: request.params.id, ...request.query }),
        'can-chinh-may-in.pdf',
      ),
  })
}

/** A PDF that is looked at in the browser and printed from there. */
export function sendPdf(reply: FastifyReply, pdf: Uint8Array | Refusal, name: string): FastifyReply {
  const file = isRefusal(pdf) ? pdf : { bytes: pdf, name, mediaType: 'application/pdf' }
  return sendFile(reply, file, undefined, 'inline')
}
