import { Button } from '@mantine/core'
import type { DossierView, StepBody } from '@server/areas/nominations/schemas-dossiers.ts'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { useAct } from '../../api/use-api.ts'
import { dossierText as text } from '../../text/dossiers.ts'
import { ConfirmAct, formatNumber } from '../../ui/index.ts'
import classes from './nominations.module.css'
import { isOpen, noPaper, type Paper, PaperChoice, paperOf } from './PaperFields.tsx'

const steps: StepBody['act'][] = ['approve', 'send', 'receive', 'recall', 'withdraw-approval']

/** The steps that may be taken now, each with what it does; a step taken on paper is recorded by number and day. */
export function DossierSteps({ dossier }: { dossier: DossierView }) {
  const [doing, setDoing] = useState<StepBody['act'] | null>(null)
  const [paper, setPaper] = useState<Paper | null>(null)
  const byRight = (act: StepBody['act']) => dossier.acts.includes(act)
  const open = steps.filter(
    (act) =>
      (byRight(act) || dossier.paperActs.includes(act)) &&
      (act !== 'approve' || dossier.nominations.length > 0),
  )
  const nameOf = (act: StepBody['act']) => (byRight(act) ? text.steps[act] : text.paperSteps[act])
  const step = useAct(
    (act: StepBody['act']) =>
      api.post(`/dossiers/${dossier.id}/steps`, {
        act,
        revision: dossier.revision,
        paper: paperOf(paper),
      }),
    {
      refreshes: ['/dossiers', '/nominations', '/rounds', '/nomination-desk'],
      done: text.stepDone,
      onDone: () => setDoing(null),
    },
  )
  if (open.length === 0) return null
  const begin = (act: StepBody['act']) => {
    step.reset()
    setPaper(byRight(act) ? null : noPaper)
    setDoing(act)
  }
  return (
    <div className={classes.acts}>
      {open.map((act, at) => (
        <Button
          key={act}
          variant={at === 0 && byRight(act) ? 'filled' : 'default'}
          onClick={() => begin(act)}
        >
          {nameOf(act)}
        </Button>
      ))}
      {doing && (
        <ConfirmAct
          opened
          onClose={() => setDoing(null)}
          title={nameOf(doing)}
          consequences={[
            ...(text.stepTells[doing] ?? []),
            ...(doing === 'approve' || doing === 'send' ? lacksOf(dossier) : []),
          ]}
          actLabel={nameOf(doing)}
          onConfirm={() => step.mutate(doing)}
          busy={step.isPending}
          problem={step.error}
          disabled={isOpen(paper)}
          {...(doing === 'send' ? { undoableFor: text.undoRecall } : {})}
        >
          {dossier.paperActs.length > 0 && (
            <PaperChoice
              value={paper}
              onChange={setPaper}
              scansAt={`/dossiers/${dossier.id}/scans`}
              only={!byRight(doing)}
            />
          )}
        </ConfirmAct>
      )}
    </div>
  )
}

/** What is not in order yet, told before the dossier is approved or sent; it does not hold it back. */
function lacksOf({ nominations }: DossierView): string[] {
  const count = (found: (one: DossierView['nominations'][number]) => boolean) =>
    formatNumber(nominations.filter(found).length)
  const told = [
    { n: count((one) => one.verdict === 'not-eligible'), say: text.lackVerdict },
    { n: count((one) => one.papersOpen > 0), say: text.lackPapers },
    { n: count((one) => !one.hasReport), say: text.lackReport },
  ]
  return told.filter(({ n }) => n !== '0').map(({ n, say }) => say(n))
}
