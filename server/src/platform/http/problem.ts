import type { FastifyInstance, FastifyReply } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { isRefusal, type Refusal } from '../refusal.ts'
import { addRefusals, describeRefusal } from './catalogue.ts'

/** RFC 9457 body of every error; `code` is stable, `title` and `detail` are Vietnamese. */
const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  code: z.string(),
  values: z.record(z.string(), z.unknown()).optional(),
  fields: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  requestId: z.string().optional(),
})
export type Problem = z.infer<typeof problemSchema>

addRefusals({
  'not-found': {
    status: 404,
    title: 'Không tìm thấy',
    detail: 'Địa chỉ này không có, hoặc bạn không có quyền xem.',
  },
  'input-invalid': { status: 400, title: 'Dữ liệu chưa đúng', detail: 'Hãy xem lại các ô được đánh dấu.' },
  'too-large': {
    status: 413,
    title: 'Dữ liệu quá lớn',
    detail:
      'Tệp hoặc nội dung gửi lên vượt mức cho phép. Hãy quét ở 200–300 điểm một inch, hoặc tách tệp, rồi gửi lại.',
  },
  'media-type-unsupported': {
    status: 415,
    title: 'Kiểu dữ liệu không dùng được',
    detail: 'Hãy gửi JSON hoặc tệp theo hướng dẫn.',
  },
  'too-many-requests': { status: 429, title: 'Thao tác quá nhanh', detail: 'Hãy đợi một lát rồi thử lại.' },
  'database-unavailable': {
    status: 503,
    title: 'Cơ sở dữ liệu đang khởi động lại',
    detail: 'Việc vừa gửi chưa được lưu. Hãy thử lại sau vài giây.',
  },
  'changed-meanwhile': {
    status: 409,
    title: 'Nội dung vừa được người khác thay đổi',
    detail: 'Hãy tải lại trang để xem bản mới nhất rồi làm lại; bản bạn đang sửa chưa bị ghi đè.',
  },
})

/** Sends a use case's result: the value, or its refusal as problem+json. */
export function answer<T>(reply: FastifyReply, result: T | Refusal, status = 200): FastifyReply {
  if (isRefusal(result)) return sendRefusal(reply, result)
  if (result === undefined || result === null) return reply.code(204).send()
  return reply.code(status).send(result)
}

export function sendRefusal(reply: FastifyReply, refusal: Refusal): FastifyReply {
  const { status, title, detail } = describeRefusal(refusal)
  const values = Object.keys(refusal.values).length > 0 ? { values: refusal.values } : {}
  return sendProblem(reply, { type: 'about:blank', title, status, detail, code: refusal.code, ...values })
}

function sendProblem(reply: FastifyReply, problem: Problem): FastifyReply {
  return reply.code(problem.status).type('application/problem+json').serializer(JSON.stringify).send(problem)
}

/** Everything that was thrown: bad input by name and place, a gone database as 503, the rest as 500 without a trace. */
export function addProblemHandlers(app: FastifyInstance): void {
  app.setErrorHandler((error: Error & { statusCode?: number; code?: string }, request, reply) => {
    if (hasZodFastifySchemaValidationErrors(error)) {
      const fields = error.validation.map((issue) => ({
        path: issue.instancePath.replace(/^\//, '').replaceAll('/', '.'),
        message: issue.message ?? 'không đúng',
      }))
      const { title, detail } = describeRefusal({ refused: true, code: 'input-invalid', values: {} })
      return sendProblem(reply, {
        type: 'about:blank',
        title,
        status: 400,
        detail,
        code: 'input-invalid',
        fields,
      })
    }
    const code = codeOfThrown(error)
    if (code) return sendRefusal(reply, { refused: true, code, values: {} })
    request.log.error(
      { err: { type: error.name, message: error.message, stack: error.stack } },
      'request failed',
    )
    return sendProblem(reply, {
      type: 'about:blank',
      title: 'Hệ thống gặp lỗi',
      status: 500,
      detail: `Việc vừa gửi chưa được lưu. Hãy thử lại; nếu vẫn lỗi, báo quản trị kèm mã ${request.id}.`,
      code: 'internal-error',
      requestId: request.id,
    })
  })
}

function codeOfThrown(error: { statusCode?: number; code?: string; message: string }): string | null {
  if (isDatabaseGone(error)) return 'database-unavailable'
  if (error.statusCode === 413) return 'too-large'
  if (error.statusCode === 415) return 'media-type-unsupported'
  if (error.statusCode === 429) return 'too-many-requests'
  if (error.statusCode === 404) return 'not-found'
  if (error.statusCode === 400) return 'input-invalid'
  if (error.code === '22P02' || error.code === '22003') return 'not-found' // an id that is no id
  return null
}

/** The database is away or going away: the request may be sent again. */
function isDatabaseGone(error: { code?: string; message: string }): boolean {
  return (
    /^(57P0[123]|08\d\d\d|ECONNREFUSED|ENOENT|ECONNRESET|EPIPE)$/.test(error.code ?? '') ||
    /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/.test(
      error.message,
    )
  )
}
