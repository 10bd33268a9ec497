import type { Act } from '../../platform/act.ts'
import type { Tx } from '../../platform/db/database.ts'
import { type NamedAward, readNamedAwards } from '../awards/index.ts'
import { aim, type PrinterError } from './domain/calibrate.ts'
import { fillFields } from './domain/fill-pattern.ts'
import type { LayoutField, Placeholder } from './domain/layout-types.ts'
import { valuesOfAward } from './domain/values-of-award.ts'
import type { BatchRow } from './store-batches.ts'
import { findLayout, type LayoutRow } from './store-layouts.ts'
import { findPrinter } from './store-printers.ts'
import type { BatchLine } from './store-rows.ts'
import type { Sheet, SheetJob } from './typesetting/typesetter.ts'

/** What is to be set, with what each sheet is about. */
export type MadeJob = {
  job: SheetJob
  fields: LayoutField[]
  lines: { line: BatchLine; award: NamedAward | undefined; missing: Placeholder[] }[]
}

/** The sheets of these lines as the batch says: its layout, aimed for its printer, on stock or on plain paper. */
export async function makeJob(
  tx: Tx,
  act: Act,
  batch: Pick<BatchRow, 'layoutId' | 'printerId' | 'onStock'>,
  lines: BatchLine[],
  origin: string,
): Promise<MadeJob> {
  const layout = (await findLayout(tx, batch.layoutId))!
  const printer = (await findPrinter(tx, batch.printerId))!
  const awards = new Map(
    (
      await readNamedAwards(
        tx,
        lines.map(({ awardId }) => awardId),
      )
    ).map((award) => [award.id, award]),
  )
  const fields = layout.fields.filter(({ preprinted }) => !(batch.onStock && preprinted))
  const told: MadeJob['lines'] = []
  const sheets = lines.map((line): Sheet => {
    const award = awards.get(line.awardId)
    const { texts, missing } = award
      ? fillFields(fields, valuesOfAward(award, layout))
      : { texts: fields.map(() => ''), missing: [] }
    told.push({ line, award, missing })
    return { texts, address: `${origin}/kiem-tra/${line.code}`, codeWords: line.code }
  })
  return { job: await makeSheets(act, layout, printer, fields, sheets, batch.onStock), fields, lines: told }
}

/** The same for any sheets of a layout. */
export async function makeSheets(
  act: Act,
  layout: LayoutRow,
  printer: PrinterError,
  fields: LayoutField[],
  sheets: Sheet[],
  onStock: boolean,
): Promise<SheetJob> {
  const frame = onStock ? 'none' : layout.frame
  const picture =
    frame === 'picture' && layout.pictureSha256
      ? {
          bytes: await act.files.read(layout.pictureSha256),
          format: layout.pictureType === 'image/png' ? ('png' as const) : ('jpg' as const),
        }
      : null
  return {
    page: { width: layout.width / 10, height: layout.height / 10 },
    frame: frame === 'picture' && !picture ? 'lines' : frame,
    picture,
    fields: fields.map((field) => ({
      ...field,
      ...aim(printer, field.x, field.y),
      isCode: field.kind === 'qr',
    })),
    sheets,
  }
}
