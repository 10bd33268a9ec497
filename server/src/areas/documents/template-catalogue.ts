import { forms, isFormKey } from './forms/index.ts'
import { type TemplateName, templateNames } from './template-sources.ts'

type Described = { key: TemplateName; title: string; about: string }

const documents: Readonly<Record<string, Omit<Described, 'key'>>> = {
  plan: { title: 'Kế hoạch công tác', about: 'Kế hoạch năm với phụ lục nhiệm vụ.' },
  'progress-report': {
    title: 'Báo cáo tiến độ',
    about: 'Tiến độ thực hiện kế hoạch, việc quá hạn, vướng mắc.',
  },
  'reminder-dispatch': {
    title: 'Công văn đôn đốc',
    about: 'Đôn đốc đơn vị gửi nội dung còn thiếu, kèm bảng từng đơn vị.',
  },
}

const plainList = { title: 'Danh sách', about: 'Mọi bảng, danh sách xuất ra Word.' }

/** What officers read of a template. */
export function describeTemplate(key: TemplateName): Described {
  const { title, about } = isFormKey(key) ? forms[key] : (documents[key] ?? plainList)
  return { key, title, about }
}

/** Every template that a body may change, forms of the season's documents first. Plain lists are not among them. */
export function listTemplates(): Described[] {
  const all = templateNames.filter((key) => isFormKey(key) || documents[key])
  return [...all.filter(isFormKey), ...all.filter((key) => !isFormKey(key))].map(describeTemplate)
}
