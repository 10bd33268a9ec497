import { Button } from '@mantine/core'
import type { CheckView } from '@server/areas/certificates/schemas.ts'
import { api } from '../../api/client.ts'
import { useAct } from '../../api/use-api.ts'
import { batchText as text } from '../../text/certificates.ts'
import { formatNumber, ProblemAlert } from '../../ui/index.ts'
import classes from './certificates.module.css'

const mostShown = 50

/** What is missing and what does not fit, before any sheet is spoiled. */
export function BatchCheck({ batchId }: { batchId: string }) {
  const check = useAct(() => api.get<CheckView>(`/certificate-batches/${batchId}/check`))
  const problems = check.data?.problems ?? []
  return (
    <section className={classes.block}>
      <div className={classes.acts}>
        <h2>{text.check}</h2>
        <Button variant="default" loading={check.isPending} onClick={() => check.mutate()}>
          {text.checkNow}
        </Button>
      </div>
      <ProblemAlert problem={check.error} />
      {check.data && (
        <p role="status">
          {text.checked(formatNumber(check.data.checked))} {problems.length === 0 && text.noProblems}
        </p>
      )}
      {check.data?.notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      {[true, false].map((blocks) => {
        const of = problems.filter((one) => one.blocks === blocks)
        if (of.length === 0) return null
        return (
          <div key={String(blocks)}>
            <h3 className={blocks ? classes.blocking : undefined}>
              {blocks ? text.blocks : text.warns} ({formatNumber(of.length)})
            </h3>
            <ul className={classes.problems}>
              {of.slice(0, mostShown).map((one) => (
                <li key={`${one.place}-${one.problem}`}>
                  {text.place} {one.place}, {one.name}: {one.problem}
                </li>
              ))}
            </ul>
          </div>
        )
      })}
    </section>
  )
}
