import { Menu } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { paths } from '../../paths.ts'
import { useMay } from '../../shell/session.ts'
import { moreText as text } from '../../text/plans-more.ts'

/** The further pages of an issued plan, as items of its menu. */
export function MoreItems({ planId, status }: { planId: string; status: string }) {
  const navigate = useNavigate()
  const mayManage = useMay('manage-plans')
  const go = (to: string) => () => navigate({ to: to as never })
  if (status === 'draft' || status === 'withdrawn') return null
  return (
    <>
      <Menu.Item onClick={go(paths.planProgress(planId))}>{text.progress}</Menu.Item>
      <Menu.Item onClick={go(paths.planCascade(planId))}>{text.cascade}</Menu.Item>
      {mayManage && <Menu.Item onClick={go(paths.planNextYear(planId))}>{text.nextYear}</Menu.Item>}
      <Menu.Item
        onClick={() => navigate({ to: paths.followUp() as never, search: { 'ke-hoach': planId } as never })}
      >
        {text.followUp}
      </Menu.Item>
    </>
  )
}
