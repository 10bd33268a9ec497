import { Select } from '@mantine/core'
import type { AssigneeList } from '@server/areas/plans/schemas-plans.ts'
import type { AssignmentResult } from '@server/areas/plans/schemas-tasks.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../../api/client.ts'
import { useAct, useApi } from '../../../api/use-api.ts'
import { plansText as text } from '../../../text/plans.ts'
import { ConfirmAct } from '../../../ui/index.ts'
import { plansChanged } from './changed.ts'

const nobody = 'nobody'

/** Makes one person responsible for the chosen tasks, after showing which ones change, whom it replaces and what is left. */
export function AssignDialog(props: {
  planId: string
  taskIds: readonly string[]
  onClose: () => void
  onDone: () => void
}) {
  const { planId, taskIds } = props
  const [chosen, setChosen] = useState<string | null>(null)
  const people = useApi<AssigneeList>(`/plans/${planId}/assignees`)
  const body = { taskIds, assigneeId: chosen === nobody ? null : chosen }
  const preview = useQuery({
    queryKey: ['assignment-preview', body],
    queryFn: () => api.post<AssignmentResult>('/task-assignments?dryRun=true', body),
    enabled: chosen !== null,
    staleTime: 0,
  })
  const assign = useAct(() => api.post<AssignmentResult>('/task-assignments', body), {
    refreshes: plansChanged,
    done: (result) => text.assigned(result.changed, result.assigneeName),
    onDone: props.onDone,
  })
  const options = (people.data?.rows ?? []).map(({ id, name, unitName }) => ({
    value: id,
    label: unitName ? `${name} (${unitName})` : name,
  }))
  return (
    <ConfirmAct
      opened
      onClose={props.onClose}
      title={text.assignTo(taskIds.length)}
      consequences={chosen && preview.data ? consequencesOf(preview.data) : [text.chooseAssignee]}
      actLabel={text.assignAct(preview.data?.changed ?? taskIds.length)}
      onConfirm={() => assign.mutate()}
      busy={assign.isPending}
      problem={assign.error ?? preview.error ?? people.error}
      disabled={chosen === null || !preview.data || preview.data.changed === 0}
    >
      <Select
        label={text.assignee}
        data={[...options, { value: nobody, label: text.assignNobody }]}
        value={chosen}
        onChange={setChosen}
        searchable
        data-autofocus
      />
    </ConfirmAct>
  )
}

function consequencesOf(preview: AssignmentResult): string[] {
  const changing = preview.rows.filter((row) => row.ok)
  const replaced = Map.groupBy(
    changing.filter((row) => row.before !== null && row.before !== preview.assigneeName),
    (row) => row.before!,
  )
  return [
    text.assignWill(preview.assigneeName, preview.changed),
    ...[...replaced].map(([name, rows]) => text.assignReplaces(name, rows.length)),
    ...preview.rows
      .filter((row) => !row.ok)
      .map((row) => text.assignSkips((row.text ?? '').slice(0, 60), row.reason ?? '')),
  ]
}
