import { NumberInput, SegmentedControl } from '@mantine/core'
import type { AwardListView } from '@server/areas/law/schemas.ts'
import { verdictText as text } from '../../../text/verdict.ts'
import { DateField } from '../../../ui/index.ts'
import { DisciplineRows, MatterRows } from './ClearanceRows.tsx'
import { type Draft, withFact, withSubject } from './case-draft.ts'
import { type Field, RowsEditor } from './RowsEditor.tsx'
import classes from './verdict.module.css'

type Subject = Draft['subject']
type Rows<Key extends keyof Subject> = NonNullable<Subject[Key]> extends (infer Row)[] ? Row : never

/** Every fact of a case: what is known may be put and changed, what is not stays unknown. */
export function FactsForm({
  draft,
  list,
  onChange,
}: {
  draft: Draft
  list: AwardListView
  onChange: (draft: Draft) => void
}) {
  const put = (change: Partial<Subject>) => onChange(withSubject(draft, change))
  const { subject } = draft
  const lastYear = Number(draft.on.slice(0, 4))
  const isPerson = subject.kind === 'individual'
  const awards: Field<Rows<'awards'>>[] = [
    { key: 'award', label: text.award, kind: 'choice', choices: list.names, width: 300, searchable: true },
    { key: 'year', label: text.year, kind: 'number' },
    { key: 'basis', label: text.basis, kind: 'choice', choices: text.bases, width: 140 },
  ]
  return (
    <section className={classes.section}>
      <h2>{text.facts}</h2>
      <RowsEditor<Rows<'years'>>
        title={text.years}
        emptyWords={text.noYears}
        rows={subject.years}
        fields={[
          { key: 'year', label: text.year, kind: 'number' },
          { key: 'classification', label: text.rating, kind: 'choice', choices: text.ratings, width: 190 },
          { key: 'monthsWorked', label: text.months, kind: 'number', width: 110 },
        ]}
        blank={() => ({ year: nextYear(subject.years, lastYear) })}
        onChange={(years) => put({ years })}
      />
      <RowsEditor<Rows<'awards'>>
        title={text.awards}
        rows={subject.awards}
        fields={awards}
        blank={() => ({ award: Object.keys(list.names)[0]!, year: lastYear, basis: 'merit' })}
        onChange={(rows) => put({ awards: rows })}
      />
      {isPerson && (
        <RowsEditor<Rows<'initiatives'>>
          title={text.initiatives}
          rows={subject.initiatives}
          fields={[
            { key: 'kind', label: text.clusterKind, kind: 'choice', choices: text.workKinds, width: 150 },
            { key: 'scope', label: text.scope, kind: 'choice', choices: text.scopes, width: 170 },
            { key: 'year', label: text.year, kind: 'number' },
          ]}
          blank={() => ({ kind: 'initiative', scope: 'unit', year: lastYear, usedFor: [] })}
          onChange={(initiatives) => put({ initiatives })}
        />
      )}
      {subject.kind !== 'household' && (
        <DisciplineRows<Rows<'discipline'>>
          rows={subject.discipline}
          startsOn={draft.on}
          onChange={(discipline) => put({ discipline })}
        />
      )}
      {isPerson && draft.basis === 'devotion' && (
        <RowsEditor<Rows<'posts'>>
          title={text.posts}
          rows={subject.posts}
          fields={[
            { key: 'post', label: text.post, kind: 'choice', choices: postNames(list), width: 420 },
            { key: 'from', label: text.from, kind: 'day' },
            { key: 'until', label: text.until, kind: 'day' },
          ]}
          blank={() => ({ post: list.posts.at(0)!.id, from: draft.on, until: null })}
          onChange={(posts) => put({ posts })}
        />
      )}
      <MatterRows<Rows<'openMatters'>>
        rows={subject.openMatters}
        startsOn={draft.on}
        onChange={(openMatters) => put({ openMatters })}
      />
      {!isPerson && subject.kind !== 'household' && (
        <GroupFacts draft={draft} put={put} lastYear={lastYear} />
      )}
      <Attested draft={draft} list={list} onChange={onChange} />
      <Others draft={draft} put={put} onChange={onChange} isPerson={isPerson} />
    </section>
  )
}

const postNames = (list: AwardListView) => Object.fromEntries(list.posts.map(({ id, label }) => [id, label]))

function nextYear(years: Subject['years'], last: number): number {
  const listed = (years ?? []).map((one) => one.year)
  let year = last
  while (listed.includes(year)) year -= 1
  return year
}

function GroupFacts({
  draft,
  put,
  lastYear,
}: {
  draft: Draft
  put: (change: Partial<Subject>) => void
  lastYear: number
}) {
  const { composition, clusters } = draft.subject
  const set = (key: string, value: number | null) => put({ composition: { ...composition, [key]: value } })
  return (
    <>
      <RowsEditor<Rows<'clusters'>>
        title={text.clusters}
        rows={clusters}
        fields={[
          { key: 'kind', label: text.clusterKind, kind: 'choice', choices: text.clusterKinds, width: 130 },
          { key: 'organisedBy', label: text.organisedBy, kind: 'choice', choices: text.levels, width: 180 },
          { key: 'year', label: text.year, kind: 'number' },
          { key: 'rank', label: text.grade, kind: 'number' },
        ]}
        blank={() => ({ kind: 'cluster', organisedBy: 'province', year: lastYear, rank: 1 })}
        onChange={(rows) => put({ clusters: rows })}
      />
      <div className={classes.group}>
        <h3>{text.members}</h3>
        <div className={classes.choices}>
          {Object.entries(text.composition).map(([key, label]) => (
            <NumberInput
              key={key}
              label={label}
              size="xs"
              w={150}
              min={0}
              hideControls
              value={(composition?.[key as 'members'] as number | undefined) ?? ''}
              onChange={(value) => set(key, typeof value === 'number' ? value : null)}
            />
          ))}
        </div>
      </div>
    </>
  )
}

function Attested({
  draft,
  list,
  onChange,
}: {
  draft: Draft
  list: AwardListView
  onChange: (draft: Draft) => void
}) {
  const stated = Object.entries(draft.subject.facts ?? {})
  if (stated.length === 0) return null
  const label = (code: string) => list.facts.find((one) => one.code === code)?.label ?? code
  return (
    <div className={classes.group}>
      <h3>{text.attested}</h3>
      <ul className={classes.rows}>
        {stated.map(([code, value]) => (
          <li key={code}>
            <span style={{ flex: '1 1 220px' }}>{label(code)}</span>
            <SegmentedControl
              size="xs"
              aria-label={label(code)}
              value={value ? 'yes' : 'no'}
              data={[
                { value: 'yes', label: text.yes },
                { value: 'no', label: text.no },
                { value: 'unknown', label: text.unknown },
              ]}
              onChange={(next) => onChange(withFact(draft, code, next === 'unknown' ? null : next === 'yes'))}
            />
          </li>
        ))}
      </ul>
    </div>
  )
}

function Others(props: {
  draft: Draft
  put: (change: Partial<Subject>) => void
  onChange: (draft: Draft) => void
  isPerson: boolean
}) {
  const { draft, put, onChange, isPerson } = props
  const { subject, period } = draft
  const setPeriod = (change: { from?: string; to?: string }) => {
    const next = { from: period?.from ?? draft.on, to: period?.to ?? draft.on, ...change }
    onChange({ ...draft, period: next.from <= next.to ? next : { from: next.from, to: next.from } })
  }
  const size = { w: 150, size: 'xs' as const }
  return (
    <div className={classes.group}>
      <h3>{text.others}</h3>
      <div className={classes.choices}>
        {isPerson && (
          <>
            <DateField
              label={text.joinedOn}
              value={subject.joinedOn ?? null}
              onChange={(joinedOn) => put({ joinedOn })}
              input={size}
            />
            <DateField
              label={text.leftOn}
              value={subject.leftOn ?? null}
              onChange={(leftOn) => put({ leftOn })}
              input={size}
            />
          </>
        )}
        <DateField
          label={text.receivedOn}
          value={draft.receivedOn ?? null}
          onChange={(receivedOn) => onChange({ ...draft, receivedOn })}
          input={size}
        />
        <DateField
          label={text.periodFrom}
          value={period?.from ?? null}
          onChange={(from) => (from ? setPeriod({ from }) : onChange({ ...draft, period: null }))}
          input={size}
        />
        <DateField
          label={text.periodTo}
          value={period?.to ?? null}
          onChange={(to) => (to ? setPeriod({ to }) : onChange({ ...draft, period: null }))}
          input={size}
        />
      </div>
    </div>
  )
}
