/**
 * A field that a template may use. `text` is printed with {name}; `prepared` is a drawn line or a table, put with
 * {@name} alone in a paragraph; `texts` and `rows` are repeated between {#name} and {/name}, where an entry of
 * `texts` is {.} and an entry of `rows` has its own fields; `condition` only shows or hides what stands between.
 */
export type TemplateField = {
  readonly name: string
  readonly means: string
  readonly kind: 'text' | 'prepared' | 'texts' | 'rows' | 'condition'
  readonly fields?: readonly TemplateField[]
}
