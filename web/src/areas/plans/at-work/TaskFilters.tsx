import { Button } from '@mantine/core'
import type { AssigneeList } from '@server/areas/plans/schemas-plans.ts'
import { useApi } from '../../../api/use-api.ts'
import { planReadingText } from '../../../text/plan-reading.ts'
import { plansText as text } from '../../../text/plans.ts'
import { uiText } from '../../../text/ui.ts'
import { FilterBar, type FilterField, useFilters, useSetFilters } from '../../../ui/index.ts'

const kindOptions = Object.entries(planReadingText.workKinds).map(([value, label]) => ({ value, label }))

/** The filters over the tasks of a plan, the same for every view; the state is chosen by the figures above. */
export function TaskFilters({ planId, mayAssign }: { planId: string; mayAssign: boolean }) {
  const people = useApi<AssigneeList>(`/plans/${planId}/assignees`, {}, { enabled: mayAssign })
  const fields: FilterField[] = [
    { kind: 'text', key: 'q', label: text.search, placeholder: text.searchTasks },
    {
      kind: 'select',
      key: 'quy',
      label: text.quarter,
      options: text.quarters.map((label, index) => ({ value: String(index + 1), label })),
    },
    { kind: 'unit', key: 'don-vi', label: text.unit },
    { kind: 'select', key: 'loai', label: text.kind, options: kindOptions, seldom: true },
  ]
  if (mayAssign)
    fields.push({
      kind: 'select',
      key: 'nguoi',
      label: text.assignee,
      seldom: true,
      options: [
        { value: 'none', label: text.nobody },
        ...(people.data?.rows ?? []).map(({ id, name }) => ({ value: id, label: name })),
      ],
    })
  return (
    <>
      <FilterBar fields={fields} />
      <BodyFilter />
    </>
  )
}

/** The name of a body outside the system comes from the view by body only; here it can be seen and taken off. */
function BodyFilter() {
  const name = useFilters()['co-quan']
  const setFilters = useSetFilters()
  if (!name) return null
  return (
    <p>
      {text.bodyColumn}: <strong>{name}</strong>{' '}
      <Button
        size="compact-sm"
        variant="subtle"
        color="gray"
        onClick={() => setFilters({ 'co-quan': undefined })}
      >
        {uiText.clearFilters}
      </Button>
    </p>
  )
}
