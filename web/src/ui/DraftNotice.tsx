import { Alert, Button } from '@mantine/core'
import { uiText } from '../text/ui.ts'
import { LeaveWarning } from './LeaveWarning.tsx'
import type { Draft } from './use-draft.ts'

/** Asks before unsaved words are left, and tells which fields someone else saved while they were being written here. `labels`: what fields are called. */
export function DraftNotice<T extends object>(props: {
  draft: Draft<T>
  labels: Partial<Record<keyof T, string>>
  /** See `LeaveWarning`. */
  within?: string
}) {
  const { draft, labels, within } = props
  const leave = <LeaveWarning isUnsaved={draft.isChanged} within={within} />
  if (draft.clashes.length === 0) return leave
  const names = draft.clashes.map((key) => labels[key] ?? String(key))
  return (
    <Alert color="yellow" role="status" title={uiText.draftClash(names)} my="sm">
      {leave}
      <p style={{ marginTop: 0 }}>{uiText.draftClashText}</p>
      <Button size="compact-sm" variant="default" onClick={draft.takeSaved}>
        {uiText.draftTakeSaved}
      </Button>
    </Alert>
  )
}
