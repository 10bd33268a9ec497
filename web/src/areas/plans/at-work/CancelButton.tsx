import { Button } from '@mantine/core'
import { uiText } from '../../../text/ui.ts'

/** Leaves a form without doing anything. */
export function CancelButton({ onClick }: { onClick: () => void }) {
  return (
    <Button variant="default" onClick={onClick}>
      {uiText.cancel}
    </Button>
  )
}
