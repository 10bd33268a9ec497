import { webcrypto } from 'node:crypto'
import { Integer, ObjectIdentifier, OctetString, PrintableString, UTCTime, Utf8String } from 'asn1js'
import {
  Attribute,
  AttributeTypeAndValue,
  Certificate,
  ContentInfo,
  CryptoEngine,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  MessageImprint,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
  setEngine,
  TSTInfo,
} from 'pkijs'

setEngine('node', new CryptoEngine({ name: 'node', crypto: webcrypto as unknown as Crypto }))
const room = 16_384

const plainContent = '1.2.840.113549.1.7.1'
const stampContent = '1.2.840.113549.1.9.16.1.4'

export type StampedBy = {
  by: TestSigner
  at: string
  /** Stamps other bytes than those that it stands with. */
  of?: Uint8Array
  /** Carries no certificate. */
  bare?: boolean
}
type HowSigned = {
  at: string
  stamp?: StampedBy
  /** What the message holds of the signed bytes, where it holds anything. */
  encloses?: (bytes: Buffer) => Uint8Array
}
export type TestSigner = { certificate: Certificate; keys: webcrypto.CryptoKeyPair }

/** For tests: a certificate of its own making, as nobody trusts it. */
export async function makeSigner(
  name: string,
  organisation: string,
  kind: 'rsa' | 'ec' = 'rsa',
): Promise<TestSigner> {
  const algorithm =
    kind === 'rsa'
      ? {
          name: 'RSASSA-PKCS1-v1_5',
          modulusLength: 2048,
          publicExponent: new Uint8Array([1, 0, 1]),
          hash: 'SHA-256',
        }
      : { name: 'ECDSA', namedCurve: 'P-256' }
  const keys = (await webcrypto.subtle.generateKey(algorithm, true, [
    'sign',
    'verify',
  ])) as webcrypto.CryptoKeyPair
  const certificate = new Certificate()
  certificate.version = 2
  certificate.serialNumber = new Integer({ value: 4711 })
  for (const side of [certificate.subject, certificate.issuer]) {
    side.typesAndValues.push(
      new AttributeTypeAndValue({ type: '2.5.4.6', value: new PrintableString({ value: 'VN' }) }),
      new AttributeTypeAndValue({ type: '2.5.4.10', value: new Utf8String({ value: organisation }) }),
      new AttributeTypeAndValue({ type: '2.5.4.3', value: new Utf8String({ value: name }) }),
    )
  }
  certificate.notBefore.value = new Date('2025-01-01T00:00:00Z')
  certificate.notAfter.value = new Date('2028-01-01T00:00:00Z')
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey as CryptoKey)
  await certificate.sign(keys.privateKey as CryptoKey, 'SHA-256')
  return { certificate, keys }
}

/** For tests: a small PDF of one page that says something. */
export function plainPdf(words: string): Buffer {
  return Buffer.from(
    `%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n` +
      `3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>\nendobj\n% ${words}\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n`,
    'latin1',
  )
}

/** For tests: the PDF with a signature added behind it, as signing programs do. */
export async function signPdf(
  pdf: Buffer,
  signer: TestSigner,
  at: string,
  how: Omit<HowSigned, 'at'> & { subFilter?: string } = {},
): Promise<Buffer> {
  const message = (bytes: Buffer) => signBytes(bytes, signer, { at, ...how })
  return putMessage(pdf, `/Type /Sig /SubFilter /${how.subFilter ?? 'adbe.pkcs7.detached'}`, message)
}

/** For tests: the PDF with a time stamp of the whole of it added behind. */
export function stampPdf(pdf: Buffer, stamp: StampedBy): Promise<Buffer> {
  const type = '/Type /DocTimeStamp /SubFilter /ETSI.RFC3161'
  return putMessage(pdf, type, async (bytes) =>
    Buffer.from((await stampOf(stamp.of ?? bytes, stamp)).toBER(false)),
  )
}

async function putMessage(
  pdf: Buffer,
  type: string,
  make: (bytes: Buffer) => Promise<Buffer>,
): Promise<Buffer> {
  const head = `\n9 0 obj\n<< ${type} /Filter /Adobe.PPKLite /Name (Ten ghi trong tep) /ByteRange [`
  const range = (numbers: number[]) => numbers.join(' ').padEnd(60, ' ')
  const between = '] /Contents '
  const tail = ' >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n'
  const before = pdf.length + Buffer.byteLength(head) + 60 + between.length
  const after = before + room + 2
  const numbers = [0, before, after, Buffer.byteLength(tail)]
  const first = Buffer.concat([pdf, Buffer.from(`${head}${range(numbers)}${between}`, 'latin1')])
  const last = Buffer.from(tail, 'latin1')
  const message = await make(Buffer.concat([first, last]))
  const hex = message.toString('hex').padEnd(room, '0')
  return Buffer.concat([first, Buffer.from(`<${hex}>`, 'latin1'), last])
}

async function signBytes(
  bytes: Buffer,
  signer: TestSigner,
  { at, stamp, encloses }: HowSigned,
): Promise<Buffer> {
  const enclosed = encloses?.(bytes)
  const content = new EncapsulatedContentInfo({ eContentType: plainContent })
  if (enclosed) content.eContent = new OctetString({ valueHex: copyOf(enclosed) })
  const signed = await signedBy(signer, at, enclosed ?? bytes, content)
  if (stamp) {
    const token = await stampOf(stamp.of ?? signed.signerInfos[0]!.signature.getValue(), stamp)
    signed.signerInfos[0]!.unsignedAttrs = new SignedAndUnsignedAttributes({
      type: 1,
      attributes: [new Attribute({ type: '1.2.840.113549.1.9.16.2.14', values: [token] })],
    })
  }
  return Buffer.from(messageOf(signed).toBER(false))
}

const copyOf = (bytes: Uint8Array) => new Uint8Array(bytes).buffer
const messageOf = (signed: SignedData) =>
  new ContentInfo({ contentType: '1.2.840.113549.1.7.2', content: signed.toSchema(true) }).toSchema()

async function stampOf(bytes: ArrayBuffer | Uint8Array, { by, at, bare }: StampedBy) {
  const info = new TSTInfo({
    version: 1,
    policy: '1.2.3.4',
    messageImprint: await MessageImprint.create('SHA-256', copyOf(new Uint8Array(bytes))),
    serialNumber: new Integer({ value: 7 }),
    genTime: new Date(at),
  })
  const stamped = info.toSchema().toBER()
  const content = new EncapsulatedContentInfo({
    eContentType: stampContent,
    eContent: new OctetString({ valueHex: stamped }),
  })
  const token = await signedBy(by, at, new Uint8Array(stamped), content)
  if (bare) token.certificates = []
  return messageOf(token)
}

async function signedBy(
  { certificate, keys }: TestSigner,
  at: string,
  bytes: Uint8Array,
  encapContentInfo: EncapsulatedContentInfo,
): Promise<SignedData> {
  const digest = await webcrypto.subtle.digest('SHA-256', bytes)
  const signed = new SignedData({
    version: 1,
    encapContentInfo,
    signerInfos: [
      new SignerInfo({
        version: 1,
        sid: new IssuerAndSerialNumber({
          issuer: certificate.issuer,
          serialNumber: certificate.serialNumber,
        }),
        signedAttrs: new SignedAndUnsignedAttributes({
          type: 0,
          attributes: [
            new Attribute({
              type: '1.2.840.113549.1.9.3',
              values: [new ObjectIdentifier({ value: encapContentInfo.eContentType })],
            }),
            new Attribute({
              type: '1.2.840.113549.1.9.5',
              values: [new UTCTime({ valueDate: new Date(at) })],
            }),
            new Attribute({ type: '1.2.840.113549.1.9.4', values: [new OctetString({ valueHex: digest })] }),
          ],
        }),
      }),
    ],
    certificates: [certificate],
  })
  await signed.sign(keys.privateKey as CryptoKey, 0, 'SHA-256', copyOf(bytes))
  return signed
}
