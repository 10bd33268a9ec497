import type { PlanView } from '@server/areas/plans/schemas-plans.ts'
import { plansText as text } from '../../../text/plans.ts'
import { formatDate, Timeline } from '../../../ui/index.ts'
import classes from './work.module.css'

const words = text.paper

/** What the plan says beside its tasks, and what happened to it as a document. */
export function PlanPaper({ plan }: { plan: PlanView }) {
  const { signer } = plan
  const duties = [...Map.groupBy(plan.duties, (duty) => duty.body)]
  return (
    <div className={classes.columns}>
      <div>
        <Lines title={words.bases} lines={plan.legalBases} />
        <Lines title={words.purposes} lines={plan.purposes} />
        {duties.length > 0 && (
          <section className={classes.block}>
            <h2>{words.duties}</h2>
            {duties.map(([body, rows]) => (
              <div key={body}>
                <h3>{body}</h3>
                <ul>
                  {rows.map((row) => (
                    <li key={row.text}>{row.text}</li>
                  ))}
                </ul>
              </div>
            ))}
          </section>
        )}
        <Lines title={words.recipients} lines={plan.recipients} />
      </div>
      <div>
        <dl className={classes.facts}>
          <dt>{words.issuer}</dt>
          <dd>{plan.issuer ?? plan.unitName}</dd>
          <dt>{words.place}</dt>
          <dd>{plan.place}</dd>
          <dt>{words.signer}</dt>
          <dd>{[signer.onBehalfOf, signer.position, signer.name].filter(Boolean).join(', ')}</dd>
          <dt>{words.previous}</dt>
          <dd>{plan.previous?.title ?? words.none}</dd>
        </dl>
        <section className={classes.block}>
          <h2>{words.history}</h2>
          <Timeline
            happenings={[
              ...plan.records.toReversed().map((record) => ({
                key: record.id,
                at: record.at,
                who: record.by ?? words.system,
                what: words.records[record.kind]!(formatDate(record.happenedOn)),
                detail: record.note,
              })),
              { key: 'made', at: plan.createdAt, who: plan.createdBy ?? words.system, what: words.made },
            ]}
          />
        </section>
      </div>
    </div>
  )
}

function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  return (
    <section className={classes.block}>
      <h2>{title}</h2>
      {lines.length === 0 && <p className={classes.soft}>{words.none}</p>}
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  )
}
