import { Button, Menu } from '@mantine/core'
import type { RoundView } from '@server/areas/nominations/schemas-rounds.ts'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { api, apiUrl } from '../../api/client.ts'
import { useAct, useApi } from '../../api/use-api.ts'
import { paths } from '../../paths.ts'
import { History } from '../../shell/History.tsx'
import { nominationText, roundText as text } from '../../text/nominations.ts'
import {
  AppLink,
  type Column,
  ConfirmAct,
  DataTable,
  formatDate,
  formatNumber,
  LinkButton,
  Page,
  ProblemAlert,
  usePathValue,
} from '../../ui/index.ts'
import { ChangeRound } from './ChangeRound.tsx'
import classes from './nominations.module.css'
import { RoundPapers } from './RoundPapers.tsx'
import { RoundUnits } from './RoundUnits.tsx'

type Award = RoundView['awards'][number]

/** One round: its rules, the viewer's own dossiers, who has sent, nominations against quotas, papers. */
export function RoundPage() {
  const roundId = usePathValue('roundId')
  const round = useApi<RoundView>(`/rounds/${roundId}`)
  const [closing, setClosing] = useState(false)
  const [changing, setChanging] = useState(false)
  const close = useAct(() => api.post(`/rounds/${roundId}/closing`, { revision: round.data?.revision }), {
    refreshes: ['/rounds', '/nomination-desk', '/history'],
    onDone: () => setClosing(false),
  })
  const view = round.data
  if (round.error) return <ProblemAlert problem={round.error} onRetry={() => round.refetch()} />
  if (!view) return <Page title={text.title}>{null}</Page>
  const isOpen = view.closedAt === null
  const settled = (['decided', 'failed', 'rejected'] as const).some(
    (state) => (view.nominations[state] ?? 0) > 0,
  )
  const hasResults = settled && (view.acts.manage || view.acts.appraise)
  const mayChange = view.acts.manage && isOpen
  const hasMenu = hasResults || mayChange
  return (
    <Page
      title={view.title}
      above={[{ label: text.title, to: paths.rounds() }]}
      subtitle={[
        nominationText.kinds[view.kind],
        view.unitName,
        `${nominationText.dueOn} ${formatDate(view.dueOn)}`,
        view.simplified && text.simplified,
        !isOpen && text.closed,
      ]
        .filter(Boolean)
        .join(' · ')}
      mainAct={view.acts.appraise && <LinkButton to={paths.appraisal(roundId)}>{text.appraise}</LinkButton>}
      menu={
        hasMenu && (
          <>
            {hasResults && (
              <Menu.Item component="a" href={apiUrl(`/rounds/${roundId}/result-notice`)}>
                {text.notice}
              </Menu.Item>
            )}
            {mayChange && (
              <>
                <Menu.Item onClick={() => setChanging(true)}>{text.edit}</Menu.Item>
                <Menu.Item onClick={() => setClosing(true)}>{text.close}</Menu.Item>
              </>
            )}
          </>
        )
      }
    >
      {changing && <ChangeRound round={view} onClose={() => setChanging(false)} />}
      {view.task && (
        <p>
          {text.task}: <AppLink to={paths.task(view.task.id)}>{view.task.text}</AppLink>
        </p>
      )}
      {view.note && <p className={classes.pre}>{view.note}</p>}
      <Mine round={view} />
      <section className={classes.section}>
        <h2>{text.awardsTable}</h2>
        <DataTable
          label={text.awardsTable}
          name="round-awards"
          columns={awardColumns}
          rows={view.awards}
          rowKey={(row) => row.awardKey}
          empty={null}
        />
        <p className={classes.soft}>{nominationText.shares(view.shares)}</p>
      </section>
      <RoundPapers round={view} />
      <section className={classes.section}>
        <h2>{text.progress}</h2>
        <p className={classes.counts}>
          {Object.entries(nominationText.dossierStates)
            .filter(([state]) => (view.progress[state] ?? 0) > 0)
            .map(([state, label]) => (
              <AppLink key={state} to={`${paths.round(roundId)}?buoc=${state}`}>
                {text.progressCount(label, formatNumber(view.progress[state] ?? 0))}
              </AppLink>
            ))}
        </p>
        <RoundUnits round={view} />
      </section>
      <section className={classes.section}>
        <h2>{text.history}</h2>
        <History objectKind="round" objectId={roundId} />
      </section>
      <ConfirmAct
        opened={closing}
        onClose={() => setClosing(false)}
        title={text.close}
        consequences={text.closeTells}
        actLabel={text.close}
        typeToConfirm={view.title.length < 40 ? view.title : String(view.year)}
        onConfirm={() => close.mutate()}
        busy={close.isPending}
        problem={close.error}
      />
    </Page>
  )
}

const awardColumns: readonly Column<Award>[] = [
  { key: 'name', header: nominationText.award, isName: true, cell: (row) => row.awardName },
  {
    key: 'nominated',
    header: text.nominated,
    width: 110,
    align: 'right',
    cell: (row) => formatNumber(row.nominations),
  },
  {
    key: 'quota',
    header: text.quota,
    width: 150,
    align: 'right',
    cell: (row) =>
      row.quota === null
        ? '–'
        : `${formatNumber(row.quota)}${row.nominations > row.quota ? ` (${text.overQuota})` : ''}`,
  },
  {
    key: 'share',
    header: text.unitShare,
    width: 150,
    align: 'right',
    cell: (row) => (row.unitSharePercent === null ? '–' : `${formatNumber(row.unitSharePercent)}%`),
  },
  {
    key: 'approved',
    header: text.approved,
    width: 120,
    align: 'right',
    cell: (row) => formatNumber(row.approved),
  },
]

/** The dossiers that the viewer fills: one line for each of its units. */
function Mine({ round }: { round: RoundView }) {
  const navigate = useNavigate()
  const begin = useAct(
    (unitId: string) => api.post<{ id: string }>(`/rounds/${round.id}/dossiers`, { unitId }),
    { refreshes: ['/rounds', '/nomination-desk'], onDone: ({ id }) => navigate({ to: paths.dossier(id) }) },
  )
  const shown = round.mine.filter((one) => one.dossierId !== null || round.closedAt === null).slice(0, 5)
  if (shown.length === 0) return null
  return (
    <section className={classes.call}>
      {shown.map((one) => (
        <div key={one.unitId} className={classes.acts}>
          {one.dossierId ? (
            <LinkButton to={paths.dossier(one.dossierId)}>{text.openMine(one.unitName)}</LinkButton>
          ) : (
            <Button loading={begin.isPending} onClick={() => begin.mutate(one.unitId)}>
              {text.begin(one.unitName)}
            </Button>
          )}
        </div>
      ))}
      <ProblemAlert problem={begin.error} />
    </section>
  )
}
