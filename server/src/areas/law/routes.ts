import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { answer, sendRefusal } from '../../platform/http/problem.ts'
import { isRefusal } from '../../platform/refusal.ts'
import { sendText, takeText } from '../documents/index.ts'
import { attachConfirmationText } from './attach-confirmation-text.ts'
import { confirmEntry, listConfirmations, withdrawConfirmation } from './confirm-entry.ts'
import { addLocalRuleRoutes } from './routes-local-rules.ts'
import {
  attachedText,
  awardList,
  awardParams,
  comparison,
  comparisonQuery,
  confirmationList,
  confirmBody,
  onQuery,
  pageQuery,
  parameterList,
  rowId,
  type SourceListView,
  shownAward,
  sourceList,
  withdrawBody,
  workingDays,
  workingDaysQuery,
} from './schemas.ts'
import { fileOfConfirmation } from './store-confirmations.ts'
import {
  compareDays,
  countWorkingDays,
  listAwards,
  listParameters,
  listSources,
  viewAward,
} from './view-law.ts'

const tags = ['law']
const everyone = 'signed-in' as const
const confirm = { anyOf: ['manage-law', 'approve-law'] } as const

export function addLawRoutes(app: FastifyInstance): void {
  addAwards(app)
  addTexts(app)
  addConfirmations(app)
  addLocalRuleRoutes(app)
}

function addAwards(app: FastifyInstance): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  routes.get('/api/v1/law/awards', {
    config: { access: everyone },
    schema: {
      tags,
      summary: 'Danh hiệu, hình thức khen thưởng có hiệu lực vào một ngày',
      querystring: onQuery,
      response: { 200: awardList },
    },
    handler: async (request, reply) => answer(reply, await listAwards(request.act, request.query.on)),
  })
  routes.get('/api/v1/law/awards/:award', {
    config: { access: everyone },
    schema: {
      tags,
      summary:
        'Quy định của một danh hiệu, hình thức vào một ngày: tiêu chuẩn, thẩm quyền, phiếu, hồ sơ, thời hạn, tiền',
      params: awardParams,
      querystring: onQuery,
      response: { 200: shownAward },
    },
    handler: async (request, reply) =>
      answer(reply, await viewAward(request.act, request.params.award, request.query.on)),
  })
  routes.get('/api/v1/law/comparison', {
    config: { access: everyone },
    schema: {
      tags,
      summary: 'So sánh quy định của hai ngày',
      querystring: comparisonQuery,
      response: { 200: comparison },
    },
    handler: async (request, reply) =>
      answer(reply, await compareDays(request.act, request.query.from, request.query.to)),
  })
}

function addTexts(app: FastifyInstance): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  routes.get('/api/v1/law/sources', {
    config: { access: everyone },
    schema: { tags, summary: 'Văn bản và giai đoạn pháp luật trong danh mục', response: { 200: sourceList } },
    handler: async () => listSources() as SourceListView,
  })
  routes.get('/api/v1/law/parameters', {
    config: { access: everyone },
    schema: {
      tags,
      summary: 'Con số, quy tắc chung, thủ tục của một ngày',
      querystring: onQuery,
      response: { 200: parameterList },
    },
    handler: async (request, reply) => answer(reply, await listParameters(request.act, request.query.on)),
  })
  routes.get('/api/v1/law/working-days', {
    config: { access: everyone },
    schema: {
      tags,
      summary: 'Ngày hết hạn sau một số ngày làm việc, kèm từng ngày không tính và lý do',
      querystring: workingDaysQuery,
      response: { 200: workingDays },
    },
    handler: async (request, reply) =>
      answer(reply, countWorkingDays(request.query.from, request.query.days)),
  })
}

function addConfirmations(app: FastifyInstance): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  routes.get('/api/v1/law/confirmations', {
    config: { access: everyone },
    schema: {
      tags,
      summary: 'Các mục pháp luật đã được xác nhận, đã bỏ xác nhận',
      querystring: pageQuery,
      response: { 200: confirmationList },
    },
    handler: (request) => listConfirmations(request.act, request.query),
  })
  routes.post('/api/v1/law/confirmations', {
    config: { access: confirm },
    schema: {
      tags,
      summary: 'Xác nhận một mục đúng với văn bản',
      body: confirmBody,
      response: { 201: z.object({ id: rowId }) },
    },
    handler: async (request, reply) => answer(reply, await confirmEntry(request.act, request.body), 201),
  })
  routes.post('/api/v1/law/confirmations/:id/text', {
    config: { access: confirm },
    schema: {
      tags,
      summary: 'Đính kèm văn bản đã đọc cho một xác nhận (tệp ở ô “file”: PDF, JPG, PNG)',
      consumes: ['multipart/form-data'],
      params: z.object({ id: rowId }),
      response: { 201: attachedText },
    },
    handler: async (request, reply) => {
      const given = await takeText(request)
      if (isRefusal(given)) return sendRefusal(reply, given)
      return answer(reply, await attachConfirmationText(request.act, request.params.id, given), 201)
    },
  })
  routes.get('/api/v1/law/confirmations/:id/text', {
    config: { access: everyone },
    schema: { tags, summary: 'Văn bản đính kèm của một xác nhận', params: z.object({ id: rowId }) },
    handler: (request, reply) =>
      sendText(request.act, reply, (tx) => fileOfConfirmation(tx, request.params.id)),
  })
  routes.post('/api/v1/law/confirmations/:id/withdrawal', {
    config: { access: confirm },
    schema: {
      tags,
      summary: 'Bỏ một xác nhận',
      params: z.object({ id: rowId }),
      body: withdrawBody,
      response: { 200: z.object({ key: z.string() }) },
    },
    handler: async (request, reply) =>
      answer(reply, await withdrawConfirmation(request.act, request.params.id, request.body.reason)),
  })
}
