import type { SessionItem } from '@server/areas/councils/schemas.ts'
import { voteText as text } from '../../text/ballots.ts'
import classes from './councils.module.css'

type Props = {
  items: readonly SessionItem[]
  choices: ReadonlyMap<string, boolean>
  onChoose: (itemId: string, agree: boolean) => void
  disabled?: boolean
}

/** Lines of a ballot with two answers each, large enough for a finger. */
export function ChoiceList({ items, choices, onChoose, disabled }: Props) {
  return (
    <ol className={classes.votes}>
      {items.map((item, index) => (
        <li key={item.id}>
          <span className={classes.number}>{index + 1}</span>
          <div>
            <strong>{item.title}</strong>
            <div className={classes.marks}>
              {item.awardName && <span>{item.awardName}</span>}
              {item.unitName && <span>{item.unitName}</span>}
            </div>
          </div>
          <div className={classes.choice} role="radiogroup" aria-label={item.title}>
            {([true, false] as const).map((agree) => (
              <label key={String(agree)}>
                <input
                  type="radio"
                  name={`item-${item.id}`}
                  checked={choices.get(item.id) === agree}
                  onChange={() => onChoose(item.id, agree)}
                  disabled={disabled ?? false}
                />
                {agree ? text.agree : text.disagree}
              </label>
            ))}
          </div>
        </li>
      ))}
    </ol>
  )
}
