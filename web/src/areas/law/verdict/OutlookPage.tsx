import { Button } from '@mantine/core'
import type { OutlookRow, OutlookView } from '@server/areas/law/schemas-outlook.ts'
import { useApi } from '../../../api/use-api.ts'
import { paths } from '../../../paths.ts'
import { useSession } from '../../../shell/session.ts'
import { verdictText as text } from '../../../text/verdict.ts'
import {
  AppLink,
  type Column,
  DataTable,
  EmptyState,
  FilterBar,
  formatNumber,
  Page,
  ProblemAlert,
  SelectUnit,
  StateBadge,
  todayOn,
  useFilters,
  useSetFilters,
} from '../../../ui/index.ts'
import { useAwards } from '../use-law.ts'
import { missingWords } from './ask-words.ts'
import { OutlookGaps } from './OutlookGaps.tsx'
import { VerdictSections } from './VerdictSections.tsx'
import classes from './verdict.module.css'

type Never = OutlookView['never'][number]

/** Who could be eligible for what by the end of a year, and who was never honoured. */
export function OutlookPage() {
  const { 'don-vi': chosen, nam, 'danh-hieu': award, chi: only } = useFilters()
  const { roles } = useSession()
  const setFilters = useSetFilters()
  // A whole authority takes some seconds: its officers say when they want it.
  const own = roles[0]
  const unitId = chosen ?? (own?.role.startsWith('unit-') ? own.unitId : undefined)
  const year = nam ?? String(Number(todayOn().slice(0, 4)) + 1)
  const { naming } = useAwards()
  const view = useApi<OutlookView>(
    '/eligibility-outlook',
    { unitId, year, award, only },
    { enabled: !!unitId, keepOld: true },
  )
  const steps = view.data?.awards ?? []
  const now = Number(todayOn().slice(0, 4))
  const columns = columnsOf((code) => naming.factOf(code) ?? code)
  return (
    <Page title={text.outlook} subtitle={text.outlookSubtitle}>
      <VerdictSections current="outlook" />
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
            label: text.upToYear,
            anyLabel: String(now + 1),
            options: [now, now + 1, now + 2].map((one) => ({ value: `${one}`, label: `${one}` })),
          },
          ...(steps.length > 0
            ? [
                {
                  kind: 'select' as const,
                  key: 'danh-hieu',
                  label: text.award,
                  options: steps.map((one) => ({ value: one.award, label: one.name })),
                },
              ]
            : []),
          {
            kind: 'select',
            key: 'chi',
            label: text.only,
            options: [
              { value: 'people', label: text.people },
              { value: 'units', label: text.units },
            ],
          },
        ]}
      />
      <ProblemAlert problem={view.error} />
      {!unitId && (
        <EmptyState
          title={text.chooseUnit}
          next={
            own && (
              <Button onClick={() => setFilters({ 'don-vi': own.unitId })}>
                {text.wholeOf(own.unitName)}
              </Button>
            )
          }
        >
          {text.chooseUnitHint}
        </EmptyState>
      )}
      {unitId && view.isPending && <p role="status">{text.judging}</p>}
      {unitId && view.data && (
        <>
          {view.data.leaders.mostly && (
            <p className={classes.warning} role="note">
              {text.mostlyLeaders(view.data.leaders.leaders, view.data.leaders.people)}
            </p>
          )}
          {view.data.total > view.data.rows.length && (
            <p className={classes.soft}>
              {text.firstOf(formatNumber(view.data.rows.length), formatNumber(view.data.total))}
            </p>
          )}
          {view.data.cut && <p className={classes.soft}>{text.cutOff(formatNumber(view.data.watched))}</p>}
          <div className={`${classes.acts} no-print`}>
            <Button
              variant="default"
              size="compact-sm"
              disabled={view.data.rows.length === 0}
              onClick={() => saveCsv(view.data!, (code) => naming.factOf(code) ?? code)}
            >
              {text.export}
            </Button>
          </div>
          <DataTable
            label={text.outlook}
            name="outlook"
            columns={columns}
            rows={view.data.rows}
            rowKey={(row) => `${row.id} ${row.award}`}
            empty={<EmptyState title={text.noOutlook}>{text.noOutlookNext}</EmptyState>}
          />
          <OutlookGaps view={view.data} factOf={(code) => naming.factOf(code) ?? code} />
          <section className={classes.section} style={{ marginTop: 24 }}>
            <h2>{text.never}</h2>
            <DataTable
              label={text.never}
              name="never-honoured"
              columns={neverColumns}
              rows={view.data.never}
              rowKey={(row) => row.id}
              empty={<EmptyState title={text.neverNone} />}
            />
          </section>
        </>
      )}
    </Page>
  )
}

function columnsOf(factOf: (code: string) => string): Column<OutlookRow>[] {
  return [
    {
      key: 'name',
      header: text.who,
      isName: true,
      cell: (row) => (
        <>
          <AppLink to={paths.verdictOf(row.id, row.award)}>{row.name}</AppLink>
          {marksOf(row)}
        </>
      ),
    },
    { key: 'unit', header: text.where, cell: (row) => (row.kind === 'individual' ? row.unitName : '') },
    { key: 'award', header: text.award, cell: (row) => row.awardName },
    {
      key: 'state',
      header: text.state,
      width: 170,
      cell: (row) => (
        <StateBadge tone={row.verdict === 'eligible' ? 'green' : 'amber'}>
          {text.verdicts[row.verdict]}
        </StateBadge>
      ),
    },
    { key: 'supposed', header: text.supposed, cell: supposedText },
    { key: 'missing', header: text.stillMissing, cell: (row) => missingText(row, factOf) },
  ]
}

const neverColumns: Column<Never>[] = [
  { key: 'name', header: text.who, isName: true, cell: (row) => `${row.name}${marksOf(row)}` },
  { key: 'unit', header: text.where, cell: (row) => row.unitName },
  {
    key: 'years',
    header: text.neverYears,
    align: 'right',
    width: 180,
    cell: (row) => formatNumber(row.years),
  },
]

function marksOf(row: { isLeader: boolean; isWoman: boolean }): string {
  const marks = [row.isLeader && text.leader, row.isWoman && text.woman].filter(Boolean)
  return marks.length > 0 ? ` (${marks.join(', ')})` : ''
}

const supposedText = (row: OutlookRow) =>
  row.supposed
    .map((one) => (one.award ? text.supposedTitle(one.name, one.year) : text.supposedRating(one.year)))
    .join('; ')

const missingText = (row: OutlookRow, factOf: (code: string) => string) => missingWords(row.missing, factOf)

/** The list as it is shown, for Excel. */
function saveCsv(view: OutlookView, factOf: (code: string) => string): void {
  const cell = (value: string) => `"${value.replaceAll('"', '""')}"`
  const head = [text.who, text.where, text.award, text.state, text.supposed, text.stillMissing]
  const rows = view.rows.map((row) => [
    `${row.name}${marksOf(row)}`,
    row.unitName,
    row.awardName,
    text.verdicts[row.verdict],
    supposedText(row),
    missingText(row, factOf),
  ])
  const lines = [head, ...rows].map((row) => row.map(cell).join(','))
  const link = document.createElement('a')
  link.href = URL.createObjectURL(
    new Blob([`\uFEFF${lines.join('\r\n')}`], { type: 'text/csv;charset=utf-8' }),
  )
  link.download = `sap-du-dieu-kien-${view.year}.csv`
  link.click()
  URL.revokeObjectURL(link.href)
}
