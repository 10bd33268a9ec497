import fastify, { type FastifyReply } from 'fastify'
import { describe, expect, it } from 'vitest'
import { refuse } from '../refusal.ts'
import { contentDisposition, sendFile, sendKeptFile } from './send-file.ts'

/** What a browser saves under, by RFC 6266 and 8187. */
function nameIn(header: string): string {
  const any = /filename\*=UTF-8''([\w%.!~-]+)$/.exec(header)?.[1]
  return any ? decodeURIComponent(any) : /filename="([^"]*)"/.exec(header)![1]!
}

describe('the name of a sent file', () => {
  it('survives with Vietnamese letters, quotes and brackets', () => {
    for (const name of [
      'Đề nghị khen thưởng Nguyễn Thị Ngọc Ánh (đợt 2).pdf',
      'Báo cáo “quý I” – 100% *hoàn thành*.docx',
      `ke-hoach's; filename="x.exe".docx`,
      'bien-ban.pdf',
    ])
      expect(nameIn(contentDisposition('attachment', name))).toBe(name)
  })

  it('stands without accents for programs that read no other', () => {
    expect(contentDisposition('attachment', 'Kế hoạch năm 2026.docx')).toBe(
      `attachment; filename="Ke hoach nam 2026.docx"; filename*=UTF-8''K%E1%BA%BF%20ho%E1%BA%A1ch%20n%C4%83m%202026.docx`,
    )
    expect(contentDisposition('inline', 'Quyết định "đỏ"\r\nx: y')).toBe(
      `inline; filename="Quyet dinh _do___x: y"; filename*=UTF-8''Quy%E1%BA%BFt%20%C4%91%E1%BB%8Bnh%20%22%C4%91%E1%BB%8F%22%0D%0Ax%3A%20y`,
    )
    expect(contentDisposition('inline', 'bang-khen.pdf')).toBe('inline; filename="bang-khen.pdf"')
  })

  it('may be cut in the middle of a sign', () => {
    expect(contentDisposition('attachment', '🎖.pdf'.slice(1))).toBe(
      `attachment; filename="_.pdf"; filename*=UTF-8''%EF%BF%BD.pdf`,
    )
  })
})

describe('a sent file', () => {
  const bytes = new TextEncoder().encode('x')
  const headersOf = async (send: (reply: FastifyReply) => FastifyReply) => {
    const app = fastify()
    app.get('/', (_, reply) => send(reply))
    const { statusCode, headers, body } = await app.inject('/')
    const { etag, 'content-type': type, 'cache-control': cache, 'x-content-type-options': sniff } = headers
    return { statusCode, body, etag, type, cache, sniff }
  }

  it('is kept by nobody on the way', async () => {
    const file = { name: 'a.docx', bytes }
    expect(await headersOf((reply) => sendFile(reply, file, 'text/x-word'))).toEqual({
      statusCode: 200,
      body: 'x',
      etag: undefined,
      type: 'text/x-word',
      cache: 'private, no-store',
      sniff: 'nosniff',
    })
  })

  it('that never changes is asked for by its hash', async () => {
    const file = { name: 'a.png', bytes, mediaType: 'image/png', sha256: 'abc' }
    expect(await headersOf((reply) => sendKeptFile(reply, file, 'inline'))).toEqual({
      statusCode: 200,
      body: 'x',
      etag: '"abc"',
      type: 'image/png',
      cache: 'private, no-cache',
      sniff: 'nosniff',
    })
  })

  it('that is refused is no file', async () => {
    const refused = await headersOf((reply) => sendFile(reply, refuse('not-found')))
    expect([refused.statusCode, refused.type]).toEqual([404, 'application/problem+json'])
  })
})
