import type { ChangePreview } from '@server/areas/organisations/schemas.ts'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { api } from '../../api/client.ts'
import { carriedText as text } from '../../text/carried.ts'
import { ProblemAlert } from '../../ui/index.ts'
import classes from './organisations.module.css'

/** An act that can be asked what it would do: its path, and all that would be sent to it. */
export type Foreseen = { path: string; body: object }

/** What of one kind is shown at once; the rest opens on demand. */
const shownAtOnce = 5

/** What goes over to the successor or ends, asked of the server before the change is made; null while fields are missing. */
export function CarriedOver({ foreseen }: { foreseen: Foreseen | null }) {
  const asked = useSettled(foreseen)
  const answer = useQuery({
    queryKey: [`${asked?.path}/preview`, asked?.body],
    queryFn: () => api.post<ChangePreview>(`${asked!.path}/preview`, asked!.body),
    enabled: asked !== null,
    staleTime: 0,
    retry: false,
  })
  return (
    <section className={classes.carried} aria-live="polite" aria-label={text.title}>
      <p className={classes.carriedTitle}>{text.title}</p>
      {asked === null && <span className={classes.soft}>{text.fillIn}</span>}
      {asked !== null && answer.isPending && <span className={classes.soft}>{text.asking}</span>}
      {asked !== null && answer.error && <ProblemAlert problem={answer.error} />}
      {asked !== null && answer.data && <Carried carried={answer.data.carried} />}
    </section>
  )
}

function Carried({ carried }: { carried: ChangePreview['carried'] }) {
  const { toName, children, posts, grants, places } = carried
  const goesTo = (goesOver: boolean) => (goesOver && toName ? text.goesTo(toName) : text.ends)
  const grantsThat = (goesOver: boolean) =>
    grants
      .filter((grant) => grant.goesOver === goesOver)
      .map(({ accountName, roleLabel }) => text.grant(accountName, roleLabel))
  const groups = [
    { label: text.children, where: toName ? text.goesTo(toName) : text.move, items: children },
    {
      label: text.posts,
      where: goesTo(true),
      items: posts.map(({ personName, position }) => text.post(personName, position)),
    },
    { label: text.grants, where: goesTo(true), items: grantsThat(true) },
    { label: text.grants, where: goesTo(false), items: grantsThat(false) },
    {
      label: text.places,
      where: goesTo(true),
      items: places.map(({ clusterName, year, role }) => text.place(clusterName, year, text.roles[role])),
    },
  ].filter(({ items }) => items.length > 0)
  if (groups.length === 0) return <span className={classes.soft}>{text.nothing}</span>
  return groups.map(({ label, where, items }) => (
    <div key={label + where}>
      <strong>{text.group(label, items.length)}</strong> <span className={classes.soft}>{where}</span>
      <Items items={items} />
    </div>
  ))
}

function Items({ items }: { items: string[] }) {
  const rest = items.slice(shownAtOnce)
  const list = (some: string[]) => (
    <ul className={classes.carriedItems}>
      {some.map((item, place) => (
        <li key={place}>{item}</li>
      ))}
    </ul>
  )
  return (
    <>
      {list(items.slice(0, shownAtOnce))}
      {rest.length > 0 && (
        <details>
          <summary>{text.more(rest.length)}</summary>
          {list(rest)}
        </details>
      )}
    </>
  )
}

/** The value once typing has paused: each key would otherwise be a question of its own. */
function useSettled(foreseen: Foreseen | null): Foreseen | null {
  const words = JSON.stringify(foreseen)
  const [settled, setSettled] = useState(words)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(words), 500)
    return () => clearTimeout(timer)
  }, [words])
  return foreseen === null ? null : (JSON.parse(settled) as Foreseen | null)
}
