import { Switch } from '@mantine/core'
import type { ComparisonView } from '@server/areas/law/schemas.ts'
import { Fragment } from 'react'
import { useApi } from '../../api/use-api.ts'
import { paths } from '../../paths.ts'
import { lawText as text } from '../../text/law.ts'
import {
  AppLink,
  DateField,
  EmptyState,
  formatDate,
  Page,
  ProblemAlert,
  useFilters,
  useSetFilters,
} from '../../ui/index.ts'
import classes from './law.module.css'
import { Sections } from './Sections.tsx'

/** What the law says otherwise on one day than on another, side by side. */
export function ComparisonPage() {
  const { tu, den } = useFilters()
  const setFilters = useSetFilters()
  const compared = useApi<ComparisonView>(
    '/law/comparison',
    { from: tu, to: den },
    { keepOld: true, enabled: Boolean(tu && den) },
  )
  return (
    <Page title={text.compareTitle} above={[{ label: text.title, to: paths.law() }]}>
      <Sections current="compare" />
      <div className={`${classes.filters} no-print`}>
        <DateField
          label={text.from}
          value={tu ?? null}
          onChange={(day) => setFilters({ tu: day ?? undefined })}
        />
        <DateField
          label={text.to}
          value={den ?? null}
          onChange={(day) => setFilters({ den: day ?? undefined })}
        />
      </div>
      <ProblemAlert problem={compared.error} />
      {!(tu && den) && (
        <EmptyState
          title={text.comparePick}
          next={
            <AppLink to={`${paths.lawComparison()}?tu=2025-06-30&den=2025-07-01`}>
              {text.compareExample}
            </AppLink>
          }
        >
          {text.comparePickText}
        </EmptyState>
      )}
      {tu && den && compared.data && !compared.error && <Compared comparison={compared.data} />}
    </Page>
  )
}

/** What stands over the two sides; the two days where nothing else is said. */
type Headings = readonly [before: string, after: string]

/** The differences of a comparison; also what a local rule would change. */
export function Compared(props: { comparison: ComparisonView; headings?: Headings }) {
  const { comparison } = props
  const headings = props.headings ?? headingsOf(comparison)
  const filters = useFilters()
  const setFilters = useSetFilters()
  const withCites = filters['can-cu'] === 'co'
  const { parameters, rules, unchanged } = comparison
  if (comparison.awards.length + parameters.length + rules.length === 0)
    return <EmptyState title={text.compareSame}>{text.compareSameText}</EmptyState>
  const inWords = comparison.awards.map(inWordsOnly).filter(({ sections }) => sections.length > 0)
  const awards = withCites ? comparison.awards : inWords
  const onlyCite = comparison.awards.length - inWords.length
  return (
    <>
      <p>{text.compareCount(inWords.length, onlyCite, unchanged)}</p>
      <Switch
        mb="md"
        label={text.showCites}
        checked={withCites}
        onChange={(event) => setFilters({ 'can-cu': event.currentTarget.checked ? 'co' : undefined })}
      />
      {groupAlike(awards).map(([first, ...others]) => (
        <section key={first.id} className={classes.section}>
          <h2>
            {[first, ...others].map((award, at) => (
              <Fragment key={award.id}>
                {at > 0 && ', '}
                <AppLink
                  to={paths.lawAward(
                    award.id,
                    award.change === 'ended' ? comparison.from.on : comparison.to.on,
                  )}
                >
                  {award.name}
                </AppLink>
              </Fragment>
            ))}{' '}
            <span className={classes.soft}>{text.changes[first.change]}</span>
          </h2>
          <Table
            headings={headings}
            rows={first.sections.flatMap(({ section, items }) =>
              items.map((item) => ({
                ...item,
                id: `${section}/${item.id}`,
                word: text.sectionWords[section] ?? section,
              })),
            )}
          />
        </section>
      ))}
      {parameters.length > 0 && (
        <section className={classes.section}>
          <h2>{text.numbersChanged}</h2>
          <Table headings={headings} rows={parameters.map((item) => ({ ...item, word: text.parameters }))} />
        </section>
      )}
      {rules.length > 0 && (
        <section className={classes.section}>
          <h2>{text.rulesChanged}</h2>
          <Table headings={headings} rows={rules.map((item) => ({ ...item, word: text.rules }))} />
        </section>
      )}
    </>
  )
}

/** The award without what differs in its citation only. */
function inWordsOnly(award: ComparisonView['awards'][number]): ComparisonView['awards'][number] {
  const sections = award.sections
    .map(({ section, items }) => ({
      section,
      items: items.filter(({ before, after }) => before?.text !== after?.text),
    }))
    .filter(({ items }) => items.length > 0)
  return { ...award, sections }
}

type ChangedAward = ComparisonView['awards'][number]

/** Awards that change in the same words stand under one heading. */
function groupAlike(awards: ChangedAward[]): [ChangedAward, ...ChangedAward[]][] {
  const groups = new Map<string, [ChangedAward, ...ChangedAward[]]>()
  for (const award of awards) {
    const words = JSON.stringify([award.change, award.sections])
    const group = groups.get(words)
    if (group) group.push(award)
    else groups.set(words, [award])
  }
  return [...groups.values()]
}

type Item = ComparisonView['parameters'][number] & { word: string }

function headingsOf({ from, to }: ComparisonView): Headings {
  return [`${formatDate(from.on)} (${from.label})`, `${formatDate(to.on)} (${to.label})`]
}

function Table({ headings: [before, after], rows }: { headings: Headings; rows: Item[] }) {
  return (
    <table className={classes.compared}>
      <thead>
        <tr>
          <th scope="col">{text.whatChanges}</th>
          <th scope="col">{before}</th>
          <th scope="col">{after}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((item) => (
          <tr key={item.id}>
            <td>{item.word}</td>
            <td data-label={before}>
              <Line line={item.before} />
            </td>
            <td data-label={after}>
              <Line line={item.after} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Line({ line }: { line: Item['before'] }) {
  if (!line) return <span className={classes.soft}>{text.nothing}</span>
  return (
    <>
      {line.text}
      {line.cite && <div className={classes.cite}>{line.cite}</div>}
    </>
  )
}
