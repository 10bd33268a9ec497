import { beforeAll, describe, expect, test } from 'vitest'
import { checkSignatures } from './check-signatures.ts'
import { makeSigner, plainPdf, signPdf, type TestSigner } from './signed-pdf.fixture.ts'

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
})
