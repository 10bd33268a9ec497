import { TextInput } from '@mantine/core'
import type { TemplateDetail } from '@server/areas/documents/schemas.ts'
import { useState } from 'react'
import { templateText as text } from '../../text/templates.ts'
import classes from './documents.module.css'

type Field = TemplateDetail['fields'][number]

const written = ({ name, kind }: Field) =>
  kind === 'prepared'
    ? `{@${name}}`
    : kind === 'text'
      ? `{${name}}`
      : kind === 'texts'
        ? `{#${name}} {.} {/${name}}`
        : `{#${name}} … {/${name}}`

const plain = (words: string) =>
  words
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/đ/gi, 'd')
    .toLowerCase()

/** What may be written in the template and what it becomes; fields of a list stand under it. */
export function TemplateFields({ fields }: { fields: readonly Field[] }) {
  const [q, setQ] = useState('')
  const found = fields.filter(({ name, means }) => plain(`${name} ${means}`).includes(plain(q.trim())))
  return (
    <section className={classes.block}>
      <h2>{text.fields}</h2>
      <p className={classes.soft}>{text.fieldsHint}</p>
      <TextInput
        label={text.search}
        value={q}
        onChange={(event) => setQ(event.currentTarget.value)}
        maw={360}
      />
      {found.length === 0 ? (
        <p>{text.fieldNone}</p>
      ) : (
        <div className={classes.frame}>
          <table className={classes.fields}>
            <thead>
              <tr>
                <th scope="col">{text.write}</th>
                <th scope="col">{text.means}</th>
              </tr>
            </thead>
            <tbody>
              {found.map((field, at) => (
                <tr key={at}>
                  <td style={{ paddingLeft: 8 + field.depth * 20 }}>
                    <code>{written(field)}</code>
                  </td>
                  <td>{field.means}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}
