import type { AwardListView } from '@server/areas/law/schemas.ts'
import { paths } from '../../paths.ts'
import { lawText as text } from '../../text/law.ts'
import {
  AppLink,
  type Column,
  DataTable,
  EmptyState,
  FilterBar,
  formatDate,
  Page,
  StateBadge,
  useFilters,
  Why,
} from '../../ui/index.ts'
import classes from './law.module.css'
import { Sections } from './Sections.tsx'
import { useAwards } from './use-law.ts'

type Row = AwardListView['awards'][number]

/** Every title and form of commendation of a day, found by name, kind, level and subject. */
export function LawPage() {
  const filters = useFilters()
  const { on, awards, words } = useAwards()
  const list = awards.data
  const rows = list?.awards.filter((row) => matches(row, filters))
  const options = (ids: (row: Row) => string[], label: (id: string) => string) =>
    [...new Set(list?.awards.flatMap(ids) ?? [])].map((id) => ({ value: id, label: label(id) }))

  const columns: Column<Row>[] = [
    {
      key: 'name',
      header: text.name,
      isName: true,
      cell: (row) => (
        <>
          <AppLink to={paths.lawAward(row.id, filters.ngay)}>{row.name}</AppLink>
          {row.abbreviation && <span className={classes.soft}>{` (${row.abbreviation})`}</span>}
          {row.local && <span className={classes.soft}>{` · ${text.localWord}`}</span>}
        </>
      ),
    },
    { key: 'kind', header: text.kind, width: 190, cell: (row) => words.word(row.kind) },
    { key: 'level', header: text.level, width: 150, cell: (row) => words.word(row.level) },
    {
      key: 'subjects',
      header: text.subjects,
      width: 240,
      cell: (row) => row.subjects.map(words.subject).join(', '),
    },
    {
      key: 'basis',
      header: text.basis,
      width: 240,
      hiddenAtFirst: true,
      cell: (row) => row.basis.map(words.word).join(', '),
    },
    { key: 'standing', header: text.standing, width: 160, cell: (row) => <Standing row={row} /> },
  ]

  return (
    <Page title={text.title} subtitle={list && text.regimeOf(list.law.regimeLabel, formatDate(on))}>
      <Sections current="awards" />
      {list?.law.unconfirmed && <Unconfirmed reason={list.law.unconfirmed} />}
      <FilterBar
        fields={[
          { kind: 'text', key: 'q', label: text.search },
          {
            kind: 'select',
            key: 'doi-tuong',
            label: text.subject,
            options: options((row) => row.subjects, words.subject),
          },
          {
            kind: 'select',
            key: 'loai',
            label: text.kind,
            options: options((row) => [row.kind], words.word),
          },
          {
            kind: 'select',
            key: 'cap',
            label: text.level,
            options: options((row) => [row.level], words.word),
          },
          { kind: 'date', key: 'ngay', label: text.onDay },
        ]}
      />
      <DataTable
        label={text.awards}
        name="law-awards"
        columns={columns}
        rows={rows}
        problem={awards.error}
        onRetry={() => awards.refetch()}
        rowKey={(row) => row.id}
        rowHref={(row) => paths.lawAward(row.id, filters.ngay)}
        empty={<EmptyState title={text.none}>{text.noneText}</EmptyState>}
      />
    </Page>
  )
}

/** A regime whose text nobody here has read says so above everything. */
export function Unconfirmed({ reason }: { reason: string }) {
  return (
    <div className={classes.notice} role="note">
      <strong>{text.unconfirmedTitle}</strong>
      <p>{reason}</p>
    </div>
  )
}

function Standing({ row }: { row: Row }) {
  if (row.legacy) return <StateBadge tone="grey">{text.legacy}</StateBadge>
  if (!row.provisional) return <StateBadge tone="green">{text.inForce}</StateBadge>
  return (
    <Why subject={text.provisionalOf(row.name)} reasons={{ rule: row.provisionalReason ?? '' }}>
      <StateBadge tone="amber">{text.provisional}</StateBadge>
    </Why>
  )
}

function matches(row: Row, filters: Readonly<Record<string, string | undefined>>): boolean {
  const { q, loai, cap } = filters
  const subject = filters['doi-tuong']
  return (
    (!q || folded(`${row.name} ${row.abbreviation ?? ''} ${row.id}`).includes(folded(q))) &&
    (!loai || row.kind === loai) &&
    (!cap || row.level === cap) &&
    (!subject || row.subjects.includes(subject))
  )
}

/** Accents and capitals do not matter in a search. */
function folded(words: string): string {
  return words.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D').toLowerCase()
}
