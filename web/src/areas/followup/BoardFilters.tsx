import type { ClusterList } from '@server/areas/organisations/schemas-clusters.ts'
import type { PlanList } from '@server/areas/plans/schemas-plans.ts'
import { useApi } from '../../api/use-api.ts'
import { useMay } from '../../shell/session.ts'
import { followUpText as text } from '../../text/followup.ts'
import { planReadingText } from '../../text/plan-reading.ts'
import { FilterBar, useYear } from '../../ui/index.ts'

const kinds = Object.entries(planReadingText.workKinds).map(([value, label]) => ({ value, label }))
const states = Object.entries(text.states).map(([value, label]) => ({ value, label }))

/** Filters of the board, all in the address. */
export function BoardFilters({ withUnit }: { withUnit: boolean }) {
  const year = useYear()
  const plans = useApi<PlanList>('/plans', { year, status: 'issued', limit: 200 })
  const maySeeUnits = useMay('see-organisation')
  const clusters = useApi<ClusterList>('/clusters', { year, limit: 200 }, { enabled: maySeeUnits })
  return (
    <FilterBar
      fields={[
        {
          kind: 'select',
          key: 'ke-hoach',
          label: text.plan,
          anyLabel: text.myPlans,
          options: (plans.data?.rows ?? []).map((plan) => ({
            value: plan.id,
            label: plan.number ? `${plan.number}: ${plan.title}` : plan.title,
          })),
        },
        { kind: 'select', key: 'loai', label: text.kind, options: kinds, seldom: true },
        {
          kind: 'select',
          key: 'cum',
          label: text.cluster,
          seldom: true,
          options: (clusters.data?.rows ?? []).map((one) => ({ value: one.id, label: one.name })),
        },
        ...(withUnit ? [{ kind: 'unit' as const, key: 'don-vi', label: text.unit }] : []),
        { kind: 'select', key: 'tinh-trang', label: text.state, options: states },
        {
          kind: 'select',
          key: 'han',
          label: text.due,
          anyLabel: text.dueNow,
          options: [{ value: 'all', label: text.dueAll }],
        },
        {
          kind: 'select',
          key: 'phoi-hop',
          label: text.role,
          seldom: true,
          anyLabel: text.roleSending,
          options: [{ value: 'co', label: text.roleAll }],
        },
      ]}
    />
  )
}
