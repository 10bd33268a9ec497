import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { MouseEvent } from 'react'
import { paths } from '../../paths.ts'
import { NotFound } from '../../shell/NotFound.tsx'
import { guideText as text } from '../../text/guide.ts'
import { Page, ProblemAlert, usePathValue } from '../../ui/index.ts'
import classes from './guide.module.css'

type Chapter = { title: string; html: string }
const folder = '../../../../docs/huong-dan'
const chapters = import.meta.glob<Chapter>('../../../../docs/huong-dan/*.md')

/** The guide's first page: chapters by task, a first week for each role. */
export function GuidePage() {
  return <GuideChapter name="README" above={[]} />
}

/** One chapter of the guide. */
export function ChapterPage() {
  return <GuideChapter name={usePathValue('chapter')} above={[{ label: text.guide, to: paths.guide() }]} />
}

function GuideChapter({ name, above }: { name: string; above: { label: string; to: string }[] }) {
  const navigate = useNavigate()
  const load = chapters[`${folder}/${name}.md`]
  const chapter = useQuery({
    queryKey: ['guide', name],
    queryFn: async () => {
      const { title, html } = await load!()
      return { title, html }
    },
    enabled: load !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (!load) return <NotFound />
  /** Links to other chapters stay inside the app. */
  const follow = (event: MouseEvent<HTMLDivElement>) => {
    const link = (event.target as HTMLElement).closest('a')
    const to = link?.getAttribute('href')
    if (!to?.startsWith('/huong-dan') || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    navigate({ to: to as never })
  }
  return (
    <Page title={chapter.data?.title ?? text.guide} above={above}>
      <ProblemAlert problem={chapter.error} onRetry={() => chapter.refetch()} />
      {chapter.data && (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys of a link arrive here as clicks
        // biome-ignore lint/a11y/noStaticElementInteractions: the links inside are the controls
        <div
          className={classes.chapter}
          onClick={follow}
          // biome-ignore lint/security/noDangerouslySetInnerHtml: our own documents, turned into HTML when the app was built
          dangerouslySetInnerHTML={{ __html: chapter.data.html }}
        />
      )}
    </Page>
  )
}
