import { Button, Group, Modal, TextInput } from '@mantine/core'
import { type ReactNode, useEffect, useState } from 'react'
import { uiText } from '../text/ui.ts'
import { ProblemAlert } from './ProblemAlert.tsx'

export type ConfirmActProps = {
  opened: boolean
  onClose: () => void
  /** The act as a question or a name: "Bỏ nhiệm vụ số 12". */
  title: string
  /** Who and what it touches, one sentence each, before it happens. */
  consequences: readonly ReactNode[]
  /** The verb with its object: "Bỏ nhiệm vụ". */
  actLabel: string
  onConfirm: () => void
  busy?: boolean
  problem?: unknown
  /** How long it can be undone ("trong 24 giờ"); nothing means it cannot be. */
  undoableFor?: string
  /** What cannot be undone asks for this number or name to be typed. */
  typeToConfirm?: string
  /** Fields that the act needs, e.g. a reason. */
  children?: ReactNode
  /** Holds the act back, e.g. until a reason is given. */
  disabled?: boolean
}

/** Shows what an act will do before it is done; what cannot be undone asks for the number or the name. */
export function ConfirmAct(props: ConfirmActProps) {
  const { opened, onClose, title, consequences, typeToConfirm, undoableFor } = props
  const [typed, setTyped] = useState('')
  useEffect(() => {
    if (opened) setTyped('')
  }, [opened])
  const isTyped = !typeToConfirm || sameWords(typed, typeToConfirm)
  const held = !isTyped || Boolean(props.disabled)
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={<strong>{title}</strong>}
      closeButtonProps={{ 'aria-label': uiText.close }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (!held && !props.busy) props.onConfirm()
        }}
      >
        <p style={{ margin: '0 0 4px', fontWeight: 500 }}>{uiText.consequences}</p>
        <ul style={{ margin: '0 0 12px', paddingLeft: 20 }}>
          {consequences.map((consequence, index) => (
            <li key={index}>{consequence}</li>
          ))}
          {undoableFor && <li>{uiText.undoable(undoableFor)}</li>}
          {typeToConfirm && <li>{uiText.cannotUndo}</li>}
        </ul>
        {props.children}
        {typeToConfirm && (
          <TextInput
            mt="sm"
            label={uiText.confirmType(typeToConfirm)}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            autoComplete="off"
          />
        )}
        <ProblemAlert problem={props.problem} />
        {held && (
          <p style={{ margin: '12px 0 0', color: 'var(--ink-soft)', fontSize: '0.875rem' }}>
            {props.disabled ? uiText.fillFirst : uiText.typeFirst}
          </p>
        )}
        <Group justify="flex-end" mt="md" gap="sm">
          <Button variant="default" onClick={onClose}>
            {uiText.cancel}
          </Button>
          <Button type="submit" loading={props.busy ?? false} disabled={held}>
            {props.actLabel}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}

function sameWords(typed: string, wanted: string): boolean {
  const plain = (text: string) => text.normalize('NFC').trim().replace(/\s+/g, ' ').toLocaleLowerCase('vi')
  return plain(typed) === plain(wanted)
}
