import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { inView } from '../../../platform/act.ts'
import { answer } from '../../../platform/http/problem.ts'
import { sendFile } from '../../../platform/http/send-file.ts'
import { wordType } from '../../documents/index.ts'
import { installedLaw } from '../installed-law.ts'
import { addResultRoutes } from '../results/routes-results.ts'
import { eligibilityAnswer, eligibilityBody } from '../schemas-eligibility.ts'
import {
  appraisalBody,
  dryRunBody,
  dryRunView,
  outlookQuery,
  outlookView,
  proposableQuery,
  proposableView,
} from '../schemas-outlook.ts'
import { checkCases } from './check-cases.ts'
import { openJudge } from './check-eligibility.ts'
import { dryRun } from './dry-run.ts'
import { viewOutlook } from './view-outlook.ts'
import { viewProposable } from './view-proposable.ts'
import { writeAppraisal } from './write-appraisal.ts'
import './acts.ts'
import './errors.ts'

const tags = ['eligibility']
const see = { anyOf: ['see-awards'] } as const

export function addEligibilityRoutes(app: FastifyInstance): void {
  addChecks(app)
  addOutlook(app)
  addResultRoutes(app)
}

function addChecks(app: FastifyInstance): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  routes.post('/api/v1/eligibility-checks', {
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
  routes.post('/api/v1/eligibility-checks/document', {
    config: { access: 'signed-in' },
    schema: { tags, summary: 'Phiếu thẩm định điều kiện (.docx)', body: appraisalBody },
    handler: async (request, reply) => {
      return sendFile(reply, await writeAppraisal(request.act, request.body), wordType)
    },
  })
}

function addOutlook(app: FastifyInstance): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  routes.get('/api/v1/eligibility-outlook', {
    config: { access: see },
    schema: {
      tags,
      summary: 'Ai có thể đủ điều kiện đến hết một năm, còn thiếu gì; ai chưa từng được khen',
      querystring: outlookQuery,
      response: { 200: outlookView },
    },
    handler: async (request, reply) => answer(reply, await viewOutlook(request.act, request.query)),
  })
  routes.get('/api/v1/eligibility-outlook/proposable', {
    config: { access: see },
    schema: {
      tags,
      summary: 'Một người, tập thể được đề nghị gì vào một ngày, còn thiếu gì; theo dữ kiện đã ghi',
      querystring: proposableQuery,
      response: { 200: proposableView },
    },
    handler: async (request, reply) => answer(reply, await viewProposable(request.act, request.query)),
  })
  routes.post('/api/v1/eligibility-checks/dry-run', {
    config: { access: see },
    schema: {
      tags,
      summary: 'Thử một thay đổi pháp luật: hồ sơ nào đổi kết luận và vì sao; không lưu gì',
      body: dryRunBody,
      response: { 200: dryRunView },
    },
    handler: async (request, reply) => answer(reply, await dryRun(request.act, request.body)),
  })
}
