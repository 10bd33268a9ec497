import { Button, Menu, Textarea } from '@mantine/core'
import type { PostingView } from '@server/areas/nominations/schemas-postings.ts'
import { useState } from 'react'
import { api, apiUrl } from '../../api/client.ts'
import { useAct, useApi } from '../../api/use-api.ts'
import { paths } from '../../paths.ts'
import { History } from '../../shell/History.tsx'
import { postingText as text } from '../../text/postings.ts'
import {
  type Column,
  ConfirmAct,
  DataTable,
  formatDate,
  formatNumber,
  Page,
  ProblemAlert,
  StateBadge,
  usePathValue,
} from '../../ui/index.ts'
import { Objections } from './Objections.tsx'
import { postingTones } from './posting-tones.ts'
import classes from './postings.module.css'

type Row = PostingView['rows'][number]
const columns: readonly Column<Row>[] = [
  {
    key: 'name',
    header: text.subject,
    isName: true,
    cell: (row) =>
      row.withdrawnReason ? (
        <>
          <span className={classes.gone}>{row.name}</span>
          <div className={classes.soft}>{text.withdrawnBecause(row.withdrawnReason)}</div>
        </>
      ) : (
        row.name
      ),
  },
  { key: 'post', header: text.post, width: 180, cell: (row) => row.post ?? '' },
  { key: 'unit', header: text.place2, width: 220, cell: (row) => row.unitName },
  { key: 'award', header: text.award, width: 240, cell: (row) => row.awardName },
]

/** One posting: its names, its term, and what was objected. */
export function PostingPage() {
  const id = usePathValue('postingId')
  const posting = useApi<PostingView>(`/postings/${id}`)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [act, setAct] = useState<'publish' | 'withdraw' | 'names' | null>(null)
  const [reason, setReason] = useState('')
  const refreshes = ['/postings', '/posting-rounds', '/history', '/public']
  const onDone = () => {
    setAct(null)
    setReason('')
    setChosen(new Set())
  }
  const publish = useAct(
    () => api.post(`/postings/${id}/publication`, { revision: posting.data!.revision }),
    {
      refreshes,
      done: text.published,
      onDone,
    },
  )
  const withdraw = useAct(
    (entryIds: string[] | undefined) =>
      api.post(`/postings/${id}/withdrawal`, { revision: posting.data!.revision, reason, entryIds }),
    { refreshes, done: text.withdrawn, onDone },
  )
  if (!posting.data)
    return (
      <Page title={text.title}>
        <ProblemAlert problem={posting.error} onRetry={() => posting.refetch()} />
      </Page>
    )
  const view = posting.data
  const isLive = view.state !== 'withdrawn' && view.mayManage
  return (
    <Page
      title={view.title}
      above={[{ label: text.title, to: paths.postings() }]}
      subtitle={
        <>
          <StateBadge tone={postingTones[view.state]}>{text.states[view.state]}</StateBadge> {view.roundTitle}{' '}
          · {text.kinds[view.kind]} · {text.term(formatDate(view.opensOn), formatDate(view.endsOn))}
        </>
      }
      mainAct={
        view.mayManage &&
        view.state === 'draft' && <Button onClick={() => setAct('publish')}>{text.publish}</Button>
      }
      menu={
        isLive &&
        view.state !== 'draft' && (
          <>
            {view.kind === 'portal' && (
              <Menu.Item component="a" href={paths.publicPosting(id)}>
                {text.toPublic}
              </Menu.Item>
            )}
            <Menu.Item onClick={() => setAct('withdraw')}>{text.withdraw}</Menu.Item>
          </>
        )
      }
    >
      <p className={classes.soft}>
        {text.termOf(view.days, formatDate(view.endsOn))}.{' '}
        {view.lawfulDays === null ? text.noLawful : text.lawfulShort(view.lawfulDays, view.lawfulCite ?? '')}{' '}
        {view.provisional && view.reasons.length > 0 && `${text.doubts} ${view.reasons.join(' ')}`}
      </p>
      {view.place && <p>{view.place}</p>}
      {view.fileId && (
        <p>
          <a href={apiUrl(`/case-files/${view.fileId}`)}>{text.scanLink}</a>
        </p>
      )}
      {view.withdrawnReason && <p>{text.withdrawnBecause(view.withdrawnReason)}</p>}
      <h2>{text.entries}</h2>
      <DataTable
        label={text.entries}
        name="posting-entries"
        columns={columns}
        rows={view.rows}
        rowKey={(row) => row.id}
        selection={
          isLive
            ? {
                keys: chosen,
                onChange: setChosen,
                nameOf: (row) => row.name,
                noun: text.noun,
                acts: (
                  <Button size="compact-sm" onClick={() => setAct('names')}>
                    {text.withdrawNames(formatNumber(chosen.size))}
                  </Button>
                ),
              }
            : undefined
        }
        empty={null}
      />
      {view.mayManage && <Objections view={view} />}
      <section className={classes.block}>
        <h2>{text.history}</h2>
        <History objectKind="posting" objectId={id} />
      </section>
      <ConfirmAct
        opened={act === 'publish'}
        onClose={() => setAct(null)}
        title={text.publishTitle(view.title)}
        consequences={[
          text.publishTells(formatNumber(view.entries), formatDate(view.opensOn), formatDate(view.endsOn)),
          text.publishWhat,
          text.publishUndo,
        ]}
        actLabel={text.publish}
        onConfirm={() => publish.mutate()}
        busy={publish.isPending}
        problem={publish.error}
      />
      <ConfirmAct
        opened={act === 'withdraw' || act === 'names'}
        onClose={() => setAct(null)}
        title={act === 'names' ? text.withdrawNames(formatNumber(chosen.size)) : text.withdraw}
        consequences={[text.withdrawTells]}
        actLabel={act === 'names' ? text.withdrawNames(formatNumber(chosen.size)) : text.withdraw}
        onConfirm={() => withdraw.mutate(act === 'names' ? [...chosen] : undefined)}
        busy={withdraw.isPending}
        problem={withdraw.error}
        disabled={reason.trim().length < 3}
      >
        <Textarea
          label={text.reason}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          required
        />
      </ConfirmAct>
    </Page>
  )
}
