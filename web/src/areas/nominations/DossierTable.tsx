import { Button } from '@mantine/core'
import type { DossierView, NominationRow } from '@server/areas/nominations/schemas-dossiers.ts'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { useAct } from '../../api/use-api.ts'
import { paths } from '../../paths.ts'
import { dossierText as text } from '../../text/dossiers.ts'
import { nominationText } from '../../text/nominations.ts'
import {
  AppLink,
  type Column,
  ConfirmAct,
  DataTable,
  EmptyState,
  formatNumber,
  ProblemAlert,
} from '../../ui/index.ts'
import { NominationStateBadge, VerdictBadge } from './badges.tsx'
import { isWholeReturned } from './is-whole-returned.ts'
import classes from './nominations.module.css'

/** Of a returned dossier only what is to be mended may be taken out, unless the whole of it came back. */
function mayWithdraw(dossier: DossierView, row: NominationRow): boolean {
  if (row.state === 'to-mend') return true
  return row.state === 'listed' && (dossier.state !== 'returned' || isWholeReturned(dossier))
}

/** The nominations of a dossier, each judged: the reasons are a click away. */
export function DossierTable(props: { dossier: DossierView; mayEdit: boolean; onPaper: boolean }) {
  const { dossier, mayEdit, onPaper } = props
  const [leaving, setLeaving] = useState<NominationRow | null>(null)
  const withdraw = useAct(
    (one: NominationRow) => api.delete(`/nominations/${one.id}`, { revision: one.revision, onPaper }),
    { refreshes: ['/dossiers', '/rounds'], onDone: () => setLeaving(null) },
  )
  const order = useAct(
    (nominationIds: string[] | null) =>
      api.put(`/dossiers/${dossier.id}/nomination-order`, {
        revision: dossier.revision,
        nominationIds,
        onPaper,
      }),
    { refreshes: ['/dossiers'] },
  )
  const mayOrder =
    mayEdit && (dossier.state !== 'returned' || isWholeReturned(dossier)) && dossier.nominations.length > 1
  const columns: readonly Column<NominationRow>[] = [
    { key: 'no', header: 'STT', width: 60, align: 'center', cell: (row) => row.position },
    {
      key: 'name',
      header: nominationText.name,
      isName: true,
      width: 190,
      cell: (row) => (
        <>
          <AppLink to={paths.nomination(row.id)}>{row.name}</AppLink>
          {row.birthYear && <span className={classes.soft}> ({row.birthYear})</span>}
        </>
      ),
    },
    {
      key: 'post',
      header: nominationText.post,
      cell: (row) =>
        [row.post, row.workerClass && nominationText.workers[row.workerClass]].filter(Boolean).join(' · ') ||
        (row.holderKind === 'person' ? '' : nominationText.holderKinds[row.holderKind]),
    },
    { key: 'award', header: nominationText.award, width: 170, cell: (row) => row.awardName },
    {
      key: 'verdict',
      header: nominationText.verdict,
      width: 165,
      cell: (row) => <VerdictBadge one={row} />,
    },
    {
      key: 'papers',
      header: nominationText.papers,
      width: 105,
      cell: (row) => (row.papersOpen > 0 ? text.papersOpen(formatNumber(row.papersOpen)) : text.papersFull),
    },
    {
      key: 'state',
      header: nominationText.state,
      width: 150,
      cell: (row) => (
        <>
          <NominationStateBadge
            state={row.state}
            unsent={dossier.state === 'preparing' || dossier.state === 'approved'}
          />
          {(row.decisionNumber ?? row.appraisalReason) && (
            <span className={classes.soft} style={{ display: 'block' }}>
              {row.decisionNumber ?? row.appraisalReason}
            </span>
          )}
        </>
      ),
    },
    ...(mayEdit
      ? [
          {
            key: 'withdraw',
            header: text.withdraw,
            isAct: true,
            width: 60,
            cell: (row: NominationRow) =>
              mayWithdraw(dossier, row) && (
                <Button size="compact-sm" variant="subtle" color="gray" onClick={() => setLeaving(row)}>
                  {text.withdraw}
                </Button>
              ),
          },
        ]
      : []),
  ]
  return (
    <>
      {mayOrder && (
        <Button
          className={classes.orderAct}
          variant="default"
          size="compact-sm"
          loading={order.isPending}
          onClick={() => order.mutate(null)}
        >
          {text.orderRows}
        </Button>
      )}
      <ProblemAlert problem={order.error} />
      <DataTable
        label={text.table}
        name="dossier-nominations"
        columns={columns}
        rows={dossier.nominations}
        rowKey={(row) => row.id}
        rowHref={(row) => paths.nomination(row.id)}
        order={
          mayOrder
            ? {
                keys: dossier.nominations.map(({ id }) => id),
                nameOf: (row) => row.name,
                busy: order.isPending,
                onOrder: order.mutate,
              }
            : undefined
        }
        empty={<EmptyState title={text.none}>{mayEdit && text.noneText}</EmptyState>}
      />
      <ConfirmAct
        opened={leaving !== null}
        onClose={() => setLeaving(null)}
        title={text.withdrawTitle(leaving?.name ?? '')}
        consequences={text.withdrawTells}
        actLabel={text.withdraw}
        onConfirm={() => leaving && withdraw.mutate(leaving)}
        busy={withdraw.isPending}
        problem={withdraw.error}
      />
    </>
  )
}
