import { Button, Modal, NumberInput, Select, Textarea, TextInput } from '@mantine/core'
import type { CandidateList } from '@server/areas/awards/schemas.ts'
import type { DecisionView } from '@server/areas/decisions/schemas.ts'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { useAct, useApi } from '../../api/use-api.ts'
import { decisionText as text } from '../../text/decisions.ts'
import { uiText } from '../../text/ui.ts'
import { ProblemAlert } from '../../ui/index.ts'
import { ChooseHolder } from './ChooseHolder.tsx'
import type { Row } from './decision-words.ts'
import classes from './decisions.module.css'

const fieldsOf = (row: Row): Record<string, string> => ({
  holderName: row.name,
  position: row.position ?? '',
  unitText: row.unitName ?? '',
  awardName: row.awardName,
  deed: row.deed ?? '',
})

/** Mends one line of a draft; in a correction, writes what shall stand instead of what stands. */
export function MendRow({
  decision,
  row,
  onClose,
}: {
  decision: DecisionView
  row: Row
  onClose: () => void
}) {
  const corrects = decision.kind === 'correction'
  const before = fieldsOf(row)
  const [values, setValues] = useState<Record<string, string>>(
    corrects
      ? Object.fromEntries(
          Object.entries(row.changes ?? {}).map(([field, { to }]) => [field, String(to ?? '')]),
        )
      : {
          ...before,
          gender: row.gender ?? '',
          birthYear: row.birthYear === null ? '' : String(row.birthYear),
          year: row.year === null ? '' : String(row.year),
          ownBonusVnd: row.ownBonusVnd === null ? '' : String(row.ownBonusVnd),
          ownBonusNote: row.ownBonusNote ?? '',
        },
  )
  const [holderId, setHolderId] = useState(row.holderId)
  const [asNew, setAsNew] = useState(row.asNew)
  const value = (key: string) => values[key] ?? ''
  const set = (key: string) => (next: string | number | bigint | null) =>
    setValues({ ...values, [key]: next === null ? '' : String(next) })
  const number = (key: string) => (value(key) ? Number(value(key)) : null)
  const known = useApi<CandidateList>(
    '/award-holders/candidates',
    { name: row.name, kind: row.holderKind, unitId: row.scopeUnitId },
    { enabled: !corrects },
  )
  const body = () =>
    corrects
      ? { corrected: Object.fromEntries(Object.entries(values).filter(([, one]) => one.trim() !== '')) }
      : {
          change: {
            name: value('holderName').trim(),
            position: value('position') || null,
            unitName: value('unitText') || null,
            awardName: value('awardName').trim(),
            deed: value('deed') || null,
            gender: value('gender') || null,
            birthYear: number('birthYear'),
            year: number('year'),
            ownBonusVnd: number('ownBonusVnd'),
            ownBonusNote: value('ownBonusNote') || null,
            holderId,
            asNew,
          },
        }
  const save = useAct(
    () => api.patch(`/decisions/${decision.id}/rows/${row.id}`, { revision: decision.revision, ...body() }),
    { refreshes: ['/decisions'], done: text.mended, onDone: onClose },
  )
  const hint = (field: string) => (corrects ? { description: text.stands(before[field] ?? '') } : {})
  return (
    <Modal opened onClose={onClose} size="lg" title={<strong>{`${text.mend}: ${row.name}`}</strong>}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          save.mutate()
        }}
      >
        {corrects && <p className={classes.soft}>{text.correctedHint}</p>}
        <div className={classes.form}>
          {['holderName', 'position', 'unitText', 'awardName'].map((field) => (
            <TextInput
              key={field}
              label={text.fields[field]}
              value={value(field)}
              onChange={(event) => set(field)(event.currentTarget.value)}
              {...hint(field)}
            />
          ))}
          <Textarea
            className={classes.wide}
            label={text.fields.deed}
            value={value('deed')}
            onChange={(event) => set('deed')(event.currentTarget.value)}
            autosize
            {...hint('deed')}
          />
          {!corrects && (
            <>
              <Select
                label={text.gender}
                data={[
                  { value: 'female', label: text.female },
                  { value: 'male', label: text.male },
                ]}
                value={value('gender') || null}
                onChange={set('gender')}
                clearable
              />
              <NumberInput
                label={text.birthYear}
                value={value('birthYear')}
                onChange={set('birthYear')}
                hideControls
                thousandSeparator=""
              />
              <NumberInput
                label={text.rowYear}
                value={value('year')}
                onChange={set('year')}
                hideControls
                thousandSeparator=""
              />
              <NumberInput
                label={text.ownBonus}
                description={text.ownBonusHint}
                value={value('ownBonusVnd')}
                onChange={set('ownBonusVnd')}
                hideControls
                thousandSeparator="."
                decimalSeparator=","
              />
              {value('ownBonusVnd') !== '' && (
                <TextInput
                  label={text.ownBonusNote}
                  value={value('ownBonusNote')}
                  onChange={(event) => set('ownBonusNote')(event.currentTarget.value)}
                />
              )}
            </>
          )}
        </div>
        {!corrects && (
          <ChooseHolder
            rows={known.data?.rows ?? []}
            value={holderId}
            onChange={setHolderId}
            asNew={{ value: asNew, onChange: setAsNew }}
          />
        )}
        <ProblemAlert problem={save.error} />
        <div className={classes.acts}>
          <Button type="submit" loading={save.isPending}>
            {uiText.save}
          </Button>
          <Button variant="default" onClick={onClose}>
            {uiText.cancel}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
