import { Alert, Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { asProblem } from '../api/problem.ts'
import { uiText } from '../text/ui.ts'

export type ProblemAlertProps = {
  /** What was thrown; nothing shows nothing. */
  problem: unknown
  /** Offers to try again. */
  onRetry?: (() => void) | undefined
  /** Vietnamese names of the fields that a refusal may point at. */
  fieldLabels?: Readonly<Record<string, string>> | undefined
}

/** Says what went wrong, where, and what to do; read out by screen readers when it appears. */
export function ProblemAlert({ problem, onRetry, fieldLabels = {} }: ProblemAlertProps) {
  const shown = useRef<HTMLDivElement>(null)
  // A form may be longer than the screen: what stands out of sight was not said.
  useEffect(() => {
    if (problem && shown.current && !isInSight(shown.current))
      shown.current.scrollIntoView({ block: 'center' })
  }, [problem])
  if (!problem) return null
  const { status, title, detail, fields } = asProblem(problem)
  return (
    <Alert ref={shown} color="red" title={title} role="alert" my="sm">
      {detail}
      {fields.length > 0 && (
        <ul style={{ margin: '4px 0 0', paddingLeft: 20 }}>
          {fields.map((field) => (
            <li key={field.path}>
              {fieldLabels[field.path] ?? field.path}: {field.message}
            </li>
          ))}
        </ul>
      )}
      {onRetry && mayPass(status) && (
        <div style={{ marginTop: 8 }}>
          <Button size="xs" variant="default" onClick={onRetry}>
            {uiText.retry}
          </Button>
        </div>
      )}
    </Alert>
  )
}

function isInSight(element: HTMLElement): boolean {
  const { top, bottom } = element.getBoundingClientRect()
  return top >= 0 && bottom <= window.innerHeight
}

/** Asking again helps where the network or the server was away, not where the answer is no. */
function mayPass(status: number): boolean {
  return ![400, 403, 404, 410, 422].includes(status)
}
