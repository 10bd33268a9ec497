import { Modal } from '@mantine/core'
import { Fragment } from 'react'
import { planReadingText as text } from '../../../text/plan-reading.ts'
import { uiText } from '../../../text/ui.ts'
import classes from './reading.module.css'

/** The keys of the reading page. */
export function ShortcutsDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={<strong>{text.shortcuts}</strong>}
      closeButtonProps={{ 'aria-label': uiText.close }}
    >
      <dl className={classes.keys}>
        {text.shortcutRows.map(([keys, act]) => (
          <Fragment key={keys}>
            <dt>{keys}</dt>
            <dd>{act}</dd>
          </Fragment>
        ))}
      </dl>
    </Modal>
  )
}
