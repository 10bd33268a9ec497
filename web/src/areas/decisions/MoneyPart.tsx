import { Button, Textarea, TextInput } from '@mantine/core'
import type { DecisionView } from '@server/areas/decisions/schemas.ts'
import { useState } from 'react'
import { api, apiUrl } from '../../api/client.ts'
import { useAct } from '../../api/use-api.ts'
import { decisionText as text } from '../../text/decisions.ts'
import {
  type Column,
  ConfirmAct,
  DataTable,
  DateField,
  EmptyState,
  formatDate,
  formatNumber,
  StateBadge,
  todayOn,
  Why,
} from '../../ui/index.ts'
import { calledBy, type Row } from './decision-words.ts'
import classes from './decisions.module.css'

const columns: readonly Column<Row>[] = [
  { key: 'name', header: text.holder, isName: true, cell: (row) => calledBy(row, text) },
  { key: 'unit', header: text.unit, width: 170, cell: (row) => row.unitName ?? '' },
  { key: 'award', header: text.award, width: 220, cell: (row) => row.awardName },
  {
    key: 'sum',
    header: text.sum,
    width: 150,
    align: 'right',
    cell: (row) =>
      row.bonus && (
        <Why
          subject={`${row.bonus.vnd === null ? text.uncounted : formatNumber(row.bonus.vnd)}, ${row.name}`}
          reasons={{
            rule: row.bonus.cite || row.bonus.text,
            counted: [row.bonus.text, ...(row.bonus.why ? [row.bonus.why] : [])],
          }}
        >
          {row.bonus.vnd === null ? text.uncounted : formatNumber(row.bonus.vnd)}
        </Why>
      ),
  },
  {
    key: 'how',
    header: text.how,
    cell: (row) => (
      <>
        {row.bonus?.text} {row.bonus?.provisional && <StateBadge tone="amber">{text.provisional}</StateBadge>}
      </>
    ),
  },
  {
    key: 'paid',
    header: text.paid,
    width: 190,
    align: 'right',
    cell: (row) => (row.paidVnd > 0 ? `${formatNumber(row.paidVnd)} (${formatDate(row.lastPaidOn)})` : ''),
  },
]

/** What each line is paid and why, what was paid, and the pay list. */
export function MoneyPart({ decision }: { decision: DecisionView }) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [asked, setAsked] = useState<'payments' | 'returns' | null>(null)
  const [on, setOn] = useState<string | null>(todayOn())
  const [receiver, setReceiver] = useState('')
  const [note, setNote] = useState('')
  const mayPay = decision.may.pay && decision.number !== null
  const picked = decision.rows.filter(({ id }) => chosen.has(id))
  const due = picked.reduce((sum, row) => sum + Math.max(0, (row.bonus?.vnd ?? 0) - row.paidVnd), 0)
  const back = picked.reduce((sum, row) => sum + row.paidVnd, 0)
  const record = useAct(
    (kind: 'payments' | 'returns') =>
      api.post<{ rows: number; amountVnd: number }>(`/decisions/${decision.id}/${kind}`, {
        rowIds: [...chosen],
        happenedOn: on,
        ...(kind === 'payments' && receiver.trim() ? { receiver: receiver.trim() } : {}),
        ...(note.trim() ? { note: note.trim() } : {}),
      }),
    {
      refreshes: ['/decisions', '/bonus-fund'],
      done: ({ rows, amountVnd }) => text.paidDone(rows, amountVnd),
      onDone: () => {
        setAsked(null)
        setChosen(new Set())
        setNote('')
      },
    },
  )
  if (!decision.rows.some(({ bonus }) => bonus)) return <p>{text.noMoney}</p>
  return (
    <>
      <div className={classes.sums}>
        <div className={classes.sum}>
          {text.total}
          <strong>{text.money(decision.totalVnd)}</strong>
        </div>
        <div className={classes.sum}>
          {text.paid}
          <strong>{text.money(decision.paidVnd)}</strong>
        </div>
        <div className={classes.sum}>
          {text.left}
          <strong>{text.money(Math.max(0, decision.totalVnd - decision.paidVnd))}</strong>
        </div>
      </div>
      <p className={classes.soft}>{`${text.inWords}: ${decision.totalInWords}.`}</p>
      {decision.provisional && <p className={classes.note}>{text.provisionalWhy}</p>}
      {decision.number === null && <p className={classes.soft}>{text.notBeforeNumber}</p>}
      {decision.may.print && (
        <div className={classes.acts}>
          <Button component="a" variant="default" href={apiUrl(`/decisions/${decision.id}/pay-list/docx`)}>
            {text.payWord}
          </Button>
          <Button component="a" variant="default" href={apiUrl(`/decisions/${decision.id}/pay-list/xlsx`)}>
            {text.payExcel}
          </Button>
        </div>
      )}
      <DataTable
        label={text.payTitle}
        name="decision-money"
        columns={columns}
        rows={decision.rows}
        rowKey={(row) => row.id}
        selection={
          mayPay
            ? {
                keys: chosen,
                onChange: setChosen,
                nameOf: (row) => row.name,
                noun: text.nominee,
                acts: (
                  <>
                    <Button size="compact-sm" disabled={due === 0} onClick={() => setAsked('payments')}>
                      {text.markPaid(chosen.size)}
                    </Button>
                    <Button
                      size="compact-sm"
                      variant="default"
                      disabled={back === 0}
                      onClick={() => setAsked('returns')}
                    >
                      {text.markReturned(chosen.size)}
                    </Button>
                  </>
                ),
              }
            : undefined
        }
        empty={<EmptyState title={text.emptyList} />}
      />
      <ConfirmAct
        opened={asked !== null}
        onClose={() => setAsked(null)}
        title={asked === 'returns' ? text.markReturned(chosen.size) : text.markPaid(chosen.size)}
        consequences={asked === 'returns' ? text.returnTells(back) : text.payTells(due)}
        actLabel={asked === 'returns' ? text.markReturned(chosen.size) : text.markPaid(chosen.size)}
        onConfirm={() => asked && record.mutate(asked)}
        busy={record.isPending}
        problem={record.error}
        disabled={!on || (asked === 'returns' && note.trim() === '')}
      >
        <DateField label={text.paidOn} value={on} onChange={setOn} maxOn={todayOn()} required />
        {asked === 'payments' && (
          <TextInput
            label={text.receiver}
            value={receiver}
            onChange={(event) => setReceiver(event.currentTarget.value)}
          />
        )}
        <Textarea
          label={text.reason}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
          required={asked === 'returns'}
        />
      </ConfirmAct>
    </>
  )
}
