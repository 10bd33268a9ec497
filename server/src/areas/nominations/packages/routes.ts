import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { answer } from '../../../platform/http/problem.ts'
import { sendFile } from '../../../platform/http/send-file.ts'
import * as s from '../schemas-packages.ts'
import { created, id, params, revised } from '../schemas-postings.ts'
import { addPaper, changePackage, dropPaper, markPaper, preparePackage } from './prepare-package.ts'
import { recordResult } from './record-result.ts'
import { setState } from './set-state.ts'
import { listPackages, viewPackage } from './view-package.ts'
import { openArchive } from './write-archive.ts'

const tags = ['packages']
const see = { access: { anyOf: ['see-nominations'] } } as const
const manage = { access: { anyOf: ['manage-packages'] } } as const

/** Packages upward: what is sent to a higher body, where it is, and its result. */
export function addPackageRoutes(app: FastifyInstance): void {
  addPackages(app)
  addPapers(app)
  addSteps(app)
}

function addPackages(app: FastifyInstance): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  routes.get('/api/v1/packages', {
    config: see,
    schema: {
      tags,
      summary: 'Hồ sơ trình cấp trên',
      querystring: s.packageQuery,
      response: { 200: s.packageList },
    },
    handler: (request) => listPackages(request.act, request.query),
  })
  routes.post('/api/v1/packages', {
    config: manage,
    schema: { tags, summary: 'Lập hồ sơ trình', body: s.newPackageBody, response: { 201: created } },
    handler: async (request, reply) => answer(reply, await preparePackage(request.act, request.body), 201),
  })
  routes.get('/api/v1/packages/:id', {
    config: see,
    schema: { tags, summary: 'Một hồ sơ trình', params, response: { 200: s.packageView } },
    handler: async (request, reply) => answer(reply, await viewPackage(request.act, request.params.id)),
  })
  routes.patch('/api/v1/packages/:id', {
    config: manage,
    schema: {
      tags,
      summary: 'Sửa hồ sơ trình, ghi số tờ trình',
      params,
      body: s.changePackageBody,
      response: { 200: revised },
    },
    handler: async (request, reply) =>
      answer(reply, await changePackage(request.act, { ...request.params, ...request.body })),
  })
  routes.get('/api/v1/packages/:id/archive', {
    config: see,
    schema: { tags, summary: 'Tệp nén hồ sơ điện tử kèm mục lục và mã băm', params },
    handler: async (request, reply) =>
      sendFile(reply, await openArchive(request.act, request.params.id), 'application/zip'),
  })
}

function addPapers(app: FastifyInstance): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  routes.post('/api/v1/packages/:id/papers', {
    config: manage,
    schema: { tags, summary: 'Thêm giấy tờ', params, body: s.addFileBody, response: { 200: revised } },
    handler: async (request, reply) =>
      answer(reply, await addPaper(request.act, { ...request.params, ...request.body })),
  })
  routes.delete('/api/v1/packages/:id/papers/:paperId', {
    config: manage,
    schema: {
      tags,
      summary: 'Bỏ giấy tờ',
      params: z.object({ id, paperId: id }),
      body: s.dropFileBody,
      response: { 200: revised },
    },
    handler: async (request, reply) =>
      answer(reply, await dropPaper(request.act, { ...request.params, ...request.body })),
  })
  routes.put('/api/v1/packages/:id/paper-marks', {
    config: manage,
    schema: {
      tags,
      summary: 'Đánh dấu giấy tờ đi kèm bản giấy',
      params,
      body: s.paperBody,
      response: { 200: revised },
    },
    handler: async (request, reply) =>
      answer(reply, await markPaper(request.act, { ...request.params, ...request.body })),
  })
}

function addSteps(app: FastifyInstance): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  routes.post('/api/v1/packages/:id/states', {
    config: manage,
    schema: {
      tags,
      summary: 'Ghi hồ sơ đang ở đâu, kèm căn cứ',
      params,
      body: s.stateBody,
      response: { 200: revised.extend({ archiveSha256: z.string().nullable() }) },
    },
    handler: async (request, reply) =>
      answer(reply, await setState(request.act, { ...request.params, ...request.body })),
  })
  routes.post('/api/v1/packages/:id/result', {
    config: manage,
    schema: {
      tags,
      summary: 'Nhận kết quả: vào Sổ vàng, báo đơn vị',
      params,
      body: s.resultBody,
      response: { 200: revised.extend({ awardIds: z.array(id) }) },
    },
    handler: async (request, reply) =>
      answer(reply, await recordResult(request.act, { ...request.params, ...request.body })),
  })
}
