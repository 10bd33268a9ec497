import { Button, Menu, Tabs } from '@mantine/core'
import type { DecisionView } from '@server/areas/decisions/schemas.ts'
import { useState } from 'react'
import { apiUrl } from '../../api/client.ts'
import { useApi } from '../../api/use-api.ts'
import { paths } from '../../paths.ts'
import { decisionText as text } from '../../text/decisions.ts'
import {
  AppLink,
  formatDate,
  Page,
  ProblemAlert,
  StateBadge,
  Timeline,
  useFilters,
  usePathValue,
  useSetFilters,
} from '../../ui/index.ts'
import { DecisionRows } from './DecisionRows.tsx'
import { DecisionWords } from './DecisionWords.tsx'
import { stateTones } from './decision-words.ts'
import classes from './decisions.module.css'
import { MoneyPart } from './MoneyPart.tsx'
import { NumberDialog } from './NumberDialog.tsx'
import { SignedPart } from './SignedPart.tsx'
import { type StepAsked, StepDialog } from './StepDialog.tsx'

const parts = Object.keys(text.parts) as (keyof typeof text.parts)[]

/** One decision: its list, its words, number and signed paper, its money, what happened to it. */
export function DecisionPage() {
  const decisionId = usePathValue('decisionId')
  const { phan } = useFilters()
  const setFilters = useSetFilters()
  const [step, setStep] = useState<StepAsked | null>(null)
  const [numbering, setNumbering] = useState(false)
  const answer = useApi<DecisionView>(`/decisions/${decisionId}`)
  const decision = answer.data
  if (answer.error && !decision)
    return <ProblemAlert problem={answer.error} onRetry={() => answer.refetch()} />
  if (!decision) return <Page title={text.title}>{null}</Page>
  const { may, state } = decision
  const part = parts.find((one) => one === phan) ?? 'list'
  const file = (end: string) => apiUrl(`/decisions/${decisionId}/${end}`)
  const hasBlocks = decision.findings.some(({ blocks }) => blocks)
  const mainAct =
    state === 'draft' && may.draft ? (
      <Button disabled={decision.rows.length === 0 || hasBlocks} onClick={() => setStep('submitted')}>
        {text.submit}
      </Button>
    ) : state === 'submitted' && may.number ? (
      <Button onClick={() => setNumbering(true)}>{text.numberIt}</Button>
    ) : may.print ? (
      <Button component="a" href={file('document')}>
        {text.word}
      </Button>
    ) : undefined
  return (
    <Page
      title={decision.number ? `Quyết định số ${decision.number}` : decision.title}
      above={[{ label: text.title, to: paths.decisions() }]}
      subtitle={[
        decision.number ? decision.title : null,
        decision.decidedOn && formatDate(decision.decidedOn),
        decision.issuingBody,
      ]
        .filter(Boolean)
        .join(' · ')}
      mainAct={mainAct}
      menu={<DecisionMenu decision={decision} file={file} onStep={setStep} />}
    >
      <p className={classes.facts}>
        <StateBadge tone={stateTones[state]}>{text.states[state]}</StateBadge>
        <span>{text.kinds[decision.kind]}</span>
        <span>{decision.counted}</span>
        {decision.totalVnd > 0 && <span>{`${text.total}: ${text.money(decision.totalVnd)}`}</span>}
        {decision.provisional && <StateBadge tone="amber">{text.provisional}</StateBadge>}
        {decision.changes?.number && (
          <AppLink to={paths.decision(decision.changes.id)}>
            {`${text.kinds[decision.kind]} ${text.changeOf(decision.changes.number)}`}
          </AppLink>
        )}
        {decision.changedBy.map((one) => (
          <AppLink key={one.id} to={paths.decision(one.id)}>
            {text.changedBy(text.kinds[one.kind], one.number)}
          </AppLink>
        ))}
      </p>
      {may.draft && nextOf(decision, hasBlocks) && (
        <p className={classes.soft}>{nextOf(decision, hasBlocks)}</p>
      )}
      {state === 'draft' && decision.findings.length > 0 && (
        <div className={classes.note} role="status">
          <strong>{text.findings}</strong>
          <ul>
            {decision.findings.slice(0, 12).map((finding, at) => (
              <li key={at}>{finding.blocks ? `${finding.text} (${text.mustMend})` : finding.text}</li>
            ))}
          </ul>
        </div>
      )}
      <Tabs
        value={part}
        onChange={(value) => setFilters({ phan: value === 'list' ? undefined : (value ?? undefined) })}
        keepMounted={false}
      >
        <Tabs.List mb="md">
          {parts.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {text.parts[one]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="list">
          <DecisionRows decision={decision} />
        </Tabs.Panel>
        <Tabs.Panel value="text" keepMounted>
          <DecisionWords key={decision.id} decision={decision} />
        </Tabs.Panel>
        <Tabs.Panel value="signed">
          <SignedPart decision={decision} />
        </Tabs.Panel>
        <Tabs.Panel value="money">
          <MoneyPart decision={decision} />
        </Tabs.Panel>
        <Tabs.Panel value="history">
          <Timeline
            happenings={decision.steps.toReversed().map((one, at) => ({
              key: String(at),
              at: one.at,
              who: one.by ?? text.system,
              what: text.steps[one.kind],
              detail: one.note,
            }))}
          />
        </Tabs.Panel>
      </Tabs>
      <StepDialog decision={decision} asked={step} onClose={() => setStep(null)} />
      <NumberDialog decision={decision} opened={numbering} onClose={() => setNumbering(false)} />
    </Page>
  )
}

function DecisionMenu({
  decision,
  file,
  onStep,
}: {
  decision: DecisionView
  file: (end: string) => string
  onStep: (step: StepAsked) => void
}) {
  const { may, state, registerDecisionId } = decision
  return (
    <>
      {may.print && (
        <>
          <Menu.Item component="a" href={file('document')}>
            {text.word}
          </Menu.Item>
          <Menu.Item component="a" href={file('list')}>
            {text.excel}
          </Menu.Item>
        </>
      )}
      {registerDecisionId && (
        <>
          <Menu.Item component="a" href={paths.awardDecision(registerDecisionId)}>
            {text.inRegister}
          </Menu.Item>
          {may.draft && (
            <Menu.Item component="a" href={paths.newCertificateBatch(registerDecisionId)}>
              {text.certificates}
            </Menu.Item>
          )}
        </>
      )}
      {may.draft && state === 'submitted' && (
        <Menu.Item onClick={() => onStep('taken-back')}>{text.takeBack}</Menu.Item>
      )}
      {may.draft && (state === 'draft' || state === 'submitted') && (
        <Menu.Item onClick={() => onStep('dropped')}>{text.drop}</Menu.Item>
      )}
      {may.draft && registerDecisionId && (
        <Menu.Item onClick={() => onStep('replacement')}>
          {text.changeTitle(text.change.replacement)}
        </Menu.Item>
      )}
    </>
  )
}

/** What comes next, for who works on the decision. */
function nextOf(decision: DecisionView, hasBlocks: boolean): string | null {
  const next = text.nextSteps
  if (decision.state === 'draft')
    return decision.rows.length === 0 ? next.empty : hasBlocks ? next.wrong : next.draft
  if (decision.state === 'submitted') return next.submitted
  if (decision.state === 'numbered') return next.numbered
  return null
}
