import type { SignedData } from 'pkijs'

/** Whether the first signer of a message signed these bytes; 'unknown' where that could not be reckoned. */
export async function verifyMessage(
  message: SignedData,
  bytes: Uint8Array,
): Promise<'intact' | 'altered' | 'unknown'> {
  try {
    const data = new Uint8Array(bytes).buffer
    const asked = { signer: 0, data, checkChain: false, extendedMode: true } as const
    const { signatureVerified } = await message.verify(asked)
    return signatureVerified ? 'intact' : 'altered'
  } catch (error) {
    const { signatureVerified, message: said = '' } = error as {
      signatureVerified?: boolean | null
      message?: string
    }
    // The library throws for another hash as it does for an algorithm that it does not know.
    return signatureVerified === false || said.includes("Message digest doesn't match")
      ? 'altered'
      : 'unknown'
  }
}
