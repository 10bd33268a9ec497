import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { sendRefusal } from '../../platform/http/problem.ts'
import { isRefusal } from '../../platform/refusal.ts'
import { sessionCookie } from './add-access.ts'
import { signInBody } from './schemas.ts'
import { signIn } from './sign-in.ts'

export function addAccessRoutes(app: FastifyInstance): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.post('/api/v1/session', {
    config: { access: 'public', rateLimit: { max: 30, timeWindow: 60_000 } },
    schema: {
      tags: ['access'],
      summary: 'Đăng nhập',
      body: signInBody,
      response: { 200: z.object({ secondFactorRequired: z.boolean() }) },
    },
    handler: async (request, reply) => {
      const userAgent = request.headers['user-agent'] ?? ''
      const result = await signIn(request.act, { ...request.body, userAgent, address: request.ip })
      if (isRefusal(result)) return sendRefusal(reply, result)
      reply.setCookie(sessionCookie, result.token, {
        path: '/',
        httpOnly: true,
        sameSite: 'lax',
        secure: request.protocol === 'https',
        expires: result.expiresAt,
      })
      return reply.send({ secondFactorRequired: false })
    },
  })
}
