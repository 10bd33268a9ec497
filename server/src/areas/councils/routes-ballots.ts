import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { answer, sendRefusal } from '../../platform/http/problem.ts'
import { sendFile } from '../../platform/http/send-file.ts'
import { isRefusal, refuse } from '../../platform/refusal.ts'
import { castBallot } from './cast-ballot.ts'
import { cancelBallot, countBallot, readSealedSheets, stopBallot } from './count-ballot.ts'
import { openBallot } from './open-ballot.ts'
import { enterOpinion, giveOwnOpinion, openOpinionFile } from './opinions.ts'
import { enterCountSheet, givePapers } from './paper-ballots.ts'
import { receiveBallot } from './receive-ballot.ts'
import { id, reasonBody, revised } from './schemas.ts'
import * as s from './schemas-ballots.ts'
import { takeForm } from './take-form.ts'

const tags = ['councils']
const session = z.object({ sessionId: id })
const params = session.extend({ ballotId: id })
const base = '/api/v1/council-sessions/:sessionId'
const counter = { config: { access: { anyOf: ['count-ballots'] } } } as const
const member = { config: { access: { anyOf: ['vote-in-council'] } } } as const

export function addBallotRoutes(app: FastifyInstance): void {
  addVoting(app)
  addCounting(app)
  addOpinions(app)
}

function addVoting(app: FastifyInstance): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  routes.post(`${base}/ballots`, {
    ...counter,
    schema: {
      tags,
      summary: 'Mở bỏ phiếu',
      params: session,
      body: s.openBallotBody,
      response: { 201: s.ballotOpened },
    },
    handler: async (request, reply) =>
      answer(reply, await openBallot(request.act, { ...request.params, ...request.body }), 201),
  })
  routes.post(`${base}/ballots/:ballotId/receipt`, {
    ...member,
    schema: {
      tags,
      summary: 'Nhận phiếu bầu điện tử (ký mù quyền bỏ phiếu)',
      params,
      body: s.receiveBody,
      response: { 200: s.credentialsGiven },
    },
    handler: async (request, reply) =>
      answer(reply, await receiveBallot(request.act, { ...request.params, ...request.body })),
  })
  // Nobody's session comes here: the credential alone says that the ballot may be cast.
  routes.post('/api/v1/council-ballot-box', {
    config: { access: 'public' },
    schema: {
      tags,
      summary: 'Bỏ phiếu kín đã niêm phong vào hòm phiếu, không kèm danh tính',
      body: s.castBody,
      response: { 200: s.castTaken },
    },
    handler: async (request, reply) => answer(reply, await castBallot(request.act, request.body)),
  })
}

function addCounting(app: FastifyInstance): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  routes.put(`${base}/ballots/:ballotId/papers`, {
    ...counter,
    schema: {
      tags,
      summary: 'Phát phiếu giấy',
      params,
      body: s.papersBody,
      response: { 200: s.papersGiven },
    },
    handler: async (request, reply) =>
      answer(reply, await givePapers(request.act, { ...request.params, ...request.body })),
  })
  routes.put(`${base}/ballots/:ballotId/count-sheet`, {
    ...counter,
    schema: {
      tags,
      summary: 'Nhập biểu kiểm phiếu giấy, biểu quyết giơ tay',
      params,
      body: s.countSheetBody,
      response: { 200: s.linesEntered },
    },
    handler: async (request, reply) =>
      answer(reply, await enterCountSheet(request.act, { ...request.params, ...request.body })),
  })
  routes.post(`${base}/ballots/:ballotId/stop`, {
    ...counter,
    schema: { tags, summary: 'Dừng bỏ phiếu', params, body: s.stopBody, response: { 200: revised } },
    handler: async (request, reply) =>
      answer(reply, await stopBallot(request.act, { ...request.params, ...request.body })),
  })
  routes.get(`${base}/ballots/:ballotId/sealed`, {
    ...counter,
    schema: {
      tags,
      summary: 'Các phiếu đã niêm phong, để ban kiểm phiếu cộng và mở',
      params,
      response: { 200: s.sealedSheets },
    },
    handler: async (request, reply) => answer(reply, await readSealedSheets(request.act, request.params)),
  })
  routes.post(`${base}/ballots/:ballotId/count`, {
    ...counter,
    schema: { tags, summary: 'Kiểm phiếu', params, body: s.countBody, response: { 200: s.counted } },
    handler: async (request, reply) =>
      answer(reply, await countBallot(request.act, { ...request.params, ...request.body })),
  })
  routes.post(`${base}/ballots/:ballotId/cancellation`, {
    ...counter,
    schema: { tags, summary: 'Hủy lượt bỏ phiếu', params, body: reasonBody, response: { 200: revised } },
    handler: async (request, reply) =>
      answer(reply, await cancelBallot(request.act, { ...request.params, ...request.body })),
  })
}

function addOpinions(app: FastifyInstance): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  const entering = { config: { access: { anyOf: ['manage-sessions', 'count-ballots'] } } } as const
  routes.put(`${base}/opinions/mine`, {
    ...member,
    schema: {
      tags,
      summary: 'Cho ý kiến của tôi trong đợt lấy ý kiến bằng văn bản',
      params: session,
      body: s.opinionBody,
      response: { 200: s.opinionKept },
    },
    handler: async (request, reply) =>
      answer(reply, await giveOwnOpinion(request.act, { ...request.params, ...request.body })),
  })
  routes.put(`${base}/opinions`, {
    ...entering,
    schema: {
      tags,
      summary: 'Nhập ý kiến bằng văn bản của thành viên vắng mặt',
      params: session,
      body: s.opinionForBody,
      response: { 200: s.opinionKept },
    },
    handler: async (request, reply) =>
      answer(reply, await enterOpinion(request.act, { ...request.params, ...request.body, file: null })),
  })
  routes.post(`${base}/opinions/scan`, {
    ...entering,
    schema: {
      tags,
      summary: 'Như trên, kèm bản quét (tệp ở ô “file”, ý kiến ở ô “data”)',
      consumes: ['multipart/form-data'],
      params: session,
      response: { 200: s.opinionKept },
    },
    handler: async (request, reply) => {
      const taken = await takeForm(request)
      if (isRefusal(taken)) return sendRefusal(reply, taken)
      const body = s.opinionForBody.safeParse(taken.data)
      if (!body.success) return sendRefusal(reply, refuse('input-invalid'))
      return answer(
        reply,
        await enterOpinion(request.act, { ...request.params, ...body.data, file: taken.file }),
      )
    },
  })
  routes.get(`${base}/opinions/files/:fileId`, {
    ...entering,
    schema: { tags, summary: 'Bản quét ý kiến bằng văn bản', params: session.extend({ fileId: id }) },
    handler: async (request, reply) =>
      sendFile(reply, await openOpinionFile(request.act, request.params.sessionId, request.params.fileId)),
  })
}
