import { Button, Menu } from '@mantine/core'
import type { SessionView } from '@server/areas/councils/schemas.ts'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { useAct, useApi } from '../../api/use-api.ts'
import { paths } from '../../paths.ts'
import { History } from '../../shell/History.tsx'
import { councilsText, sessionText as text } from '../../text/councils.ts'
import {
  AppLink,
  ConfirmAct,
  formatDate,
  LinkButton,
  Page,
  ProblemAlert,
  StateBadge,
  usePathValue,
} from '../../ui/index.ts'
import { Agenda } from './Agenda.tsx'
import { CancelSession } from './CancelSession.tsx'
import classes from './councils.module.css'
import { EditSession } from './EditSession.tsx'
import { ItemReading } from './ItemReading.tsx'
import { Members } from './Members.tsx'
import { Papers } from './Papers.tsx'

/** One session: what is missing, agenda beside what is read of it, the roll, and the way to the ballot. */
export function SessionPage() {
  const sessionId = usePathValue('sessionId')
  const navigate = useNavigate()
  const session = useApi<SessionView>(`/council-sessions/${sessionId}`, {}, { everyMs: 10_000 })
  const [itemId, setItemId] = useState<string | null>(null)
  const [asking, setAsking] = useState<'open' | 'close' | 'cancel' | 'edit' | null>(null)
  const refreshes = ['/council-sessions', '/history']
  const move = useAct((step: 'opening' | 'closing') => api.post(`/council-sessions/${sessionId}/${step}`), {
    refreshes,
    onDone: () => setAsking(null),
  })
  const view = session.data
  if (!view)
    return (
      <Page title={councilsText.session}>
        <ProblemAlert problem={session.error} onRetry={() => session.refetch()} />
      </Page>
    )
  const may = (act: string) => view.acts.includes(act)
  const item = view.items.find(({ id }) => id === itemId) ?? view.items[0]
  return (
    <Page
      title={view.title}
      above={[{ label: councilsText.title, to: paths.councilSessions() }]}
      subtitle={
        <>
          <StateBadge tone={councilsText.tones[view.state]}>{councilsText.states[view.state]}</StateBadge>{' '}
          {[view.councilName, whenAndWhere(view)].filter(Boolean).join(' · ')}
        </>
      }
      mainAct={<MainAct view={view} onOpen={() => setAsking('open')} onClose={() => setAsking('close')} />}
      menu={
        <>
          <Menu.Item component="a" href={paths.councilProjector(view.id)} target="_blank">
            {text.toProjector}
          </Menu.Item>
          {may('open-ballot') && (
            <Menu.Item onClick={() => navigate({ to: paths.councilCount(view.id) as never })}>
              {text.toCount}
            </Menu.Item>
          )}
          {may('change-session') && (
            <Menu.Item onClick={() => setAsking('edit')}>{councilsText.edit}</Menu.Item>
          )}
          {may('close-session') && <Menu.Item onClick={() => setAsking('close')}>{text.close}</Menu.Item>}
          {may('cancel-session') && <Menu.Item onClick={() => setAsking('cancel')}>{text.cancel}</Menu.Item>}
        </>
      }
    >
      <ProblemAlert problem={session.error} />
      {asking === 'edit' && <EditSession view={view} onClose={() => setAsking(null)} />}
      {view.taskId && (
        <p>
          <AppLink to={paths.task(view.taskId)}>{text.toTask}</AppLink>
        </p>
      )}
      <NextStep view={view} />
      <Missing view={view} />
      <div className={classes.beside}>
        <section>
          <h2>{text.agenda}</h2>
          <Agenda view={view} chosenId={item?.id ?? null} onChoose={setItemId} />
        </section>
        <section className={classes.reading} aria-live="polite">
          {item ? <ItemReading key={item.id} view={view} item={item} /> : <p>{text.pickItem}</p>}
        </section>
      </div>
      <Members view={view} />
      <Papers view={view} />
      {may('write-records') && (
        <section className={classes.block}>
          <h2>{text.history}</h2>
          <History objectKind="council-session" objectId={view.id} />
        </section>
      )}
      <ConfirmAct
        opened={asking === 'open' || asking === 'close'}
        onClose={() => setAsking(null)}
        title={asking === 'close' ? text.close : text.open}
        consequences={[asking === 'close' ? text.closeTells : text.openTells, ...view.missing]}
        actLabel={asking === 'close' ? text.close : text.open}
        onConfirm={() => move.mutate(asking === 'close' ? 'closing' : 'opening')}
        busy={move.isPending}
        problem={move.error}
      />
      {asking === 'cancel' && <CancelSession view={view} onClose={() => setAsking(null)} />}
    </Page>
  )
}

function MainAct({ view, onOpen, onClose }: { view: SessionView; onOpen: () => void; onClose: () => void }) {
  const may = (act: string) => view.acts.includes(act)
  const running = view.ballots.some(({ state }) => state === 'open')
  if (running && view.myMemberId)
    return <LinkButton to={paths.councilVote(view.id)}>{text.toVote}</LinkButton>
  if (may('open-session')) return <Button onClick={onOpen}>{text.open}</Button>
  const isDone = !view.items.some(({ voting, state }) => voting && state === 'on-agenda')
  if (may('close-session') && isDone && view.items.length > 0)
    return <Button onClick={onClose}>{text.close}</Button>
  if (may('open-ballot')) return <LinkButton to={paths.councilCount(view.id)}>{text.toCount}</LinkButton>
  return null
}

function whenAndWhere(view: SessionView): string {
  const day = formatDate(view.heldOn)
  if (view.kind === 'written-opinions')
    return `${councilsText.kinds[view.kind]}, ${day}${view.answersUntil ? ` – ${formatDate(view.answersUntil)}` : ''}`
  return [view.beginsAt, day, view.place].filter(Boolean).join(', ')
}

/** What comes next, for who runs the session. */
function NextStep({ view }: { view: SessionView }) {
  const runs = view.acts.some((act) => act === 'take-attendance' || act === 'write-records')
  if (!runs || view.state === 'cancelled') return null
  const isDone = !view.items.some(({ voting, state }) => voting && state === 'on-agenda')
  return (
    <p className={classes.next}>
      {view.state === 'meeting' && isDone ? text.nextSteps.counted : text.nextSteps[view.state]}
    </p>
  )
}

function Missing({ view }: { view: SessionView }) {
  const managing = view.acts.includes('take-attendance')
  if (!managing) return null
  if (view.missing.length === 0) return <p className={classes.soft}>{text.missingNone}</p>
  return (
    <section className={classes.missing} aria-label={text.missing}>
      <strong>{text.missing}</strong>
      <ul>
        {view.missing.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  )
}
