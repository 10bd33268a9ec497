import { Popover, UnstyledButton } from '@mantine/core'
import type { ReactNode } from 'react'
import { uiText } from '../text/ui.ts'
import { formatDateTime } from './format.ts'
import classes from './Why.module.css'

/** What a state, number or verdict rests on. */
export type Reasons = {
  /** The rule in words, with its article where there is one. */
  rule: ReactNode
  /** What was counted: "3 nhiệm vụ quá hạn: …". */
  counted?: readonly ReactNode[]
  by?: string | null
  /** An instant. */
  at?: string | null
}

/** Wraps a state or number: a click tells why it is so. */
export function Why({
  subject,
  reasons,
  children,
}: {
  subject: string
  reasons: Reasons
  children: ReactNode
}) {
  return (
    <Popover width={340} position="bottom-start" shadow="md" withArrow trapFocus withinPortal>
      <Popover.Target>
        <UnstyledButton className={classes.why} aria-label={uiText.whyOf(subject)}>
          {children}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>
        <dl className={classes.list} tabIndex={-1} data-autofocus>
          <dt>{uiText.rule}</dt>
          <dd>{reasons.rule}</dd>
          {reasons.counted && reasons.counted.length > 0 && (
            <>
              <dt>{uiText.counted}</dt>
              {reasons.counted.map((line, index) => (
                <dd key={index}>{line}</dd>
              ))}
            </>
          )}
          {reasons.by && (
            <>
              <dt>{uiText.by}</dt>
              <dd>{reasons.by}</dd>
            </>
          )}
          {reasons.at && (
            <>
              <dt>{uiText.at}</dt>
              <dd>{formatDateTime(reasons.at)}</dd>
            </>
          )}
        </dl>
      </Popover.Dropdown>
    </Popover>
  )
}
