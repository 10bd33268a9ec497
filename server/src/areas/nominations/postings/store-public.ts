import { sql } from 'kysely'
import { type Act, inView } from '../../../platform/act.ts'
import { type Refusal, refuse } from '../../../platform/refusal.ts'
import { cleanReceipt } from './new-receipt.ts'

export type PublicPosting = {
  id: string
  title: string
  note: string | null
  bodyName: string
  opensOn: string
  endsOn: string
  entries: number
  isOpen: boolean
}
export type PublicEntry = {
  id: string
  name: string
  post: string | null
  unitName: string
  awardName: string
}

/** What the public may see, whoever asks: postings that were published and have begun, the newest first. */
export function listPublicPostings(act: Act): Promise<{ rows: PublicPosting[] }> {
  return inView(act, async (tx) => {
    const { rows } = await sql<PublicPosting>`
      select id::text, title, note, body_name as "bodyName", opens_on::text as "opensOn", ends_on::text as "endsOn",
        entries::int, is_open as "isOpen" from public_postings(${act.clock.today()})`.execute(tx)
    return { rows }
  })
}

/** One posting with the names on it while it runs. @refuses not-found */
export function viewPublicPosting(
  act: Act,
  id: string,
): Promise<(PublicPosting & { rows: PublicEntry[] }) | Refusal> {
  return inView<(PublicPosting & { rows: PublicEntry[] }) | Refusal>(act, async (tx) => {
    const today = act.clock.today()
    const { rows: found } = await sql<PublicPosting>`
      select id::text, title, note, body_name as "bodyName", opens_on::text as "opensOn", ends_on::text as "endsOn",
        entries::int, is_open as "isOpen" from public_posting(${id}, ${today})`.execute(tx)
    if (!found[0]) return refuse('not-found')
    const { rows } = await sql<PublicEntry>`
      select id::text, name, post, unit_name as "unitName", award_name as "awardName"
      from public_posting_entries(${id}, ${today})`.execute(tx)
    return { ...found[0], rows }
  })
}

export type ObjectionStatus = {
  receivedAt: string
  outcome: 'upheld' | 'not-upheld' | 'forwarded' | null
  answer: string | null
  answeredOn: string | null
}

/** How far an objection is, by its receipt; never what it says. @refuses objection-unknown */
export function readObjectionStatus(act: Act, receipt: string): Promise<ObjectionStatus | Refusal> {
  return inView<ObjectionStatus | Refusal>(act, async (tx) => {
    const { rows } = await sql<Omit<ObjectionStatus, 'receivedAt'> & { receivedAt: Date }>`
      select received_at as "receivedAt", outcome, answer, answered_on::text as "answeredOn"
      from public_objection(${cleanReceipt(receipt)})`.execute(tx)
    if (!rows[0]) return refuse('objection-unknown')
    return { ...rows[0], receivedAt: rows[0].receivedAt.toISOString() }
  })
}
