import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { answer, sendRefusal } from '../../platform/http/problem.ts'
import { isRefusal, refuse } from '../../platform/refusal.ts'
import { changePassword } from './change-password.ts'
import { passSecondFactor } from './pass-second-factor.ts'
import {
  changePasswordBody,
  codeBody,
  idParams,
  openSessionList,
  passwordBody,
  recoveryCodesView,
  secondFactorStart,
  sessionView,
  signInBody,
  signInView,
} from './schemas.ts'
import { clearSessionCookie, readSessionToken, setSessionCookie } from './session-cookie.ts'
import { hashName } from './session-token.ts'
import { beginSecondFactor, confirmSecondFactor, removeSecondFactor } from './set-up-second-factor.ts'
import { signIn } from './sign-in.ts'
import { endOtherSessions, endSession, listSessions, signOut } from './sign-out.ts'
import { viewSession } from './view-session.ts'

const minute = 60_000
/** Sign-ins a minute from one address (an office may share one) and for one name. */
const signInLimits = { address: 120, name: 30 }

export function addSessionRoutes(app: FastifyInstance): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  const tags = ['access']
  const fromAddress = { max: signInLimits.address, timeWindow: minute }
  const forName = app.createRateLimit({
    max: signInLimits.name,
    timeWindow: minute,
    keyGenerator: (request) => hashName((request.body as { username: string }).username),
  })

  routes.post('/api/v1/session', {
    config: { access: 'public', act: 'sign-in', rateLimit: fromAddress },
    schema: { tags, summary: 'Đăng nhập', body: signInBody, response: { 200: signInView } },
    handler: async (request, reply) => {
      const limit = await forName(request)
      if (!limit.isAllowed && limit.isExceeded) return sendRefusal(reply, refuse('too-many-sign-ins'))
      const result = await signIn(request.act, { ...request.body, ...browserOf(request) })
      if (isRefusal(result)) return sendRefusal(reply, result)
      setSessionCookie(request, reply, result)
      return reply.send({ secondFactorRequired: result.secondFactorRequired })
    },
  })

  routes.post('/api/v1/session/second-factor', {
    config: { access: 'public', act: 'pass-second-factor', rateLimit: fromAddress },
    schema: { tags, summary: 'Xác thực lớp hai', body: codeBody, response: { 204: z.null() } },
    handler: async (request, reply) => {
      const token = readSessionToken(request, request.act.config)
      const result = await passSecondFactor(request.act, { ...request.body, token, ...browserOf(request) })
      if (isRefusal(result)) return sendRefusal(reply, result)
      setSessionCookie(request, reply, result)
      return answer(reply, null)
    },
  })

  routes.get('/api/v1/session', {
    config: { access: 'signed-in', act: 'view-session' },
    schema: { tags, summary: 'Người đang đăng nhập', response: { 200: sessionView } },
    handler: async (request, reply) => answer(reply, await viewSession(request.act)),
  })

  routes.delete('/api/v1/session', {
    config: { access: 'signed-in', act: 'sign-out' },
    schema: { tags, summary: 'Đăng xuất', response: { 204: z.null() } },
    handler: async (request, reply) => {
      await signOut(request.act)
      clearSessionCookie(request, reply)
      return answer(reply, null)
    },
  })

  routes.put('/api/v1/session/password', {
    config: { access: 'signed-in', act: 'change-password', rateLimit: fromAddress },
    schema: { tags, summary: 'Đổi mật khẩu', body: changePasswordBody, response: { 204: z.null() } },
    handler: async (request, reply) => {
      const result = await changePassword(request.act, { ...request.body, ...browserOf(request) })
      if (isRefusal(result)) return sendRefusal(reply, result)
      setSessionCookie(request, reply, result)
      return answer(reply, null)
    },
  })

  routes.get('/api/v1/sessions', {
    config: { access: 'signed-in', act: 'list-sessions' },
    schema: { tags, summary: 'Các phiên đăng nhập của tôi', response: { 200: openSessionList } },
    handler: async (request) => ({ rows: await listSessions(request.act), next: null }),
  })

  routes.delete('/api/v1/sessions/:id', {
    config: { access: 'signed-in', act: 'end-session' },
    schema: { tags, summary: 'Kết thúc một phiên', params: idParams, response: { 204: z.null() } },
    handler: async (request, reply) => answer(reply, await endSession(request.act, request.params.id)),
  })

  routes.delete('/api/v1/sessions', {
    config: { access: 'signed-in', act: 'end-other-sessions' },
    schema: {
      tags,
      summary: 'Kết thúc các phiên khác',
      response: { 200: z.object({ ended: z.number().int() }) },
    },
    handler: async (request, reply) => answer(reply, await endOtherSessions(request.act)),
  })

  addSecondFactorRoutes(app)
}

function addSecondFactorRoutes(app: FastifyInstance): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  const tags = ['access']
  const limited = { max: 30, timeWindow: minute }

  routes.post('/api/v1/second-factor', {
    config: { access: 'signed-in', act: 'begin-second-factor', rateLimit: limited },
    schema: { tags, summary: 'Bắt đầu bật xác thực hai lớp', response: { 200: secondFactorStart } },
    handler: async (request, reply) => answer(reply, await beginSecondFactor(request.act)),
  })

  routes.put('/api/v1/second-factor', {
    config: { access: 'signed-in', act: 'confirm-second-factor', rateLimit: limited },
    schema: {
      tags,
      summary: 'Bật xác thực hai lớp bằng mã đầu tiên',
      body: codeBody,
      response: { 200: recoveryCodesView },
    },
    handler: async (request, reply) =>
      answer(reply, await confirmSecondFactor(request.act, request.body.code)),
  })

  routes.delete('/api/v1/second-factor', {
    config: { access: 'signed-in', act: 'remove-second-factor', rateLimit: limited },
    schema: { tags, summary: 'Tắt xác thực hai lớp', body: passwordBody, response: { 204: z.null() } },
    handler: async (request, reply) =>
      answer(reply, await removeSecondFactor(request.act, request.body.password)),
  })
}

function browserOf(request: FastifyRequest): { userAgent: string; address: string } {
  return { userAgent: request.headers['user-agent'] ?? '', address: request.ip }
}
