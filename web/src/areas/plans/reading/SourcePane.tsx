import { Button } from '@mantine/core'
import type { ReadingView } from '@server/areas/plans/schemas-readings.ts'
import { type MouseEvent, memo, useMemo, useRef, useState } from 'react'
import { planReadingText as text } from '../../../text/plan-reading.ts'
import classes from './reading.module.css'
import type { Mend, ReadingFinding } from './use-reading.ts'
import { Windowed, type WindowedHandle } from './Windowed.tsx'

type SourceLine = ReadingView['lines'][number]

export type SourcePaneProps = {
  lines: readonly SourceLine[]
  findings: readonly ReadingFinding[]
  /** Which task each line belongs to. */
  taskOfLine: ReadonlyMap<number, string>
  selected: string | null
  locked: boolean
  mend: Mend
  onSelect: (key: string) => void
  onHover: (key: string | null) => void
  handle: React.RefObject<WindowedHandle | null>
}

type Picked = { from: number; to: number }

/** The text as it was given, line by line; what was read from it and what is asked about it is marked beside. */
export function SourcePane(props: SourcePaneProps) {
  const { lines, taskOfLine, selected, locked, mend, onSelect, onHover, handle } = props
  const pane = useRef<HTMLElement>(null)
  const [picked, setPicked] = useState<Picked | null>(null)
  const marks = useMemo(() => marksOf(props.findings), [props.findings])

  const click = (event: MouseEvent) => {
    const line = lineOf(event)
    if (line === null) return
    const task = taskOfLine.get(line)
    if (event.shiftKey && picked)
      return setPicked({ from: Math.min(picked.from, line), to: Math.max(picked.to, line) })
    setPicked(task ? null : { from: line, to: line })
    if (task) onSelect(task)
  }
  const add = async () => {
    if (picked && (await mend([{ kind: 'add-task', fromLine: picked.from, toLine: picked.to }])))
      setPicked(null)
  }

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: every task is reached by keyboard in the list beside
    <section
      ref={pane}
      className={`${classes.pane} ${classes.source}`}
      aria-label={text.sourceTitle}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the text scrolls by keyboard
      tabIndex={0}
      data-scrolls
      onClick={click}
      // Shift chooses lines here; it must not mark the words between.
      onMouseDown={(event) => event.shiftKey && event.preventDefault()}
      onMouseOver={(event) => {
        const line = lineOf(event)
        onHover(line === null ? null : (taskOfLine.get(line) ?? null))
      }}
      onMouseLeave={() => onHover(null)}
      onFocus={() => {}}
    >
      <div className={classes.sourceHead}>
        <h2>{text.sourceTitle}</h2>
        {!locked && <span className={`${classes.hint} ${classes.onlyWide}`}>{text.addHint}</span>}
      </div>
      <Windowed items={lines} estimate={26} root={pane} handle={handle}>
        {(line, index) => (
          <Line
            key={line.n}
            line={line}
            newPage={line.page !== null && line.page !== (lines[index - 1]?.page ?? null)}
            task={taskOfLine.get(line.n) ?? null}
            isSelected={selected !== null && taskOfLine.get(line.n) === selected}
            isPicked={picked !== null && picked.from <= line.n && line.n <= picked.to}
            mark={marks.get(line.n) ?? null}
          />
        )}
      </Windowed>
      {picked && !locked && (
        <div className={classes.picked}>
          <Button size="xs" onClick={add}>
            {text.addTask(picked.from, picked.to)}
          </Button>
          <Button size="xs" variant="default" onClick={() => setPicked(null)}>
            {text.clearLines}
          </Button>
        </div>
      )}
    </section>
  )
}

type Mark = { words: string; answered: boolean }

/** What is asked at each line, as one mark; answered only when every question there is. */
function marksOf(findings: readonly ReadingFinding[]): Map<number, Mark> {
  const marks = new Map<number, Mark>()
  for (const { line, message, state, severity } of findings) {
    if (severity === 'info') continue
    const known = marks.get(line)
    marks.set(line, {
      words: known ? `${known.words} ${message}` : message,
      answered: state !== 'open' && (known?.answered ?? true),
    })
  }
  return marks
}

function lineOf(event: MouseEvent): number | null {
  const line = (event.target as HTMLElement).closest<HTMLElement>('[data-n]')
  return line ? Number(line.dataset.n) : null
}

type LineProps = {
  line: SourceLine
  newPage: boolean
  task: string | null
  isSelected: boolean
  isPicked: boolean
  mark: Mark | null
}

const Line = memo(function Line({ line, newPage, task, isSelected, isPicked, mark }: LineProps) {
  return (
    <div>
      {newPage && line.page !== null && <div className={classes.pageBreak}>{text.page(line.page)}</div>}
      <div
        className={classes.line}
        data-n={line.n}
        data-task={task ?? undefined}
        data-selected={isSelected || undefined}
        data-picked={isPicked || undefined}
      >
        <span className={classes.number}>{line.n}</span>
        <span className={classes.mark} title={mark?.words} data-answered={mark?.answered || undefined}>
          {mark && (
            <>
              <span aria-hidden="true">{mark.answered ? '✓' : '?'}</span>
              <span className="visually-hidden">{mark.words}</span>
            </>
          )}
        </span>
        <span className={classes.words}>{line.text.replaceAll('\t', '   ')}</span>
      </div>
    </div>
  )
})
