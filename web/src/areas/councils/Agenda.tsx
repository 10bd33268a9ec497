import { ActionIcon, Button, Select, Textarea } from '@mantine/core'
import type { SessionItem, SessionView } from '@server/areas/councils/schemas.ts'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { useAct, useApi } from '../../api/use-api.ts'
import { sessionText as text } from '../../text/councils.ts'
import { uiText } from '../../text/ui.ts'
import { Icon, ProblemAlert, StateBadge, Why } from '../../ui/index.ts'
import classes from './councils.module.css'

type Props = { view: SessionView; chosenId: string | null; onChoose: (id: string) => void }

/** The agenda in its order, each item with what it needs and what became of it. */
export function Agenda({ view, chosenId, onChoose }: Props) {
  const live = view.items.filter(({ state }) => state !== 'removed')
  const gone = view.items.filter(({ state }) => state === 'removed')
  const mayChange = view.acts.includes('change-agenda')
  const order = useAct((itemIds: string[]) => api.put(`/council-sessions/${view.id}/order`, { itemIds }), {
    refreshes: ['/council-sessions', '/history'],
  })
  const swap = (index: number, other: number) => {
    const ids = live.map(({ id }) => id)
    ;[ids[index], ids[other]] = [ids[other]!, ids[index]!]
    order.mutate(ids)
  }
  return (
    <>
      <ProblemAlert problem={order.error} />
      {live.length === 0 && <p className={classes.soft}>{text.agendaNone}</p>}
      <ol className={classes.agenda}>
        {live.map((item, index) => (
          <li key={item.id} data-chosen={item.id === chosenId || undefined}>
            <span className={classes.number}>{index + 1}</span>
            <div>
              <button type="button" className={classes.itemTitle} onClick={() => onChoose(item.id)}>
                {item.title}
              </button>
              <ItemMarks item={item} />
            </div>
            {mayChange && view.state === 'preparing' ? (
              <span>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={text.up(item.title)}
                  disabled={index === 0 || order.isPending}
                  onClick={() => swap(index, index - 1)}
                >
                  <Icon name="up" size={16} />
                </ActionIcon>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={text.down(item.title)}
                  disabled={index === live.length - 1 || order.isPending}
                  onClick={() => swap(index, index + 1)}
                >
                  <Icon name="down" size={16} />
                </ActionIcon>
              </span>
            ) : (
              <StateBadge tone={text.itemTones[item.state]}>{text.itemStates[item.state]}</StateBadge>
            )}
          </li>
        ))}
        {gone.map((item) => (
          <li key={item.id}>
            <span className={classes.number}>–</span>
            <div>
              <s>{item.title}</s>
              <p className={classes.soft}>{item.removedReason}</p>
            </div>
            <StateBadge tone="grey">{text.itemStates.removed}</StateBadge>
          </li>
        ))}
      </ol>
      {mayChange && <AddItems view={view} />}
    </>
  )
}

function ItemMarks({ item }: { item: SessionItem }) {
  return (
    <div className={classes.marks}>
      {item.awardName && <span>{item.awardName}</span>}
      {item.unitName && <span>{item.unitName}</span>}
      {item.sentence ? <span>{item.sentence}</span> : <Rule item={item} />}
      {item.recused.length > 0 && (
        <span>{text.recusedNames(item.recused.map(({ name }) => name).join(', '))}</span>
      )}
    </div>
  )
}

/** What the item needs, with the rule behind it. */
export function Rule({ item }: { item: SessionItem }) {
  if (!item.voting) return <span>{text.notVoted}</span>
  const { rule } = item
  if (!rule) return <span>{text.noRule}</span>
  const needs = text.needs(rule.needed, rule.base)
  const shown = rule.provisional ? `${needs} (${text.provisional})` : needs
  return (
    <Why
      subject={`${shown}, ${text.ruleOf(item.title)}`}
      reasons={{
        rule: `${rule.words}: ${rule.basis}`,
        counted: [
          text.ruleSource[rule.source],
          ...(rule.provisional && rule.provisionalReason ? [rule.provisionalReason] : []),
        ],
      }}
    >
      {shown}
    </Why>
  )
}

type LawAwards = { awards: { id: string; name: string }[] }

function AddItems({ view }: { view: SessionView }) {
  const [opened, setOpened] = useState(view.items.length === 0)
  const [lines, setLines] = useState('')
  const [awardKey, setAwardKey] = useState<string | null>(null)
  const awards = useApi<LawAwards>('/law/awards', { on: view.heldOn }, { enabled: opened })
  const titles = lines
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  const add = useAct(
    () => {
      const awardName = awards.data?.awards.find(({ id }) => id === awardKey)?.name ?? null
      const entries = titles.map((title) => ({ title, awardKey, awardName }))
      return api.post(`/council-sessions/${view.id}/items`, { entries })
    },
    {
      refreshes: ['/council-sessions', '/history'],
      done: text.added,
      onDone: () => setLines(''),
    },
  )
  if (!opened)
    return (
      <div className={classes.acts}>
        <Button variant="default" onClick={() => setOpened(true)}>
          {text.addItem}
        </Button>
      </div>
    )
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        add.mutate()
      }}
    >
      <Textarea
        label={text.itemTitle}
        description={text.itemTitleHint}
        autosize
        minRows={2}
        value={lines}
        onChange={(event) => setLines(event.currentTarget.value)}
      />
      <Select
        label={text.award}
        placeholder={text.awardNone}
        data={(awards.data?.awards ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        value={awardKey}
        onChange={setAwardKey}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': text.awardNone }}
      />
      <ProblemAlert problem={add.error ?? awards.error} />
      <div className={classes.acts}>
        <Button type="submit" loading={add.isPending} disabled={titles.length === 0}>
          {text.addItems}
        </Button>
        <Button variant="default" onClick={() => setOpened(false)}>
          {uiText.cancel}
        </Button>
      </div>
    </form>
  )
}
