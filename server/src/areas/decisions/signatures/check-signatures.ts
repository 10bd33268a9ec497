import { createHash, webcrypto } from 'node:crypto'
import { fromBER, OctetString, UTCTime } from 'asn1js'
import {
  type Certificate,
  ContentInfo,
  CryptoEngine,
  type RelativeDistinguishedNames,
  SignedData,
  setEngine,
} from 'pkijs'
import { type FoundSignature, findSignatures } from './find-signatures.ts'

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
  /** Whether the certificate was valid at the time of signing; null where that is not known. */
  certificateInTime: boolean | null
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
    problem: 'Không đọc được chữ ký trong tệp.',
    signer: found.statedName,
    organisation: null,
    issuer: null,
    serial: null,
    signedAt: found.statedAt,
    timeIsSigned: false,
    validFrom: null,
    validUntil: null,
    certificateInTime: null,
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
  const time = signingTime(message)
  const signedAt = time ?? found.statedAt
  const known: CheckedSignature = {
    ...empty,
    ...describeCertificate(certificate),
    signedAt,
    timeIsSigned: time !== null,
  }
  known.certificateInTime =
    signedAt && known.validFrom && known.validUntil
      ? signedAt >= known.validFrom && signedAt <= known.validUntil
      : null
  const problem = await findProblem(found, message, covered)
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

function signerCertificate(message: SignedData): Certificate | null {
  const certificates = (message.certificates ?? []).filter(
    (one): one is Certificate => 'serialNumber' in one && 'subject' in one,
  )
  const sid = message.signerInfos[0]?.sid
  const serial = sid && 'serialNumber' in sid ? hexOf(sid.serialNumber.valueBlock.valueHexView) : null
  return (
    certificates.find((one) => hexOf(one.serialNumber.valueBlock.valueHexView) === serial) ??
    certificates[0] ??
    null
  )
}

async function findProblem(
  found: FoundSignature,
  message: SignedData,
  covered: Uint8Array,
): Promise<{ result: 'altered' | 'unreadable'; text: string } | null> {
  if (!found.gapIsContents)
    return {
      result: 'altered',
      text: 'Vùng được ký không khớp với chỗ đặt chữ ký: tệp có thể đã bị ghép, sửa.',
    }
  if (found.isTimestamp) return checkTimestamp(message, covered)
  const sha1Wrapped = found.subFilter === 'adbe.pkcs7.sha1'
  const data = sha1Wrapped ? createHash('sha1').update(covered).digest() : covered
  try {
    const { signatureVerified } = await message.verify({
      signer: 0,
      data: new Uint8Array(data).buffer,
      checkChain: false,
      extendedMode: true,
    })
    if (signatureVerified) return null
  } catch (error) {
    const said = error as { signatureVerified?: boolean | null; message?: string }
    if (said.signatureVerified !== false && !/digest|hash|signature/i.test(said.message ?? ''))
      return {
        result: 'unreadable',
        text: 'Không kiểm tra được: thuật toán hoặc cấu trúc chữ ký chưa hỗ trợ.',
      }
  }
  return {
    result: 'altered',
    text: 'Nội dung tệp khác với lúc ký, hoặc chữ ký không phải của chứng thư này.',
  }
}

/** A time stamp is intact where the stamped hash is that of the covered bytes. */
function checkTimestamp(
  message: SignedData,
  covered: Uint8Array,
): { result: 'altered' | 'unreadable'; text: string } | null {
  const content = message.encapContentInfo.eContent
  if (!(content instanceof OctetString))
    return { result: 'unreadable', text: 'Không đọc được dấu thời gian.' }
  const bytes = hexOf(new Uint8Array(content.getValue()))
  const hashes = ['sha256', 'sha384', 'sha512', 'sha1'].map((name) =>
    createHash(name).update(covered).digest('hex'),
  )
  if (hashes.some((hash) => bytes.includes(hash))) return null
  return { result: 'altered', text: 'Nội dung tệp khác với lúc đóng dấu thời gian.' }
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

function nameIn(name: RelativeDistinguishedNames, type: string): string | null {
  const value = name.typesAndValues.find((one) => one.type === type)?.value.valueBlock.value as
    | string
    | undefined
  return value?.normalize('NFC').slice(0, 200) ?? null
}

function hexOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex')
}
