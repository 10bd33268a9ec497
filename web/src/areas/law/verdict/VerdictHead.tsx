import type { EligibilityAnswer } from '@server/areas/law/schemas-eligibility.ts'
import { verdictText as text } from '../../../text/verdict.ts'
import { formatNumber, StateBadge, type Tone } from '../../../ui/index.ts'
import { doubtsOf } from './doubts-of.ts'
import classes from './verdict.module.css'

const tones: Record<EligibilityAnswer['verdict'], Tone> = {
  eligible: 'green',
  'not-eligible': 'red',
  'needs-more': 'amber',
}

/** The verdict in one word, with what qualifies it. */
export function VerdictHead({ answer }: { answer: EligibilityAnswer }) {
  return (
    <>
      <p className={classes.verdict}>
        <StateBadge tone={tones[answer.verdict]}>{text.verdicts[answer.verdict]}</StateBadge>
        {answer.hold && <StateBadge tone="amber">{text.hold}</StateBadge>}
        {answer.provisional && <StateBadge tone="grey">{text.provisional}</StateBadge>}
      </p>
      {answer.provisional && (
        <p className={classes.soft}>{[text.provisionalWhy, ...doubtsOf(answer.reasons)].join(' ')}</p>
      )}
    </>
  )
}

/** What the law asks next for this award: vote, papers, authority, money. */
export function Requires({ answer: { requires } }: { answer: EligibilityAnswer }) {
  const lines = [
    requires.voteThreshold && text.vote(Math.round(requires.voteThreshold.ratio * 100)),
    requires.decidingAuthority.length > 0 && text.authority(requires.decidingAuthority.join('; ')),
    requires.dossier.length > 0 && text.dossier(requires.dossier.map((one) => one.name).join('; ')),
    requires.bonusVnd !== null &&
      [text.bonus(formatNumber(requires.bonusVnd)), requires.bonusNote].filter(Boolean).join('. '),
  ].filter((line) => typeof line === 'string')
  if (lines.length === 0) return null
  return (
    <section className={classes.section}>
      <h2>{text.next}</h2>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
        {byReason(requires.provisional ?? []).map(([reason, parts]) => (
          <li key={reason} className={classes.soft}>
            {text.nextProvisional(parts, reason)}
          </li>
        ))}
      </ul>
    </section>
  )
}

function byReason(parts: { what: string; reason: string }[]): [reason: string, parts: string[]][] {
  const found = new Map<string, string[]>()
  for (const { what, reason } of parts) found.set(reason, [...(found.get(reason) ?? []), what])
  return [...found]
}
