import { z } from 'zod'

export const signatureView = z.object({
  sizeBytes: z.number(),
  signatures: z.array(
    z.object({
      kind: z.enum(['signature', 'timestamp']),
      result: z.enum(['intact', 'altered', 'unreadable']),
      problem: z.string().nullable(),
      signer: z.string().nullable(),
      organisation: z.string().nullable(),
      issuer: z.string().nullable(),
      serial: z.string().nullable(),
      signedAt: z.string().nullable(),
      timeIsSigned: z.boolean(),
      validFrom: z.string().nullable(),
      validUntil: z.string().nullable(),
      certificateInTime: z.boolean().nullable(),
      stamp: z
        .object({
          result: z.enum(['intact', 'content-only', 'altered', 'unreadable']),
          at: z.string().nullable(),
          authority: z.string().nullable(),
        })
        .nullable(),
      algorithm: z.string().nullable(),
      reason: z.string().nullable(),
      covers: z.enum(['whole-file', 'earlier-part', 'unclear']),
      coveredBytes: z.number(),
      bytesAfter: z.number(),
    }),
  ),
})
export type SignatureView = z.infer<typeof signatureView>
