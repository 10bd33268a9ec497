import { checkTemplate, type TemplateProblem } from './check-template.ts'
import { ownTemplate } from './fill-word-template.ts'
import { forms, isFormKey } from './forms/index.ts'
import { samplePlan } from './plan.sample.ts'
import { sampleList, sampleReminder, sampleReport } from './progress.sample.ts'
import { renderForm } from './render-form.ts'
import { renderPlanDocument } from './render-plan-document.ts'
import { renderProgressReport } from './render-progress-report.ts'
import { renderReminderDispatch } from './render-reminder-dispatch.ts'
import { renderTableDocument } from './render-table-document.ts'
import { templateFields } from './template-fields.ts'
import type { TemplateName } from './template-sources.ts'

/** The document that a template gives with test data. Throws where the template is broken. */
export function previewTemplate(name: TemplateName, template: Uint8Array = ownTemplate(name)): Uint8Array {
  if (isFormKey(name)) return renderForm(name, forms[name].sample, '2026-12-18', template)
  switch (name) {
    case 'plan':
      return renderPlanDocument(samplePlan, template)
    case 'progress-report':
      return renderProgressReport(sampleReport, template)
    case 'reminder-dispatch':
      return renderReminderDispatch(sampleReminder, template)
    case 'list-portrait':
      return renderTableDocument({ ...sampleList, orientation: 'portrait' }, template)
    case 'list-landscape':
      return renderTableDocument({ ...sampleList, orientation: 'landscape' }, template)
  }
}

/** What is wrong with a template, by its placeholders and by making a document of test data with it. */
export function tryTemplate(name: TemplateName, template: Uint8Array): TemplateProblem[] {
  const problems = checkTemplate(template, templateFields(name))
  if (problems.length > 0) return problems
  try {
    previewTemplate(name, template)
    return []
  } catch {
    return [{ code: 'render-failed', placeholder: null, suggestion: null }]
  }
}
