import { Button, Checkbox, CloseButton, Modal, Select, TextInput } from '@mantine/core'
import type { ClusterRowView } from '@server/areas/organisations/schemas-clusters.ts'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { useAct } from '../../api/use-api.ts'
import { clusterText as text } from '../../text/clusters.ts'
import { uiText } from '../../text/ui.ts'
import { ConfirmAct, ProblemAlert, SelectUnit } from '../../ui/index.ts'
import classes from './organisations.module.css'

type Role = ClusterRowView['members'][number]['role']
type Member = { unitId: string; name: string; role: Role }
type Outside = { name: string; role: Role }

const roleOptions = (Object.keys(text.roles) as Role[]).map((role) => ({
  value: role,
  label: text.roles[role],
}))
const refreshes = ['/clusters', '/units']

/** A cluster or bloc as a whole: name, decision, head, deputies and members. */
export function ClusterForm(props: {
  cluster: ClusterRowView | null
  year: number
  unitId: string | null
  onClose: () => void
}) {
  const { cluster, year, onClose } = props
  const [unitId, setUnitId] = useState(cluster?.unitId ?? props.unitId)
  const [form, setForm] = useState({
    name: cluster?.name ?? '',
    kind: cluster?.kind ?? ('cluster' as ClusterRowView['kind']),
    outside: cluster?.outside ?? false,
    basis: cluster?.basis ?? '',
  })
  const [members, setMembers] = useState<Member[]>(cluster?.members ?? [])
  const [outside, setOutside] = useState<Outside[]>(cluster?.outsideMembers ?? [])
  const [removing, setRemoving] = useState(false)
  const body = () => ({
    ...form,
    name: form.name.trim(),
    basis: form.basis.trim() || null,
    members: members.map((member) => ({ unitId: member.unitId, role: member.role })),
    outsideMembers: outside.filter(({ name }) => name.trim() !== ''),
  })
  const save = useAct(
    () =>
      cluster
        ? api.put(`/clusters/${cluster.id}`, { ...body(), revision: cluster.revision })
        : api.post('/clusters', { ...body(), unitId, year }),
    { refreshes, done: text.saved, onDone: onClose },
  )

  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={<strong>{cluster ? text.editOf(cluster.name) : text.add}</strong>}
      closeButtonProps={{ 'aria-label': uiText.close }}
      closeOnClickOutside={false}
    >
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault()
          save.mutate()
        }}
      >
        <TextInput
          label={text.name}
          value={form.name}
          onChange={(event) => setForm({ ...form, name: event.currentTarget.value })}
        />
        <div className={classes.pair}>
          <Select
            label={text.kind}
            data={Object.entries(text.kinds).map(([value, label]) => ({ value, label }))}
            value={form.kind}
            allowDeselect={false}
            onChange={(kind) => kind && setForm({ ...form, kind: kind as ClusterRowView['kind'] })}
          />
          <TextInput
            label={text.basis}
            value={form.basis}
            onChange={(event) => setForm({ ...form, basis: event.currentTarget.value })}
          />
        </div>
        {!cluster && (
          <SelectUnit label={text.unit} value={unitId} onChange={(id) => setUnitId(id)} clearable={false} />
        )}
        <Checkbox
          label={text.outside}
          checked={form.outside}
          onChange={(event) => setForm({ ...form, outside: event.currentTarget.checked })}
        />
        <MemberFields members={members} onChange={setMembers} />
        {(form.outside || outside.length > 0) && <OutsideFields members={outside} onChange={setOutside} />}
        <ProblemAlert problem={save.error} />
        <div className={classes.chips}>
          <Button type="submit" loading={save.isPending} disabled={!form.name.trim() || unitId === null}>
            {text.save}
          </Button>
          {cluster && (
            <Button variant="subtle" color="gray" onClick={() => setRemoving(true)}>
              {text.remove}
            </Button>
          )}
        </div>
      </form>
      {removing && cluster && (
        <RemoveCluster cluster={cluster} onClose={() => setRemoving(false)} onDone={onClose} />
      )}
    </Modal>
  )
}

function MemberFields(props: { members: Member[]; onChange: (members: Member[]) => void }) {
  const { members, onChange } = props
  const add = (id: string | null, name: string | undefined) => {
    if (!id || !name || members.some((member) => member.unitId === id)) return
    onChange([...members, { unitId: id, name, role: 'member' }])
  }
  return (
    <fieldset className={classes.part}>
      <legend>{`${text.members} (${members.length})`}</legend>
      {members.map((member) => (
        <div key={member.unitId} className={classes.member}>
          <span>{member.name}</span>
          <Select
            aria-label={`${text.role}: ${member.name}`}
            data={roleOptions}
            value={member.role}
            allowDeselect={false}
            onChange={(role) =>
              role && onChange(members.map((one) => (one === member ? { ...one, role: role as Role } : one)))
            }
          />
          <CloseButton
            aria-label={text.removeMember(member.name)}
            onClick={() => onChange(members.filter((one) => one !== member))}
          />
        </div>
      ))}
      <SelectUnit
        key={members.length}
        label={text.addMember}
        value={null}
        onChange={(id, unit) => add(id, unit?.name)}
      />
    </fieldset>
  )
}

function OutsideFields(props: { members: Outside[]; onChange: (members: Outside[]) => void }) {
  const { members, onChange } = props
  const change = (place: number, next: Partial<Outside>) =>
    onChange(members.map((one, index) => (index === place ? { ...one, ...next } : one)))
  return (
    <fieldset className={classes.part}>
      <legend>{text.outsideMembers}</legend>
      {members.map((member, index) => (
        <div key={index} className={classes.member}>
          <TextInput
            aria-label={text.outsideName}
            value={member.name}
            onChange={(event) => change(index, { name: event.currentTarget.value })}
          />
          <Select
            aria-label={`${text.role}: ${member.name}`}
            data={roleOptions}
            value={member.role}
            allowDeselect={false}
            onChange={(role) => role && change(index, { role: role as Role })}
          />
          <CloseButton
            aria-label={text.removeMember(member.name)}
            onClick={() => onChange(members.filter((_, place) => place !== index))}
          />
        </div>
      ))}
      <Button variant="default" onClick={() => onChange([...members, { name: '', role: 'member' }])}>
        {text.addOutside}
      </Button>
    </fieldset>
  )
}

function RemoveCluster(props: { cluster: ClusterRowView; onClose: () => void; onDone: () => void }) {
  const { cluster } = props
  const remove = useAct(() => api.post(`/clusters/${cluster.id}/removal`, { revision: cluster.revision }), {
    refreshes,
    done: text.removed,
    onDone: props.onDone,
  })
  return (
    <ConfirmAct
      opened
      onClose={props.onClose}
      title={text.remove}
      consequences={[text.willRemove(cluster.name, cluster.year, cluster.members.length)]}
      actLabel={text.remove}
      onConfirm={() => remove.mutate()}
      busy={remove.isPending}
      problem={remove.error}
      typeToConfirm={cluster.name}
    />
  )
}
