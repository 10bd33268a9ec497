import type { LayoutView } from '@server/areas/certificates/schemas.ts'

/** A field of a layout. */
export type Field = LayoutView['fields'][number]
