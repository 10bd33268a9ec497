import { Button } from '@mantine/core'
import type { YearResultRow, YearResultsView } from '@server/areas/law/schemas-results.ts'
import { useState } from 'react'
import { api } from '../../../api/client.ts'
import { useAct, useApi } from '../../../api/use-api.ts'
import { paths } from '../../../paths.ts'
import { useMay, useSession } from '../../../shell/session.ts'
import { resultText as text } from '../../../text/year-results.ts'
import {
  AppLink,
  DataTable,
  EmptyState,
  FilterBar,
  LeaveWarning,
  Page,
  ProblemAlert,
  SelectUnit,
  todayOn,
  useCursor,
  useFilters,
} from '../../../ui/index.ts'
import { useAwards } from '../use-law.ts'
import { VerdictSections } from '../verdict/VerdictSections.tsx'
import { PasteResults } from './PasteResults.tsx'
import { ResultDetails } from './ResultDetails.tsx'
import { columnsOf } from './result-columns.tsx'
import { changesOf, type Edit, shownStanding } from './result-edits.ts'
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
          {
            kind: 'other',
            key: 'don-vi',
            label: text.unit,
            render: ({ label, value, onChange }) => (
              <SelectUnit label={label} value={value ?? unitId ?? null} onChange={(id) => onChange(id)} />
            ),
          },
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
      <LeaveWarning isUnsaved={edits.size > 0} />
      {pasting && unitId && <PasteResults unitId={unitId} year={year} onClose={() => setPasting(false)} />}
    </Page>
  )
}
