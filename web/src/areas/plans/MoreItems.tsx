import { Menu } from '@mantine/core'
import type { PlanView } from '@server/areas/plans/schemas-plans.ts'
import { useNavigate } from '@tanstack/react-router'
import { paths } from '../../paths.ts'
import { useMay, useSession } from '../../shell/session.ts'
import { moreText as text } from '../../text/plans-more.ts'

/** The further pages of an issued plan, as items of its menu. */
export function MoreItems({ plan }: { plan: Pick<PlanView, 'id' | 'unitId' | 'status'> }) {
  const { id: planId, status } = plan
  const navigate = useNavigate()
  const mayManage = useMay('manage-plans')
  // Next year's plan is drafted by the unit whose plan this is.
  const isOwn = useSession().roles.some(({ unitId }) => unitId === plan.unitId)
  const go = (to: string) => () => navigate({ to: to as never })
  if (status === 'draft' || status === 'withdrawn') return null
  return (
    <>
      <Menu.Item onClick={go(paths.planProgress(planId))}>{text.progress}</Menu.Item>
      <Menu.Item onClick={go(paths.planCascade(planId))}>{text.cascade}</Menu.Item>
      {mayManage && isOwn && <Menu.Item onClick={go(paths.planNextYear(planId))}>{text.nextYear}</Menu.Item>}
      <Menu.Item
        onClick={() => navigate({ to: paths.followUp() as never, search: { 'ke-hoach': planId } as never })}
      >
        {text.followUp}
      </Menu.Item>
    </>
  )
}
