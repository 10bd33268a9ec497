import { expect, test } from 'vitest'
import { ApiProblem, asProblem, problemFromBody } from './problem.ts'

test('a refusal of the server keeps its code, words, fields and values', () => {
  const body = {
    type: 'about:blank',
    title: 'Tài khoản tạm khóa',
    status: 401,
    detail: 'Đợi ít phút.',
    code: 'account-locked',
    values: { until: '2026-11-21T03:00:00Z' },
    fields: [{ path: 'password', message: 'chưa đúng' }],
  }
  const { status, code, title, detail, values, fields } = problemFromBody(401, JSON.stringify(body))
  expect({ type: 'about:blank', status, code, title, detail, values, fields }).toEqual(body)
})

test.each([
  [502, '<html>Bad gateway</html>', 'Máy chủ đang khởi động lại'],
  [500, 'oops', 'Máy chủ trả lời không đọc được'],
  [500, '{"error":"x"}', 'Máy chủ trả lời không đọc được'],
])('an answer %d that is no problem+json is told in Vietnamese', (status, body, title) => {
  const problem = problemFromBody(status, body)
  expect({ status: problem.status, code: problem.code, title: problem.title }).toEqual({
    status,
    code: 'unreadable-answer',
    title,
  })
})

test('a bug of the page never shows its English message', () => {
  const problem = asProblem(new TypeError('x is undefined'))
  expect(problem).toBeInstanceOf(ApiProblem)
  expect(problem.message).toBe('Trang gặp lỗi: Hãy tải lại trang. Dữ liệu đã lưu không bị ảnh hưởng.')
})
