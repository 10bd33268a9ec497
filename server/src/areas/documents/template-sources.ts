import { elementStyle, layout, textWidthMm } from './format.ts'
import { type FormKey, formKeys, forms, isFormKey } from './forms/index.ts'
import { packDocument } from './pack-document.ts'
import { groupedTable, loopTable, type TemplateColumn } from './table-blocks.ts'
import {
  addresseeBlock,
  bodyHeading,
  bodyList,
  bodyText,
  closingText,
  headingBlock,
  mark,
  paragraphIf,
  paragraphUnless,
  rawXml,
  sectionBreak,
  signatureBlock,
  titleBlock,
} from './template-blocks.ts'
import { gap, paragraph, rule, run, sectionProperties, type Xml } from './wordml.ts'

/** Documents with a program of their own that computes their parts. */
export const documentNames = [
  'plan',
  'progress-report',
  'reminder-dispatch',
  'list-portrait',
  'list-landscape',
] as const

export type TemplateName = (typeof documentNames)[number] | FormKey

/** The templates that the area comes with; a body may put its own in the place of each. */
export const templateNames: readonly TemplateName[] = [...documentNames, ...formKeys]

export function isTemplateName(name: string): name is TemplateName {
  return (templateNames as readonly string[]).includes(name)
}

/** The first .docx of a template, written from its description in this file. */
export function makeTemplate(name: TemplateName): Uint8Array {
  if (isFormKey(name)) return packDocument(forms[name].body(), forms[name].title)
  switch (name) {
    case 'plan':
      return packDocument(planBody(), 'Kế hoạch {abstract}')
    case 'progress-report':
      return packDocument(progressBody(), 'Báo cáo {abstract}')
    case 'reminder-dispatch':
      return packDocument(reminderBody(), 'V/v {about}')
    case 'list-portrait':
      return packDocument(listBody('portrait'), '{typeName} {abstract}')
    case 'list-landscape':
      return packDocument(listBody('landscape'), '{typeName} {abstract}')
  }
}

function planBody(): Xml {
  const purpose =
    bodyHeading('{purposeNumeral}. MỤC ĐÍCH, YÊU CẦU') +
    paragraphIf('purpose', bodyHeading('{ordinal}. Mục đích') + bodyList('paragraphs')) +
    paragraphIf('requirements', bodyHeading('{ordinal}. Yêu cầu') + bodyList('paragraphs'))
  const content =
    bodyHeading('{contentNumeral}. NỘI DUNG') +
    paragraphIf('sections', bodyHeading('{ordinal}. {heading}') + bodyList('paragraphs')) +
    paragraphIf(
      'annexReference',
      bodyHeading('{ordinal}. Nhiệm vụ cụ thể') +
        bodyText('(Chi tiết tại Phụ lục kèm theo)', { italic: true }),
    )
  const duty = paragraph(
    run('{ordinal}. {body}', { sizePt: layout.bodyPt, bold: true }) +
      run('{colonText}', { sizePt: layout.bodyPt }),
    bodyLook(),
  )
  const duties =
    bodyHeading('{dutiesNumeral}. TỔ CHỨC THỰC HIỆN') + paragraphIf('duties', duty + bodyList('paragraphs'))
  const usualClosing = bodyText(
    'Yêu cầu các cơ quan, đơn vị, địa phương căn cứ Kế hoạch này tổ chức triển khai thực hiện; trong quá trình thực hiện, nếu có khó khăn, vướng mắc, kịp thời phản ánh{#contactBody} về {contactBody}{/contactBody} để được hướng dẫn hoặc tổng hợp, báo cáo cấp có thẩm quyền xem xét, giải quyết./.',
    { keepNext: true },
  )
  return [
    headingBlock('portrait'),
    titleBlock('KẾ HOẠCH'),
    bodyList('bases', { italic: true }),
    paragraphIf('introduction', bodyText('{introduction}')),
    paragraphIf('hasPurpose', purpose),
    paragraphIf('hasContent', content),
    paragraphIf('hasDuties', duties),
    closingText(),
    paragraphUnless('closing', usualClosing),
    signatureBlock('portrait'),
    mark('{#annex}'),
    sectionBreak(sectionProperties('portrait')),
    annexBody(),
    mark('{/annex}'),
    sectionProperties('landscape'),
  ].join('')
}

function bodyLook() {
  return {
    align: 'both' as const,
    firstLineMm: layout.firstLineIndentMm,
    beforePt: layout.paragraphSpacePt,
    lines: layout.lineSpacing,
  }
}

/** The columns of the annex, in the order that officers know. */
export const annexColumns: readonly TemplateColumn[] = [
  { header: 'STT', share: 5, content: '{ordinal}', align: 'center' },
  { header: 'Nội dung', share: 42, content: '{text}' },
  { header: 'Cơ quan chủ trì', share: 17, content: '{lead}' },
  { header: 'Cơ quan phối hợp', share: 23, content: '{coordinating}' },
  { header: 'Thời gian thực hiện', share: 13, content: '{time}', align: 'center' },
]

function annexBody(): Xml {
  const centred = { align: 'center' as const, keepNext: true }
  const room = textWidthMm('landscape')
  return [
    paragraph(run('Phụ lục', elementStyle('annexLabel')), centred),
    paragraph(run('{title}', elementStyle('annexTitle')), centred),
    paragraph(run('(Kèm theo Kế hoạch số {number} {date} của {issuer})', elementStyle('annexNote')), centred),
    rule(room * 0.2, room),
    gap(8),
    groupedTable('groups', 'rows', annexColumns, 'landscape'),
    gap(1),
  ].join('')
}

function progressBody(): Xml {
  const taskColumns = (last: TemplateColumn[]): TemplateColumn[] => [
    { header: 'STT', share: 7, content: '{ordinal}', align: 'center' },
    { header: 'Nhiệm vụ', share: 29, content: '{text}' },
    { header: 'Cơ quan chủ trì', share: 17, content: '{lead}' },
    ...last,
  ]
  const lateTable = loopTable(
    'lateTasks',
    taskColumns([
      { header: 'Thời hạn', share: 15, content: '{time}', align: 'center' },
      { header: 'Số ngày quá hạn', share: 9, content: '{daysLate}', align: 'center' },
      { header: 'Nguyên nhân, ghi chú', share: 23, content: '{remark}' },
    ]),
    'portrait',
  )
  const difficultTable = loopTable(
    'difficultTasks',
    taskColumns([
      { header: 'Khó khăn, vướng mắc', share: 22, content: '{difficulty}' },
      { header: 'Hướng xử lý, đề xuất', share: 17, content: '{note}' },
    ]),
    'portrait',
  )
  return [
    headingBlock('portrait'),
    titleBlock('BÁO CÁO'),
    addresseeBlock(),
    bodyText('Thực hiện {plan}, {issuer} báo cáo tiến độ tính đến {asOf} như sau:'),
    bodyHeading('I. KẾT QUẢ CHUNG'),
    bodyText('Kế hoạch có {total} nhiệm vụ, trong đó:'),
    paragraphIf('figures', bodyText('- {label}: {count} nhiệm vụ ({share}){end}')),
    bodyList('assessment'),
    bodyHeading('II. NHIỆM VỤ QUÁ HẠN'),
    paragraphIf('hasLate', tableSpace() + lateTable),
    paragraphUnless('hasLate', bodyText('Không có nhiệm vụ quá hạn.')),
    bodyHeading('III. NHIỆM VỤ GẶP KHÓ KHĂN, VƯỚNG MẮC'),
    paragraphIf('hasDifficult', tableSpace() + difficultTable),
    paragraphUnless('hasDifficult', bodyText('Không có nhiệm vụ gặp khó khăn, vướng mắc.')),
    bodyHeading('IV. KẾT QUẢ THEO CƠ QUAN CHỦ TRÌ'),
    paragraphIf('hasBodies', tableSpace() + rawXml('bodyTable')),
    paragraphUnless('hasBodies', bodyText('Chưa có nhiệm vụ được giao cho cơ quan chủ trì.')),
    paragraphIf('hasProposals', bodyHeading('V. ĐỀ XUẤT, KIẾN NGHỊ') + bodyList('proposals')),
    closingText(),
    paragraphUnless(
      'closing',
      bodyText(
        'Trên đây là tình hình, tiến độ thực hiện Kế hoạch, {issuer} báo cáo cấp có thẩm quyền xem xét, chỉ đạo./.',
        { keepNext: true },
      ),
    ),
    signatureBlock('portrait'),
    sectionProperties('portrait'),
  ].join('')
}

function tableSpace(): Xml {
  return gap(8, true)
}

function reminderBody(): Xml {
  const columns: TemplateColumn[] = [
    { header: 'STT', share: 7, content: '{ordinal}', align: 'center' },
    { header: 'Nội dung chưa gửi', share: 53, content: '{text}' },
    { header: 'Thời hạn', share: 18, content: '{due}', align: 'center' },
    { header: 'Ghi chú', share: 22, content: '{note}' },
  ]
  return [
    headingBlock('portrait', true),
    addresseeBlock(),
    bodyList('paragraphs'),
    paragraphIf('hasItems', tableSpace() + groupedTable('units', 'items', columns, 'portrait')),
    bodyList('request'),
    closingText(),
    paragraphUnless(
      'closing',
      bodyText('{issuer} đề nghị các cơ quan, đơn vị quan tâm, thực hiện./.', { keepNext: true }),
    ),
    signatureBlock('portrait'),
    sectionProperties('portrait'),
  ].join('')
}

function listBody(orientation: 'portrait' | 'landscape'): Xml {
  return [
    headingBlock(orientation),
    titleBlock('{typeName}'),
    paragraphIf('introduction', bodyText('{introduction}')),
    tableSpace(),
    rawXml('table'),
    closingText(),
    signatureBlock(orientation),
    sectionProperties(orientation),
  ].join('')
}
