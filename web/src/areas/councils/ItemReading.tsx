import { Button, Select, Switch, Textarea, TextInput } from '@mantine/core'
import type { SessionItem, SessionView } from '@server/areas/councils/schemas.ts'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { useAct } from '../../api/use-api.ts'
import { sessionText as text } from '../../text/councils.ts'
import { uiText } from '../../text/ui.ts'
import { ConfirmAct, ProblemAlert } from '../../ui/index.ts'
import { Rule } from './Agenda.tsx'
import classes from './councils.module.css'

type Props = { view: SessionView; item: SessionItem }
const refreshes = ['/council-sessions', '/history']

/** What the members read of an item, and what each may do about it. */
export function ItemReading({ view, item }: Props) {
  const [doing, setDoing] = useState<'edit' | 'remove' | 'recuse' | null>(null)
  const open = item.state === 'on-agenda'
  const mine = item.recused.find(({ memberId }) => memberId === view.myMemberId)
  const withdraw = useAct(
    () => api.post(`/council-sessions/${view.id}/conflicts`, { itemId: item.id, reason: null }),
    { refreshes },
  )
  const may = (act: string) => open && view.acts.includes(act)
  if (doing === 'edit') return <EditItem view={view} item={item} onClose={() => setDoing(null)} />
  return (
    <>
      <h2>{item.title}</h2>
      <div className={classes.marks}>
        {item.awardName && <span>{item.awardName}</span>}
        {item.unitName && <span>{item.unitName}</span>}
        {text.sources[item.source] && <span>{text.sources[item.source]}</span>}
        {!item.sentence && <Rule item={item} />}
      </div>
      {item.sentence && <p>{item.sentence}</p>}
      {item.detail && <p className={classes.text}>{item.detail}</p>}
      {item.pageText ? (
        <p className={classes.text}>{item.pageText}</p>
      ) : (
        <p className={classes.soft}>{text.noPage}</p>
      )}
      {item.recused.map((one) => (
        <p key={one.memberId} className={classes.soft}>{`${text.recusedNames(one.name)}: ${one.reason}`}</p>
      ))}
      <ProblemAlert problem={withdraw.error} />
      <div className={classes.acts}>
        {may('declare-conflict') && !mine && (
          <Button variant="default" onClick={() => setDoing('recuse')}>
            {text.conflict}
          </Button>
        )}
        {may('declare-conflict') && mine && (
          <Button variant="default" loading={withdraw.isPending} onClick={() => withdraw.mutate()}>
            {text.conflictWithdraw}
          </Button>
        )}
        {may('declare-conflict-for') && (
          <Button variant="default" onClick={() => setDoing('recuse')}>
            {text.conflictFor}
          </Button>
        )}
        {may('change-agenda') && (
          <Button variant="default" onClick={() => setDoing('edit')}>
            {text.editItem}
          </Button>
        )}
        {may('remove-item') && (
          <Button variant="default" onClick={() => setDoing('remove')}>
            {text.removeItem}
          </Button>
        )}
      </div>
      {doing === 'recuse' && <Recuse view={view} item={item} onClose={() => setDoing(null)} />}
      {doing === 'remove' && <RemoveItem view={view} item={item} onClose={() => setDoing(null)} />}
    </>
  )
}

function EditItem({ view, item, onClose }: Props & { onClose: () => void }) {
  const [form, setForm] = useState({
    title: item.title,
    detail: item.detail ?? '',
    pageText: item.pageText ?? '',
    voting: item.voting,
  })
  const save = useAct(() => api.put(`/council-sessions/${view.id}/items/${item.id}`, form), {
    refreshes,
    onDone: onClose,
  })
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        save.mutate()
      }}
    >
      <TextInput
        label={text.itemTitle}
        value={form.title}
        onChange={(event) => setForm({ ...form, title: event.currentTarget.value })}
        required
      />
      <Textarea
        label={text.detail}
        autosize
        value={form.detail}
        onChange={(event) => setForm({ ...form, detail: event.currentTarget.value })}
      />
      <Textarea
        label={text.page}
        autosize
        minRows={6}
        value={form.pageText}
        onChange={(event) => setForm({ ...form, pageText: event.currentTarget.value })}
      />
      <Switch
        label={text.voting}
        checked={form.voting}
        onChange={(event) => setForm({ ...form, voting: event.currentTarget.checked })}
      />
      <ProblemAlert problem={save.error} />
      <div className={classes.acts}>
        <Button type="submit" loading={save.isPending} disabled={form.title.trim() === ''}>
          {uiText.save}
        </Button>
        <Button variant="default" onClick={onClose}>
          {uiText.cancel}
        </Button>
      </div>
    </form>
  )
}

function Recuse({ view, item, onClose }: Props & { onClose: () => void }) {
  const forOthers = view.acts.includes('declare-conflict-for')
  const [memberId, setMemberId] = useState<string | null>(view.myMemberId)
  const [reason, setReason] = useState('')
  const recused = new Set(item.recused.map((one) => one.memberId))
  const body = forOthers ? { itemId: item.id, memberId, reason } : { itemId: item.id, reason }
  const declare = useAct(() => api.post(`/council-sessions/${view.id}/conflicts`, body), {
    refreshes,
    onDone: onClose,
  })
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={text.conflictTitle}
      consequences={[text.conflictTells]}
      actLabel={text.conflictTitle}
      onConfirm={() => declare.mutate()}
      busy={declare.isPending}
      problem={declare.error}
      disabled={reason.trim() === '' || !memberId}
    >
      {forOthers && (
        <Select
          label={text.person}
          data={view.members
            .filter(({ id }) => !recused.has(id))
            .map(({ id, name }) => ({ value: id, label: name }))}
          value={memberId}
          onChange={setMemberId}
          searchable
        />
      )}
      <TextInput
        label={text.conflictReason}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        required
      />
    </ConfirmAct>
  )
}

function RemoveItem({ view, item, onClose }: Props & { onClose: () => void }) {
  const [reason, setReason] = useState('')
  const remove = useAct(() => api.post(`/council-sessions/${view.id}/items/${item.id}/removal`, { reason }), {
    refreshes,
    onDone: onClose,
  })
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={text.removeItem}
      consequences={[item.title, text.removeTells]}
      actLabel={text.removeItem}
      onConfirm={() => remove.mutate()}
      busy={remove.isPending}
      problem={remove.error}
      disabled={reason.trim() === ''}
    >
      <TextInput
        label={text.reason}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        required
      />
    </ConfirmAct>
  )
}
