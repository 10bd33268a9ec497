import type { FastifyInstance } from 'fastify'
import { refuse } from '../refusal.ts'
import { addRefusals } from './catalogue.ts'
import { sendRefusal } from './problem.ts'

addRefusals({
  'cross-origin': {
    status: 403,
    title: 'Yêu cầu từ trang khác',
    detail: 'Việc này chỉ được làm từ chính trang Nêu Gương của cơ quan. Hãy mở lại trang và thử lại.',
  },
})

/**
 * Refuses changes that another site's page sends with our cookie. Every browser says where a change comes from
 * (Sec-Fetch-Site, Origin); a program that says nothing has no cookie that somebody else could ride on.
 */
export function refuseCrossOrigin(app: FastifyInstance, publicUrl: string | null): void {
  app.addHook('onRequest', async (request, reply) => {
    if (request.method === 'GET' || request.method === 'HEAD' || request.method === 'OPTIONS') return
    const site = request.headers['sec-fetch-site']
    const origin = request.headers.origin
    if (site === 'same-origin' || site === 'none') return
    if (site === undefined && origin === undefined) return
    const own = publicUrl ?? `${request.protocol}://${request.headers.host}`
    if (site === undefined && origin === own) return
    return sendRefusal(reply, refuse('cross-origin'))
  })
}
