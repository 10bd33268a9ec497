import { ActionIcon, Button, Menu } from '@mantine/core'
import type { ReadingView } from '@server/areas/plans/schemas-readings.ts'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { api, apiUrl } from '../../../api/client.ts'
import { useAct } from '../../../api/use-api.ts'
import { paths } from '../../../paths.ts'
import { planReadingText as text } from '../../../text/plan-reading.ts'
import { uiText } from '../../../text/ui.ts'
import { AppLink, ConfirmAct, formatBytes, Icon, LinkButton } from '../../../ui/index.ts'
import classes from './reading.module.css'

/** What is being read, from which file, and the one main act. */
export function ReadingHead({
  reading,
  locked,
  onAccept,
}: {
  reading: ReadingView
  locked: boolean
  onAccept: () => void
}) {
  const navigate = useNavigate()
  const [discarding, setDiscarding] = useState(false)
  const discard = useAct(() => api.delete(`/plan-readings/${reading.id}`), {
    refreshes: ['/plan-readings', '/today'],
    done: text.discarded,
    onDone: () => navigate({ to: paths.newPlan() as never }),
  })
  const title = reading.draft.document.title || text.untitled
  return (
    <header className={classes.head}>
      <div className={classes.titles}>
        <h1 className={classes.title}>{title}</h1>
        <div className={classes.origin}>
          <AppLink to={paths.newPlan()}>{text.title}</AppLink>
          <span>{reading.unitName}</span>
          <a href={apiUrl(`/plan-readings/${reading.id}/original`)} download>
            {reading.fileName} ({formatBytes(reading.sizeBytes)})
          </a>
          <span title={text.hash(reading.sha256)} className={classes.onlyWide}>
            {text.hashShort(reading.sha256)}
          </span>
          {reading.discarded && <strong>{text.isDiscarded}</strong>}
          {reading.acceptedPlanId && <strong>{text.isAccepted}</strong>}
        </div>
      </div>
      <div className={`${classes.acts} no-print`}>
        {reading.acceptedPlanId && (
          <LinkButton to={paths.plan(reading.acceptedPlanId)}>{text.openPlan}</LinkButton>
        )}
        {!locked && <Button onClick={onAccept}>{text.accept}</Button>}
        {!locked && (
          <Menu>
            <Menu.Target>
              <ActionIcon variant="default" size={36} aria-label={uiText.moreActsOf(title)}>
                <Icon name="more" />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item component="a" href={apiUrl(`/plan-readings/${reading.id}/original`)}>
                {text.original}
              </Menu.Item>
              <Menu.Item color="red" onClick={() => setDiscarding(true)}>
                {text.discard}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        )}
      </div>
      <ConfirmAct
        opened={discarding}
        onClose={() => setDiscarding(false)}
        title={text.discardTitle}
        consequences={text.discardEffects}
        actLabel={text.discard}
        onConfirm={() => discard.mutate()}
        busy={discard.isPending}
        problem={discard.error}
      />
    </header>
  )
}
