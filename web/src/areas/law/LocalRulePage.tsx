import { Button } from '@mantine/core'
import type { LocalRuleListView, LocalRulePreviewView } from '@server/areas/law/schemas.ts'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { useAct, useApi } from '../../api/use-api.ts'
import { paths } from '../../paths.ts'
import { History } from '../../shell/History.tsx'
import { useMay } from '../../shell/session.ts'
import { lawText } from '../../text/law.ts'
import { localRuleText as text } from '../../text/local-rules.ts'
import {
  ConfirmAct,
  DateField,
  formatDate,
  formatDateTime,
  LinkButton,
  Page,
  ProblemAlert,
  usePathValue,
} from '../../ui/index.ts'
import { Effect } from './LocalRuleFormPage.tsx'
import { RuleState } from './LocalRulesPage.tsx'
import classes from './law.module.css'
import { RuleTree } from './RuleTree.tsx'
import { Sections } from './Sections.tsx'
import { useAwards } from './use-law.ts'

type Rule = LocalRuleListView['rows'][number]

/** One rule of a body: what it says, what it changes, and the acts that switch it on and end it. */
export function LocalRulePage() {
  const id = usePathValue('ruleId')
  const rule = useApi<Rule>(`/law/local-rules/${id}`)
  const mayDraft = useMay('manage-law')
  const mayApprove = useMay('approve-law')
  const [acting, setActing] = useState<'activate' | 'end' | 'drop' | null>(null)
  const row = rule.data
  const isDraft = row?.state === 'draft'
  return (
    <Page
      title={row?.entry.label ?? text.title}
      above={[
        { label: lawText.title, to: paths.law() },
        { label: text.title, to: paths.localRules() },
      ]}
      subtitle={row && <RuleState row={row} />}
      mainAct={
        mayApprove &&
        (isDraft ? (
          <Button onClick={() => setActing('activate')}>{text.activate}</Button>
        ) : (
          row?.state === 'active' && (
            <Button variant="default" onClick={() => setActing('end')}>
              {text.end}
            </Button>
          )
        ))
      }
    >
      <Sections current="local" />
      <ProblemAlert problem={rule.error} />
      {row && <Content row={row} />}
      {row && mayDraft && isDraft && (
        <div style={{ display: 'flex', gap: 10, margin: '0 0 12px' }}>
          <LinkButton to={paths.editLocalRule(row.id)} variant="default">
            {text.edit}
          </LinkButton>
          <Button variant="subtle" color="red" onClick={() => setActing('drop')}>
            {text.drop}
          </Button>
        </div>
      )}
      {isDraft && !mayApprove && <p className={classes.soft}>{text.waitsForHead}</p>}
      {row && mayDraft && <PreviewOf row={row} />}
      {row && <History objectKind="local-rule" objectId={row.id} />}
      {row && acting === 'activate' && <Activate row={row} onClose={() => setActing(null)} />}
      {row && acting === 'end' && <End row={row} onClose={() => setActing(null)} />}
      {row && acting === 'drop' && <Drop row={row} onClose={() => setActing(null)} />}
    </Page>
  )
}

function Content({ row }: { row: Rule }) {
  const { naming } = useAwards()
  const { entry } = row
  const aim = 'aim' in entry ? (entry.aim.awards ?? []).map(naming.nameOf) : []
  return (
    <section className={classes.section}>
      <p>
        <strong>{row.words}</strong>
      </p>
      <p className={classes.soft}>
        {[
          text.kinds[entry.kind],
          aim.join(', '),
          row.unitName,
          row.sources.map(({ number, title }) => `${number} (${title})`).join('; '),
          lawText.period(formatDate(row.from), row.until && formatDate(row.until)),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {entry.kind === 'criterion' && <RuleTree rule={entry.rule} naming={naming} />}
      {entry.kind === 'award' &&
        entry.award.criteria.flatMap(({ items }) =>
          items.map((item) => <RuleTree key={item.id} rule={item.rule} naming={naming} />),
        )}
      <p className={classes.soft}>
        {text.draftedBy(row.draftedBy, formatDateTime(String(row.draftedAt)))}
        {row.activatedBy &&
          row.activatedAt &&
          ` · ${text.activatedBy(row.activatedBy, formatDateTime(String(row.activatedAt)))}`}
      </p>
      {row.refusedBecause.map((reason) => (
        <div key={reason} className={classes.notice} role="note">
          <strong>{text.refusedTitle}</strong>
          <p>{reason}</p>
        </div>
      ))}
    </section>
  )
}

function PreviewOf({ row }: { row: Rule }) {
  const preview = useAct(() =>
    api.post<LocalRulePreviewView>('/law/local-rules/preview', {
      unitId: row.unitId,
      entry: row.entry,
      sources: row.sources,
      self: row.id,
    }),
  )
  return (
    <>
      <Button variant="default" mb="md" loading={preview.isPending} onClick={() => preview.mutate()}>
        {text.preview}
      </Button>
      <ProblemAlert problem={preview.error} />
      {preview.data && <Effect preview={preview.data} />}
    </>
  )
}

function Activate({ row, onClose }: { row: Rule; onClose: () => void }) {
  const act = useAct(() => api.post(`/law/local-rules/${row.id}/activation`, { revision: row.revision }), {
    refreshes: ['/law'],
    done: text.activated,
    onDone: onClose,
  })
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={text.activate}
      consequences={[text.activateWill(row.entry.label, formatDate(row.from)), text.activateThen]}
      actLabel={text.activate}
      onConfirm={() => act.mutate()}
      busy={act.isPending}
      problem={act.error}
    />
  )
}

function End({ row, onClose }: { row: Rule; onClose: () => void }) {
  const [until, setUntil] = useState<string | null>(null)
  const act = useAct(() => api.post(`/law/local-rules/${row.id}/ending`, { revision: row.revision, until }), {
    refreshes: ['/law'],
    done: text.ended,
    onDone: onClose,
  })
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={text.end}
      consequences={[text.endWill]}
      actLabel={text.end}
      onConfirm={() => act.mutate()}
      busy={act.isPending}
      problem={act.error}
      disabled={!until}
    >
      <DateField label={text.endOn} value={until} onChange={setUntil} required />
    </ConfirmAct>
  )
}

function Drop({ row, onClose }: { row: Rule; onClose: () => void }) {
  const navigate = useNavigate()
  const act = useAct(() => api.post(`/law/local-rules/${row.id}/dropping`, { revision: row.revision }), {
    refreshes: ['/law'],
    done: text.dropped,
    onDone: () => navigate({ to: paths.localRules() as never }),
  })
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={text.drop}
      consequences={[text.dropWill]}
      actLabel={text.drop}
      onConfirm={() => act.mutate()}
      busy={act.isPending}
      problem={act.error}
    />
  )
}
