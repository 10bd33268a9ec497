import { Button } from '@mantine/core'
import type { EligibilityAnswer } from '@server/areas/law/schemas-eligibility.ts'
import { verdictText as text } from '../../../text/verdict.ts'
import { type Draft, newReasons } from './case-draft.ts'
import { ReasonTree } from './ReasonTree.tsx'
import classes from './verdict.module.css'

export type Kept = { draft: Draft; answer: EligibilityAnswer }

/** Keeps the case as it is, so that a changed fact shows what it turns. */
export function WhatIf(props: {
  kept: Kept | null
  draft: Draft
  answer: EligibilityAnswer
  onKeep: (kept: Kept | null) => void
  onBack: (draft: Draft) => void
}) {
  const { kept, draft, answer, onKeep, onBack } = props
  if (!kept)
    return (
      <div className={`${classes.acts} no-print`}>
        <Button size="compact-sm" variant="default" onClick={() => onKeep({ draft, answer })}>
          {text.keep}
        </Button>
      </div>
    )
  const changed = newReasons(kept.answer, answer)
  const turned = kept.answer.verdict !== answer.verdict
  return (
    <div className={classes.warning}>
      <strong>
        {turned
          ? text.turned(text.verdicts[kept.answer.verdict], text.verdicts[answer.verdict])
          : changed.length > 0
            ? text.notTurned
            : text.sameAsKept}
      </strong>
      {changed.length > 0 && <ReasonTree reasons={changed} />}
      <div className={`${classes.acts} no-print`} style={{ margin: '8px 0 0' }}>
        <Button size="compact-sm" variant="default" onClick={() => onBack(kept.draft)}>
          {text.backToKept}
        </Button>
        <Button size="compact-sm" variant="subtle" onClick={() => onKeep(null)}>
          {text.dropKept}
        </Button>
      </div>
    </div>
  )
}
