import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { checkSignatures } from './check-signatures.ts'
import { makeSigner, plainPdf, signPdf, stampPdf, type TestSigner } from './signed-pdf.fixture.ts'

describe('signatures of a PDF', () => {
  let chair: TestSigner
  let clerk: TestSigner
  beforeAll(async () => {
    chair = await makeSigner('Nguyễn Thị Hồng Ễnh', 'Ủy ban nhân dân tỉnh An Bình')
    clerk = await makeSigner('Văn thư', 'Ủy ban nhân dân tỉnh An Bình', 'ec')
  })

  test('a scan has none', async () => {
    expect(await checkSignatures(plainPdf('ban quet'))).toEqual([])
  })

  test('one signature over the whole file is told with signer, time and certificate', async () => {
    const pdf = await signPdf(plainPdf('quyet dinh'), chair, '2026-12-18T03:15:00Z')
    const [one, ...others] = await checkSignatures(pdf)
    expect(others).toEqual([])
    expect(one).toMatchObject({
      kind: 'signature',
      result: 'intact',
      problem: null,
      signer: 'Nguyễn Thị Hồng Ễnh',
      organisation: 'Ủy ban nhân dân tỉnh An Bình',
      signedAt: '2026-12-18T03:15:00.000Z',
      timeIsSigned: true,
      certificateInTime: true,
      algorithm: 'RSA',
      covers: 'whole-file',
      bytesAfter: 0,
    })
  })

  test('a second signature leaves the first intact, over the part that it covers', async () => {
    const once = await signPdf(plainPdf('quyet dinh'), chair, '2026-12-18T03:15:00Z')
    const twice = await signPdf(once, clerk, '2026-12-18T07:00:00Z')
    const checked = await checkSignatures(twice)
    expect(
      checked.map(({ signer, result, covers, bytesAfter }) => [signer, result, covers, bytesAfter]),
    ).toEqual([
      ['Nguyễn Thị Hồng Ễnh', 'intact', 'earlier-part', twice.length - once.length],
      ['Văn thư', 'intact', 'whole-file', 0],
    ])
  })

  test('one changed byte is told', async () => {
    const pdf = await signPdf(plainPdf('tien thuong 1000000'), chair, '2026-12-18T03:15:00Z')
    pdf[pdf.indexOf('1000000')] = '9'.charCodeAt(0)
    expect(await checkSignatures(pdf)).toMatchObject([{ result: 'altered', signer: 'Nguyễn Thị Hồng Ễnh' }])
  })

  test('something added behind the last signature is told', async () => {
    const pdf = await signPdf(plainPdf('quyet dinh'), chair, '2026-12-18T03:15:00Z')
    const longer = Buffer.concat([pdf, Buffer.from('\n10 0 obj\n<< >>\nendobj\n')])
    expect(await checkSignatures(longer)).toMatchObject([
      { result: 'intact', covers: 'earlier-part', bytesAfter: 23 },
    ])
  })

  test('a range whose gap is more than the message is told', async () => {
    const pdf = await signPdf(plainPdf('quyet dinh'), chair, '2026-12-18T03:15:00Z')
    const text = pdf.toString('latin1')
    const range = /\/ByteRange \[0 (\d+) (\d+) (\d+)/.exec(text)!
    const wider = text.replace(`[0 ${range[1]} `, `[0 ${Number(range[1]) - 9} `)
    expect(await checkSignatures(Buffer.from(wider, 'latin1'))).toMatchObject([
      { result: 'altered', covers: 'unclear' },
    ])
  })

  test('a message that is none, and one by another key, are told', async () => {
    const pdf = await signPdf(plainPdf('quyet dinh'), chair, '2026-12-18T03:15:00Z')
    const broken = pdf
      .toString('latin1')
      .replace(/\/Contents <[0-9a-f]{40}/, (m) => `${m.slice(0, -40)}${'ff'.repeat(20)}`)
    expect(await checkSignatures(Buffer.from(broken, 'latin1'))).toMatchObject([{ result: 'unreadable' }])
    const mixed = { certificate: chair.certificate, keys: (await makeSigner('Kẻ khác', 'Không rõ')).keys }
    const forged = await signPdf(plainPdf('quyet dinh'), mixed, '2026-12-18T03:15:00Z')
    expect(await checkSignatures(forged)).toMatchObject([
      { result: 'altered', signer: 'Nguyễn Thị Hồng Ễnh' },
    ])
  })

  const elsewhere =
    'Hãy mở tệp bằng phần mềm kiểm tra chữ ký của tổ chức cấp chứng thư số để biết chữ ký có hợp lệ không.'

  test('a kind of signature that is not known says where to have it checked', async () => {
    const pdf = await signPdf(plainPdf('quyet dinh'), chair, '2026-12-18T03:15:00Z')
    const other = pdf.toString('latin1').replaceAll('608648016503040201', '608648016503040207')
    expect(await checkSignatures(Buffer.from(other, 'latin1'))).toMatchObject([
      { result: 'unreadable', problem: `Hệ thống không đọc được kiểu chữ ký này. ${elsewhere}` },
    ])
  })

  test('a message over a content of its own says nothing of the file', async () => {
    const signed = (encloses: (bytes: Buffer) => Uint8Array, subFilter: string) =>
      signPdf(plainPdf('quyet dinh'), chair, '2026-12-18T03:15:00Z', { encloses, subFilter })
    const sha1 = (bytes: Buffer) => createHash('sha1').update(bytes).digest()
    const other = Buffer.from('van ban khac')
    const results = await Promise.all(
      [
        await signed(sha1, 'adbe.pkcs7.sha1'),
        await signed(() => sha1(other), 'adbe.pkcs7.sha1'),
        await signed(() => other, 'adbe.pkcs7.detached'),
      ].map(async (pdf) => (await checkSignatures(pdf))[0]!.result),
    )
    expect(results).toEqual(['intact', 'altered', 'altered'])
  })

  describe('with a time stamp', () => {
    const at = '2026-12-18T03:15:07.000Z'
    let authority: TestSigner
    beforeAll(async () => {
      authority = await makeSigner('Dịch vụ cấp dấu thời gian', 'Ban Cơ yếu Chính phủ')
    })
    const stamped = (stamp: Partial<Parameters<typeof stampPdf>[1]>) =>
      signPdf(plainPdf('quyet dinh'), chair, '2026-12-18T03:15:00Z', {
        stamp: { by: authority, at, ...stamp },
      })

    test('of the signature itself, by the key of its certificate', async () => {
      expect(await checkSignatures(await stamped({}))).toMatchObject([
        { result: 'intact', stamp: { result: 'intact', at, authority: 'Dịch vụ cấp dấu thời gian' } },
      ])
      const without = await signPdf(plainPdf('quyet dinh'), chair, '2026-12-18T03:15:00Z')
      expect(await checkSignatures(without)).toMatchObject([{ result: 'intact', stamp: null }])
    })

    test('of another signature, or by another key, the stamp is altered and the signature intact', async () => {
      const forger = {
        certificate: authority.certificate,
        keys: (await makeSigner('Kẻ khác', 'Không rõ')).keys,
      }
      for (const wrong of [{ of: Buffer.from('chu ky khac') }, { by: forger }])
        expect(await checkSignatures(await stamped(wrong))).toMatchObject([
          { result: 'intact', stamp: { result: 'altered' } },
        ])
    })

    test('that carries no certificate is told as such', async () => {
      expect(await checkSignatures(await stamped({ bare: true }))).toMatchObject([
        { result: 'intact', stamp: { result: 'content-only', at, authority: null } },
      ])
    })

    test('the certificate is judged at the time of the stamp, not at the time that the signer’s machine wrote', async () => {
      const late = await stamped({ at: '2028-05-01T00:00:00Z' })
      expect(await checkSignatures(late)).toMatchObject([{ result: 'intact', certificateInTime: false }])
    })

    test('of the whole file', async () => {
      const pdf = await signPdf(plainPdf('quyet dinh'), chair, '2026-12-18T03:15:00Z')
      const closed = await stampPdf(pdf, { by: authority, at })
      expect((await checkSignatures(closed))[1]).toMatchObject({
        kind: 'timestamp',
        result: 'intact',
        signedAt: at,
        timeIsSigned: true,
        covers: 'whole-file',
      })
      const changed = Buffer.from(closed)
      changed[changed.indexOf('quyet')] = 'Q'.charCodeAt(0)
      expect((await checkSignatures(changed))[1]).toMatchObject({
        result: 'altered',
        problem: 'Nội dung tệp khác với lúc đóng dấu thời gian.',
      })
      const bare = await stampPdf(pdf, { by: authority, at, bare: true })
      expect((await checkSignatures(bare))[1]).toMatchObject({
        result: 'unreadable',
        problem: `Dấu thời gian khớp với nội dung tệp, nhưng chưa kiểm tra được chữ ký của nơi cấp dấu. ${elsewhere}`,
      })
    })
  })
})
