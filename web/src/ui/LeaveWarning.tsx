import { useBlocker } from '@tanstack/react-router'
import { uiText } from '../text/ui.ts'
import { ConfirmAct } from './ConfirmAct.tsx'

type Props = {
  isUnsaved: boolean
  /** A value of the address behind "?" that puts something else in the place of what is not saved. */
  within?: string | undefined
}

/** Asks before a page is left, within the app or by closing it, while something on it is not saved. */
export function LeaveWarning({ isUnsaved, within }: Props) {
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) =>
      isUnsaved &&
      (current.pathname !== next.pathname || searchValue(current, within) !== searchValue(next, within)),
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

const searchValue = ({ search }: { search: unknown }, key: string | undefined) =>
  key === undefined ? undefined : (search as Record<string, unknown>)[key]
