import { ActionIcon, Button, CloseButton, Modal, Select, TextInput } from '@mantine/core'
import type { CouncilView } from '@server/areas/organisations/schemas-clusters.ts'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { useAct } from '../../api/use-api.ts'
import { paths } from '../../paths.ts'
import { councilText as text } from '../../text/clusters.ts'
import { uiText } from '../../text/ui.ts'
import { DateField, Icon, ProblemAlert, SelectUnit } from '../../ui/index.ts'
import { bodyOf, ChangeFields, useChangeBasis } from './ChangeFields.tsx'
import classes from './organisations.module.css'
import { SelectPerson } from './SelectPerson.tsx'

type Role = CouncilView['members'][number]['role']
type Seat = { personId: string; name: string; role: Role; position: string }
type Kind = CouncilView['kind']

/** Sets a council up, or changes its membership by decision: the list as it stands from the day on. */
export function CouncilForm({ council, onClose }: { council: CouncilView | null; onClose: () => void }) {
  const sitting = (council?.members ?? []).filter(({ until }) => until === null)
  const [unitId, setUnitId] = useState(council?.unitId ?? null)
  const [form, setForm] = useState({
    kind: council?.kind ?? ('emulation-commendation' as Kind),
    name: council?.name ?? '',
    standingBodyId: council?.standingBodyId ?? null,
    until: council?.until ?? null,
  })
  const [seats, setSeats] = useState<Seat[]>(sitting)
  const { basis, setBasis, isWhole } = useChangeBasis()
  const navigate = useNavigate()
  const save = useAct(
    () => {
      const members = seats.map(({ personId, role, position }) => ({
        personId,
        role,
        position: position.trim(),
      }))
      const { kind, ...rest } = form
      const body = { ...rest, name: form.name.trim(), members, ...bodyOf(basis) }
      return council
        ? api.post<{ councilId: string }>(`/councils/${council.id}/changes`, {
            ...body,
            revision: council.revision,
          })
        : api.post<{ councilId: string }>('/councils', { ...body, unitId, kind })
    },
    {
      refreshes: ['/councils'],
      done: text.saved,
      onDone: ({ councilId }) => {
        onClose()
        navigate({ to: paths.council(councilId) as never })
      },
    },
  )
  const isSame = (one: Seat) =>
    sitting.some(
      (seat) => seat.personId === one.personId && seat.role === one.role && seat.position === one.position,
    )
  const joining = seats.filter((seat) => !isSame(seat)).length
  const leaving = sitting.length - (seats.length - joining)

  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={<strong>{council ? text.change : text.add}</strong>}
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
        {!council && (
          <div className={classes.pair}>
            <SelectUnit label={text.unit} value={unitId} onChange={(id) => setUnitId(id)} />
            <Select
              label={text.kind}
              data={Object.entries(text.kinds).map(([value, label]) => ({ value, label }))}
              value={form.kind}
              allowDeselect={false}
              onChange={(kind) => kind && setForm({ ...form, kind: kind as Kind })}
            />
          </div>
        )}
        <TextInput
          label={text.name}
          value={form.name}
          onChange={(event) => setForm({ ...form, name: event.currentTarget.value })}
        />
        <div className={classes.pair}>
          <SelectUnit
            label={text.standingBody}
            value={form.standingBodyId}
            onChange={(standingBodyId) => setForm({ ...form, standingBodyId })}
          />
          <DateField
            label={text.until}
            value={form.until}
            onChange={(until) => setForm({ ...form, until })}
          />
        </div>
        <Seats seats={seats} onChange={setSeats} />
        <ChangeFields basis={basis} onChange={setBasis} />
        {council && <p className={classes.note}>{text.willChange(leaving, joining)}</p>}
        <ProblemAlert problem={save.error} />
        <Button
          type="submit"
          loading={save.isPending}
          disabled={
            !isWhole ||
            !form.name.trim() ||
            unitId === null ||
            seats.length === 0 ||
            seats.some(({ position }) => !position.trim())
          }
        >
          {council ? text.change : text.add}
        </Button>
      </form>
    </Modal>
  )
}

function Seats({ seats, onChange }: { seats: Seat[]; onChange: (seats: Seat[]) => void }) {
  const change = (place: number, next: Partial<Seat>) =>
    onChange(seats.map((one, index) => (index === place ? { ...one, ...next } : one)))
  return (
    <fieldset className={classes.part}>
      <legend>{`${text.membersTitle} (${seats.length})`}</legend>
      <div className={classes.seats}>
        {seats.map((seat, index) => (
          <div key={seat.personId} className={classes.seat}>
            <strong>{seat.name}</strong>
            <Select
              aria-label={`${text.role}: ${seat.name}`}
              data={Object.entries(text.roles).map(([value, label]) => ({ value, label }))}
              value={seat.role}
              allowDeselect={false}
              onChange={(role) => role && change(index, { role: role as Role })}
            />
            <TextInput
              aria-label={`${text.position}: ${seat.name}`}
              placeholder={text.position}
              value={seat.position}
              onChange={(event) => change(index, { position: event.currentTarget.value })}
            />
            <span>
              <ActionIcon
                variant="subtle"
                color="gray"
                disabled={index === 0}
                aria-label={text.moveUp(seat.name)}
                onClick={() => onChange(seats.toSpliced(index, 1).toSpliced(index - 1, 0, seat))}
              >
                <Icon name="up" size={16} />
              </ActionIcon>
              <CloseButton
                aria-label={text.removeMember(seat.name)}
                onClick={() => onChange(seats.toSpliced(index, 1))}
              />
            </span>
          </div>
        ))}
      </div>
      <SelectPerson
        key={seats.length}
        label={text.addMember}
        onPick={(person) => {
          if (seats.some(({ personId }) => personId === person.id)) return
          const role: Role = seats.length === 0 ? 'chair' : 'member'
          onChange([...seats, { personId: person.id, name: person.name, position: person.position, role }])
        }}
      />
    </fieldset>
  )
}
