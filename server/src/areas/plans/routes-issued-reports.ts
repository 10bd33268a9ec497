import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { answer } from '../../platform/http/problem.ts'
import { sendFile } from '../../platform/http/send-file.ts'
import { issueReport, numberReport } from './reports/issue-report.ts'
import { readReportFile, viewIssuedReport, viewIssuedReports } from './reports/view-issued-reports.ts'
import { id } from './schemas-plans.ts'
import {
  issuedReportList,
  issuedReportsQuery,
  issuedReportView,
  issueReportBody,
  numberReportBody,
} from './schemas-reports.ts'

const tags = ['plans']
const params = z.object({ id })
const done = { 200: z.object({ id }) }
const access = { anyOf: ['see-plans'] } as const

export function addIssuedReportRoutes(app: FastifyInstance): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  routes.get('/api/v1/plans/:id/reports', {
    config: { access },
    schema: {
      tags,
      summary: 'Các báo cáo tiến độ đã ban hành của kế hoạch',
      params,
      querystring: issuedReportsQuery,
      response: { 200: issuedReportList },
    },
    handler: async (request, reply) =>
      answer(reply, await viewIssuedReports(request.act, request.params.id, request.query)),
  })
  routes.post('/api/v1/plans/:id/reports', {
    config: { access: { anyOf: ['approve-plans'] } },
    schema: {
      tags,
      summary: 'Ban hành báo cáo tiến độ: giữ nguyên số liệu và tệp',
      params,
      body: issueReportBody,
      response: { 201: z.object({ id }) },
    },
    handler: async (request, reply) =>
      answer(reply, await issueReport(request.act, request.params.id, request.body), 201),
  })
  routes.get('/api/v1/plan-reports/:id', {
    config: { access },
    schema: {
      tags,
      summary: 'Một báo cáo đã ban hành và chỗ nay đã khác',
      params,
      response: { 200: issuedReportView },
    },
    handler: async (request, reply) => answer(reply, await viewIssuedReport(request.act, request.params.id)),
  })
  routes.post('/api/v1/plan-reports/:id/number', {
    config: { access: { anyOf: ['manage-plans'] } },
    schema: {
      tags,
      summary: 'Ghi số, ngày văn thư cấp cho báo cáo',
      params,
      body: numberReportBody,
      response: done,
    },
    handler: async (request, reply) =>
      answer(reply, await numberReport(request.act, { id: request.params.id, ...request.body })),
  })
  for (const [name, kind] of [
    ['report.docx', 'word'],
    ['report.xlsx', 'excel'],
  ] as const)
    routes.get(`/api/v1/plan-reports/:id/${name}`, {
      config: { access },
      schema: { tags, summary: `Tệp của báo cáo đã ban hành (${name})`, params },
      handler: async (request, reply) => {
        return sendFile(
          reply,
          await readReportFile(request.act, (request.params as z.infer<typeof params>).id, kind),
        )
      },
    })
}
