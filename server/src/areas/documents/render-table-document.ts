import { dataTable } from './data-table.ts'
import { fillWordTemplate, ownTemplate } from './fill-word-template.ts'
import { abstractView, closingView, officialView } from './official-view.ts'
import type { TableDocumentData } from './types.ts'
import { clean, upper } from './words.ts'

/** Any list as an official .docx, on A4 portrait unless landscape is asked for. */
export function renderTableDocument(data: TableDocumentData, template?: Uint8Array): Uint8Array {
  const orientation = data.orientation ?? 'portrait'
  return fillWordTemplate(template ?? ownTemplate(`list-${orientation}`), {
    ...officialView(data, orientation),
    ...abstractView(data.abstract, orientation),
    typeName: upper(data.typeName),
    introduction: clean(data.introduction),
    table: dataTable(data.columns, data.rows, orientation),
    closing: closingView(data.closing),
  })
}
