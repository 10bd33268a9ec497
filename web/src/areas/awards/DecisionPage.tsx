import { Button, Menu } from '@mantine/core'
import type { AwardList, DecisionView } from '@server/areas/awards/schemas.ts'
import { useState } from 'react'
import { api, apiUrl } from '../../api/client.ts'
import { useAct, useApi } from '../../api/use-api.ts'
import { paths } from '../../paths.ts'
import { partialDate, awardText as text } from '../../text/awards.ts'
import {
  ConfirmAct,
  DataTable,
  EmptyState,
  Page,
  ProblemAlert,
  StateBadge,
  useCursor,
  usePathValue,
} from '../../ui/index.ts'
import { awardColumns } from './award-columns.tsx'
import classes from './awards.module.css'

/** One decision: its list as far as the viewer sees it, and whether the public sees it. */
export function DecisionPage() {
  const decisionId = usePathValue('decisionId')
  const pages = useCursor()
  const decision = useApi<DecisionView>(`/award-decisions/${decisionId}`)
  const list = useApi<AwardList>(
    '/awards',
    { decision: decisionId, sort: 'name', after: pages.after },
    { keepOld: true },
  )
  const [asked, setAsked] = useState(false)
  const data = decision.data
  const publish = useAct(
    () =>
      api.post(`/award-decisions/${decisionId}/publication`, {
        revision: data!.revision,
        published: !data!.publishedAt,
      }),
    { refreshes: ['/award-decisions'], done: text.done, onDone: () => setAsked(false) },
  )
  const title = data?.number ? text.decision(data.number) : text.noNumber
  const actLabel = data?.publishedAt ? text.withdraw : text.publish
  return (
    <Page
      title={title}
      above={[{ label: text.title, to: paths.register() }]}
      subtitle={data && [partialDate(data.decidedOn), data.issuer].filter(Boolean).join(' · ')}
      mainAct={data?.mayPublish ? <Button onClick={() => setAsked(true)}>{actLabel}</Button> : undefined}
      menu={
        <>
          <Menu.Item component="a" href={apiUrl('/awards/list.docx', { decision: decisionId, sort: 'name' })}>
            {text.exportWord}
          </Menu.Item>
          <Menu.Item component="a" href={apiUrl('/awards/list.xlsx', { decision: decisionId, sort: 'name' })}>
            {text.exportExcel}
          </Menu.Item>
        </>
      }
    >
      <ProblemAlert problem={decision.error} />
      {data && (
        <p className={classes.facts}>
          <StateBadge tone={data.publishedAt ? 'green' : 'grey'}>
            {data.publishedAt ? text.published : text.notPublished}
          </StateBadge>
          <span>{text.found(data.awards, false)}</span>
          {data.signer && <span>{`${text.signer}: ${data.signer}`}</span>}
          {data.money > 0 && <span>{text.sumMoney(data.money)}</span>}
        </p>
      )}
      {data && (
        <DataTable
          label={text.list}
          name="award-decision"
          columns={awardColumns.filter(({ key }) => key !== 'decision')}
          rows={list.data?.rows}
          problem={list.error}
          onRetry={() => list.refetch()}
          rowKey={(row) => row.id}
          rowHref={(row) => paths.awardHolder(row.holderId)}
          paging={pages.of(list.data && { ...list.data, total: data.awards })}
          empty={<EmptyState title={text.none} />}
        />
      )}
      {data && (
        <ConfirmAct
          opened={asked}
          onClose={() => setAsked(false)}
          title={actLabel}
          consequences={data.publishedAt ? text.withdrawEffects : text.publishEffects(data.awards)}
          actLabel={actLabel}
          onConfirm={() => publish.mutate()}
          busy={publish.isPending}
          problem={publish.error}
        />
      )}
    </Page>
  )
}
