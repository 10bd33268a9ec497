import { Select } from '@mantine/core'
import type { ReadingAccepted, ReadingView } from '@server/areas/plans/schemas-readings.ts'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../../../api/client.ts'
import { useAct } from '../../../api/use-api.ts'
import { paths } from '../../../paths.ts'
import { planReadingText as text } from '../../../text/plan-reading.ts'
import { ConfirmAct, SelectUnit } from '../../../ui/index.ts'
import classes from './reading.module.css'

/** Shows what accepting makes and what stays unanswered, before it is done. */
export function AcceptDialog({
  reading,
  opened,
  onClose,
}: {
  reading: ReadingView
  opened: boolean
  onClose: () => void
}) {
  const navigate = useNavigate()
  const suggested = reading.parentPlans.find((plan) => plan.sameYear)
  const [unitId, setUnitId] = useState<string | null>(reading.unitId)
  const [parentPlanId, setParentPlanId] = useState<string | null>(suggested?.planId ?? null)
  const accept = useAct(
    () =>
      api.post<ReadingAccepted>(`/plan-readings/${reading.id}/acceptance`, {
        revision: reading.revision,
        unitId,
        parentPlanId,
      }),
    {
      refreshes: ['/plan-readings', '/plans', '/today'],
      done: (accepted) => text.accepted(accepted.tasks),
      onDone: (accepted) => navigate({ to: paths.plan(accepted.planId) as never }),
    },
  )
  const parent = reading.parentPlans.find((plan) => plan.planId === parentPlanId)
  const { counts } = reading
  return (
    <ConfirmAct
      opened={opened}
      onClose={onClose}
      title={text.acceptTitle}
      consequences={consequencesOf(reading)}
      actLabel={text.acceptLabel(counts.tasks)}
      onConfirm={() => accept.mutate()}
      busy={accept.isPending}
      problem={accept.error}
      disabled={unitId === null || counts.openErrors > 0 || counts.tasks === 0}
    >
      <SelectUnit
        label={text.unit}
        value={unitId}
        valueName={unitId === reading.unitId ? reading.unitName : undefined}
        onChange={setUnitId}
        clearable={false}
      />
      {reading.parentPlans.length > 0 && (
        <>
          <Select
            mt="sm"
            label={text.parent}
            data={[
              { value: '', label: text.noParent },
              ...reading.parentPlans.map((plan) => ({
                value: plan.planId,
                label: `${plan.number ?? ''} · ${plan.title} (${plan.unitName})`,
              })),
            ]}
            value={parentPlanId ?? ''}
            allowDeselect={false}
            onChange={(value) => setParentPlanId(value || null)}
          />
          {parent && (
            <p className={classes.reason}>
              {text.parentReason(parent.basis)} {!parent.sameYear && text.parentOtherYear}
            </p>
          )}
        </>
      )}
    </ConfirmAct>
  )
}

function consequencesOf({ counts, bodies, draft, sameFilePlan }: ReadingView): string[] {
  const binding = bodies.filter((body) => body.confidence === 'certain' || body.confidence === 'confirmed')
  const units = new Set(binding.flatMap((body) => (body.unitId ? [body.unitId] : []))).size
  const groups = binding.filter((body) => body.match === 'group').length
  const unmatched = bodies.filter(
    (body) => body.match === 'unknown' || body.confidence === 'likely' || body.confidence === 'none',
  ).length
  return [
    text.acceptTasks(counts.tasks, draft.document.year),
    text.acceptUnits(units, groups),
    ...(sameFilePlan ? [text.acceptAgain(sameFilePlan.title, sameFilePlan.unitName)] : []),
    ...(counts.dropped > 0 ? [text.acceptDropped(counts.dropped)] : []),
    ...(unmatched > 0 ? [text.acceptUnmatched(unmatched)] : []),
    counts.openErrors > 0
      ? text.acceptErrors(counts.openErrors)
      : counts.open > 0
        ? text.acceptOpen(counts.open)
        : text.acceptNone,
    text.acceptDraft,
  ]
}
