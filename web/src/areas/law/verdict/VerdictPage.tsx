import { Select } from '@mantine/core'
import type { AwardListView } from '@server/areas/law/schemas.ts'
import type { EligibilityAnswer } from '@server/areas/law/schemas-eligibility.ts'
import type { RecordedFactsView } from '@server/areas/law/schemas-results.ts'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { api } from '../../../api/client.ts'
import { useApi } from '../../../api/use-api.ts'
import { verdictText as text } from '../../../text/verdict.ts'
import {
  DateField,
  EmptyState,
  formatDate,
  Page,
  ProblemAlert,
  todayOn,
  useFilters,
} from '../../../ui/index.ts'
import { AskMissing } from './AskMissing.tsx'
import { type Draft, newDraft, withPeriod, withRecorded } from './case-draft.ts'
import { FactsForm } from './FactsForm.tsx'
import { PrintPaper } from './PrintPaper.tsx'
import { ReasonTree } from './ReasonTree.tsx'
import { RecordedSubject } from './RecordedSubject.tsx'
import { Requires, VerdictHead } from './VerdictHead.tsx'
import { VerdictSections } from './VerdictSections.tsx'
import classes from './verdict.module.css'
import { type Kept, WhatIf } from './WhatIf.tsx'

/** Judges one case as its facts are typed: what would settle it first, then every reason with its article. */
export function VerdictPage() {
  const [on, setOn] = useState(todayOn())
  const [draft, setDraft] = useState<Draft | null>(null)
  const [kept, setKept] = useState<Kept | null>(null)
  const { cua, 'danh-hieu': wanted } = useFilters()
  const list = useApi<AwardListView>('/law/awards', { on }, { keepOld: true })
  const recorded = useApi<RecordedFactsView>('/eligibility-facts', { subject: cua, on }, { enabled: !!cua })
  const answer = useQuery({
    queryKey: ['/eligibility-checks', draft],
    queryFn: () => api.post<EligibilityAnswer>('/eligibility-checks', draft),
    enabled: draft !== null,
    placeholderData: keepPreviousData,
  })
  const judged = answer.error ? undefined : answer.data
  const facts = new Map(list.data?.facts.map(({ code, label }) => [code, label]))
  const choose = (next: Draft) => {
    setKept(null)
    setDraft(next)
  }
  const begin = (id: string) => {
    const award = list.data!.awards.find((one) => one.id === id)
    if (award) choose(withRecorded(beginDraft(award, list.data!, on), recorded.data?.subject))
  }
  const isReady = !!wanted && !!list.data && (!cua || !!recorded.data)
  // The address may name the award: it is begun once, when what it needs is there.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the address and its facts begin a case
  useEffect(() => {
    if (isReady) begin(wanted)
  }, [isReady, wanted, cua])
  return (
    <Page title={text.title} subtitle={text.subtitle}>
      <VerdictSections current="check" />
      <ProblemAlert problem={list.error ?? recorded.error} />
      {cua && recorded.data && <RecordedSubject recorded={recorded.data} onDrop={() => setDraft(null)} />}
      <Choices
        begin={begin}
        list={list.data}
        on={on}
        draft={draft}
        onDay={(day) => {
          setOn(day)
          if (draft) setDraft({ ...draft, on: day })
        }}
        onChange={choose}
      />
      <ProblemAlert problem={answer.error} />
      {!draft && <EmptyState title={cua ? text.factsWaiting : text.chooseAward} />}
      {draft && list.data && (
        <p className={classes.onPaper}>
          {[
            list.data.names[draft.award],
            recorded.data?.name ?? text.kinds[draft.subject.kind],
            `${text.onDay}: ${formatDate(draft.on)}`,
          ].join(' · ')}
        </p>
      )}
      {draft && list.data && (
        <div className={classes.columns}>
          <div className="no-print">
            {judged && judged.missing.length > 0 && (
              <AskMissing
                missing={judged.missing}
                draft={draft}
                factOf={(code) => facts.get(code) ?? null}
                onChange={setDraft}
              />
            )}
            <FactsForm draft={draft} list={list.data} onChange={setDraft} />
          </div>
          {judged && (
            <div aria-live="polite">
              <VerdictHead answer={judged} />
              <WhatIf kept={kept} draft={draft} answer={judged} onKeep={setKept} onBack={setDraft} />
              <section className={classes.section}>
                <h2>{text.reasons}</h2>
                <ReasonTree reasons={judged.reasons} />
              </section>
              <Requires answer={judged} />
              <PrintPaper
                key={recorded.data?.id ?? 'none'}
                draft={draft}
                subjectName={cua ? (recorded.data?.name ?? '') : ''}
              />
            </div>
          )}
        </div>
      )}
    </Page>
  )
}

/** A new case of an award, of the kind of subject that it is made for first. */
function beginDraft(award: AwardListView['awards'][number], list: AwardListView, on: string): Draft {
  const kind = (list.subjects.find((one) => one.id === award.subjects[0])?.kind ??
    'individual') as Draft['subject']['kind']
  const basis = (award.basis.includes('merit') ? 'merit' : award.basis[0]) as Draft['basis']
  return withPeriod(newDraft(award.id, on, kind, basis), award.period)
}

function Choices(props: {
  list: AwardListView | undefined
  on: string
  draft: Draft | null
  onDay: (day: string) => void
  onChange: (draft: Draft) => void
  begin: (award: string) => void
}) {
  const { list, on, draft, onDay, onChange, begin } = props
  const award = list?.awards.find((one) => one.id === draft?.award)
  const kinds = [
    ...new Set(
      award?.subjects.map((id) => list!.subjects.find((one) => one.id === id)?.kind ?? 'individual'),
    ),
  ] as Draft['subject']['kind'][]
  const categories = list?.subjects.filter((one) => one.within && one.kind === draft?.subject.kind) ?? []
  return (
    <div className={`${classes.choices} no-print`}>
      <Select
        label={text.award}
        w={380}
        searchable
        data={list?.awards.map((one) => ({ value: one.id, label: one.name })) ?? []}
        value={draft?.award ?? null}
        onChange={(id) => id && begin(id)}
      />
      <DateField label={text.onDay} value={on} onChange={(day) => day && onDay(day)} input={{ w: 150 }} />
      {draft && award && (
        <>
          <Select
            label={text.kind}
            w={150}
            data={kinds.map((value) => ({ value, label: text.kinds[value] }))}
            value={draft.subject.kind}
            onChange={(kind) =>
              kind &&
              onChange(
                withPeriod(
                  newDraft(draft.award, on, kind as Draft['subject']['kind'], draft.basis),
                  award.period,
                ),
              )
            }
          />
          {categories.length > 0 && (
            <Select
              label={text.category}
              w={260}
              clearable
              data={categories.map((one) => ({ value: one.id, label: one.label }))}
              value={draft.subject.category ?? null}
              onChange={(category) => onChange({ ...draft, subject: { ...draft.subject, category } })}
            />
          )}
          <Select
            label={text.basis}
            w={190}
            data={award.basis.map((value) => ({ value, label: text.bases[value] ?? value }))}
            value={draft.basis ?? null}
            onChange={(basis) => onChange({ ...draft, basis: basis as Draft['basis'] })}
          />
        </>
      )}
    </div>
  )
}
