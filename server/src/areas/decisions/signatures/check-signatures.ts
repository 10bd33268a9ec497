import { createHash, webcrypto } from 'node:crypto'
import { fromBER, OctetString, UTCTime } from 'asn1js'
import { type Certificate, ContentInfo, CryptoEngine, SignedData, setEngine } from 'pkijs'
import { hexOf, nameIn, signerCertificate } from './certificate.ts'
import { type CheckedStamp, checkSignatureStamp, checkStamp } from './check-stamp.ts'
import { type FoundSignature, findSignatures } from './find-signatures.ts'
import { verifyMessage } from './verify-message.ts'

setEngine('node', new CryptoEngine({ name: 'node', crypto: webcrypto as unknown as Crypto }))

/** What one signature of a PDF says, and whether the numbers bear it out. The chain to a trusted root is not looked at. */
export type CheckedSignature = {
  kind: 'signature' | 'timestamp'
  /** 'intact': the covered bytes are those that were signed, by the key of the certificate. */
  result: 'intact' | 'altered' | 'unreadable'
  /** Why it is not intact, in Vietnamese; null where it is. */
  problem: string | null
  signer: string | null
  organisation: string | null
  issuer: string | null
  serial: string | null
  /** From the signed attributes, else as the signing program wrote it. */
  signedAt: string | null
  timeIsSigned: boolean
  validFrom: string | null
  validUntil: string | null
  /** Whether the certificate was valid when the signature was stamped, else when it says that it was made; null where that is not known. */
  certificateInTime: boolean | null
  /** The time stamp that the signature carries; null where it carries none, and for what is a time stamp itself. */
  stamp: CheckedStamp | null
  algorithm: string | null
  reason: string | null
  /** How far into the file it reaches: everything, or what stood there before something was added. */
  covers: 'whole-file' | 'earlier-part' | 'unclear'
  coveredBytes: number
  bytesAfter: number
}

/** All signatures of a PDF, the first first; none where it has no digital signature (a scan). */
export async function checkSignatures(pdf: Uint8Array): Promise<CheckedSignature[]> {
  const found = findSignatures(pdf)
  return await Promise.all(found.map((one) => checkOne(pdf, one)))
}

async function checkOne(pdf: Uint8Array, found: FoundSignature): Promise<CheckedSignature> {
  const [a, b, c, d] = found.byteRange
  const bytesAfter = pdf.length - (c + d)
  const empty: CheckedSignature = {
    kind: found.isTimestamp ? 'timestamp' : 'signature',
    result: 'unreadable',
    problem: `Hệ thống không đọc được chữ ký trong tệp. ${elsewhere}`,
    signer: found.statedName,
    organisation: null,
    issuer: null,
    serial: null,
    signedAt: found.statedAt,
    timeIsSigned: false,
    validFrom: null,
    validUntil: null,
    certificateInTime: null,
    stamp: null,
    algorithm: null,
    reason: found.statedReason,
    covers: found.gapIsContents ? (bytesAfter === 0 ? 'whole-file' : 'earlier-part') : 'unclear',
    coveredBytes: b + d,
    bytesAfter,
  }
  const message = parseMessage(found.contents)
  if (!message) return empty
  const covered = Buffer.concat([pdf.subarray(a, a + b), pdf.subarray(c, c + d)])
  const certificate = signerCertificate(message)
  const own = found.isTimestamp ? await checkStamp(message, covered) : null
  const stamp = own ? null : await checkSignatureStamp(message.signerInfos[0])
  const time = own ? own.at : signingTime(message)
  const known: CheckedSignature = {
    ...empty,
    ...describeCertificate(certificate),
    signedAt: time ?? found.statedAt,
    timeIsSigned: time !== null,
    stamp,
  }
  const at = stamp?.result === 'intact' ? stamp.at : known.signedAt
  known.certificateInTime =
    at && known.validFrom && known.validUntil ? at >= known.validFrom && at <= known.validUntil : null
  const problem = own ? problemOfStamp(found, own) : await findProblem(found, message, covered)
  return { ...known, result: problem ? problem.result : 'intact', problem: problem?.text ?? null }
}

function parseMessage(contents: Uint8Array): SignedData | null {
  try {
    // The room for the message is longer than the message: the rest is zeros.
    const asn = fromBER(new Uint8Array(contents).buffer)
    if (asn.offset === -1) return null
    return new SignedData({ schema: new ContentInfo({ schema: asn.result }).content })
  } catch {
    return null
  }
}

type Problem = { result: 'altered' | 'unreadable'; text: string }

const elsewhere =
  'Hãy mở tệp bằng phần mềm kiểm tra chữ ký của tổ chức cấp chứng thư số để biết chữ ký có hợp lệ không.'
const altered: Problem = {
  result: 'altered',
  text: 'Nội dung tệp khác với lúc ký, hoặc chữ ký không phải của chứng thư này.',
}
const spliced: Problem = {
  result: 'altered',
  text: 'Vùng được ký không khớp với chỗ đặt chữ ký: tệp có thể đã bị ghép, sửa.',
}
const stampProblems: Record<Exclude<CheckedStamp['result'], 'intact'>, Problem> = {
  altered: { result: 'altered', text: 'Nội dung tệp khác với lúc đóng dấu thời gian.' },
  'content-only': {
    result: 'unreadable',
    text: `Dấu thời gian khớp với nội dung tệp, nhưng chưa kiểm tra được chữ ký của nơi cấp dấu. ${elsewhere}`,
  },
  unreadable: { result: 'unreadable', text: `Hệ thống không đọc được dấu thời gian này. ${elsewhere}` },
}

function problemOfStamp(found: FoundSignature, { result }: CheckedStamp): Problem | null {
  if (!found.gapIsContents) return spliced
  return result === 'intact' ? null : stampProblems[result]
}

async function findProblem(
  found: FoundSignature,
  message: SignedData,
  covered: Uint8Array,
): Promise<Problem | null> {
  if (!found.gapIsContents) return spliced
  const sha1Wrapped = found.subFilter === 'adbe.pkcs7.sha1'
  const data = sha1Wrapped ? createHash('sha1').update(covered).digest() : covered
  // A message that brings its own content is checked against that content: it has to be that of the file.
  const { eContent } = message.encapContentInfo
  if (eContent && !(eContent instanceof OctetString && Buffer.from(eContent.getValue()).equals(data)))
    return altered
  const result = await verifyMessage(message, data)
  if (result === 'unknown')
    return { result: 'unreadable', text: `Hệ thống không đọc được kiểu chữ ký này. ${elsewhere}` }
  return result === 'altered' ? altered : null
}

function signingTime(message: SignedData): string | null {
  const attributes = message.signerInfos[0]?.signedAttrs?.attributes ?? []
  const value = attributes.find(({ type }) => type === '1.2.840.113549.1.9.5')?.values[0] as unknown
  // GeneralizedTime is a kind of UTCTime in the library.
  return value instanceof UTCTime ? value.toDate().toISOString() : null
}

const algorithms: Record<string, string> = {
  '1.2.840.113549.1.1.1': 'RSA',
  '1.2.840.113549.1.1.10': 'RSA-PSS',
  '1.2.840.10045.2.1': 'ECDSA',
}

function describeCertificate(certificate: Certificate | null): Partial<CheckedSignature> {
  if (!certificate) return {}
  return {
    signer: nameIn(certificate.subject, '2.5.4.3'),
    organisation: nameIn(certificate.subject, '2.5.4.10'),
    issuer: nameIn(certificate.issuer, '2.5.4.3') ?? nameIn(certificate.issuer, '2.5.4.10'),
    serial: hexOf(certificate.serialNumber.valueBlock.valueHexView),
    validFrom: certificate.notBefore.value.toISOString(),
    validUntil: certificate.notAfter.value.toISOString(),
    algorithm: algorithms[certificate.subjectPublicKeyInfo.algorithm.algorithmId] ?? null,
  }
}
