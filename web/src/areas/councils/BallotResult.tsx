import type { BallotView, SessionView } from '@server/areas/councils/schemas.ts'
import { countText as text } from '../../text/ballots.ts'
import { sessionText } from '../../text/councils.ts'
import { StateBadge } from '../../ui/index.ts'
import classes from './councils.module.css'

const sum = (a: number | null, b: number | null) => (a === null && b === null ? '–' : `${a ?? 0}/${b ?? 0}`)

/** What came in by which way and what it decided, with the receipts of the sealed ballots that were counted. */
export function BallotResult({ view, ballot }: { view: SessionView; ballot: BallotView }) {
  const itemOf = (id: string) => view.items.find((item) => item.id === id)
  return (
    <>
      <div className={classes.scroll}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th>{text.columns.item}</th>
              <th className={classes.right}>{text.columns.electronic}</th>
              <th className={classes.right}>{text.columns.paper}</th>
              <th className={classes.right}>{text.columns.written}</th>
              <th>{text.columns.result}</th>
            </tr>
          </thead>
          <tbody>
            {ballot.lines.map((line) => {
              const item = itemOf(line.itemId)
              if (!item) return null
              return (
                <tr key={line.itemId}>
                  <td>{item.title}</td>
                  <td className={classes.right}>{sum(line.electronicFor, line.electronicAgainst)}</td>
                  <td className={classes.right}>{sum(line.paperFor, line.paperAgainst)}</td>
                  <td className={classes.right}>{sum(line.writtenFor, line.writtenAgainst)}</td>
                  <td>
                    <StateBadge tone={sessionText.itemTones[item.state]}>
                      {sessionText.itemStates[item.state]}
                    </StateBadge>{' '}
                    {item.sentence}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      <p className={classes.soft}>{`${text.columns.for}/${text.columns.against.toLocaleLowerCase('vi')}`}</p>
      {ballot.sheets.some(({ receipts }) => receipts.length > 0) && (
        <details>
          <summary>{text.receipts}</summary>
          <p className={classes.soft}>{text.receiptsText}</p>
          {ballot.sheets.map((sheet, index) => (
            <div key={sheet.id}>
              {ballot.sheets.length > 1 && <h3>{text.sheet(String(index + 1))}</h3>}
              <ul className={classes.receipts}>
                {sheet.receipts.map((receipt) => (
                  <li key={receipt}>{receipt}</li>
                ))}
              </ul>
            </div>
          ))}
        </details>
      )}
    </>
  )
}
