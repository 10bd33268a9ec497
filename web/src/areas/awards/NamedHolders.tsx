import type { CandidateList } from '@server/areas/awards/schemas.ts'
import { useState } from 'react'
import { useApi } from '../../api/use-api.ts'
import { paths } from '../../paths.ts'
import { partialDate, awardText as text } from '../../text/awards.ts'
import { AppLink } from '../../ui/index.ts'
import classes from './awards.module.css'

const first = 6

/**
 * Those who bear the whole name that was typed, one line each, so that namesakes are told apart before their awards are
 * read: the accents as typed first, then who has most awards.
 */
export function NamedHolders({ name }: { name: string }) {
  const [isOpen, setOpen] = useState(false)
  const found = useApi<CandidateList>('/award-holders/candidates', { name })
  const people = (found.data?.rows ?? []).toSorted(
    (a, b) => Number(isExact(b.name, name)) - Number(isExact(a.name, name)) || b.awards - a.awards,
  )
  if (people.length === 0) return null
  const shown = isOpen ? people : people.slice(0, first)
  return (
    <section className={classes.named} aria-label={text.people(people.length)}>
      <strong>{text.people(people.length)}</strong>
      <ul>
        {shown.map((one) => (
          <li key={one.id}>
            <AppLink to={paths.awardHolder(one.id)}>{one.name}</AppLink>
            {one.bornOn && `, ${text.born(partialDate(one.bornOn))}`}
            {one.unit && `, ${one.unit}`}
            <span className={classes.soft}> · {text.found(one.awards, false)}</span>
          </li>
        ))}
      </ul>
      {shown.length < people.length && (
        <button type="button" className={classes.link} onClick={() => setOpen(true)}>
          {text.morePeople(people.length - shown.length)}
        </button>
      )}
    </section>
  )
}

const isExact = (one: string, typed: string) =>
  one.toLocaleLowerCase('vi') === typed.normalize('NFC').trim().toLocaleLowerCase('vi')
