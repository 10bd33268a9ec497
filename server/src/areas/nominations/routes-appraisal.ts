import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { answer } from '../../platform/http/problem.ts'
import { appraiseNominations } from './appraise.ts'
import { recordCouncilResult } from './record-council-result.ts'
import { returnDossiers } from './return-dossiers.ts'
import * as s from './schemas-appraisal.ts'
import { doneRows } from './schemas-dossiers.ts'

const tags = ['appraisal']
const appraise = { config: { access: { anyOf: ['appraise-nominations'] } } } as const
const manage = { config: { access: { anyOf: ['manage-rounds', 'appraise-nominations'] } } } as const

export function addAppraisalRoutes(app: FastifyInstance): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  routes.post('/api/v1/appraisals', {
    ...appraise,
    schema: {
      tags,
      summary: 'Kết luận thẩm định nhiều trường hợp, mỗi trường hợp một kết quả',
      body: s.appraiseBody,
      response: { 200: doneRows },
    },
    handler: async (request, reply) => answer(reply, await appraiseNominations(request.act, request.body)),
  })
  routes.post('/api/v1/dossier-returns', {
    ...appraise,
    schema: {
      tags,
      summary: 'Trả lại hồ sơ: một lời, từng nội dung phải bổ sung',
      body: s.returnBody,
      response: { 200: s.returned },
    },
    handler: async (request, reply) => answer(reply, await returnDossiers(request.act, request.body)),
  })
  routes.post('/api/v1/council-results', {
    ...manage,
    schema: {
      tags,
      summary: 'Ghi kết quả Hội đồng theo biên bản giấy',
      body: s.resultBody,
      response: { 200: doneRows },
    },
    handler: async (request, reply) => answer(reply, await recordCouncilResult(request.act, request.body)),
  })
}
