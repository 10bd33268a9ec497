import './acts.ts'

export { excelType, wordType } from '../../platform/file-type.ts'
export {
  type GivenText,
  keepText,
  sendText,
  takeText,
} from './attached-text.ts'
export { checkTemplate, type TemplateProblem } from './check-template.ts'
export { documentFileName } from './document-file.ts'
export { templateProblemText } from './errors.ts'
export { fillTemplate, type TemplateOf, templateInForce } from './fill-template.ts'
export { ownTemplate } from './fill-word-template.ts'
export type { FormData, FormValue } from './forms/form-types.ts'
export type { FormKey } from './forms/index.ts'
export type { TemplateField } from './forms/template-field.ts'
export { type CasePages, renderCasePages } from './render-case-pages.ts'
export { renderForm } from './render-form.ts'
export { renderPlanDocument } from './render-plan-document.ts'
export { renderPlanWorkbook } from './render-plan-workbook.ts'
export { renderProgressReport } from './render-progress-report.ts'
export { renderProgressWorkbook } from './render-progress-workbook.ts'
export { renderReminderDispatch } from './render-reminder-dispatch.ts'
export { renderTableDocument } from './render-table-document.ts'
export { renderTableWorkbook } from './render-table-workbook.ts'
export { addDocumentRoutes } from './routes.ts'
export { templateFields } from './template-fields.ts'
export { type TemplateName, templateNames } from './template-sources.ts'
export type * from './types.ts'
