import { Button } from '@mantine/core'
import type { AppraisalList, ReadingDone } from '@server/areas/nominations/schemas-appraisal.ts'
import type { DoneRows } from '@server/areas/nominations/schemas-dossiers.ts'
import type { RoundView } from '@server/areas/nominations/schemas-rounds.ts'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { useAct, useApi } from '../../api/use-api.ts'
import { paths } from '../../paths.ts'
import { nominationText, roundText, appraisalText as text } from '../../text/nominations.ts'
import {
  AppLink,
  type Column,
  DataTable,
  EmptyState,
  FilterBar,
  formatNumber,
  Page,
  ProblemAlert,
  useCursor,
  useFilters,
  usePathValue,
} from '../../ui/index.ts'
import { AgendaDialog } from './AgendaDialog.tsx'
import { AppraiseDialog } from './AppraiseDialog.tsx'
import { NominationStateBadge, VerdictBadge } from './badges.tsx'
import classes from './nominations.module.css'
import { ResultDialog } from './ResultDialog.tsx'
import { ReturnDialog } from './ReturnDialog.tsx'
import { RowOutcome } from './RowOutcome.tsx'

type Row = AppraisalList['rows'][number]
type Doing = 'eligible' | 'rejected' | 'return' | 'agenda' | 'result'

const columns: readonly Column<Row>[] = [
  {
    key: 'name',
    header: nominationText.name,
    isName: true,
    width: 180,
    cell: (row) => (
      <>
        <AppLink to={paths.nomination(row.id)}>{row.name}</AppLink>
        {row.birthYear && <span className={classes.soft}> ({row.birthYear})</span>}
      </>
    ),
  },
  {
    key: 'unit',
    header: nominationText.unit,
    width: 180,
    cell: (row) => <AppLink to={paths.dossier(row.dossierId)}>{row.unitName}</AppLink>,
  },
  { key: 'award', header: nominationText.award, cell: (row) => row.awardName },
  {
    key: 'verdict',
    header: nominationText.verdict,
    width: 170,
    cell: (row) => <VerdictBadge one={row} />,
  },
  {
    key: 'papers',
    header: nominationText.papers,
    width: 90,
    cell: (row) => (row.papersOpen > 0 ? text.papersLack(formatNumber(row.papersOpen)) : text.papersFull),
  },
  {
    key: 'state',
    header: nominationText.state,
    width: 165,
    cell: (row) => (
      <>
        <NominationStateBadge state={row.state} />
        {(row.decisionNumber ?? row.appraisalReason) && (
          <span className={classes.soft} style={{ display: 'block' }}>
            {row.decisionNumber ?? row.appraisalReason}
          </span>
        )}
      </>
    ),
  },
  { key: 'officer', header: nominationText.officer, width: 120, cell: (row) => row.assigneeName ?? '' },
]

/** All that was sent in a round, to be appraised one by one or many at once. */
export function AppraisalPage() {
  const roundId = usePathValue('roundId')
  const filters = useFilters()
  const pages = useCursor(100)
  const round = useApi<RoundView>(`/rounds/${roundId}`)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [doing, setDoing] = useState<Doing | null>(null)
  const [outcome, setOutcome] = useState<DoneRows | null>(null)
  const list = useApi<AppraisalList>(
    `/rounds/${roundId}/nominations`,
    {
      q: filters.q,
      state: filters.buoc,
      verdict: filters['dieu-kien'],
      unitId: filters['don-vi'],
      awardKey: filters['danh-hieu'],
      dossierId: filters['ho-so'],
      mine: filters['cua-toi'],
      after: pages.after,
    },
    { keepOld: true },
  )
  const picked = (list.data?.rows ?? []).filter((row) => chosen.has(row.id))
  const count = formatNumber(picked.length)
  const mayAppraise = round.data?.acts.appraise && round.data.closedAt === null
  const finish = (result: DoneRows) => {
    setOutcome(result)
    setChosen(new Set())
  }
  const read = useAct(() => api.post<ReadingDone>(`/rounds/${roundId}/council-readings`), {
    refreshes: ['/nominations', '/dossiers', '/rounds'],
    done: ({ passed, failed, removed }) =>
      text.resultsRead(formatNumber(passed), formatNumber(failed), formatNumber(removed)),
  })
  const act = (what: Doing, label: string, isMain = false) => (
    <Button
      size="xs"
      variant={isMain ? 'filled' : 'default'}
      disabled={picked.length === 0}
      onClick={() => setDoing(what)}
    >
      {label}
    </Button>
  )
  return (
    <Page
      title={text.title}
      above={[
        { label: roundText.title, to: paths.rounds() },
        { label: round.data?.title ?? '', to: paths.round(roundId) },
      ]}
      mainAct={
        mayAppraise &&
        (round.data?.nominations['on-agenda'] ?? 0) > 0 && (
          <Button loading={read.isPending} onClick={() => read.mutate()}>
            {text.readResults}
          </Button>
        )
      }
    >
      <ProblemAlert problem={read.error} />
      <FilterBar
        fields={[
          { kind: 'text', key: 'q', label: text.q },
          {
            kind: 'select',
            key: 'buoc',
            label: nominationText.state,
            options: Object.entries(nominationText.states).map(([value, label]) => ({ value, label })),
          },
          {
            kind: 'select',
            key: 'dieu-kien',
            label: nominationText.verdict,
            options: [
              ...Object.entries(nominationText.verdicts).map(([value, label]) => ({ value, label })),
              { value: 'hold', label: nominationText.hold },
            ],
          },
          {
            kind: 'select',
            key: 'danh-hieu',
            label: nominationText.award,
            options: (round.data?.awards ?? []).map((one) => ({ value: one.awardKey, label: one.awardName })),
          },
          { kind: 'unit', key: 'don-vi', label: nominationText.unit, seldom: true },
          {
            kind: 'select',
            key: 'cua-toi',
            label: text.mine,
            seldom: true,
            options: [{ value: '1', label: text.mine }],
          },
        ]}
      />
      <RowOutcome outcome={outcome} />
      <DataTable
        label={text.title}
        name="appraisal"
        columns={columns}
        rows={list.data?.rows}
        problem={list.error}
        onRetry={() => list.refetch()}
        rowKey={(row) => row.id}
        rowHref={(row) => paths.nomination(row.id)}
        paging={pages.of(list.data)}
        selection={
          mayAppraise
            ? {
                keys: chosen,
                onChange: setChosen,
                nameOf: (row) => row.name,
                noun: text.noun,
                acts: (
                  <>
                    {act('eligible', text.eligible(count), true)}
                    {act('return', text.return(count))}
                    {act('rejected', text.rejected(count))}
                    {act('agenda', text.agenda(count))}
                    {act('result', text.result(count))}
                  </>
                ),
              }
            : undefined
        }
        empty={<EmptyState title={text.none}>{text.noneText}</EmptyState>}
      />
      {(doing === 'eligible' || doing === 'rejected') && (
        <AppraiseDialog
          rows={picked}
          roundId={roundId}
          decision={doing}
          onClose={() => setDoing(null)}
          onOutcome={finish}
        />
      )}
      {doing === 'return' && (
        <ReturnDialog rows={picked} roundId={roundId} onClose={() => setDoing(null)} onOutcome={finish} />
      )}
      {doing === 'agenda' && (
        <AgendaDialog rows={picked} roundId={roundId} onClose={() => setDoing(null)} onOutcome={finish} />
      )}
      {doing === 'result' && (
        <ResultDialog rows={picked} roundId={roundId} onClose={() => setDoing(null)} onOutcome={finish} />
      )}
    </Page>
  )
}
