import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { answer, sendRefusal } from '../../platform/http/problem.ts'
import { refuse } from '../../platform/refusal.ts'
import { checkCertificate } from './check-certificate.ts'
import { checkedCertificate } from './schemas.ts'

/** Checks a minute from one address: enough for a hall of guests, nothing for guessing 80 bits. */
const checksAMinute = 60

export function addPublicRoutes(app: FastifyInstance): void {
  const limit = app.createRateLimit({ max: checksAMinute, timeWindow: 60_000 })
  app.withTypeProvider<ZodTypeProvider>().get('/api/v1/public/certificates/:code', {
    config: { access: 'public' },
    schema: {
      tags: ['public'],
      summary: 'Kiểm tra bằng theo mã in trên bằng',
      params: z.object({ code: z.string().max(40) }),
      response: { 200: checkedCertificate },
    },
    handler: async (request, reply) => {
      const found = await limit(request)
      if (!found.isAllowed && found.isExceeded) {
        reply.header('retry-after', found.ttlInSeconds)
        return sendRefusal(reply, refuse('too-many-requests'))
      }
      reply.header('cache-control', 'no-store').header('x-robots-tag', 'noindex')
      return answer(reply, await checkCertificate(request.act, request.params.code))
    },
  })
}
