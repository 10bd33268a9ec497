import { useEffect } from 'react'
import { paths } from '../../../paths.ts'
import { planReadingText as text } from '../../../text/plan-reading.ts'
import { Page, ProblemAlert, usePathValue } from '../../../ui/index.ts'
import { ReadingDesk } from './ReadingDesk.tsx'
import { useReading } from './use-reading.ts'

/** The reading of one plan: source on one side, what was read on the other. */
export function ReadingPage() {
  const readingId = usePathValue('readingId')
  const { reading, ...mending } = useReading(readingId)
  const title = reading.data?.draft.document.title || text.title
  useEffect(() => {
    document.title = `${title} · Nêu Gương`
  }, [title])
  if (!reading.data)
    return (
      <Page title={text.title} above={[{ label: text.above, to: paths.plans() }]}>
        <ProblemAlert problem={reading.error} onRetry={() => reading.refetch()} />
      </Page>
    )
  return <ReadingDesk key={readingId} reading={reading.data} {...mending} />
}
