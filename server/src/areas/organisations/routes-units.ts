import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { answer } from '../../platform/http/problem.ts'
import { addAlias, removeAlias } from './change-aliases.ts'
import { dissolveUnit, previewDissolution } from './dissolve-unit.ts'
import { foundUnit } from './found-unit.ts'
import { listUnits } from './list-units.ts'
import { mergeUnits, previewMerger } from './merge-units.ts'
import { moveUnit } from './move-unit.ts'
import { renameUnit } from './rename-unit.ts'
import { revokeChange } from './revoke-change.ts'
import * as s from './schemas.ts'
import { previewSplit, splitUnit } from './split-unit.ts'
import { viewUnit } from './view-unit.ts'

export const see = { config: { access: { anyOf: ['see-organisation'] } } } as const
export const manage = { config: { access: { anyOf: ['manage-organisation'] } } } as const
const params = z.object({ unitId: s.id })
const tags = ['organisations']
const done = { 201: s.changeDone }

/** Units over time: reading, and each change as an act of its own. */
export function addUnitRoutes(app: FastifyInstance): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.get('/api/v1/units', {
    ...see,
    schema: {
      tags,
      summary: 'Danh sách đơn vị tại một ngày',
      querystring: s.unitQuery,
      response: { 200: s.unitList },
    },
    handler: (request) => listUnits(request.act, request.query),
  })
  routes.get('/api/v1/units/:unitId', {
    ...see,
    schema: {
      tags,
      summary: 'Một đơn vị: tên qua các thời kỳ, quá trình hình thành',
      params,
      querystring: z.object({ asOf: s.day.optional() }),
      response: { 200: s.unitView },
    },
    handler: async (request, reply) =>
      answer(reply, await viewUnit(request.act, { ...request.params, ...request.query })),
  })
  routes.post('/api/v1/units', {
    ...manage,
    schema: { tags, summary: 'Thành lập đơn vị', body: s.foundingBody, response: done },
    handler: async (request, reply) => answer(reply, await foundUnit(request.act, request.body), 201),
  })
  routes.post('/api/v1/units/:unitId/renamings', {
    ...manage,
    schema: { tags, summary: 'Đổi tên đơn vị từ một ngày', params, body: s.renamingBody, response: done },
    handler: async (request, reply) =>
      answer(reply, await renameUnit(request.act, { ...request.params, ...request.body }), 201),
  })
  routes.post('/api/v1/units/:unitId/moves', {
    ...manage,
    schema: {
      tags,
      summary: 'Chuyển đơn vị cấp trên từ một ngày',
      params,
      body: s.movingBody,
      response: done,
    },
    handler: async (request, reply) =>
      answer(reply, await moveUnit(request.act, { ...request.params, ...request.body }), 201),
  })
  routes.post('/api/v1/units/:unitId/splits', {
    ...manage,
    schema: { tags, summary: 'Chia, tách đơn vị từ một ngày', params, body: s.splitBody, response: done },
    handler: async (request, reply) =>
      answer(reply, await splitUnit(request.act, { ...request.params, ...request.body }), 201),
  })
  routes.post('/api/v1/units/:unitId/dissolutions', {
    ...manage,
    schema: { tags, summary: 'Giải thể đơn vị từ một ngày', params, body: s.dissolvingBody, response: done },
    handler: async (request, reply) =>
      answer(reply, await dissolveUnit(request.act, { ...request.params, ...request.body }), 201),
  })
  routes.post('/api/v1/unit-mergers', {
    ...manage,
    schema: { tags, summary: 'Sáp nhập, hợp nhất đơn vị', body: s.mergerBody, response: done },
    handler: async (request, reply) => answer(reply, await mergeUnits(request.act, request.body), 201),
  })
  const foreseen = { 200: s.changePreview }
  routes.post('/api/v1/units/:unitId/splits/preview', {
    ...manage,
    schema: {
      tags,
      summary: 'Xem trước việc chia, tách đơn vị',
      params,
      body: s.splitBody,
      response: foreseen,
    },
    handler: async (request, reply) =>
      answer(reply, await previewSplit(request.act, { ...request.params, ...request.body })),
  })
  routes.post('/api/v1/units/:unitId/dissolutions/preview', {
    ...manage,
    schema: {
      tags,
      summary: 'Xem trước việc giải thể đơn vị',
      params,
      body: s.dissolvingBody,
      response: foreseen,
    },
    handler: async (request, reply) =>
      answer(reply, await previewDissolution(request.act, { ...request.params, ...request.body })),
  })
  routes.post('/api/v1/unit-mergers/preview', {
    ...manage,
    schema: {
      tags,
      summary: 'Xem trước việc sáp nhập, hợp nhất đơn vị',
      body: s.mergerBody,
      response: foreseen,
    },
    handler: async (request, reply) => answer(reply, await previewMerger(request.act, request.body)),
  })
  routes.post('/api/v1/unit-changes/:changeId/revocation', {
    ...manage,
    schema: {
      tags,
      summary: 'Hủy một thay đổi đã ghi nhầm',
      params: z.object({ changeId: s.id }),
      body: s.revokingBody,
      response: { 201: z.object({ changeId: s.id }) },
    },
    handler: async (request, reply) =>
      answer(reply, await revokeChange(request.act, { ...request.params, ...request.body }), 201),
  })
  routes.post('/api/v1/units/:unitId/aliases', {
    ...manage,
    schema: {
      tags,
      summary: 'Thêm tên gọi khác của đơn vị',
      params,
      body: s.aliasBody,
      response: { 201: z.object({ id: s.id, alias: z.string() }) },
    },
    handler: async (request, reply) =>
      answer(reply, await addAlias(request.act, { ...request.params, ...request.body }), 201),
  })
  routes.delete('/api/v1/units/:unitId/aliases/:aliasId', {
    ...manage,
    schema: {
      tags,
      summary: 'Bỏ tên gọi khác của đơn vị',
      params: params.extend({ aliasId: s.id }),
      response: { 200: z.object({ id: s.id }) },
    },
    handler: async (request, reply) => answer(reply, await removeAlias(request.act, request.params)),
  })
}
