export { renderPlanDocument } from './render-plan-document.ts'
