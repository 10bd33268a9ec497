import { z } from 'zod'

export const searchQuery = z.object({ q: z.string().trim().max(200) })
const result = z.object({
  id: z.string(),
  title: z.string(),
  detail: z.string().nullable(),
  /** Address of its page in the web app. */
  path: z.string(),
})
export const searchAnswer = z.object({
  groups: z.array(
    z.object({
      kind: z.enum(['plan', 'task', 'holder', 'round', 'nomination', 'unit', 'person']),
      label: z.string(),
      results: z.array(result),
      /** There is more than is shown. */
      more: z.boolean(),
    }),
  ),
})
export type SearchAnswer = z.infer<typeof searchAnswer>
