import { Select } from '@mantine/core'
import type { DoneRows } from '@server/areas/nominations/schemas-dossiers.ts'
import type { RoundUnitList, RoundView } from '@server/areas/nominations/schemas-rounds.ts'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { useAct, useApi } from '../../api/use-api.ts'
import { nominationText, roundText as text } from '../../text/nominations.ts'
import { ConfirmAct, DateField, formatDate, formatNumber } from '../../ui/index.ts'
import { ReturnWholeDialog } from './ReturnWholeDialog.tsx'

export type UnitAct = 'receive' | 'assign' | 'return' | 'later' | 'remove'
type Row = RoundUnitList['rows'][number]

/** The dialog of an act on chosen units of a round: who is touched, what it does, then a result for each. */
export function RoundUnitActs(props: {
  round: RoundView
  doing: UnitAct
  chosen: readonly Row[]
  onClose: () => void
  onOutcome: (outcome: DoneRows) => void
}) {
  const { round, doing, chosen, onClose } = props
  const [officerId, setOfficerId] = useState<string | null>(null)
  const [dueOn, setDueOn] = useState<string | null>(null)
  const officers = useApi<{ rows: { accountId: string; name: string }[] }>(
    `/rounds/${round.id}/officers`,
    {},
    { enabled: doing === 'assign' },
  )
  const picked = chosen.filter((row) => row.dossierId !== null)
  const dossiers = picked.map((row) => ({ id: row.dossierId!, revision: row.revision! }))
  const unitIds = chosen.map((row) => row.unitId)
  const nameOf = new Map(
    chosen.flatMap(
      (row) =>
        [
          [row.unitId, row.unitName],
          [row.dossierId ?? '', row.unitName],
        ] as const,
    ),
  )
  const tell = (result: DoneRows) => {
    props.onOutcome({
      results: result.results.map((one) => ({ ...one, name: nameOf.get(one.id) ?? one.name })),
    })
    onClose()
  }
  const done = { refreshes: ['/rounds', '/dossiers', '/nomination-desk', '/history'], onDone: tell }
  const run = useAct(
    () =>
      doing === 'receive'
        ? api.post<DoneRows>('/dossier-receipts', { dossiers })
        : doing === 'assign'
          ? api.post<DoneRows>('/dossier-assignments', { dossiers, accountId: officerId })
          : doing === 'later'
            ? api.post<DoneRows>(`/rounds/${round.id}/later-days`, { unitIds, dueOn })
            : api.post<DoneRows>(`/rounds/${round.id}/unit-removals`, { unitIds }),
    done,
  )
  if (doing === 'return')
    return (
      <ReturnWholeDialog
        dossiers={picked.map(({ dossierId, unitName }) => ({ id: dossierId!, unitName }))}
        onClose={onClose}
        onOutcome={tell}
      />
    )
  const touched = doing === 'receive' || doing === 'assign' ? picked : chosen
  const count = formatNumber(touched.length)
  const names = touched.map((row) => row.unitName).join(', ')
  const words = {
    receive: { title: text.receive(count), act: text.receive(count), tells: text.receiveTells },
    assign: { title: text.assignTitle(count), act: text.assign(count), tells: [text.assignTells] },
    later: {
      title: text.later(count),
      act: dueOn ? text.laterAct(count, formatDate(dueOn)) : text.laterBack(count),
      tells: [text.laterTells(formatDate(round.dueOn))],
    },
    remove: { title: text.removeUnits(count), act: text.removeUnits(count), tells: text.removeTells },
  }[doing]
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={words.title}
      consequences={[names, ...words.tells]}
      actLabel={words.act}
      onConfirm={() => run.mutate()}
      busy={run.isPending}
      problem={run.error}
      disabled={doing === 'assign' && !officerId}
    >
      {doing === 'assign' && (
        <Select
          label={nominationText.officer}
          data={(officers.data?.rows ?? []).map((one) => ({ value: one.accountId, label: one.name }))}
          value={officerId}
          onChange={setOfficerId}
        />
      )}
      {doing === 'later' && <DateField label={text.laterDay} value={dueOn} onChange={setDueOn} />}
    </ConfirmAct>
  )
}
