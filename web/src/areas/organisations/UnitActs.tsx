import { NumberInput, Select, TextInput } from '@mantine/core'
import type { UnitView } from '@server/areas/organisations/schemas.ts'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { useAct } from '../../api/use-api.ts'
import { organisationText as text } from '../../text/organisations.ts'
import { ConfirmAct, SelectUnit } from '../../ui/index.ts'
import { DecisionDialog } from './DecisionDialog.tsx'
import classes from './organisations.module.css'

export type UnitActProps = {
  unit: UnitView
  /** Units directly below it today. */
  children: number
  onClose: () => void
}

const refreshes = ['/units', '/search', '/clusters', '/councils', '/people']

/** Another name, short name, kind or place in protocol from a day on. */
export function RenameUnit({ unit, onClose }: UnitActProps) {
  const [form, setForm] = useState({
    name: unit.now.name,
    shortName: unit.now.shortName === unit.now.name ? '' : unit.now.shortName,
    kind: unit.now.kind,
    protocolOrder: unit.now.protocolOrder,
  })
  return (
    <DecisionDialog
      title={text.rename}
      consequences={(day) => [
        text.willRename(unit.now.name, form.name.trim(), day),
        text.willKeepName,
        text.mayRevoke,
      ]}
      send={(decision) =>
        api.post(`/units/${unit.id}/renamings`, {
          ...form,
          name: form.name.trim(),
          shortName: form.shortName.trim() || null,
          revision: unit.revision,
          ...decision,
        })
      }
      refreshes={refreshes}
      done={text.saved}
      ready={form.name.trim() !== ''}
      onClose={onClose}
    >
      <TextInput
        label={text.newName}
        value={form.name}
        onChange={(event) => setForm({ ...form, name: event.currentTarget.value })}
      />
      <div className={classes.pair}>
        <TextInput
          label={text.shortName}
          value={form.shortName}
          onChange={(event) => setForm({ ...form, shortName: event.currentTarget.value })}
        />
        <Select
          label={text.kind}
          data={Object.entries(text.kinds).map(([value, label]) => ({ value, label }))}
          value={form.kind}
          allowDeselect={false}
          onChange={(kind) => kind && setForm({ ...form, kind })}
        />
      </div>
      <NumberInput
        label={text.order}
        description={text.orderHint}
        min={0}
        max={100_000}
        value={form.protocolOrder}
        onChange={(value) => typeof value === 'number' && setForm({ ...form, protocolOrder: value })}
      />
    </DecisionDialog>
  )
}

/** Under another parent from a day on. */
export function MoveUnit({ unit, children, onClose }: UnitActProps) {
  const [parent, setParent] = useState<{ id: string; name: string } | null>(null)
  return (
    <DecisionDialog
      title={text.move}
      consequences={(day) => [
        text.willMove(unit.now.name, parent?.name ?? '', day),
        ...(children > 0 ? [text.willMoveAll(children)] : []),
        text.willChangeSight,
        text.mayRevoke,
      ]}
      send={(decision) =>
        api.post(`/units/${unit.id}/moves`, {
          parentId: parent?.id ?? null,
          revision: unit.revision,
          ...decision,
        })
      }
      refreshes={refreshes}
      done={text.saved}
      ready={parent !== null}
      onClose={onClose}
    >
      <SelectUnit
        label={text.newParent}
        value={parent?.id ?? null}
        onChange={(id, option) => setParent(id && option ? { id, name: option.name } : null)}
      />
    </DecisionDialog>
  )
}

/** The unit ends without a successor; those below it go to another parent. */
export function DissolveUnit({ unit, children, onClose }: UnitActProps) {
  const [heir, setHeir] = useState<{ id: string; name: string } | null>(null)
  const foresees = {
    path: `/units/${unit.id}/dissolutions`,
    body: { childrenTo: heir?.id ?? null, revision: unit.revision },
  }
  return (
    <DecisionDialog
      title={text.dissolve}
      consequences={(day) => [
        text.willEnd(unit.now.name, day),
        ...(children > 0 ? [text.willGetChildren(children, heir?.name ?? '')] : []),
        text.willKeepPast,
        text.mayRevoke,
      ]}
      send={(decision) => api.post(foresees.path, { ...foresees.body, ...decision })}
      foresees={foresees}
      refreshes={refreshes}
      done={text.saved}
      ready={children === 0 || heir !== null}
      onClose={onClose}
    >
      {children > 0 && (
        <SelectUnit
          label={text.childrenTo}
          value={heir?.id ?? null}
          onChange={(id, option) => setHeir(id && option ? { id, name: option.name } : null)}
        />
      )}
    </DecisionDialog>
  )
}

/** The correcting act for a change entered by mistake. */
export function RevokeChange(props: { change: UnitView['changes'][number]; onClose: () => void }) {
  const { change, onClose } = props
  const [reason, setReason] = useState('')
  const revoke = useAct(() => api.post(`/unit-changes/${change.id}/revocation`, { reason: reason.trim() }), {
    refreshes,
    done: text.saved,
    onDone: onClose,
  })
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={text.revoke}
      consequences={[change.sentence, text.willRevoke]}
      actLabel={text.revokeOf}
      onConfirm={() => revoke.mutate()}
      busy={revoke.isPending}
      problem={revoke.error}
      disabled={reason.trim() === ''}
    >
      <TextInput
        label={text.reason}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ConfirmAct>
  )
}
