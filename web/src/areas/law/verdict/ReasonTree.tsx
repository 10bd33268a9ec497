import type { Reason } from '@server/areas/law/schemas-eligibility.ts'
import { verdictText as text } from '../../../text/verdict.ts'
import { doubtsOf } from './doubts-of.ts'
import classes from './verdict.module.css'

const signs = { met: '✓', notMet: '✕', unknown: '?', notApplicable: '–' } as const

/** The reasons of a verdict, each with its sign, its word and its article of law. */
export function ReasonTree({
  reasons,
  citeAbove = '',
  sayWhy = doubtsOf(reasons).length > 1,
}: {
  reasons: Reason[]
  citeAbove?: string
  /** Each provisional rule says why: where all share one reason, the head has said it. */
  sayWhy?: boolean
}) {
  return (
    <ul className={classes.tree}>
      {reasons.map((one, index) => (
        <li key={index}>
          <div className={classes.reason}>
            <span className={`${classes.mark} ${classes[one.verdict]}`}>
              <span aria-hidden="true">{signs[one.verdict]}</span> {text.marks[one.verdict]}
            </span>
            <span>
              {one.text}
              {one.cite && one.cite !== citeAbove && <div className={classes.soft}>{one.cite}</div>}
              {one.provisional && (
                <div className={classes.soft}>
                  {text.provisionalAs(sayWhy ? one.provisionalReason : undefined)}
                </div>
              )}
            </span>
          </div>
          {one.children.length > 0 && (
            <ReasonTree reasons={one.children} citeAbove={one.cite} sayWhy={sayWhy} />
          )}
        </li>
      ))}
    </ul>
  )
}
