import type { Certificate, RelativeDistinguishedNames, SignedData } from 'pkijs'

/** The certificate of the first signer of a message: the one that it names, else the first that lies in it. */
export function signerCertificate(message: SignedData): Certificate | null {
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

/** A part of a name in a certificate, by the type of the part. */
export function nameIn(name: RelativeDistinguishedNames, type: string): string | null {
  const value = name.typesAndValues.find((one) => one.type === type)?.value.valueBlock.value as
    | string
    | undefined
  return value?.normalize('NFC').slice(0, 200) ?? null
}

export function hexOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex')
}
