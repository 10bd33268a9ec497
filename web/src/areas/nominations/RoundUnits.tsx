import { Button } from '@mantine/core'
import type { DoneRows } from '@server/areas/nominations/schemas-dossiers.ts'
import type { RoundUnitList, RoundView } from '@server/areas/nominations/schemas-rounds.ts'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { download } from '../../api/download.ts'
import { useAct, useApi } from '../../api/use-api.ts'
import { paths } from '../../paths.ts'
import { nominationText, roundText as text } from '../../text/nominations.ts'
import {
  AppLink,
  type Column,
  DataTable,
  EmptyState,
  FilterBar,
  formatDate,
  formatDateTime,
  formatNumber,
  ProblemAlert,
  useCursor,
  useFilters,
} from '../../ui/index.ts'
import { DossierStateBadge } from './badges.tsx'
import classes from './nominations.module.css'
import { RoundUnitActs, type UnitAct } from './RoundUnitActs.tsx'
import { RowOutcome } from './RowOutcome.tsx'

type Row = RoundUnitList['rows'][number]

/** Units of the round: who has sent, who has not; receiving and handing over many at once, each with its own result. */
export function RoundUnits({ round }: { round: RoundView }) {
  const navigate = useNavigate()
  const filters = useFilters()
  const pages = useCursor()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [doing, setDoing] = useState<UnitAct | null>(null)
  const [outcome, setOutcome] = useState<DoneRows | null>(null)
  const units = useApi<RoundUnitList>(
    `/rounds/${round.id}/units`,
    { q: filters.dv, state: filters.buoc, after: pages.after, limit: 50 },
    { keepOld: true },
  )
  const rows = units.data?.rows ?? []
  const picked = rows.filter((row) => chosen.has(row.unitId) && row.dossierId !== null)
  const begin = useAct(
    (unitId: string) => api.post<{ id: string }>(`/rounds/${round.id}/dossiers`, { unitId, onPaper: true }),
    { refreshes: ['/rounds'], onDone: ({ id }) => navigate({ to: paths.dossier(id) }) },
  )
  const notice = useAct(
    () =>
      download(
        `/rounds/${round.id}/result-notice`,
        { units: [...chosen].join(',') },
        'thong-bao-ket-qua.docx',
      ),
    { refreshes: [] },
  )
  const mayAct = round.acts.appraise && round.closedAt === null
  const ofDossiers = formatNumber(picked.length)
  const ofUnits = formatNumber(chosen.size)
  const act = (what: UnitAct, label: string, many: number) => (
    <Button size="xs" variant="default" disabled={many === 0} onClick={() => setDoing(what)}>
      {label}
    </Button>
  )
  return (
    <>
      <FilterBar
        fields={[
          { kind: 'text', key: 'dv', label: text.unitName },
          {
            kind: 'select',
            key: 'buoc',
            label: nominationText.state,
            options: Object.entries(nominationText.dossierStates).map(([value, label]) => ({ value, label })),
          },
        ]}
      />
      <RowOutcome outcome={outcome} />
      <ProblemAlert problem={begin.error ?? notice.error} />
      <DataTable
        label={text.progress}
        name="round-units"
        columns={columnsOf(
          round.acts.manage && round.closedAt === null ? (unitId) => begin.mutate(unitId) : null,
        )}
        rows={units.data?.rows}
        problem={units.error}
        onRetry={() => units.refetch()}
        rowKey={(row) => row.unitId}
        paging={pages.of(units.data)}
        selection={
          mayAct
            ? {
                keys: chosen,
                onChange: setChosen,
                nameOf: (row) => row.unitName,
                noun: 'đơn vị',
                acts: (
                  <>
                    <Button size="xs" disabled={picked.length === 0} onClick={() => setDoing('receive')}>
                      {text.receive(ofDossiers)}
                    </Button>
                    {act('assign', text.assign(ofDossiers), picked.length)}
                    {act('return', text.returnWhole(ofDossiers), picked.length)}
                    {round.acts.manage && (
                      <>
                        {act('later', text.later(ofUnits), chosen.size)}
                        {act('remove', text.removeUnits(ofUnits), chosen.size)}
                      </>
                    )}
                    <Button
                      size="xs"
                      variant="default"
                      loading={notice.isPending}
                      onClick={() => notice.mutate()}
                    >
                      {text.noticeTo(ofUnits)}
                    </Button>
                  </>
                ),
              }
            : undefined
        }
        empty={<EmptyState title={text.noDossiers} />}
      />
      {doing && (
        <RoundUnitActs
          round={round}
          doing={doing}
          chosen={rows.filter((row) => chosen.has(row.unitId))}
          onClose={() => setDoing(null)}
          onOutcome={(result) => {
            setChosen(new Set())
            setOutcome(result)
          }}
        />
      )}
    </>
  )
}

const columnsOf = (begin: ((unitId: string) => void) | null): readonly Column<Row>[] => [
  {
    key: 'unit',
    header: nominationText.unit,
    isName: true,
    cell: (row) =>
      row.dossierId ? <AppLink to={paths.dossier(row.dossierId)}>{row.unitName}</AppLink> : row.unitName,
  },
  {
    key: 'state',
    header: nominationText.state,
    width: 180,
    cell: (row) => <DossierStateBadge state={row.state} />,
  },
  {
    key: 'due',
    header: nominationText.dueOn,
    width: 125,
    cell: (row) => (
      <>
        {formatDate(row.dueOn)}
        {row.overdueDays > 0 && (
          <span className={classes.soft}> {nominationText.days(formatNumber(row.overdueDays))}</span>
        )}
      </>
    ),
  },
  {
    key: 'nominations',
    header: text.nominations,
    width: 90,
    align: 'right',
    cell: (row) => formatNumber(row.nominations),
  },
  {
    key: 'eligible',
    header: nominationText.verdicts.eligible,
    width: 90,
    align: 'right',
    cell: (row) => formatNumber(row.eligible),
  },
  {
    key: 'sent',
    header: text.sent,
    width: 125,
    cell: (row) => (row.sentAt ? formatDateTime(row.sentAt) : ''),
  },
  {
    key: 'holder',
    header: text.holder,
    width: 120,
    cell: (row) => row.assigneeName ?? '',
  },
  ...(begin
    ? [
        {
          key: 'paper',
          header: text.beginOnPaper,
          isAct: true,
          width: 150,
          cell: (row: Row) =>
            row.dossierId === null && (
              <Button size="compact-sm" variant="subtle" color="gray" onClick={() => begin(row.unitId)}>
                {text.beginOnPaper}
              </Button>
            ),
        },
      ]
    : []),
]
