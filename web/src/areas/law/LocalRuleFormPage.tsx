import { Alert, Button, Group } from '@mantine/core'
import type { LocalRuleBody, LocalRuleListView, LocalRulePreviewView } from '@server/areas/law/schemas.ts'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { useAct, useApi } from '../../api/use-api.ts'
import { paths } from '../../paths.ts'
import { useSession } from '../../shell/session.ts'
import { lawText } from '../../text/law.ts'
import { localRuleText as text } from '../../text/local-rules.ts'
import { AppLink, EmptyState, Page, ProblemAlert, todayOn, usePathValue } from '../../ui/index.ts'
import { Compared } from './ComparisonPage.tsx'
import { formOf } from './form-of-rule.ts'
import { DecisionFields, KindFields, RuleHead } from './LocalRuleFields.tsx'
import classes from './law.module.css'
import { bodyOf, emptyForm, type LocalRuleForm } from './local-rule-form.ts'

type Rule = LocalRuleListView['rows'][number]

/** Drafts a rule of a body, and shows what it would change before anything is kept. */
export function LocalRuleFormPage() {
  const { roles } = useSession()
  const own = roles.find(({ role }) => ['standing-officer', 'standing-head'].includes(role))?.unitId ?? null
  return <RuleForm first={{ ...emptyForm, unitId: own }} draft={null} />
}

/** Changes a draft that nobody has switched on yet. */
export function LocalRuleEditPage() {
  const id = usePathValue('ruleId')
  const rule = useApi<Rule>(`/law/local-rules/${id}`)
  const form = rule.data && formOf(rule.data)
  if (rule.data?.state === 'draft' && form) return <RuleForm first={form} draft={rule.data} />
  return (
    <Page
      title={rule.data?.entry.label ?? text.editTitle}
      above={[
        { label: lawText.title, to: paths.law() },
        { label: text.title, to: paths.localRules() },
      ]}
    >
      <ProblemAlert problem={rule.error} />
      {rule.data && (
        <EmptyState
          title={rule.data.state === 'draft' ? text.notInForm : text.notDraft}
          next={<AppLink to={paths.localRule(rule.data.id)}>{text.backToRule}</AppLink>}
        >
          {rule.data.state === 'draft' ? text.notInFormText : text.notDraftText}
        </EmptyState>
      )}
    </Page>
  )
}

function RuleForm({ first, draft }: { first: LocalRuleForm; draft: Rule | null }) {
  const [form, setForm] = useState<LocalRuleForm>(first)
  // The draft as it was opened: what somebody else saved meanwhile is refused, not overwritten.
  const [opened] = useState(draft)
  const navigate = useNavigate()
  const body = bodyOf(form, todayOn())
  const preview = useAct((wanted: LocalRuleBody) =>
    api.post<LocalRulePreviewView>('/law/local-rules/preview', {
      ...wanted,
      ...(opened ? { self: opened.id } : {}),
    }),
  )
  const save = useAct(
    ({ unitId, ...wanted }: LocalRuleBody) =>
      opened
        ? api.put<{ id: string }>(`/law/local-rules/${opened.id}`, { ...wanted, revision: opened.revision })
        : api.post<{ id: string }>('/law/local-rules', { unitId, ...wanted }),
    {
      refreshes: ['/law'],
      done: text.saved,
      onDone: ({ id }) => navigate({ to: paths.localRule(id) as never }),
    },
  )
  const change = (changes: Partial<LocalRuleForm>) => setForm((old) => ({ ...old, ...changes }))
  return (
    <Page
      title={opened ? text.editTitle : text.newTitle}
      above={[
        { label: lawText.title, to: paths.law() },
        { label: text.title, to: paths.localRules() },
        ...(opened ? [{ label: opened.entry.label, to: paths.localRule(opened.id) }] : []),
      ]}
    >
      <p>{text.intro}</p>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (body) save.mutate(body)
        }}
      >
        <RuleHead form={form} onChange={change} isUnitFixed={opened !== null} />
        <KindFields form={form} onChange={change} />
        <DecisionFields form={form} onChange={change} />
        <ProblemAlert problem={save.error ?? preview.error} />
        <Group gap="sm">
          <Button
            variant="default"
            disabled={!body}
            loading={preview.isPending}
            onClick={() => body && preview.mutate(body)}
          >
            {text.preview}
          </Button>
          <Button type="submit" disabled={!body} loading={save.isPending}>
            {opened ? text.saveChange : text.save}
          </Button>
        </Group>
      </form>
      {preview.data && <Effect preview={preview.data} />}
    </Page>
  )
}

/** What a rule would change, or what is wrong with it. */
export function Effect({ preview }: { preview: LocalRulePreviewView }) {
  return (
    <section className={classes.section} style={{ marginTop: 24 }} aria-live="polite">
      <h2>{text.previewTitle}</h2>
      {preview.faults.map((fault) => (
        <Alert key={fault} color="red" title={text.faulty} mb="sm">
          {fault}
        </Alert>
      ))}
      {preview.effect && <Compared comparison={preview.effect} headings={[text.now, text.ifApplied]} />}
    </section>
  )
}
