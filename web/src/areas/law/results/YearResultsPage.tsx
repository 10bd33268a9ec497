import { Button, Checkbox, NativeSelect, NumberInput } from '@mantine/core'
import type { YearResultRow, YearResultsView } from '@server/areas/law/schemas-results.ts'
import { useEffect, useState } from 'react'
import { api } from '../../../api/client.ts'
import { useAct, useApi } from '../../../api/use-api.ts'
import { paths } from '../../../paths.ts'
import { useMay, useSession } from '../../../shell/session.ts'
import { verdictText } from '../../../text/verdict.ts'
import { resultText as text } from '../../../text/year-results.ts'
import {
  AppLink,
  type Column,
  DataTable,
  EmptyState,
  FilterBar,
  Page,
  ProblemAlert,
  todayOn,
  useCursor,
  useFilters,
} from '../../../ui/index.ts'
import { useAwards } from '../use-law.ts'
import { VerdictSections } from '../verdict/VerdictSections.tsx'
import { PasteResults } from './PasteResults.tsx'
import { ResultDetails } from './ResultDetails.tsx'
import { changesOf, type Edit, shownResult, shownStanding } from './result-edits.ts'
import classes from './results.module.css'

const pageSize = 100

/** A unit's year: what is known of its people and collectives, entered in a table or pasted out of a sheet. */
export function YearResultsPage() {
  const { roles } = useSession()
  const filters = useFilters()
  const unitId = filters['don-vi'] ?? roles.find((one) => one.role.startsWith('unit-'))?.unitId
  const year = Number(filters.nam ?? todayOn().slice(0, 4))
  const { after, of: pagingOf } = useCursor(pageSize)
  const view = useApi<YearResultsView>(
    '/year-results',
    { unitId, year, q: filters.tim, missing: filters.thieu, after, limit: pageSize },
    { enabled: !!unitId, keepOld: true },
  )
  const { naming } = useAwards()
  const [edits, setEdits] = useState<ReadonlyMap<string, Edit>>(new Map())
  const [opened, setOpened] = useState<YearResultRow | null>(null)
  const [pasting, setPasting] = useState(false)
  const mayLedger = useMay('see-ledger')
  const here = `${unitId} ${year} `
  const mine = [...edits].filter(([key]) => key.startsWith(here)).map(([, edit]) => edit)
  const save = useAct(
    () => api.post<{ recorded: number }>('/year-results', { unitId, results: changesOf(mine, year) }),
    {
      refreshes: ['/year-results', '/eligibility'],
      done: ({ recorded }) => text.saved(recorded),
      onDone: () => setEdits(new Map([...edits].filter(([key]) => !key.startsWith(here)))),
    },
  )
  useLeaveWarning(edits.size > 0)
  const put = (row: YearResultRow, change: Edit['change']) =>
    setEdits((old) => {
      const was = old.get(here + row.id)
      const standing = change.standing ? { standing: { ...was?.change.standing, ...change.standing } } : {}
      return new Map(old).set(here + row.id, {
        row: was?.row ?? row,
        change: { ...was?.change, ...change, ...standing },
      })
    })
  const data = view.data?.unitId === unitId && view.data?.year === year ? view.data : undefined
  const editOf = (row: YearResultRow) => edits.get(here + row.id)
  const columns = columnsOf({
    editOf,
    put,
    open: setOpened,
    nameOf: naming.nameOf,
    mayRecord: data?.mayRecord ?? false,
  })
  const unclear = (data?.rows ?? []).filter((row) => {
    const standing = shownStanding(row, editOf(row))
    return !standing.discipline || !standing.openMatters
  })
  const now = Number(todayOn().slice(0, 4))
  return (
    <Page
      title={text.title}
      subtitle={text.subtitle}
      mainAct={data?.mayRecord && <Button onClick={() => setPasting(true)}>{text.paste}</Button>}
    >
      <VerdictSections current="results" />
      <FilterBar
        fields={[
          { kind: 'unit', key: 'don-vi', label: text.unit },
          {
            kind: 'select',
            key: 'nam',
            label: text.year,
            anyLabel: String(now),
            options: Array.from({ length: 11 }, (_, back) => ({
              value: `${now - back}`,
              label: `${now - back}`,
            })),
          },
          { kind: 'text', key: 'tim', label: text.find },
          {
            kind: 'select',
            key: 'thieu',
            label: text.show,
            options: [{ value: 'true', label: text.onlyMissing }],
          },
        ]}
      />
      {!unitId && <EmptyState title={text.chooseUnit} />}
      {unitId && (
        <>
          {data && (
            <p className={classes.counts}>
              {data.unitName}, {data.year}. {text.counts(data.rated, data.total)}{' '}
              {mayLedger && <AppLink to={paths.ledgerOf('unit', unitId)}>{text.history}</AppLink>}
            </p>
          )}
          {data?.mayRecord && unclear.length > 0 && (
            <div className={`${classes.acts} no-print`}>
              <Button
                size="compact-sm"
                variant="default"
                onClick={() => {
                  for (const row of unclear) {
                    const { discipline, openMatters } = shownStanding(row, editOf(row))
                    put(row, { standing: { discipline: discipline ?? [], openMatters: openMatters ?? [] } })
                  }
                }}
              >
                {text.noTrouble}
              </Button>
              <span className={classes.soft}>{text.noTroubleHint}</span>
            </div>
          )}
          <DataTable
            label={text.title}
            name="year-results"
            columns={columns}
            rows={data?.rows}
            rowKey={(row) => row.id}
            problem={view.error}
            paging={pagingOf(data)}
            empty={
              filters.tim || filters.thieu ? (
                <EmptyState title={text.noneFound} />
              ) : (
                <EmptyState
                  title={text.none}
                  next={<AppLink to={paths.unit(unitId)}>{text.toPeople}</AppLink>}
                >
                  {text.noneNext}
                </EmptyState>
              )
            }
          />
          {mine.length > 0 && (
            <div className={`${classes.bar} no-print`} role="status">
              <span>{text.unsaved(mine.length)}</span>
              <Button loading={save.isPending} onClick={() => save.mutate()}>
                {text.save(mine.length)}
              </Button>
              <Button
                variant="subtle"
                color="gray"
                onClick={() => setEdits(new Map([...edits].filter(([key]) => !key.startsWith(here))))}
              >
                {text.discard}
              </Button>
              <ProblemAlert problem={save.error} />
            </div>
          )}
        </>
      )}
      {opened && (
        <ResultDetails
          row={opened}
          edit={editOf(opened)}
          year={year}
          mayRecord={data?.mayRecord ?? false}
          onClose={() => setOpened(null)}
          onPut={(change) => {
            put(opened, change)
            setOpened(null)
          }}
        />
      )}
      {pasting && unitId && <PasteResults unitId={unitId} year={year} onClose={() => setPasting(false)} />}
    </Page>
  )
}

function useLeaveWarning(isUnsaved: boolean): void {
  useEffect(() => {
    if (!isUnsaved) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [isUnsaved])
}

function columnsOf(props: {
  editOf: (row: YearResultRow) => Edit | undefined
  put: (row: YearResultRow, change: Edit['change']) => void
  open: (row: YearResultRow) => void
  nameOf: (award: string) => string
  mayRecord: boolean
}): Column<YearResultRow>[] {
  const { editOf, put, open, nameOf, mayRecord } = props
  const shown = (row: YearResultRow) => shownResult(row, editOf(row))
  return [
    {
      key: 'name',
      header: text.name,
      isName: true,
      cell: (row) => (
        <span className={editOf(row) && classes.edited}>
          {row.name}
          {row.position && <span className={classes.under}>{row.position}</span>}
        </span>
      ),
    },
    {
      key: 'rating',
      header: text.rating,
      width: 190,
      cell: (row) => (
        <NativeSelect
          size="xs"
          aria-label={`${text.rating}: ${row.name}`}
          disabled={!mayRecord}
          value={shown(row).classification ?? ''}
          onChange={(event) =>
            put(row, { classification: (event.currentTarget.value || null) as 'well' | null })
          }
          data={[
            { value: '', label: text.unknownRating },
            ...Object.entries(verdictText.ratings).map(([value, label]) => ({ value, label })),
          ]}
        />
      ),
    },
    {
      key: 'months',
      header: text.months,
      width: 110,
      cell: (row) =>
        row.kind === 'individual' && (
          <NumberInput
            size="xs"
            aria-label={`${text.months}: ${row.name}`}
            disabled={!mayRecord}
            min={0}
            max={12}
            hideControls
            value={shown(row).monthsWorked ?? ''}
            onChange={(value) => put(row, { monthsWorked: typeof value === 'number' ? value : null })}
          />
        ),
    },
    {
      key: 'maternity',
      header: text.maternity,
      width: 90,
      align: 'center',
      cell: (row) =>
        row.kind === 'individual' && (
          <Checkbox
            size="xs"
            aria-label={`${text.maternity}: ${row.name}`}
            disabled={!mayRecord}
            checked={shown(row).maternityLeave ?? false}
            onChange={(event) => put(row, { maternityLeave: event.currentTarget.checked })}
          />
        ),
    },
    {
      key: 'titles',
      header: text.titles,
      cell: (row) => {
        const held = row.held.map((one) => text.fromRegister(one.name))
        const own = shown(row).titles.filter((key) => !row.held.some((one) => one.award === key))
        return [...held, ...own.map(nameOf)].join('; ')
      },
    },
    {
      key: 'standing',
      header: text.standing,
      cell: (row) => {
        const { discipline, openMatters, initiatives } = shownStanding(row, editOf(row))
        return [
          row.kind === 'individual' && text.count(text.discipline, discipline),
          text.count(text.openMatters, openMatters),
          row.kind === 'individual' && text.count(text.initiatives, initiatives),
        ]
          .filter(Boolean)
          .join(' · ')
      },
    },
    {
      key: 'details',
      header: text.details,
      isAct: true,
      width: 90,
      cell: (row) => (
        <Button
          size="compact-sm"
          variant="default"
          aria-label={`${text.details}: ${row.name}`}
          onClick={() => open(row)}
        >
          {text.details}
        </Button>
      ),
    },
  ]
}
