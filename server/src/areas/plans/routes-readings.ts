import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { answer, sendRefusal } from '../../platform/http/problem.ts'
import { sendKeptFile } from '../../platform/http/send-file.ts'
import { takeFile } from '../../platform/http/take-file.ts'
import { isRefusal, type Refusal, refuse } from '../../platform/refusal.ts'
import { limits } from './reading/limits.ts'
import { acceptPlanReading } from './readings/accept-plan-reading.ts'
import { discardPlanReading } from './readings/discard-plan-reading.ts'
import { listPlanReadings } from './readings/list-plan-readings.ts'
import { mendPlanReading } from './readings/mend-plan-reading.ts'
import { openPlanOriginal } from './readings/open-plan-original.ts'
import { listSamplePlans, readSamplePlan } from './readings/sample-plans.ts'
import { showPlanReading } from './readings/show-plan-reading.ts'
import { startPlanReading } from './readings/start-plan-reading.ts'
import {
  acceptReadingBody,
  mendReadingBody,
  newReadingQuery,
  newReadingText,
  readingAccepted,
  readingCreated,
  readingList,
  readingListQuery,
  readingMended,
  readingParams,
  readingView,
  samplePlanList,
  samplePlanParams,
} from './schemas-readings.ts'

const access = { anyOf: ['manage-plans'] } as const
const tags = ['plan-readings']
/** A text of the largest size as JSON, where a letter may be written as an escape. */
const jsonLimit = 2 * limits.fileBytes

export function addPlanReadingRoutes(app: FastifyInstance): void {
  addStarting(app)
  addDrafts(app)
  addEnding(app)
}

function addStarting(app: FastifyInstance): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  routes.post('/api/v1/plan-readings', {
    config: { access },
    bodyLimit: jsonLimit,
    schema: {
      tags,
      summary: 'Đọc một kế hoạch (tệp ở ô “file”, hoặc JSON {text, fileName})',
      consumes: ['multipart/form-data', 'application/json'],
      querystring: newReadingQuery,
      response: { 201: readingCreated },
    },
    handler: async (request, reply) => {
      const given = await takeGiven(request)
      if (isRefusal(given)) return sendRefusal(reply, given)
      return answer(
        reply,
        await startPlanReading(request.act, { ...given, unitId: request.query.unitId }),
        201,
      )
    },
  })
  routes.get('/api/v1/plan-readings/samples', {
    config: { access },
    schema: { tags, summary: 'Các kế hoạch mẫu để đọc thử', response: { 200: samplePlanList } },
    handler: () => listSamplePlans(),
  })
  routes.post('/api/v1/plan-readings/samples/:name', {
    config: { access },
    schema: {
      tags,
      summary: 'Đọc một kế hoạch mẫu',
      params: samplePlanParams,
      response: { 201: readingCreated },
    },
    handler: async (request, reply) =>
      answer(reply, await readSamplePlan(request.act, request.params.name), 201),
  })
}

/** The file of the form, or the text of the body. */
async function takeGiven(
  request: FastifyRequest,
): Promise<{ bytes: Uint8Array; fileName: string } | Refusal> {
  if (!request.isMultipart()) {
    const body = newReadingText.safeParse(request.body)
    if (!body.success) return refuse('reading-file-missing')
    const { text, fileName } = body.data
    return { bytes: new TextEncoder().encode(text), fileName: fileName ?? 'van-ban-dan.txt' }
  }
  const codes = { missing: 'reading-file-missing', tooLarge: 'file-too-large', unnamed: 'khong-ten' }
  return takeFile(request, codes)
}

function addDrafts(app: FastifyInstance): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  routes.get('/api/v1/plan-readings', {
    config: { access },
    schema: {
      tags,
      summary: 'Các bản đọc đang chờ nhận làm kế hoạch',
      querystring: readingListQuery,
      response: { 200: readingList },
    },
    handler: (request) => listPlanReadings(request.act, request.query),
  })
  routes.get('/api/v1/plan-readings/:readingId', {
    config: { access },
    schema: { tags, summary: 'Một bản đọc', params: readingParams, response: { 200: readingView } },
    handler: async (request, reply) =>
      answer(reply, await showPlanReading(request.act, request.params.readingId)),
  })
  routes.get('/api/v1/plan-readings/:readingId/original', {
    config: { access },
    schema: { tags, summary: 'Tệp gốc của bản đọc', params: readingParams },
    handler: async (request, reply) =>
      sendKeptFile(reply, await openPlanOriginal(request.act, request.params.readingId)),
  })
  routes.patch('/api/v1/plan-readings/:readingId', {
    config: { access },
    schema: {
      tags,
      summary: 'Sửa bản đọc, hoặc hoàn tác bước cuối',
      params: readingParams,
      body: mendReadingBody,
      response: { 200: readingMended },
    },
    handler: async (request, reply) =>
      answer(reply, await mendPlanReading(request.act, { ...request.params, ...request.body })),
  })
}

function addEnding(app: FastifyInstance): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  routes.post('/api/v1/plan-readings/:readingId/acceptance', {
    config: { access },
    schema: {
      tags,
      summary: 'Nhận bản đọc làm kế hoạch',
      params: readingParams,
      body: acceptReadingBody,
      response: { 201: readingAccepted },
    },
    handler: async (request, reply) =>
      answer(reply, await acceptPlanReading(request.act, { ...request.params, ...request.body }), 201),
  })
  routes.delete('/api/v1/plan-readings/:readingId', {
    config: { access },
    schema: { tags, summary: 'Bỏ bản đọc', params: readingParams },
    handler: async (request, reply) =>
      answer(reply, await discardPlanReading(request.act, request.params.readingId)),
  })
}
