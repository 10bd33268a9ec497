import { useBlocker } from '@tanstack/react-router'
import { uiText } from '../text/ui.ts'
import { ConfirmAct } from './ConfirmAct.tsx'

/** Asks before a page is left, within the app or by closing it, while something on it is not saved. */
export function LeaveWarning({ isUnsaved }: { isUnsaved: boolean }) {
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => isUnsaved && current.pathname !== next.pathname,
    enableBeforeUnload: isUnsaved,
    withResolver: true,
  })
  if (blocker.status !== 'blocked') return null
  return (
    <ConfirmAct
      opened
      onClose={blocker.reset}
      title={uiText.leaveTitle}
      consequences={uiText.leaveTells}
      actLabel={uiText.leave}
      onConfirm={blocker.proceed}
    />
  )
}
