import { addresseeBlock, bodyList, bodyText, paragraphIf } from '../template-blocks.ts'
import type { Xml } from '../wordml.ts'
import {
  annexPages,
  groupTable,
  lastSentence,
  letterForm,
  rowTable,
  signed,
  titledForm,
} from './form-blocks.ts'
import {
  abstractFields,
  addresseeFields,
  annexes,
  groups,
  letterFields,
  officialFields,
  personFields,
  rows,
  text,
  texts,
} from './form-fields.ts'
import type { FormDefinition } from './form-types.ts'
import { departmentHead, sampleBases, sampleGroups } from './samples.ts'

/** To whom, what comes before the list, the list, what is asked behind it, the last sentence, who signs. */
const aboutList = (list: Xml, last: string, asked: readonly Xml[] = []): Xml[] => [
  addresseeBlock(),
  bodyList('noi_dung'),
  list,
  ...asked,
  bodyList('yeu_cau'),
  lastSentence(last),
  signed(),
]

/** Tờ trình đề nghị khen thưởng. */
export const proposal: FormDefinition = {
  title: 'Tờ trình đề nghị khen thưởng',
  about: 'Đơn vị trình cấp trên, hoặc cơ quan thường trực trình người có thẩm quyền quyết định khen thưởng.',
  fields: [
    ...officialFields,
    ...abstractFields,
    ...addresseeFields,
    texts('can_cu', 'Các căn cứ'),
    texts('noi_dung', 'Các đoạn nội dung trước danh sách'),
    text('so_tap_the', 'Số tập thể đề nghị'),
    text('so_ca_nhan', 'Số cá nhân đề nghị'),
    rows('tong_hop', 'Số đề nghị theo danh hiệu, hình thức', [
      text('stt', 'Số thứ tự'),
      text('hinh_thuc', 'Danh hiệu, hình thức'),
      text('tap_the', 'Số tập thể'),
      text('ca_nhan', 'Số cá nhân'),
      text('ghi_chu', 'Ghi chú, ví dụ kết quả bỏ phiếu'),
    ]),
    texts('ket_thuc', 'Các đoạn sau bảng tổng hợp'),
    annexes,
  ],
  body: () =>
    titledForm('TỜ TRÌNH', [
      addresseeBlock(),
      bodyList('can_cu', { italic: true }),
      bodyList('noi_dung'),
      bodyText(
        '{ten_co_quan} kính trình xem xét, khen thưởng {so_tap_the} tập thể, {so_ca_nhan} cá nhân, gồm:',
      ),
      rowTable('tong_hop', [
        { header: 'STT', share: 7, content: '{stt}', align: 'center' },
        { header: 'Danh hiệu, hình thức khen thưởng', share: 45, content: '{hinh_thuc}' },
        { header: 'Tập thể', share: 12, content: '{tap_the}', align: 'center' },
        { header: 'Cá nhân', share: 12, content: '{ca_nhan}', align: 'center' },
        { header: 'Ghi chú', share: 24, content: '{ghi_chu}' },
      ]),
      bodyList('ket_thuc'),
      lastSentence('{ten_co_quan} kính trình cấp có thẩm quyền xem xét, quyết định./.'),
      signed(),
      annexPages(
        [
          { header: 'STT', share: 7, content: '{stt}', align: 'center' },
          { header: 'Họ và tên, tên tập thể', share: 26, content: '{ten}' },
          { header: 'Chức vụ, đơn vị', share: 26, content: '{chuc_vu_don_vi}' },
          { header: 'Tóm tắt thành tích', share: 29, content: '{thanh_tich}' },
          { header: 'Phiếu', share: 12, content: '{ket_qua_phieu}', align: 'center' },
        ],
        'Tờ trình',
      ),
    ]),
  sample: {
    ...departmentHead,
    abstract: 'Về việc đề nghị khen thưởng thành tích công tác năm 2026',
    addressees: ['Chủ tịch Ủy ban nhân dân tỉnh An Bình'],
    fields: {
      can_cu: sampleBases,
      noi_dung: ['Sở Nội vụ đã tiếp nhận, thẩm định hồ sơ của 03 đơn vị; Hội đồng đã họp và bỏ phiếu.'],
      so_tap_the: '01',
      so_ca_nhan: '02',
      tong_hop: [
        { stt: '1', hinh_thuc: 'Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh', tap_the: '01', ca_nhan: '02' },
      ],
      phu_luc: [{ ten_phu_luc: 'DANH SÁCH ĐỀ NGHỊ TẶNG BẰNG KHEN', nhom: sampleGroups }],
    },
  },
}

/** Công văn trả hồ sơ: what to mend, dossier by dossier. */
export const returnLetter: FormDefinition = {
  title: 'Công văn trả hồ sơ',
  about: 'Trả lại hồ sơ đề nghị khen thưởng, nêu đúng nội dung cần bổ sung, sửa và thời hạn.',
  fields: [
    ...officialFields,
    ...letterFields,
    ...addresseeFields,
    texts('noi_dung', 'Các đoạn mở đầu'),
    rows('ho_so', 'Từng hồ sơ trả lại', [
      text('stt', 'Số thứ tự'),
      text('ten', 'Họ và tên, tên tập thể'),
      text('hinh_thuc', 'Danh hiệu, hình thức đề nghị'),
      text('ly_do', 'Nội dung cần bổ sung, sửa'),
      text('can_cu', 'Căn cứ'),
    ]),
    text('thoi_han', 'Ngày phải gửi lại'),
    texts('yeu_cau', 'Các đoạn yêu cầu sau bảng'),
  ],
  body: () =>
    letterForm(
      aboutList(
        rowTable('ho_so', [
          { header: 'STT', share: 7, content: '{stt}', align: 'center' },
          { header: 'Họ và tên, tên tập thể', share: 24, content: '{ten}' },
          { header: 'Danh hiệu, hình thức', share: 22, content: '{hinh_thuc}' },
          { header: 'Nội dung cần bổ sung, sửa', share: 29, content: '{ly_do}' },
          { header: 'Căn cứ', share: 18, content: '{can_cu}' },
        ]),
        '{ten_co_quan} đề nghị đơn vị quan tâm, thực hiện./.',
        [paragraphIf('thoi_han', bodyText('Đề nghị gửi lại hồ sơ trước ngày {thoi_han}.'))],
      ),
    ),
  sample: {
    ...departmentHead,
    abstract: 'trả hồ sơ đề nghị khen thưởng để bổ sung',
    addressees: ['Sở Y tế'],
    fields: {
      noi_dung: ['Qua thẩm định hồ sơ đề nghị khen thưởng năm 2026, Sở Nội vụ trả lại các hồ sơ sau:'],
      ho_so: [
        {
          stt: '1',
          ten: 'Lý A Ửng',
          hinh_thuc: 'Chiến sĩ thi đua cơ sở',
          ly_do: 'Thiếu quyết định công nhận sáng kiến',
          can_cu: 'Luật 06/2022/QH15, Điều 23',
        },
      ],
      thoi_han: '25/12/2026',
    },
  },
}

/** Công văn xin ý kiến (hiệp y): asks another body about those who are nominated. */
export const opinionLetter: FormDefinition = {
  title: 'Công văn xin ý kiến',
  about:
    'Đề nghị cơ quan khác cho ý kiến về việc chấp hành pháp luật của tập thể, cá nhân được đề nghị khen thưởng.',
  fields: [
    ...officialFields,
    ...letterFields,
    ...addresseeFields,
    texts('noi_dung', 'Các đoạn trước danh sách'),
    rows('danh_sach', 'Từng tập thể, cá nhân', [
      text('stt', 'Số thứ tự'),
      text('ten', 'Họ và tên, tên tập thể'),
      text('chuc_vu_don_vi', 'Chức vụ, đơn vị'),
      text('hinh_thuc', 'Danh hiệu, hình thức đề nghị'),
    ]),
    texts('yeu_cau', 'Các đoạn sau danh sách: thời hạn, nơi nhận văn bản trả lời'),
  ],
  body: () =>
    letterForm(
      aboutList(
        rowTable('danh_sach', [
          { header: 'STT', share: 8, content: '{stt}', align: 'center' },
          { header: 'Họ và tên, tên tập thể', share: 28, content: '{ten}' },
          { header: 'Chức vụ, đơn vị', share: 34, content: '{chuc_vu_don_vi}' },
          { header: 'Danh hiệu, hình thức đề nghị', share: 30, content: '{hinh_thuc}' },
        ]),
        '{ten_co_quan} mong nhận được sự phối hợp của quý cơ quan./.',
      ),
    ),
  sample: {
    ...departmentHead,
    abstract: 'xin ý kiến đối với tập thể, cá nhân đề nghị khen thưởng',
    addressees: ['Thuế tỉnh An Bình'],
    fields: {
      noi_dung: ['Sở Nội vụ đang thẩm định hồ sơ đề nghị khen thưởng năm 2026 của các tập thể, cá nhân sau:'],
      danh_sach: [
        {
          stt: '1',
          ten: 'Công ty cổ phần Giống cây trồng An Bình',
          chuc_vu_don_vi: 'Hiệp hội Doanh nghiệp tỉnh',
          hinh_thuc: 'Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh',
        },
      ],
      yeu_cau: ['Văn bản trả lời đề nghị gửi về Sở Nội vụ trước ngày 25/12/2026.'],
    },
  },
}

/** Thông báo kết quả: to a unit or a nominee. */
export const resultNotice: FormDefinition = {
  title: 'Thông báo kết quả khen thưởng',
  about: 'Thông báo cho đơn vị trình kết quả của từng trường hợp: được khen, không được khen và lý do.',
  fields: [
    ...officialFields,
    ...abstractFields,
    ...addresseeFields,
    texts('noi_dung', 'Các đoạn mở đầu'),
    groups('nhom', 'Các nhóm kết quả', [
      ...personFields,
      text('ket_qua', 'Kết quả, và lý do khi không được khen'),
    ]),
    texts('yeu_cau', 'Các đoạn sau bảng: trao thưởng, nhận hiện vật, tiền thưởng'),
  ],
  body: () =>
    titledForm(
      'THÔNG BÁO',
      aboutList(
        groupTable('nhom', [
          { header: 'STT', share: 7, content: '{stt}', align: 'center' },
          { header: 'Họ và tên, tên tập thể', share: 28, content: '{ten}' },
          { header: 'Danh hiệu, hình thức', share: 30, content: '{hinh_thuc}' },
          { header: 'Kết quả', share: 35, content: '{ket_qua}' },
        ]),
        '{ten_co_quan} thông báo để các đơn vị biết, thực hiện./.',
      ),
    ),
  sample: {
    ...departmentHead,
    abstract: 'Kết quả xét khen thưởng năm 2026',
    addressees: ['Sở Y tế', 'Sở Giáo dục và Đào tạo'],
    fields: {
      noi_dung: ['Sở Nội vụ thông báo kết quả xét khen thưởng năm 2026 như sau:'],
      nhom: sampleGroups.map((group) => ({
        ...group,
        dong: group.dong.map((one) => ({ ...one, ket_qua: 'Được tặng theo Quyết định số 128/QĐ-UBND' })),
      })),
    },
  },
}
