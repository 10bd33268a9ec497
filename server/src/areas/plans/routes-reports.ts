import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { answer } from '../../platform/http/problem.ts'
import { sendFile } from '../../platform/http/send-file.ts'
import { excelType, wordType } from '../documents/index.ts'
import { viewProgress } from './reports/view-progress.ts'
import { writeProgressReport, writeProgressWorkbook } from './reports/write-progress-files.ts'
import { id } from './schemas-plans.ts'
import { progressQuery, progressView } from './schemas-reports.ts'

const tags = ['plans']
const params = z.object({ id })
const access = { anyOf: ['see-plans'] } as const

export function addReportRoutes(app: FastifyInstance): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  routes.get('/api/v1/plans/:id/progress', {
    config: { access },
    schema: {
      tags,
      summary: 'Tiến độ thực hiện kế hoạch trong một kỳ',
      params,
      querystring: progressQuery,
      response: { 200: progressView },
    },
    handler: async (request, reply) =>
      answer(reply, await viewProgress(request.act, request.params.id, request.query)),
  })
  routes.get('/api/v1/plans/:id/progress-report.docx', {
    config: { access },
    schema: { tags, summary: 'Báo cáo tiến độ (.docx)', params, querystring: progressQuery },
    handler: async (request, reply) =>
      sendFile(reply, await writeProgressReport(request.act, request.params.id, request.query), wordType),
  })
  routes.get('/api/v1/plans/:id/progress-report.xlsx', {
    config: { access },
    schema: { tags, summary: 'Báo cáo tiến độ (.xlsx)', params, querystring: progressQuery },
    handler: async (request, reply) =>
      sendFile(reply, await writeProgressWorkbook(request.act, request.params.id, request.query), excelType),
  })
}
