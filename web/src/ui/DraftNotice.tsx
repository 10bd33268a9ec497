import { Alert, Button } from '@mantine/core'
import { uiText } from '../text/ui.ts'
import type { Draft } from './use-draft.ts'

/** Tells which fields someone else saved while they were being written here; nothing typed is lost. `labels`: what fields are called. */
export function DraftNotice<T extends object>(props: {
  draft: Draft<T>
  labels: Partial<Record<keyof T, string>>
}) {
  const { draft, labels } = props
  if (draft.clashes.length === 0) return null
  const names = draft.clashes.map((key) => labels[key] ?? String(key))
  return (
    <Alert color="yellow" role="status" title={uiText.draftClash(names)} my="sm">
      <p style={{ marginTop: 0 }}>{uiText.draftClashText}</p>
      <Button size="compact-sm" variant="default" onClick={draft.takeSaved}>
        {uiText.draftTakeSaved}
      </Button>
    </Alert>
  )
}
