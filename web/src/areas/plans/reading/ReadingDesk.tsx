import { Button, UnstyledButton } from '@mantine/core'
import type { ReadingView } from '@server/areas/plans/schemas-readings.ts'
import { useCallback, useMemo, useRef, useState } from 'react'
import { planReadingText as text } from '../../../text/plan-reading.ts'
import { formatNumber, ProblemAlert } from '../../../ui/index.ts'
import { AcceptDialog } from './AcceptDialog.tsx'
import { AlikeQuestions, openByCode } from './alike-questions.ts'
import { BodiesPanel } from './BodiesPanel.tsx'
import { HeadingPanel } from './HeadingPanel.tsx'
import { ReadingBar } from './ReadingBar.tsx'
import { ReadingHead } from './ReadingHead.tsx'
import classes from './reading.module.css'
import { ShortcutsDialog } from './ShortcutsDialog.tsx'
import { SourcePane } from './SourcePane.tsx'
import type { CardMode } from './TaskCard.tsx'
import { TasksPanel } from './TasksPanel.tsx'
import { linesByTask, markHover } from './task-lines.ts'
import { useFillWindow } from './use-fill-window.ts'
import type { Mend, SavingState } from './use-reading.ts'
import { useShortcuts } from './use-shortcuts.ts'
import type { WindowedHandle } from './Windowed.tsx'

export type ReadingDeskProps = {
  reading: ReadingView
  mend: Mend
  saving: SavingState
  problem: unknown
  clearProblem: () => void
  reload: () => void
}

type Tab = 'tasks' | 'bodies' | 'heading'
type Named<Key> = readonly [key: Key, label: string]

/** The desk: source left, tasks right, linked both ways; everything is mended in place. */
export function ReadingDesk({ reading, mend, saving, problem, reload }: ReadingDeskProps) {
  const { draft, counts, bodies, lines } = reading
  const locked = reading.discarded || reading.acceptedPlanId !== null
  const [shown, setShown] = useState<'source' | 'work'>('work')
  const [tab, setTab] = useState<Tab>('tasks')
  const [onlyOpen, setOnlyOpen] = useState(false)
  const [selected, setSelected] = useState<string | null>(null)
  const [mode, setMode] = useState<CardMode>('show')
  const [dialog, setDialog] = useState<'accept' | 'shortcuts' | null>(null)
  const desk = useFillWindow()
  const panel = useRef<HTMLDivElement>(null)
  const sourceHandle = useRef<WindowedHandle>(null)
  const tasksHandle = useRef<WindowedHandle>(null)

  const names = useMemo(() => bodies.map((body) => body.name), [bodies])
  const alike = useMemo(() => openByCode(draft.findings, draft.tasks), [draft.findings, draft.tasks])
  const taskOfLine = useMemo(() => linesByTask(draft.tasks), [draft.tasks])
  const tasks = useMemo(() => {
    if (!onlyOpen) return draft.tasks
    const asked = new Set(draft.findings.map((one) => (one.state === 'open' ? one.task : null)))
    return draft.tasks.filter((task) => (asked.has(task.key) && !task.dropped) || task.key === selected)
  }, [draft.tasks, draft.findings, onlyOpen, selected])

  const goTo = useCallback(
    (key: string) => {
      setSelected(key)
      setMode('show')
      setTab('tasks')
      const task = draft.tasks.find((one) => one.key === key)
      if (task) sourceHandle.current?.show(task.source.line - 1)
      tasksHandle.current?.show(tasks.findIndex((one) => one.key === key))
    },
    [draft.tasks, tasks],
  )
  const fromSource = useCallback(
    (key: string) => {
      goTo(key)
      setShown('work')
    },
    [goTo],
  )
  const hover = useCallback((key: string | null) => markHover(desk.current, key), [desk])

  const at = tasks.findIndex((task) => task.key === selected)
  const current = tasks[at]
  const move = (step: number) => {
    const next = at < 0 ? tasks[0] : tasks[at + step]
    if (next) goTo(next.key)
  }
  const nextOpen = () => {
    const asked = new Set(draft.findings.filter((one) => one.state === 'open').map((one) => one.task))
    const order = [...draft.tasks.slice(draft.tasks.indexOf(current!) + 1), ...draft.tasks]
    const next = order.find((task) => asked.has(task.key) && !task.dropped)
    if (next) return goTo(next.key)
    // What is left is about the document as a whole, above the list.
    setTab('tasks')
    panel.current?.scrollTo({ top: 0 })
  }
  const undo = () => reading.undo && mend([{ kind: 'undo' }])
  const dismissFirst = () => {
    const first = draft.findings.find((one) => one.task === current?.key && one.state === 'open')
    if (first) mend([{ kind: 'answer-finding', finding: first.key, answer: 'dismiss' }])
  }
  const onTask = current && !locked
  useShortcuts([
    ['j', () => move(1)],
    ['ArrowDown', () => move(1)],
    ['k', () => move(-1)],
    ['ArrowUp', () => move(-1)],
    ['n', nextOpen],
    ['Escape', () => setMode('show')],
    ['?', () => setDialog('shortcuts')],
    ['u', locked ? null : undo],
    ['e', onTask ? () => setMode('edit') : null],
    ['s', onTask ? () => setMode('split') : null],
    [
      'm',
      onTask && at > 0
        ? () => mend([{ kind: 'join-tasks', tasks: [tasks[at - 1]!.key, current.key] }])
        : null,
    ],
    [
      'x',
      onTask
        ? () => mend([{ kind: current.dropped ? 'restore-task' : 'not-a-task', tasks: [current.key] }])
        : null,
    ],
    ['y', onTask ? dismissFirst : null],
  ])

  const tabs: Named<Tab>[] = [
    ['tasks', `${text.tasksTab} (${formatNumber(counts.tasks)})`],
    ['bodies', `${text.bodiesTab} (${bodies.length})`],
    ['heading', text.headingTab],
  ]
  return (
    <AlikeQuestions value={alike}>
      <div className={classes.page} ref={desk}>
        <ReadingHead reading={reading} locked={locked} onAccept={() => setDialog('accept')} />
        <ReadingBar
          reading={reading}
          locked={locked}
          saving={saving}
          onlyOpen={onlyOpen}
          onOnlyOpen={setOnlyOpen}
          onNextOpen={nextOpen}
          onUndo={undo}
          onShortcuts={() => setDialog('shortcuts')}
        />
        {problem !== null && problem !== undefined && (
          <div style={{ padding: '0 20px' }}>
            <ProblemAlert problem={problem} />
            <Button size="xs" variant="default" mb="sm" onClick={reload}>
              {text.reload}
            </Button>
          </div>
        )}
        {/* On a phone the source is one more tab. */}
        <div className={classes.outerTabs}>
          <Tabs
            tabs={[['source', text.source] as Named<'source' | Tab>, ...tabs]}
            shown={shown === 'source' ? 'source' : tab}
            onShow={(next) => {
              setShown(next === 'source' ? 'source' : 'work')
              if (next !== 'source') setTab(next)
            }}
          />
        </div>
        <div className={classes.panes} data-shown={shown}>
          <SourcePane
            lines={lines}
            findings={draft.findings}
            taskOfLine={taskOfLine}
            selected={selected}
            locked={locked}
            mend={mend}
            onSelect={fromSource}
            onHover={hover}
            handle={sourceHandle}
          />
          <div className={`${classes.pane} ${classes.work}`}>
            <div className={classes.innerTabs}>
              <Tabs tabs={tabs} shown={tab} onShow={setTab} />
            </div>
            <div
              className={classes.tabPanel}
              // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the arrow keys must reach it
              tabIndex={0}
              key={tab}
              ref={panel}
              role="tabpanel"
              onMouseOver={(event) => {
                const card = (event.target as HTMLElement).closest<HTMLElement>('[data-key]')
                hover(card?.dataset.key ?? null)
              }}
              onMouseLeave={() => hover(null)}
              onFocus={() => {}}
            >
              {tab === 'tasks' && (
                <TasksPanel
                  tasks={tasks}
                  findings={draft.findings}
                  names={names}
                  selected={selected}
                  mode={locked ? 'show' : mode}
                  locked={locked}
                  mend={mend}
                  onSelect={goTo}
                  onMode={setMode}
                  onEditHeading={() => setTab('heading')}
                  handle={tasksHandle}
                  root={panel}
                />
              )}
              {tab === 'bodies' && <BodiesPanel bodies={bodies} locked={locked} mend={mend} />}
              {tab === 'heading' && (
                <HeadingPanel document={draft.document} duties={draft.duties} locked={locked} mend={mend} />
              )}
            </div>
          </div>
        </div>
        {dialog === 'accept' && <AcceptDialog reading={reading} opened onClose={() => setDialog(null)} />}
        <ShortcutsDialog opened={dialog === 'shortcuts'} onClose={() => setDialog(null)} />
      </div>
    </AlikeQuestions>
  )
}

function Tabs<Key extends string>({
  tabs,
  shown,
  onShow,
}: {
  tabs: readonly Named<Key>[]
  shown: Key
  onShow: (key: Key) => void
}) {
  return (
    <div className={classes.tabs} role="tablist">
      {tabs.map(([key, label]) => (
        <UnstyledButton
          key={key}
          role="tab"
          className={classes.tab}
          aria-selected={shown === key}
          onClick={() => onShow(key)}
        >
          {label}
        </UnstyledButton>
      ))}
    </div>
  )
}
