import { createHash } from 'node:crypto'
import { OctetString } from 'asn1js'
import { ContentInfo, SignedData, type SignerInfo, TSTInfo } from 'pkijs'
import { nameIn, signerCertificate } from './certificate.ts'
import { verifyMessage } from './verify-message.ts'

/** What a time stamp says, and whether the numbers bear it out. Who stands behind its certificate is not looked at. */
export type CheckedStamp = {
  /**
   * 'intact': it is of these bytes and of the key of the certificate that it carries; 'content-only': it is of these bytes,
   * and its own signature could not be checked, as for want of a certificate.
   */
  result: 'intact' | 'content-only' | 'altered' | 'unreadable'
  at: string | null
  authority: string | null
}

const tokenAttribute = '1.2.840.113549.1.9.16.2.14'
const stampContent = '1.2.840.113549.1.9.16.1.4'
const hashes: Record<string, string> = {
  '1.3.14.3.2.26': 'sha1',
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
}
const unreadable: CheckedStamp = { result: 'unreadable', at: null, authority: null }

/** The time stamp that a signature carries, checked against the value of that signature; null where it carries none. */
export async function checkSignatureStamp(signer: SignerInfo | undefined): Promise<CheckedStamp | null> {
  const attribute = signer?.unsignedAttrs?.attributes.find(({ type }) => type === tokenAttribute)
  if (!signer || !attribute) return null
  try {
    const token = new SignedData({ schema: new ContentInfo({ schema: attribute.values[0] }).content })
    return await checkStamp(token, new Uint8Array(signer.signature.getValue()))
  } catch {
    return unreadable
  }
}

/** A time stamp against the bytes that it is to be of. @law RFC 3161 */
export async function checkStamp(token: SignedData, stamped: Uint8Array): Promise<CheckedStamp> {
  const info = readInfo(token)
  const hash = info && hashes[info.messageImprint.hashAlgorithm.algorithmId]
  if (!info || !hash) return unreadable
  const certificate = signerCertificate(token)
  const known = {
    at: info.genTime.toISOString(),
    authority:
      certificate && (nameIn(certificate.subject, '2.5.4.3') ?? nameIn(certificate.subject, '2.5.4.10')),
  }
  const imprint = Buffer.from(info.messageImprint.hashedMessage.getValue())
  if (!imprint.equals(createHash(hash).update(stamped).digest())) return { result: 'altered', ...known }
  if (!certificate) return { result: 'content-only', ...known }
  const result = await verifyMessage(token, stamped)
  return { result: result === 'unknown' ? 'content-only' : result, ...known }
}

function readInfo(token: SignedData): TSTInfo | null {
  const { eContent, eContentType } = token.encapContentInfo
  if (eContentType !== stampContent || !(eContent instanceof OctetString)) return null
  try {
    return TSTInfo.fromBER(eContent.getValue())
  } catch {
    return null
  }
}
