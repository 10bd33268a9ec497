import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { answer } from '../../platform/http/problem.ts'
import { listForAppraisal } from './appraise.ts'
import { listOfficers } from './assign-dossiers.ts'
import { addRoundPaper, changeRound, closeRound, removeRoundPaper } from './change-round.ts'
import { grantLaterDay, removeUnitsOfRound } from './change-round-units.ts'
import { openDossier } from './edit-dossier.ts'
import { openRound } from './open-round.ts'
import { appraisalList, appraisalQuery, deskView } from './schemas-appraisal.ts'
import { doneRows, newDossierBody, officerList } from './schemas-dossiers.ts'
import * as s from './schemas-rounds.ts'
import { viewDesk } from './view-desk.ts'
import { listRounds, listRoundUnits, viewRound, viewRoundOptions } from './view-round.ts'

const tags = ['rounds']
const params = z.object({ id: s.id })
const see = { config: { access: { anyOf: ['see-nominations'] } } } as const
const manage = { config: { access: { anyOf: ['manage-rounds'] } } } as const
const done = { 204: z.undefined() }

export function addRoundRoutes(app: FastifyInstance): void {
  addReading(app)
  addManaging(app)
}

function addReading(app: FastifyInstance): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  routes.get('/api/v1/rounds', {
    ...see,
    schema: {
      tags,
      summary: 'Các đợt xét khen thưởng',
      querystring: s.roundQuery,
      response: { 200: s.roundList },
    },
    handler: (request) => listRounds(request.act, request.query),
  })
  routes.get('/api/v1/nomination-desk', {
    ...see,
    schema: { tags, summary: 'Hồ sơ khen thưởng chờ tôi', response: { 200: deskView } },
    handler: (request) => viewDesk(request.act),
  })
  routes.get('/api/v1/rounds/:id', {
    ...see,
    schema: { tags, summary: 'Một đợt xét', params, response: { 200: s.roundView } },
    handler: async (request, reply) => answer(reply, await viewRound(request.act, request.params.id)),
  })
  routes.get('/api/v1/rounds/:id/units', {
    ...see,
    schema: {
      tags,
      summary: 'Các đơn vị của đợt xét: ai đã gửi, ai chưa',
      params,
      querystring: s.roundUnitQuery,
      response: { 200: s.roundUnitList },
    },
    handler: async (request, reply) =>
      answer(reply, await listRoundUnits(request.act, { ...request.params, ...request.query })),
  })
  routes.get('/api/v1/rounds/:id/nominations', {
    ...see,
    schema: {
      tags,
      summary: 'Các trường hợp đã gửi của đợt xét, để thẩm định',
      params,
      querystring: appraisalQuery,
      response: { 200: appraisalList },
    },
    handler: async (request, reply) =>
      answer(reply, await listForAppraisal(request.act, { roundId: request.params.id, ...request.query })),
  })
  routes.get('/api/v1/rounds/:id/officers', {
    config: { access: { anyOf: ['appraise-nominations'] } },
    schema: { tags, summary: 'Người có thể được giao thẩm định', params, response: { 200: officerList } },
    handler: async (request, reply) => answer(reply, await listOfficers(request.act, request.params.id)),
  })
  routes.post('/api/v1/rounds/:id/dossiers', {
    config: { access: { anyOf: ['nominate', 'manage-rounds'] } },
    schema: {
      tags,
      summary: 'Lập hồ sơ của một đơn vị trong đợt xét',
      params,
      body: newDossierBody,
      response: { 201: s.created },
    },
    handler: async (request, reply) =>
      answer(reply, await openDossier(request.act, { roundId: request.params.id, ...request.body }), 201),
  })
}

function addManaging(app: FastifyInstance): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  routes.get('/api/v1/round-options', {
    ...manage,
    schema: {
      tags,
      summary: 'Danh hiệu, hình thức và nhóm đơn vị để chọn khi mở đợt xét',
      querystring: s.optionQuery,
      response: { 200: s.roundOptions },
    },
    handler: async (request, reply) => answer(reply, await viewRoundOptions(request.act, request.query)),
  })
  routes.post('/api/v1/rounds', {
    ...manage,
    schema: { tags, summary: 'Mở đợt xét', body: s.newRoundBody, response: { 201: s.created } },
    handler: async (request, reply) => answer(reply, await openRound(request.act, request.body), 201),
  })
  routes.patch('/api/v1/rounds/:id', {
    ...manage,
    schema: {
      tags,
      summary: 'Sửa đợt xét: lời, ngày, danh hiệu, đơn vị tham gia',
      params,
      body: s.changeRoundBody,
      response: { 200: s.revised },
    },
    handler: async (request, reply) =>
      answer(reply, await changeRound(request.act, { ...request.params, ...request.body })),
  })
  routes.post('/api/v1/rounds/:id/unit-removals', {
    ...manage,
    schema: {
      tags,
      summary: 'Bỏ đơn vị khỏi đợt xét, mỗi đơn vị một kết quả',
      params,
      body: s.roundUnitsBody,
      response: { 200: doneRows },
    },
    handler: async (request, reply) =>
      answer(reply, await removeUnitsOfRound(request.act, { ...request.params, ...request.body })),
  })
  routes.post('/api/v1/rounds/:id/later-days', {
    ...manage,
    schema: {
      tags,
      summary: 'Gia hạn gửi hồ sơ cho từng đơn vị, mỗi đơn vị một kết quả',
      params,
      body: s.laterDayBody,
      response: { 200: doneRows },
    },
    handler: async (request, reply) =>
      answer(reply, await grantLaterDay(request.act, { ...request.params, ...request.body })),
  })
  routes.post('/api/v1/rounds/:id/closing', {
    ...manage,
    schema: {
      tags,
      summary: 'Khép đợt xét',
      params,
      body: z.object({ revision: z.int() }),
      response: { 200: s.revised },
    },
    handler: async (request, reply) =>
      answer(reply, await closeRound(request.act, { ...request.params, ...request.body })),
  })
  routes.post('/api/v1/rounds/:id/papers', {
    ...manage,
    schema: {
      tags,
      summary: 'Thêm giấy tờ riêng vào danh mục hồ sơ',
      params,
      body: s.paperBody,
      response: done,
    },
    handler: async (request, reply) =>
      answer(reply, await addRoundPaper(request.act, { roundId: request.params.id, ...request.body })),
  })
  routes.delete('/api/v1/rounds/:id/papers/:paperId', {
    ...manage,
    schema: {
      tags,
      summary: 'Bỏ giấy tờ riêng khỏi danh mục hồ sơ',
      params: params.extend({ paperId: s.id }),
      response: done,
    },
    handler: async (request, reply) => {
      const { id: roundId, paperId } = request.params
      return answer(reply, await removeRoundPaper(request.act, { roundId, paperId }))
    },
  })
}
