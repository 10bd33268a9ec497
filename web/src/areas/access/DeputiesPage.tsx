import { Button, Modal } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { DeputationView } from '@server/areas/access/schemas.ts'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { useAct, useApi } from '../../api/use-api.ts'
import { accessText as text } from '../../text/access.ts'
import { uiText } from '../../text/ui.ts'
import {
  type Column,
  ConfirmAct,
  DataTable,
  EmptyState,
  formatDate,
  Page,
  StateBadge,
} from '../../ui/index.ts'
import classes from './access.module.css'
import { DeputationForm } from './DeputationForm.tsx'

const shownAtOnce = 200

/** Who acts for me, and for whom I act: give, see, end. */
export function DeputiesPage() {
  const [opened, dialog] = useDisclosure(false)
  const [ending, setEnding] = useState<DeputationView | null>(null)
  const list = useApi<{ rows: DeputationView[] }>('/deputations', { limit: shownAtOnce })
  const end = useAct((id: string) => api.delete(`/deputations/${id}`), {
    refreshes: ['/deputations'],
    done: text.deputationEnded,
    onDone: () => setEnding(null),
  })
  const common = {
    rowKey: (row: DeputationView) => row.id,
    problem: list.error,
    onRetry: () => list.refetch(),
  }
  return (
    <Page title={text.deputies} mainAct={<Button onClick={dialog.open}>{text.newDeputation}</Button>}>
      <p className={classes.lead}>{text.deputiesText}</p>
      <section className={classes.section}>
        <h2>{text.given}</h2>
        <DataTable
          {...common}
          label={text.given}
          name="deputations-given"
          columns={columns('deputyName', setEnding)}
          rows={list.data?.rows.filter((row) => row.mine)}
          empty={
            <EmptyState
              title={text.noneGiven}
              next={<Button onClick={dialog.open}>{text.newDeputation}</Button>}
            />
          }
        />
      </section>
      {!list.error && (
        <section className={classes.section}>
          <h2>{text.received}</h2>
          <DataTable
            {...common}
            label={text.received}
            name="deputations-received"
            columns={columns('principalName')}
            rows={list.data?.rows.filter((row) => !row.mine)}
            empty={<EmptyState title={text.noneReceived} />}
          />
        </section>
      )}
      <Modal
        opened={opened}
        onClose={dialog.close}
        title={<strong>{text.newDeputation}</strong>}
        closeButtonProps={{ 'aria-label': uiText.close }}
      >
        <DeputationForm onDone={dialog.close} />
      </Modal>
      <ConfirmAct
        opened={ending !== null}
        onClose={() => setEnding(null)}
        title={text.endDeputationTitle(ending?.deputyName ?? '')}
        consequences={[text.endDeputationConsequence(ending?.deputyName ?? '')]}
        actLabel={text.endDeputation}
        onConfirm={() => ending && end.mutate(ending.id)}
        busy={end.isPending}
        problem={end.error}
      />
    </Page>
  )
}

const tones = { running: 'green', coming: 'amber', over: 'grey', revoked: 'grey' } as const

function columns(
  other: 'deputyName' | 'principalName',
  end?: (row: DeputationView) => void,
): readonly Column<DeputationView>[] {
  const all: Column<DeputationView>[] = [
    {
      key: 'who',
      header: other === 'deputyName' ? text.deputy : text.principal,
      isName: true,
      cell: (row) => row[other],
    },
    { key: 'since', header: text.from, width: 120, cell: (row) => formatDate(row.since) },
    { key: 'until', header: text.until, width: 130, cell: (row) => formatDate(row.until) },
    { key: 'reason', header: text.reason, cell: (row) => row.reason },
    {
      key: 'state',
      header: text.state,
      width: 180,
      cell: (row) => <StateBadge tone={tones[row.state]}>{text.deputationStates[row.state]}</StateBadge>,
    },
  ]
  if (end)
    all.push({
      key: 'end',
      isAct: true,
      header: text.endDeputation,
      width: 120,
      cell: (row) =>
        (row.state === 'running' || row.state === 'coming') && (
          <Button size="compact-sm" variant="default" onClick={() => end(row)}>
            {text.endDeputation}
          </Button>
        ),
    })
  return all
}
