import type { NominationRow } from '@server/areas/nominations/schemas-dossiers.ts'
import { dossierText } from '../../text/dossiers.ts'
import { nominationText as text } from '../../text/nominations.ts'
import { StateBadge, type Tone, Why } from '../../ui/index.ts'
import classes from './nominations.module.css'

const verdictTones: Record<NonNullable<NominationRow['verdict']>, Tone> = {
  eligible: 'green',
  'not-eligible': 'red',
  'needs-more': 'amber',
}
const stateTones: Record<NominationRow['state'], Tone> = {
  listed: 'grey',
  'to-mend': 'amber',
  eligible: 'green',
  rejected: 'red',
  withdrawn: 'grey',
  'on-agenda': 'grey',
  passed: 'green',
  failed: 'red',
  decided: 'green',
}
const dossierTones: Record<keyof typeof text.dossierStates, Tone> = {
  none: 'grey',
  preparing: 'grey',
  approved: 'amber',
  sent: 'amber',
  received: 'amber',
  returned: 'red',
  appraised: 'green',
  closed: 'green',
}

type Judged = Pick<NominationRow, 'verdict' | 'hold' | 'provisional'> & { judgeProblem?: string | null }

/** What the law says of a nomination, in words; what is provisional says so. */
export function VerdictBadge({ one }: { one: Judged }) {
  if (!one.verdict)
    return one.judgeProblem ? (
      <Why subject={text.notJudged} reasons={{ rule: one.judgeProblem }}>
        <StateBadge tone="grey">{text.notJudged}</StateBadge>
      </Why>
    ) : (
      <StateBadge tone="grey">{text.notJudged}</StateBadge>
    )
  return (
    <span className={classes.badges}>
      <StateBadge tone={verdictTones[one.verdict]}>{text.verdicts[one.verdict]}</StateBadge>
      {one.hold && <StateBadge tone="amber">{text.hold}</StateBadge>}
      {one.provisional && <span className={classes.soft}>{text.provisional}</span>}
    </span>
  )
}

/** Where a nomination stands; before its dossier is sent nobody appraises it yet. */
export function NominationStateBadge({ state, unsent }: { state: NominationRow['state']; unsent?: boolean }) {
  if (unsent && state === 'listed') return <StateBadge tone="grey">{dossierText.notSent}</StateBadge>
  return <StateBadge tone={stateTones[state]}>{text.states[state]}</StateBadge>
}

export function DossierStateBadge({ state }: { state: keyof typeof text.dossierStates }) {
  return <StateBadge tone={dossierTones[state]}>{text.dossierStates[state]}</StateBadge>
}
