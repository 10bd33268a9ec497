import { forms, isFormKey } from './forms/index.ts'
import type { TemplateField } from './forms/template-field.ts'
import type { TemplateName } from './template-sources.ts'

const text = (name: string, means: string): TemplateField => ({ name, means, kind: 'text' })
const texts = (name: string, means: string): TemplateField => ({ name, means, kind: 'texts' })
const prepared = (name: string, means: string): TemplateField => ({ name, means, kind: 'prepared' })
const condition = (name: string, means: string): TemplateField => ({ name, means, kind: 'condition' })
const rows = (name: string, means: string, fields: readonly TemplateField[]): TemplateField => ({
  name,
  means,
  kind: 'rows',
  fields,
})

const official = [
  text('superiorBody', 'Tên cơ quan chủ quản trực tiếp, chữ in hoa'),
  text('issuingBody', 'Tên cơ quan ban hành, chữ in hoa'),
  prepared('issuingBodyRule', 'Đường kẻ dưới tên cơ quan ban hành'),
  text('issuer', 'Tên cơ quan ban hành trong câu'),
  text('numberLine', 'Dòng "Số: …/…"'),
  text('number', 'Số và ký hiệu'),
  text('placeDate', 'Địa danh và ngày, tháng, năm'),
  text('date', 'Ngày, tháng, năm ban hành'),
  texts('recipients', 'Các dòng "Nơi nhận"'),
  texts('signerLines', 'Quyền hạn, chức vụ của người ký, từng dòng'),
  text('signerName', 'Họ và tên người ký'),
  text('closing', 'Câu kết do người soạn thảo ghi; để trống thì dùng câu của mẫu'),
]

const abstract = [text('abstract', 'Trích yếu nội dung'), prepared('abstractRule', 'Đường kẻ dưới trích yếu')]

const addressees = [
  text('oneAddressee', 'Nơi kính gửi khi chỉ có một'),
  rows('manyAddressees', 'Phần kính gửi khi có nhiều nơi', [texts('list', 'Từng nơi kính gửi')]),
]

const ordinal = text('ordinal', 'Số thứ tự')
const paragraphs = texts('paragraphs', 'Các đoạn văn')
const headingRow = rows('headingRow', 'Dòng tên nhóm (không có thì bỏ dòng)', [text('heading', 'Tên nhóm')])

const taskFields = [
  ordinal,
  text('text', 'Nội dung nhiệm vụ'),
  text('lead', 'Cơ quan chủ trì'),
  text('time', 'Thời hạn'),
  text('daysLate', 'Số ngày quá hạn'),
  text('difficulty', 'Khó khăn, vướng mắc'),
  text('note', 'Ghi chú, đề xuất'),
  text('remark', 'Khó khăn và ghi chú trong một ô'),
]

const plan = [
  texts('bases', 'Các căn cứ ban hành'),
  text('introduction', 'Câu dẫn sau căn cứ'),
  condition('hasPurpose', 'Có phần mục đích, yêu cầu'),
  text('purposeNumeral', 'Số La Mã của phần mục đích, yêu cầu'),
  rows('purpose', 'Mục đích', [ordinal, paragraphs]),
  rows('requirements', 'Yêu cầu', [ordinal, paragraphs]),
  condition('hasContent', 'Có phần nội dung'),
  text('contentNumeral', 'Số La Mã của phần nội dung'),
  rows('sections', 'Các mục nội dung', [ordinal, text('heading', 'Tên mục'), paragraphs]),
  rows('annexReference', 'Mục dẫn đến Phụ lục', [ordinal]),
  condition('hasDuties', 'Có phần tổ chức thực hiện'),
  text('dutiesNumeral', 'Số La Mã của phần tổ chức thực hiện'),
  rows('duties', 'Trách nhiệm của từng cơ quan', [
    ordinal,
    text('body', 'Tên cơ quan'),
    text('colonText', 'Nội dung đứng cùng dòng, có dấu hai chấm ở đầu'),
    paragraphs,
  ]),
  text('contactBody', 'Nơi tiếp nhận phản ánh khó khăn, vướng mắc'),
  rows('annex', 'Phụ lục', [
    text('title', 'Tên phụ lục, chữ in hoa'),
    rows('groups', 'Các nhóm nhiệm vụ', [
      headingRow,
      rows('rows', 'Các nhiệm vụ của nhóm', [
        ordinal,
        text('text', 'Nội dung'),
        text('lead', 'Cơ quan chủ trì'),
        text('coordinating', 'Cơ quan phối hợp'),
        text('time', 'Thời gian thực hiện'),
      ]),
    ]),
  ]),
]

const progress = [
  text('plan', 'Kế hoạch được báo cáo'),
  text('asOf', 'Ngày chốt số liệu'),
  text('total', 'Tổng số nhiệm vụ'),
  rows('figures', 'Số nhiệm vụ theo trạng thái', [
    text('label', 'Trạng thái'),
    text('count', 'Số nhiệm vụ'),
    text('share', 'Tỷ lệ'),
    text('end', 'Dấu chấm phẩy hoặc dấu chấm cuối dòng'),
  ]),
  texts('assessment', 'Các đoạn đánh giá'),
  condition('hasLate', 'Có nhiệm vụ quá hạn'),
  rows('lateTasks', 'Nhiệm vụ quá hạn', taskFields),
  condition('hasDifficult', 'Có nhiệm vụ gặp khó khăn'),
  rows('difficultTasks', 'Nhiệm vụ gặp khó khăn', taskFields),
  condition('hasBodies', 'Có số liệu theo cơ quan'),
  prepared('bodyTable', 'Bảng kết quả theo cơ quan chủ trì'),
  condition('hasProposals', 'Có đề xuất, kiến nghị'),
  texts('proposals', 'Các đề xuất, kiến nghị'),
]

const reminder = [
  text('about', 'Trích yếu công văn, không có "V/v"'),
  texts('paragraphs', 'Các đoạn mở đầu'),
  condition('hasItems', 'Có nội dung chưa gửi'),
  rows('units', 'Cơ quan, đơn vị chưa gửi', [
    headingRow,
    rows('items', 'Nội dung chưa gửi', [
      ordinal,
      text('text', 'Nội dung'),
      text('due', 'Thời hạn'),
      text('note', 'Ghi chú'),
    ]),
  ]),
  texts('request', 'Các đoạn yêu cầu sau bảng'),
]

const list = [
  text('typeName', 'Tên loại văn bản, chữ in hoa'),
  text('introduction', 'Câu dẫn'),
  prepared('table', 'Bảng danh sách'),
]

/** Every field that a template of this name may use, with its meaning in Vietnamese for the people who edit templates. */
export function templateFields(name: TemplateName): readonly TemplateField[] {
  if (isFormKey(name)) return forms[name].fields
  switch (name) {
    case 'plan':
      return [...official, ...abstract, ...plan]
    case 'progress-report':
      return [...official, ...abstract, ...addressees, ...progress]
    case 'reminder-dispatch':
      return [...official, ...addressees, ...reminder]
    case 'list-portrait':
    case 'list-landscape':
      return [...official, ...abstract, ...list]
  }
}
