import type { ProjectorView } from '@server/areas/councils/schemas.ts'
import { useEffect } from 'react'
import { useApi } from '../../api/use-api.ts'
import { paths } from '../../paths.ts'
import { projectorText as text } from '../../text/ballots.ts'
import { councilsText, sessionText } from '../../text/councils.ts'
import { AppLink, ProblemAlert, usePathValue } from '../../ui/index.ts'
import classes from './councils.module.css'

/** The wall of the room: how many have voted and never who; after the count the result with the sentence of its rule. */
export function ProjectorPage() {
  const sessionId = usePathValue('sessionId')
  const wall = useApi<ProjectorView>(
    `/council-sessions/${sessionId}/projector`,
    {},
    { everyMs: 2000, keepOld: true },
  )
  const view = wall.data
  useEffect(() => {
    document.title = `${view?.title ?? sessionText.toProjector} · Nêu Gương`
  }, [view?.title])
  if (!view)
    return (
      <main className={classes.wall}>
        <h1>{sessionText.toProjector}</h1>
        <ProblemAlert problem={wall.error} onRetry={() => wall.refetch()} />
      </main>
    )
  const { ballot } = view
  const counting = ballot?.state === 'open' || ballot?.state === 'stopped'
  return (
    <main className={classes.wall}>
      <div>{view.councilName}</div>
      <h1>{view.title}</h1>
      {counting && ballot.cast !== null && (
        <div role="status">
          <div className={classes.wallCount}>{`${ballot.cast}/${ballot.voters}`}</div>
          <div>{ballot.state === 'stopped' ? text.stopped : text.voted}</div>
        </div>
      )}
      {counting && ballot.cast === null && (
        <div role="status">{ballot.state === 'stopped' ? text.stopped : councilsText.ballotOpen}</div>
      )}
      {counting && ballot.fingerprint && (
        <div>
          {text.code} <span className={classes.wallCode}>{ballot.fingerprint}</span>
        </div>
      )}
      <ol className={classes.wallItems}>
        {view.items
          .filter((item) => !counting || item.inBallot)
          .map((item, index) => (
            <WallItem key={item.id} item={item} place={index + 1} />
          ))}
      </ol>
      <footer className={classes.wallFoot}>
        <span>{text.present(view.present, view.members)}</span>
        <AppLink to={paths.councilSession(sessionId)}>{text.back}</AppLink>
      </footer>
    </main>
  )
}

function WallItem({ item, place }: { item: ProjectorView['items'][number]; place: number }) {
  const decided = item.state === 'passed' || item.state === 'failed'
  return (
    <li>
      <span>
        {`${place}. ${item.title}`}
        {item.awardName && ` – ${item.awardName}`}
      </span>
      <span
        className={item.state === 'passed' ? classes.wallPassed : decided ? classes.wallFailed : undefined}
      >
        {decided
          ? `${item.votesFor}/${item.base} ${item.state === 'passed' ? text.passed : text.failed}`
          : item.needed !== null && item.base !== null
            ? sessionText.needs(item.needed, item.base)
            : ''}
      </span>
      {item.sentence && <span className={classes.wallSentence}>{item.sentence}</span>}
    </li>
  )
}
