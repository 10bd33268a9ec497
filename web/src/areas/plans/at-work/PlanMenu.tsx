import { Menu } from '@mantine/core'
import type { PlanView } from '@server/areas/plans/schemas-plans.ts'
import { useNavigate } from '@tanstack/react-router'
import { apiUrl } from '../../../api/client.ts'
import { paths } from '../../../paths.ts'
import { useMay, useSession } from '../../../shell/session.ts'
import { plansText as text } from '../../../text/plans.ts'
import { MoreItems } from '../MoreItems.tsx'
import type { PlanStep } from './PlanActs.tsx'

const steps: readonly PlanStep[] = ['close', 'withdraw']

export type PlanDialog = PlanStep | 'add' | 'edit'

/** Everything else that can be done with a plan; what may not be done now says why. */
export function PlanMenu(props: { plan: PlanView; mayEdit: boolean; open: (dialog: PlanDialog) => void }) {
  const { plan, mayEdit, open } = props
  const navigate = useNavigate()
  const mayApprove = useMay('approve-plans')
  const isOwn = useSession().roles.some(({ unitId }) => unitId === plan.unitId)
  const offered = steps.flatMap((name) => {
    const act = plan.acts.find((one) => one.act === name)
    const mayEver = act?.allowed || (mayApprove && isOwn)
    return act && mayEver && plan.status !== 'draft' ? [{ name, ...act }] : []
  })
  return (
    <>
      {mayEdit && <Menu.Item onClick={() => open('add')}>{text.addTask}</Menu.Item>}
      {mayEdit && <Menu.Item onClick={() => open('edit')}>{text.acts.edit}</Menu.Item>}
      <Menu.Item component="a" href={apiUrl(`/plans/${plan.id}/document.docx`)}>
        {text.exportWord}
      </Menu.Item>
      <Menu.Item component="a" href={apiUrl(`/plans/${plan.id}/table.xlsx`)}>
        {text.exportExcel}
      </Menu.Item>
      {plan.readingId && mayEdit && (
        <Menu.Item onClick={() => navigate({ to: paths.planReading(plan.readingId!) as never })}>
          {text.source}
        </Menu.Item>
      )}
      <MoreItems plan={plan} />
      {offered.map(({ name, allowed, reason }) => (
        <Menu.Item key={name} disabled={!allowed} title={reason ?? undefined} onClick={() => open(name)}>
          {text.acts[name]}
        </Menu.Item>
      ))}
    </>
  )
}
