import { Button, Select } from '@mantine/core'
import type { MendOperation, ReadingBody } from '@server/areas/plans/schemas-readings.ts'
import { memo, useState } from 'react'
import { planReadingText as text } from '../../../text/plan-reading.ts'
import { SelectUnit, StateBadge, type Tone } from '../../../ui/index.ts'
import classes from './reading.module.css'
import type { Mend } from './use-reading.ts'

type Match = Extract<MendOperation, { kind: 'match-body' }>['match']

const tones: Record<ReadingBody['confidence'], Tone> = {
  certain: 'green',
  confirmed: 'green',
  likely: 'amber',
  none: 'grey',
}

/** Every name in the plan with the unit that it stands for, why, and another choice. */
export function BodiesPanel({
  bodies,
  locked,
  mend,
}: {
  bodies: readonly ReadingBody[]
  locked: boolean
  mend: Mend
}) {
  const likely = bodies.filter((body) => body.confidence === 'likely' && suggestionOf(body))
  const takeAll = () =>
    mend(
      likely
        .slice(0, 500)
        .map((body) => ({ kind: 'match-body', body: body.name, match: suggestionOf(body) })),
    )
  return (
    <section aria-label={text.bodiesTitle}>
      <h2 className={classes.panelTitle}>{text.bodiesTitle}</h2>
      <p className={classes.panelText}>{bodies.length === 0 ? text.bodiesNone : text.bodiesIntro}</p>
      {likely.length > 0 && !locked && (
        <Button size="xs" variant="default" onClick={takeAll}>
          {text.takeLikely(likely.length)}
        </Button>
      )}
      {bodies.map((body) => (
        <BodyRow key={body.name} body={body} locked={locked} mend={mend} />
      ))}
    </section>
  )
}

/** The suggestion as an officer's own word. */
function suggestionOf(body: ReadingBody): Match {
  if (body.match === 'unit' && body.unitId) return { kind: 'unit', unitId: body.unitId }
  if (body.match === 'group' && body.group) return { kind: 'group', group: body.group }
  if (body.match === 'outside' || body.match === 'person') return { kind: body.match }
  return null
}

const BodyRow = memo(function BodyRow({
  body,
  locked,
  mend,
}: {
  body: ReadingBody
  locked: boolean
  mend: Mend
}) {
  const [searching, setSearching] = useState(false)
  const choose = (match: Match) => mend([{ kind: 'match-body', body: body.name, match }])
  return (
    <div className={classes.bodyRow}>
      <div>
        <div className={classes.bodyName}>{body.name}</div>
        <div>
          <StateBadge tone={tones[body.confidence]}>{text.confidence[body.confidence]}</StateBadge>{' '}
          {body.label ?? text.match[body.match]}
          {body.match === 'group' && body.units > 0 && ` (${text.unitCount(body.units)})`}{' '}
          <span className={classes.soft}>· {text.inTasks(body.tasks)}</span>
        </div>
        {body.reason && <div className={classes.reason}>{body.reason}</div>}
      </div>
      {!locked && (
        <div>
          <Select
            size="xs"
            aria-label={text.matchOf(body.name)}
            data={optionsOf(body)}
            value={optionOf(body)}
            placeholder={text.match.unknown}
            allowDeselect={false}
            onChange={(value) => {
              setSearching(value === 'search')
              if (value && value !== 'search') choose(matchOfValue(value))
            }}
          />
          {searching && (
            <SelectUnit
              label={text.pickUnit}
              value={null}
              clearable={false}
              onChange={(unitId) => {
                if (!unitId) return
                setSearching(false)
                choose({ kind: 'unit', unitId })
              }}
            />
          )}
          {body.confidence === 'likely' && suggestionOf(body) && (
            <Button mt={4} size="compact-xs" variant="default" onClick={() => choose(suggestionOf(body))}>
              {text.takeSuggestion}
            </Button>
          )}
        </div>
      )}
    </div>
  )
})

function optionOf(body: ReadingBody): string | null {
  if (body.match === 'unit') return body.unitId ? `unit:${body.unitId}` : null
  if (body.match === 'group') return body.group ? `group:${body.group}` : null
  return body.match === 'unknown' ? null : body.match
}

function matchOfValue(value: string): Match {
  if (value.startsWith('unit:')) return { kind: 'unit', unitId: value.slice(5) }
  if (value.startsWith('group:')) return { kind: 'group', group: value.slice(6) }
  return value === 'outside' || value === 'person' ? { kind: value } : null
}

function optionsOf(body: ReadingBody): { value: string; label: string }[] {
  const options = body.candidates.map(({ unitId, group, label, units }) =>
    unitId
      ? { value: `unit:${unitId}`, label }
      : { value: `group:${group}`, label: `${label} (${text.unitCount(units)})` },
  )
  const current = optionOf(body)
  if (current && /^(unit|group):/.test(current) && !options.some((option) => option.value === current))
    options.unshift({ value: current, label: body.label ?? body.name })
  return [
    ...options,
    { value: 'search', label: text.otherUnit },
    { value: 'outside', label: text.outside },
    { value: 'person', label: text.person },
    ...(body.confidence === 'confirmed' ? [{ value: 'suggested', label: text.asSuggested }] : []),
  ]
}
