import { z } from 'zod'

export const signInBody = z.object({
  username: z.string().min(1).max(100),
  password: z.string().min(1).max(200),
})

export const sessionView = z.object({
  account: z.object({
    id: z.string(),
    username: z.string(),
    displayName: z.string(),
    mustChangePassword: z.boolean(),
    hasSecondFactor: z.boolean(),
  }),
  roles: z.array(
    z.object({
      role: z.string(),
      roleLabel: z.string(),
      unitId: z.string(),
      unitName: z.string(),
      through: z.string().nullable(),
    }),
  ),
  authority: z.object({ name: z.string(), kind: z.enum(['real', 'sample', 'empty']) }),
  rights: z.array(z.string()),
})
export type SessionView = z.infer<typeof sessionView>
