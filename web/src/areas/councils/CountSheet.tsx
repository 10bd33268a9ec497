import { Button, NumberInput } from '@mantine/core'
import type { BallotView, SessionView } from '@server/areas/councils/schemas.ts'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { useAct } from '../../api/use-api.ts'
import { countText as text } from '../../text/ballots.ts'
import { ProblemAlert } from '../../ui/index.ts'
import classes from './councils.module.css'

type Line = { returned: number; invalid: number; for: number; against: number }
const parts = ['returned', 'for', 'against', 'invalid'] as const

/** The count sheet of papers or hands; the server refuses numbers that cannot be. */
export function CountSheet({ view, ballot }: { view: SessionView; ballot: BallotView }) {
  const hands = ballot.mode === 'show-of-hands'
  const [typed, setTyped] = useState<ReadonlyMap<string, Partial<Line>>>(new Map())
  const rows = ballot.lines.map((line) => {
    const kept = {
      returned: line.paperReturned ?? undefined,
      invalid: line.paperInvalid ?? (hands ? 0 : undefined),
      for: line.paperFor ?? undefined,
      against: line.paperAgainst ?? undefined,
    }
    return { line, values: { ...kept, ...typed.get(line.itemId) } }
  })
  const whole = rows.filter(({ values }) => parts.every((part) => values[part] !== undefined))
  const save = useAct(
    () =>
      api.put(`/council-sessions/${view.id}/ballots/${ballot.id}/count-sheet`, {
        lines: whole.map(({ line, values }) => ({ itemId: line.itemId, ...values })),
      }),
    {
      refreshes: ['/council-sessions', '/history'],
      done: text.sheetSaved,
      onDone: () => setTyped(new Map()),
    },
  )
  const titleOf = (itemId: string) => view.items.find(({ id }) => id === itemId)?.title ?? ''
  return (
    <section className={classes.block}>
      <h2>{text.sheetHeading}</h2>
      <p className={classes.soft}>{hands ? text.handsText : text.sheetText}</p>
      <div className={classes.scroll}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th>{text.columns.item}</th>
              <th className={classes.right}>{text.columns.given}</th>
              {parts.map((part) => (
                <th key={part}>{text.columns[part]}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ line, values }) => (
              <tr key={line.itemId}>
                <td>{titleOf(line.itemId)}</td>
                <td className={classes.right}>{line.paperGiven}</td>
                {parts.map((part) => (
                  <td key={part}>
                    <NumberInput
                      w={96}
                      min={0}
                      hideControls
                      aria-label={`${text.columns[part]}: ${titleOf(line.itemId)}`}
                      value={values[part] ?? ''}
                      onChange={(value) => {
                        const number = value === '' ? undefined : Number(value)
                        setTyped(
                          new Map(typed).set(line.itemId, { ...typed.get(line.itemId), [part]: number }),
                        )
                      }}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ProblemAlert problem={save.error} />
      <div className={classes.acts}>
        <Button
          loading={save.isPending}
          disabled={whole.length === 0 || typed.size === 0}
          onClick={() => save.mutate()}
        >
          {text.saveSheet}
        </Button>
      </div>
    </section>
  )
}
