import type { TemplateColumn } from '../table-blocks.ts'
import { bodyList, bodyText, mark, paragraphIf } from '../template-blocks.ts'
import {
  annexPages,
  centred,
  groupTable,
  item,
  lastSentence,
  rowTable,
  signed,
  summedTable,
  titledForm,
} from './form-blocks.ts'
import {
  abstractFields,
  annexes,
  groups,
  officialFields,
  personFields,
  rows,
  text,
  texts,
} from './form-fields.ts'
import type { FormDefinition } from './form-types.ts'
import { provinceHead, sampleBases, sampleGroups, sampleRows } from './samples.ts'

const honoured: readonly TemplateColumn[] = [
  { header: 'STT', share: 7, content: '{stt}', align: 'center' },
  { header: 'Họ và tên, tên tập thể', share: 36, content: '{#ong_ba}{ong_ba} {/ong_ba}{ten}' },
  { header: 'Chức vụ, đơn vị', share: 57, content: '{chuc_vu_don_vi}' },
]

const articles = rows('dieu', 'Các Điều của quyết định', [
  text('so', 'Số của Điều'),
  text('mo_dau', 'Đoạn đầu, đứng cùng dòng với "Điều …"'),
  texts('doan', 'Các đoạn sau của Điều'),
])

const decided = [
  ...officialFields,
  ...abstractFields,
  text('tham_quyen', 'Người, cơ quan ban hành, chữ in hoa: "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH"'),
  texts('can_cu', 'Các căn cứ, mỗi căn cứ một dòng'),
  text('theo_de_nghi', 'Dòng "Theo đề nghị của …"'),
  articles,
]

const opening = [
  centred('{tham_quyen}', true),
  bodyList('can_cu', { italic: true }),
  paragraphIf('theo_de_nghi', bodyText('{theo_de_nghi}', { italic: true })),
  centred('QUYẾT ĐỊNH:', true),
  mark('{#dieu}'),
  item('Điều {so}. ', '{mo_dau}'),
  bodyList('doan'),
  mark('{/dieu}'),
]

/** Quyết định khen thưởng, with a list for each award. */
export const awardDecision: FormDefinition = {
  title: 'Quyết định khen thưởng',
  about: 'Tặng danh hiệu, hình thức khen thưởng; mỗi hình thức một danh sách kèm theo.',
  fields: [
    ...decided,
    text('tong_so', 'Tổng số tập thể, cá nhân được khen'),
    text('tong_tien', 'Tổng tiền thưởng, đồng'),
    text('tong_tien_bang_chu', 'Tổng tiền thưởng bằng chữ'),
    annexes,
  ],
  body: () => titledForm('QUYẾT ĐỊNH', [...opening, signed(), annexPages(honoured, 'Quyết định')]),
  sample: {
    ...provinceHead,
    abstract: 'Về việc khen thưởng thành tích công tác năm 2026',
    fields: {
      tham_quyen: 'CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH AN BÌNH',
      can_cu: sampleBases.map((one) => `${one};`),
      theo_de_nghi:
        'Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 45/TTr-SNV ngày 10 tháng 12 năm 2026.',
      dieu: [
        {
          so: '1',
          mo_dau:
            'Tặng danh hiệu, hình thức khen thưởng cho 01 tập thể và 02 cá nhân (có danh sách kèm theo).',
        },
        { so: '2', mo_dau: 'Tiền thưởng thực hiện theo quy định hiện hành.' },
        { so: '3', mo_dau: 'Quyết định này có hiệu lực kể từ ngày ký./.' },
      ],
      tong_so: '03',
      tong_tien: '11.400.000',
      tong_tien_bang_chu: 'Mười một triệu bốn trăm nghìn đồng',
      phu_luc: [
        { ten_phu_luc: 'DANH SÁCH TẶNG BẰNG KHEN CỦA CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH', nhom: sampleGroups },
      ],
    },
  },
}

/** Quyết định đính chính, hủy bỏ: what stood and what stands now. */
export const changeDecision: FormDefinition = {
  title: 'Quyết định đính chính, hủy bỏ khen thưởng',
  about: 'Đính chính nội dung hoặc hủy bỏ khen thưởng đã ghi trong một quyết định trước.',
  fields: [
    ...decided,
    rows('thay_doi', 'Từng nội dung thay đổi', [
      text('stt', 'Số thứ tự'),
      text('ten', 'Họ và tên, tên tập thể'),
      text('hinh_thuc', 'Danh hiệu, hình thức khen thưởng'),
      text('da_ghi', 'Nội dung đã ghi'),
      text('sua_thanh', 'Nội dung sửa lại, hoặc "Hủy bỏ"'),
    ]),
  ],
  body: () =>
    titledForm('QUYẾT ĐỊNH', [
      ...opening,
      rowTable('thay_doi', [
        { header: 'STT', share: 7, content: '{stt}', align: 'center' },
        { header: 'Họ và tên, tên tập thể', share: 25, content: '{ten}' },
        { header: 'Danh hiệu, hình thức', share: 24, content: '{hinh_thuc}' },
        { header: 'Đã ghi', share: 22, content: '{da_ghi}' },
        { header: 'Sửa thành', share: 22, content: '{sua_thanh}' },
      ]),
      signed(),
    ]),
  sample: {
    ...provinceHead,
    abstract: 'Về việc đính chính Quyết định số 128/QĐ-UBND ngày 18 tháng 12 năm 2026',
    fields: {
      tham_quyen: 'CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH AN BÌNH',
      can_cu: sampleBases.map((one) => `${one};`),
      theo_de_nghi: 'Theo đề nghị của Giám đốc Sở Nội vụ.',
      dieu: [
        { so: '1', mo_dau: 'Đính chính các nội dung sau của Quyết định số 128/QĐ-UBND:' },
        { so: '2', mo_dau: 'Quyết định này có hiệu lực kể từ ngày ký./.' },
      ],
      thay_doi: [
        {
          stt: '1',
          ten: 'Lý A Ửng',
          hinh_thuc: 'Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh',
          da_ghi: 'Lý A Ứng',
          sua_thanh: 'Lý A Ửng',
        },
      ],
    },
  },
}

/** Danh sách chi tiền thưởng, with its sum in words. */
export const payList: FormDefinition = {
  title: 'Danh sách chi tiền thưởng',
  about: 'Danh sách nhận tiền thưởng theo một quyết định, có tổng số bằng số và bằng chữ, cột ký nhận.',
  fields: [
    ...officialFields,
    ...abstractFields,
    text('theo_quyet_dinh', 'Số, ngày của quyết định khen thưởng'),
    rows('dong', 'Các dòng của danh sách', [
      ...personFields,
      text('cach_tinh', 'Cách tính: hệ số nhân mức lương cơ sở, hoặc vì sao không có tiền thưởng'),
    ]),
    text('tong_tien', 'Tổng số tiền, đồng'),
    text('tong_tien_bang_chu', 'Tổng số tiền bằng chữ'),
    text('ghi_chu_tam_tinh', 'Ghi chú khi mức thưởng tính theo quy định chưa đối chiếu'),
  ],
  body: () =>
    titledForm('DANH SÁCH', [
      bodyText('Theo {theo_quyet_dinh}.'),
      summedTable(
        'dong',
        [
          { header: 'STT', share: 7, content: '{stt}', align: 'center' },
          { header: 'Họ và tên, tên tập thể', share: 23, content: '{#ong_ba}{ong_ba} {/ong_ba}{ten}' },
          { header: 'Đơn vị', share: 18, content: '{don_vi}' },
          {
            header: 'Hình thức khen thưởng; cách tính',
            share: 24,
            content: '{hinh_thuc}\u00a0– {cach_tinh}',
          },
          { header: 'Số tiền (đồng)', share: 14, content: '{tien_thuong}', align: 'right' },
          { header: 'Ký nhận', share: 12, content: '' },
        ],
        ['', 'Tổng cộng', '', '', '{tong_tien}', ''],
      ),
      bodyText('Bằng chữ: {tong_tien_bang_chu}.', { italic: true, keepNext: true }),
      paragraphIf('ghi_chu_tam_tinh', bodyText('{ghi_chu_tam_tinh}', { italic: true })),
      signed(),
    ]),
  sample: {
    ...provinceHead,
    abstract: 'Chi tiền thưởng kèm theo khen thưởng năm 2026',
    fields: {
      theo_quyet_dinh: 'Quyết định số 128/QĐ-UBND ngày 18 tháng 12 năm 2026',
      dong: sampleRows.people.map((one) => ({ ...one, cach_tinh: '1,5 × 2.530.000' })),
      tong_tien: '7.600.000',
      tong_tien_bang_chu: 'Bảy triệu sáu trăm nghìn đồng',
    },
  },
}

/** Danh sách đề nghị, danh sách khen thưởng: groups with the columns of the trade. */
export const awardList: FormDefinition = {
  title: 'Danh sách đề nghị, danh sách khen thưởng',
  about: 'Danh sách tập thể, cá nhân kèm theo tờ trình, thông báo hoặc quyết định.',
  fields: [
    ...officialFields,
    ...abstractFields,
    text('loi_dan', 'Câu dẫn trước danh sách'),
    groups('nhom', 'Các nhóm của danh sách', personFields),
    text('cau_ket', 'Câu kết'),
  ],
  body: () =>
    titledForm('DANH SÁCH', [
      paragraphIf('loi_dan', bodyText('{loi_dan}')),
      groupTable('nhom', [
        { header: 'STT', share: 7, content: '{stt}', align: 'center' },
        { header: 'Họ và tên, tên tập thể', share: 24, content: '{ten}' },
        { header: 'Chức vụ, đơn vị', share: 24, content: '{chuc_vu_don_vi}' },
        { header: 'Danh hiệu, hình thức', share: 20, content: '{hinh_thuc}' },
        { header: 'Tóm tắt thành tích', share: 26, content: '{thanh_tich}' },
      ]),
      paragraphIf('cau_ket', lastSentence('{cau_ket}')),
      signed(),
    ]),
  sample: {
    ...provinceHead,
    abstract: 'Tập thể, cá nhân đề nghị khen thưởng năm 2026',
    fields: { loi_dan: 'Kèm theo Tờ trình số 45/TTr-SNV ngày 10 tháng 12 năm 2026.', nhom: sampleGroups },
  },
}
