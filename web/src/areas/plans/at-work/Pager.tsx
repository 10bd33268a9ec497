import { Button, Group } from '@mantine/core'
import { uiText } from '../../../text/ui.ts'

/** Earlier and later, where a list is no table. */
export function Pager({
  paging,
}: {
  paging: { onNext?: (() => void) | undefined; onPrevious?: (() => void) | undefined } | undefined
}) {
  if (!paging?.onNext && !paging?.onPrevious) return null
  return (
    <Group component="nav" aria-label={uiText.pages}>
      <Button variant="default" disabled={!paging.onPrevious} onClick={paging.onPrevious}>
        {uiText.previousPage}
      </Button>
      <Button variant="default" disabled={!paging.onNext} onClick={paging.onNext}>
        {uiText.nextPage}
      </Button>
    </Group>
  )
}
