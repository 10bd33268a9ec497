import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { DecisionKind, DecisionState, StepKind } from './domain/decision-state.ts'
import type { Article } from './domain/usual-articles.ts'

export type Basis = { source: string | null; text: string }

/** What the drafter writes. */
export type DecisionText = {
  title: string
  authority: string
  superiorBody: string | null
  issuingBody: string
  symbol: string
  place: string
  signerTitles: string[]
  signerName: string | null
  proposal: string | null
  bases: Basis[]
  articles: Article[] | null
  recipients: string[]
  withMoney: boolean
}

export type Decision = DecisionText & {
  id: string
  unitId: string
  unitName: string
  kind: DecisionKind
  changesId: string | null
  number: string | null
  decidedOn: string | null
  registerDecisionId: string | null
  state: DecisionState
  revision: number
  createdAt: Date
  createdBy: string | null
}

const columns = sql`d.id, d.unit_id as "unitId", u.name as "unitName", d.kind, d.title, d.authority,
  d.superior_body as "superiorBody", d.issuing_body as "issuingBody", d.symbol, d.place, d.signer_titles as "signerTitles",
  d.signer_name as "signerName", d.proposal, d.bases, d.articles, d.recipients, d.with_money as "withMoney",
  d.changes_id as "changesId", d.number, d.decided_on as "decidedOn", d.register_decision_id as "registerDecisionId",
  d.state, d.revision, d.created_at as "createdAt", a.display_name as "createdBy"`
const joins = sql`decisions d join unit_names u on u.unit_id = d.unit_id left join account_names a on a.id = d.created_by`

export async function findDecision(tx: Tx, id: string): Promise<Decision | undefined> {
  const { rows } = await sql<Decision>`select ${columns} from ${joins} where d.id = ${id}::bigint`.execute(tx)
  return rows[0]
}

/** Held against other changes until the transaction ends. */
export async function lockDecision(tx: Tx, id: string): Promise<Decision | undefined> {
  const held = await tx
    .selectFrom('decisions')
    .select('id')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return held && findDecision(tx, id)
}

export type ListedDecision = Pick<
  Decision,
  'id' | 'unitName' | 'kind' | 'title' | 'number' | 'decidedOn' | 'state' | 'createdAt' | 'issuingBody'
> & { rows: number; bonusVnd: number; paidVnd: number }

/** Decisions in sight, the newest first. */
export async function listDecisionRows(
  tx: Tx,
  ask: { state: string | null; year: number | null; q: string | null; before: string | null; most: number },
): Promise<ListedDecision[]> {
  const { rows } = await sql<ListedDecision>`
    select d.*, coalesce(r.rows, 0)::int as rows, coalesce(r.bonus, 0)::float8 as "bonusVnd", coalesce(p.paid, 0)::float8 as "paidVnd"
    from (
      select d.id, u.name as "unitName", d.kind, d.title, d.number, d.decided_on as "decidedOn", d.state,
        d.created_at as "createdAt", d.issuing_body as "issuingBody"
      from decisions d join unit_names u on u.unit_id = d.unit_id
      where (${ask.state}::text is null or d.state = ${ask.state})
        and (${ask.state}::text is not null or d.state <> 'dropped')
        and (${ask.year}::integer is null or extract(year from coalesce(d.decided_on, d.created_at::date)) = ${ask.year}::integer)
        and (${ask.q}::text is null or fold(concat_ws(' ', d.number, d.title, d.issuing_body)) like '%' || fold(${ask.q}) || '%')
        and (${ask.before}::bigint is null or d.id < ${ask.before}::bigint)
      order by d.id desc limit ${ask.most}) d
    left join lateral (select count(*) as rows, sum(bonus_vnd) as bonus from decision_rows x where x.decision_id = d.id and x.is_active) r on true
    left join lateral (select sum(case p.kind when 'paid' then p.amount_vnd else -p.amount_vnd end) as paid
      from decision_rows x join bonus_payments p on p.row_id = x.id where x.decision_id = d.id) p on true
    order by d.id desc`.execute(tx)
  return rows
}

const textColumns = (text: Partial<DecisionText>) => ({
  ...(text.title === undefined ? {} : { title: text.title }),
  ...(text.authority === undefined ? {} : { authority: text.authority }),
  ...(text.superiorBody === undefined ? {} : { superior_body: text.superiorBody }),
  ...(text.issuingBody === undefined ? {} : { issuing_body: text.issuingBody }),
  ...(text.symbol === undefined ? {} : { symbol: text.symbol }),
  ...(text.place === undefined ? {} : { place: text.place }),
  ...(text.signerTitles === undefined ? {} : { signer_titles: text.signerTitles }),
  ...(text.signerName === undefined ? {} : { signer_name: text.signerName }),
  ...(text.proposal === undefined ? {} : { proposal: text.proposal }),
  ...(text.bases === undefined ? {} : { bases: JSON.stringify(text.bases) }),
  ...(text.articles === undefined ? {} : { articles: text.articles && JSON.stringify(text.articles) }),
  ...(text.recipients === undefined ? {} : { recipients: text.recipients }),
  ...(text.withMoney === undefined ? {} : { with_money: text.withMoney }),
})

export async function insertDecision(
  tx: Tx,
  decision: DecisionText & {
    unitId: string
    kind: DecisionKind
    changesId: string | null
    accountId: string | null
    now: Date
  },
): Promise<string> {
  const { id } = await tx
    .insertInto('decisions')
    .values({
      unit_id: decision.unitId,
      kind: decision.kind,
      changes_id: decision.changesId,
      created_by: decision.accountId,
      created_at: decision.now,
      ...(textColumns(decision) as Required<ReturnType<typeof textColumns>>),
    } as never)
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** New words, state or number of a decision; its revision goes up by one. */
export async function updateDecision(
  tx: Tx,
  id: string,
  change: Partial<DecisionText> & {
    state?: DecisionState
    number?: string
    decidedOn?: string
    registerDecisionId?: string | null
  },
): Promise<void> {
  await tx
    .updateTable('decisions')
    .set((eb) => ({
      ...textColumns(change),
      ...(change.state === undefined ? {} : { state: change.state }),
      ...(change.number === undefined ? {} : { number: change.number }),
      ...(change.decidedOn === undefined ? {} : { decided_on: change.decidedOn }),
      ...(change.registerDecisionId === undefined ? {} : { register_decision_id: change.registerDecisionId }),
      revision: eb('revision', '+', 1),
    }))
    .where('id', '=', id)
    .execute()
}

export async function insertStep(
  tx: Tx,
  step: {
    decisionId: string
    kind: StepKind
    note?: string | null | undefined
    details?: unknown
    accountId: string | null
    now: Date
  },
): Promise<void> {
  await tx
    .insertInto('decision_steps')
    .values({
      decision_id: step.decisionId,
      kind: step.kind,
      note: step.note ?? null,
      details: JSON.stringify(step.details ?? {}),
      account_id: step.accountId,
      happened_at: step.now,
    })
    .execute()
}

export async function listSteps(tx: Tx, decisionId: string) {
  const { rows } = await sql<{ kind: StepKind; note: string | null; by: string | null; at: Date }>`
    select s.kind, s.note, a.display_name as "by", s.happened_at as "at" from decision_steps s
    left join account_names a on a.id = s.account_id where s.decision_id = ${decisionId}::bigint order by s.id`.execute(
    tx,
  )
  return rows
}

/** Another decision of the body that has the number in the year. */
export async function findNumber(
  tx: Tx,
  asked: { unitId: string; number: string; year: number },
): Promise<string | null> {
  await sql`select pg_advisory_xact_lock(hashtext(${`decision number ${asked.unitId}`}))`.execute(tx)
  const { rows } = await sql<{ id: string }>`select id from decisions where unit_id = ${asked.unitId}::bigint
    and number = ${asked.number} and extract(year from decided_on) = ${asked.year}`.execute(tx)
  return rows[0]?.id ?? null
}

/** Decisions that replace, correct or revoke this one. */
export async function listChanging(tx: Tx, decisionId: string) {
  const { rows } = await sql<{
    id: string
    kind: DecisionKind
    number: string | null
    decidedOn: string | null
    state: DecisionState
  }>`
    select id, kind, number, decided_on as "decidedOn", state from decisions
    where changes_id = ${decisionId}::bigint and state <> 'dropped' order by id`.execute(tx)
  return rows
}
