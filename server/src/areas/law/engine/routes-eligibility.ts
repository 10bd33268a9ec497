import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { inView } from '../../../platform/act.ts'
import { answer } from '../../../platform/http/problem.ts'
import { installedLaw } from '../installed-law.ts'
import { eligibilityAnswer, eligibilityBody } from '../schemas-eligibility.ts'
import { checkCases } from './check-cases.ts'
import { openJudge } from './check-eligibility.ts'
import './errors.ts'

const tags = ['eligibility']

export function addEligibilityRoutes(app: FastifyInstance): void {
  app.withTypeProvider<ZodTypeProvider>().post('/api/v1/eligibility-checks', {
    config: { access: 'signed-in' },
    schema: {
      tags,
      summary: 'Xét điều kiện: một hồ sơ hoặc một danh sách hồ sơ; không lưu gì',
      body: eligibilityBody,
      response: { 200: z.union([eligibilityAnswer, z.array(eligibilityAnswer)]) },
    },
    handler: async (request, reply) => {
      const { law, confirmations } = await inView(request.act, (tx) => installedLaw(tx, request.act))
      return answer(reply, checkCases(openJudge(law, confirmations), request.body))
    },
  })
}
