import { Button } from '@mantine/core'
import type { CommuneSuggestions } from '@server/areas/resistance/schemas.ts'
import { useState } from 'react'
import { useApi } from '../../api/use-api.ts'
import { entryText as text } from '../../text/resistance.ts'
import { ProblemAlert, SelectUnit } from '../../ui/index.ts'
import classes from './resistance.module.css'

/** The commune of today: picked by name, or found from the place as the old paper writes it. */
export function CommuneField(props: {
  id: string
  label: string
  /** The place as it stands on the paper. */
  written: string
  value: string | null
  knownName: string | undefined
  onChange: (unitId: string | null) => void
}) {
  const [asked, setAsked] = useState<string | null>(null)
  const [name, setName] = useState<string | undefined>(props.knownName)
  const found = useApi<CommuneSuggestions>(
    '/resistance/communes',
    { text: asked },
    { enabled: asked !== null && asked.length >= 2 },
  )
  const view = asked === props.written.trim() ? found.data : undefined
  const byDistrict = view && !view.isCertain && view.words.commune === null
  return (
    <div>
      <SelectUnit
        label={props.label}
        value={props.value}
        valueName={name ?? props.knownName}
        onChange={(id, unit) => {
          setName(unit?.name)
          props.onChange(id)
        }}
      />
      <Button
        id={props.id}
        variant="subtle"
        size="compact-sm"
        mt={4}
        disabled={props.written.trim().length < 2}
        loading={found.isFetching}
        onClick={() => setAsked(props.written.trim())}
      >
        {text.findCommune}
      </Button>
      <ProblemAlert problem={found.error} />
      {view && (
        <div role="status" className={classes.soft}>
          {view.rows.length === 0
            ? text.noCommune
            : view.isCertain
              ? text.certain
              : byDistrict
                ? text.byDistrict
                : text.several}
          <ul className={classes.communes}>
            {view.rows.map((row) => (
              <li key={row.id}>
                <Button
                  variant={props.value === row.id ? 'light' : 'subtle'}
                  size="compact-sm"
                  onClick={() => {
                    setName(row.name)
                    props.onChange(row.id)
                  }}
                >
                  {row.name}
                </Button>
                {row.why && ` ${row.why}`}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}
