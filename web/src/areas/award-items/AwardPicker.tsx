import { Button, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import type { AwardList, AwardRowView } from '@server/areas/awards/schemas.ts'
import { useState } from 'react'
import { useApi } from '../../api/use-api.ts'
import { requestText as text } from '../../text/award-items.ts'
import classes from './award-items.module.css'

/** Finds the award that a request is about. */
export function AwardPicker(props: { chosen: string | null; onPick: (row: AwardRowView | null) => void }) {
  const [typed, setTyped] = useState('')
  const [q] = useDebouncedValue(typed.trim(), 250)
  const found = useApi<AwardList>(
    '/awards',
    { q, limit: 8, count: false },
    { enabled: q.length > 2, keepOld: true },
  )
  return (
    <div className={classes.whole}>
      <TextInput
        label={text.award}
        placeholder={text.awardSearch}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {props.chosen && <p role="status">{props.chosen}</p>}
      {q.length > 2 && (found.data?.rows.length ?? 0) > 0 && (
        <ul className={classes.papers}>
          {found.data!.rows.map((row) => (
            <li key={row.id}>
              <span>
                <strong>{row.holder}</strong> · {row.award} {row.year ?? ''}
                <br />
                <span className={classes.soft}>
                  {[row.unit, row.decision, row.place].filter(Boolean).join(' · ')}
                </span>
              </span>
              <Button
                size="compact-sm"
                variant="default"
                onClick={() => {
                  props.onPick(row)
                  setTyped('')
                }}
              >
                {text.pick}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
