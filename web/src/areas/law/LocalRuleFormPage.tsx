import { Alert, Button, Group } from '@mantine/core'
import type { LocalRuleBody, LocalRulePreviewView } from '@server/areas/law/schemas.ts'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { useAct } from '../../api/use-api.ts'
import { paths } from '../../paths.ts'
import { useSession } from '../../shell/session.ts'
import { lawText } from '../../text/law.ts'
import { localRuleText as text } from '../../text/local-rules.ts'
import { Page, ProblemAlert, todayOn } from '../../ui/index.ts'
import { Compared } from './ComparisonPage.tsx'
import { DecisionFields, KindFields, RuleHead } from './LocalRuleFields.tsx'
import classes from './law.module.css'
import { bodyOf, emptyForm, type LocalRuleForm } from './local-rule-form.ts'

/** Drafts a rule of a body, and shows what it would change before anything is kept. */
export function LocalRuleFormPage() {
  const { roles } = useSession()
  const own = roles.find(({ role }) => ['standing-officer', 'standing-head'].includes(role))?.unitId ?? null
  const [form, setForm] = useState<LocalRuleForm>({ ...emptyForm, unitId: own })
  const navigate = useNavigate()
  const body = bodyOf(form, todayOn())
  const preview = useAct((wanted: LocalRuleBody) =>
    api.post<LocalRulePreviewView>('/law/local-rules/preview', wanted),
  )
  const save = useAct((wanted: LocalRuleBody) => api.post<{ id: string }>('/law/local-rules', wanted), {
    refreshes: ['/law'],
    done: text.saved,
    onDone: ({ id }) => navigate({ to: paths.localRule(id) as never }),
  })
  const change = (changes: Partial<LocalRuleForm>) => setForm((old) => ({ ...old, ...changes }))
  return (
    <Page
      title={text.newTitle}
      above={[
        { label: lawText.title, to: paths.law() },
        { label: text.title, to: paths.localRules() },
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
        <RuleHead form={form} onChange={change} />
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
            {text.save}
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
    <section className={classes.section} aria-live="polite">
      <h2>{text.previewTitle}</h2>
      {preview.faults.map((fault) => (
        <Alert key={fault} color="red" title={text.faulty} mb="sm">
          {fault}
        </Alert>
      ))}
      {preview.effect && <Compared comparison={preview.effect} />}
    </section>
  )
}
