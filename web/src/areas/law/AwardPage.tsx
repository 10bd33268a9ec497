import type { ShownAwardView } from '@server/areas/law/schemas.ts'
import type { ReactNode } from 'react'
import { useApi } from '../../api/use-api.ts'
import { paths } from '../../paths.ts'
import { lawText as text } from '../../text/law.ts'
import {
  DateField,
  formatDate,
  formatNumber,
  Page,
  ProblemAlert,
  StateBadge,
  usePathValue,
  useSetFilters,
} from '../../ui/index.ts'
import { EntryMarks, type RegimeOfDay, type Said } from './EntryMarks.tsx'
import classes from './law.module.css'
import { type Naming, RuleTree } from './RuleTree.tsx'
import { Sections } from './Sections.tsx'
import { type LawWords, useAwards } from './use-law.ts'

/** What the law says of one award on one day, each part with its article and how sure it is. */
export function AwardPage() {
  const awardId = usePathValue('award')
  const setFilters = useSetFilters()
  const { on, awards, words, naming } = useAwards()
  const shown = useApi<ShownAwardView>(`/law/awards/${awardId}`, { on }, { keepOld: true })
  const award = shown.error ? undefined : shown.data
  return (
    <Page
      title={award?.name ?? naming.nameOf(awardId)}
      above={[{ label: text.title, to: paths.law() }]}
      subtitle={award && text.regimeOf(award.law.regimeLabel, formatDate(on))}
    >
      <Sections current="awards" />
      <div className={`${classes.filters} no-print`}>
        <DateField label={text.onDay} value={on} onChange={(day) => setFilters({ ngay: day ?? undefined })} />
      </div>
      <ProblemAlert problem={shown.error} />
      {award && (
        <>
          <Facts award={award} words={words} />
          <Parts
            award={award}
            words={words}
            naming={naming}
            unconfirmed={awards.data?.law.unconfirmed ?? null}
          />
        </>
      )}
    </Page>
  )
}

function Facts({ award, words }: { award: ShownAwardView; words: LawWords }) {
  const former = award.names.slice(1).filter((name) => name !== award.name)
  return (
    <div className={classes.section}>
      <p className={classes.soft}>
        {[
          words.word(award.kind),
          words.word(award.level),
          award.subjects.map(words.subject).join(', '),
          award.basis.map(words.word).join(', '),
          award.from && text.period(formatDate(award.from), award.until && formatDate(award.until)),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {former.length > 0 && <p className={classes.soft}>{text.formerNames(former.join('; '))}</p>}
      {award.note && <p>{award.note}</p>}
      {award.provisional && (
        <div className={classes.notice} role="note">
          <StateBadge tone="amber">{text.provisional}</StateBadge>
          <p>{award.provisionalReason}</p>
        </div>
      )}
    </div>
  )
}

function Parts(props: {
  award: ShownAwardView
  words: LawWords
  naming: Naming
  unconfirmed: string | null
}) {
  const { award, words, naming } = props
  const regime = { id: award.law.regime, label: award.law.regimeLabel }
  return (
    <>
      <Section title={text.criteria}>
        {award.criteriaList ? (
          <div className={classes.section}>
            <span className={classes.soft}>{text.anyOf}</span>
            <EntryMarks entry={award.criteriaList} what={text.wholeList(award.name)} regime={regime} />
          </div>
        ) : (
          <p>{text.noCriteria}</p>
        )}
        <ul className={classes.entries}>
          {award.criteria.map((item) => (
            <Entry key={item.id} entry={item} what={item.text} regime={regime}>
              <strong>{item.text}</strong>
              <div className={classes.soft}>
                {[item.subjects.map(words.subject).join(', '), item.basis.map(words.word).join('; ')].join(
                  ' · ',
                )}
              </div>
              <RuleTree rule={item.rule} naming={naming} />
            </Entry>
          ))}
        </ul>
      </Section>
      {award.disqualifiers.length > 0 && (
        <Section title={text.barred}>
          <Lines entries={award.disqualifiers} regime={regime} say={(one) => one.text} />
        </Section>
      )}
      <Section title={text.authority}>
        <Lines entries={award.decidingAuthority} regime={regime} say={(one) => one.authority} />
      </Section>
      {award.proposer && (
        <Section title={text.proposer}>
          <Lines entries={[award.proposer]} regime={regime} say={(one) => one.proposer} />
        </Section>
      )}
      <Section title={text.vote}>
        {award.voteThreshold ? (
          <Lines entries={[award.voteThreshold]} regime={regime} say={sayVote} />
        ) : (
          <p>{text.noVote}</p>
        )}
      </Section>
      <Section title={text.dossier}>
        <DossierParts award={award} regime={regime} />
      </Section>
      <Section title={text.deadlines}>
        {award.deadlines.length === 0 && <p>{text.noDeadlines}</p>}
        <Lines entries={award.deadlines} regime={regime} say={(one) => `${one.label}: ${sayDeadline(one)}`} />
      </Section>
      <Section title={text.money}>
        {award.bonus.length === 0 && <p>{text.noMoney}</p>}
        <Lines
          entries={award.bonus}
          regime={regime}
          say={(one) => `${words.word(one.subjectKind)}: ${sayBonus(one)}`}
        />
        {award.bonus[0]?.amountCite && (
          <p className={classes.cite}>{text.moneyRule(award.bonus[0].amountCite)}</p>
        )}
      </Section>
      {award.physicalAward && (
        <Section title={text.object}>
          <Lines entries={[award.physicalAward]} regime={regime} say={(one) => one.items.join(', ')} />
        </Section>
      )}
      {award.local.length > 0 && (
        <Section title={text.ownRules}>
          <Lines entries={award.local} regime={regime} say={(one) => `${one.label}: ${one.text}`} />
        </Section>
      )}
      <Section title={text.generalRules}>
        <Lines entries={award.rules} regime={regime} say={(one) => `${one.label}: ${one.text}`} />
      </Section>
    </>
  )
}

function DossierParts({ award, regime }: { award: ShownAwardView; regime: RegimeOfDay }) {
  if (!award.dossierForm) return <p>{text.noDossier}</p>
  return (
    <ul className={classes.entries}>
      <Entry entry={award.dossierForm} what={text.dossier} regime={regime}>
        <div>
          <p className={classes.soft}>{text.sets(award.dossierForm.sets, award.dossierForm.form)}</p>
          <ol>
            {award.dossier.map((part) => (
              <li key={part.part}>
                {part.name}
                {part.template && <span className={classes.soft}>{` · ${part.template}`}</span>}
                {part.when && <span className={classes.soft}>{` · ${text.requiredWhen(part.when)}`}</span>}
              </li>
            ))}
          </ol>
        </div>
      </Entry>
    </ul>
  )
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={classes.section}>
      <h2>{title}</h2>
      {children}
    </section>
  )
}

/** A list of entries of the law, each in one sentence. */
export function Lines<T extends Said>(props: {
  entries: readonly T[]
  regime: RegimeOfDay
  say: (entry: T) => string
}) {
  return (
    <ul className={classes.entries}>
      {props.entries.map((entry, index) => (
        <Entry key={entry.entry?.key ?? index} entry={entry} what={props.say(entry)} regime={props.regime}>
          <span>{props.say(entry)}</span>
        </Entry>
      ))}
    </ul>
  )
}

function Entry(props: { entry: Said; what: string; regime: RegimeOfDay; children: ReactNode }) {
  return (
    <li className={classes.entry}>
      {props.children}
      <EntryMarks entry={props.entry} what={props.what} regime={props.regime} />
    </li>
  )
}

function sayVote(vote: NonNullable<ShownAwardView['voteThreshold']>): string {
  return [
    text.voteRatio(Math.round(vote.ratio * 100)),
    text.councils[vote.council],
    vote.secret && text.secret,
    text.voteAbsent,
  ]
    .filter(Boolean)
    .join('; ')
}

function sayDeadline({ value, unit }: ShownAwardView['deadlines'][number]): string {
  if (unit === 'working-day') return text.workingDayCount(value)
  const day = String(value).split('-').reverse().join('/')
  return unit === 'date-next-year' ? text.byDateNext(day) : text.byDate(day)
}

function sayBonus({ multiple, vnd, ceiling }: ShownAwardView['bonus'][number]): string {
  const times = `${ceiling ? `${text.ceiling} ` : ''}${String(multiple).replace('.', ',')}`
  return vnd === null ? text.moneyUnknown(times) : text.moneyOf(times, formatNumber(vnd))
}
