import { bodyHeading, bodyList, bodyText, paragraphIf } from '../template-blocks.ts'
import { gap } from '../wordml.ts'
import { centred, item, lastSentence, rowTable, titledForm, twoSigners } from './form-blocks.ts'
import { abstractFields, officialFields, rows, text, texts } from './form-fields.ts'
import type { FormDefinition } from './form-types.ts'
import { departmentHead } from './samples.ts'

const session = [
  ...officialFields,
  ...abstractFields,
  text('hoi_dong', 'Tên Hội đồng'),
  text('thoi_gian', 'Thời gian họp'),
  text('dia_diem', 'Địa điểm'),
]

const voted = [
  text('stt', 'Số thứ tự'),
  text('ten', 'Họ và tên, tên tập thể'),
  text('don_vi', 'Đơn vị'),
  text('hinh_thuc', 'Danh hiệu, hình thức'),
  text('phieu_thuan', 'Số phiếu đồng ý'),
  text('phieu_chong', 'Số phiếu không đồng ý'),
  text('phieu_trang', 'Số phiếu trắng, không hợp lệ'),
  text('tong_thanh_vien', 'Tổng số thành viên làm căn cứ tính tỷ lệ'),
  text('ty_le', 'Tỷ lệ đồng ý'),
  text('ket_qua', 'Kết quả: đạt, không đạt'),
]

const head = {
  heading: { ...departmentHead.heading, number: null, symbol: 'BB-HĐTĐKT' },
  abstract: 'Họp Hội đồng Thi đua - Khen thưởng tỉnh',
}
const place = {
  hoi_dong: 'Hội đồng Thi đua - Khen thưởng tỉnh An Bình',
  thoi_gian: '08 giờ 00 phút, ngày 12 tháng 12 năm 2026',
  dia_diem: 'Phòng họp số 2, trụ sở Ủy ban nhân dân tỉnh',
}
const sampleVotes = [
  {
    stt: '1',
    ten: 'Nguyễn Thị Ánh Tuyết',
    don_vi: 'Sở Y tế',
    hinh_thuc: 'Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh',
    phieu_thuan: '12',
    phieu_chong: '1',
    phieu_trang: '0',
    tong_thanh_vien: '13',
    ty_le: '92,3%',
    ket_qua: 'Đạt',
  },
]

/** Biên bản họp Hội đồng. */
export const sessionMinutes: FormDefinition = {
  title: 'Biên bản họp Hội đồng',
  about: 'Biên bản phiên họp của Hội đồng thi đua - khen thưởng, hội đồng sáng kiến, cụm, khối.',
  fields: [
    ...session,
    text('tong_so_thanh_vien', 'Tổng số thành viên'),
    text('so_co_mat', 'Số thành viên có mặt'),
    rows('co_mat', 'Thành viên có mặt', [
      text('stt', 'Số thứ tự'),
      text('ten', 'Họ và tên'),
      text('chuc_vu', 'Chức vụ trong Hội đồng'),
    ]),
    texts('vang_mat', 'Thành viên vắng mặt và lý do, mỗi người một dòng'),
    text('chu_tri', 'Người chủ trì'),
    text('thu_ky', 'Thư ký'),
    texts('noi_dung', 'Diễn biến phiên họp, từng đoạn'),
    rows('ket_qua', 'Kết quả từng nội dung', voted),
    texts('ket_luan', 'Kết luận, từng đoạn'),
    text('ket_thuc_luc', 'Thời điểm kết thúc'),
  ],
  body: () =>
    titledForm('BIÊN BẢN', [
      item('1. Thời gian: ', '{thoi_gian}.'),
      item('2. Địa điểm: ', '{dia_diem}.'),
      item('3. Thành phần: ', 'có mặt {so_co_mat}/{tong_so_thanh_vien} thành viên {hoi_dong}.'),
      paragraphIf('co_mat', bodyText('{stt}. {ten}, {chuc_vu};')),
      paragraphIf('vang_mat', bodyText('Vắng mặt: {.};')),
      item('4. Chủ trì: ', '{chu_tri}. Thư ký: {thu_ky}.'),
      bodyHeading('5. Nội dung'),
      bodyList('noi_dung'),
      bodyHeading('6. Kết quả'),
      rowTable('ket_qua', [
        { header: 'STT', share: 7, content: '{stt}', align: 'center' },
        { header: 'Họ và tên, tên tập thể', share: 28, content: '{ten}' },
        { header: 'Danh hiệu, hình thức', share: 28, content: '{hinh_thuc}' },
        { header: 'Đồng ý', share: 13, content: '{phieu_thuan}/{tong_thanh_vien}', align: 'center' },
        { header: 'Tỷ lệ', share: 11, content: '{ty_le}', align: 'center' },
        { header: 'Kết quả', share: 13, content: '{ket_qua}', align: 'center' },
      ]),
      bodyHeading('7. Kết luận'),
      bodyList('ket_luan'),
      lastSentence('Phiên họp kết thúc lúc {ket_thuc_luc}; biên bản đã được thông qua./.'),
      twoSigners({ title: 'THƯ KÝ', name: '{thu_ky}' }, { title: 'CHỦ TRÌ', name: '{chu_tri}' }),
    ]),
  sample: {
    ...head,
    fields: {
      ...place,
      tong_so_thanh_vien: '13',
      so_co_mat: '12',
      co_mat: [{ stt: '1', ten: 'Nguyễn Thị Hồng Ễnh', chuc_vu: 'Chủ tịch Hội đồng' }],
      vang_mat: ['Lê Văn Đượm, Ủy viên (đi công tác, đã gửi ý kiến bằng văn bản)'],
      chu_tri: 'Nguyễn Thị Hồng Ễnh',
      thu_ky: 'Trần Văn Bách',
      noi_dung: ['Hội đồng nghe báo cáo thẩm định và thảo luận từng trường hợp.'],
      ket_qua: sampleVotes,
      ket_luan: ['Hội đồng thống nhất trình Chủ tịch Ủy ban nhân dân tỉnh khen thưởng các trường hợp đạt.'],
      ket_thuc_luc: '11 giờ 30 phút cùng ngày',
    },
  },
}

/** Biên bản kiểm phiếu. */
export const countMinutes: FormDefinition = {
  title: 'Biên bản kiểm phiếu',
  about: 'Kết quả kiểm phiếu của Ban kiểm phiếu tại phiên họp Hội đồng.',
  fields: [
    ...session,
    texts('ban_kiem_phieu', 'Thành viên Ban kiểm phiếu, mỗi người một dòng'),
    text('phieu_phat_ra', 'Số phiếu phát ra'),
    text('phieu_thu_vao', 'Số phiếu thu vào'),
    text('phieu_hop_le', 'Số phiếu hợp lệ'),
    text('phieu_khong_hop_le', 'Số phiếu không hợp lệ'),
    text('y_kien_van_ban', 'Số ý kiến bằng văn bản của thành viên vắng mặt'),
    rows('ket_qua', 'Kết quả từng trường hợp', voted),
    text('truong_ban', 'Trưởng Ban kiểm phiếu'),
    text('chu_tri', 'Người chủ trì'),
  ],
  body: () =>
    titledForm('BIÊN BẢN KIỂM PHIẾU', [
      item('1. Thời gian: ', '{thoi_gian}, tại {dia_diem}.'),
      item('2. Ban kiểm phiếu:', ''),
      bodyList('ban_kiem_phieu'),
      item(
        '3. Số phiếu: ',
        'phát ra {phieu_phat_ra}, thu vào {phieu_thu_vao}; hợp lệ {phieu_hop_le}, không hợp lệ {phieu_khong_hop_le}; ý kiến bằng văn bản của thành viên vắng mặt: {y_kien_van_ban}.',
      ),
      item('4. Kết quả:', ''),
      rowTable('ket_qua', [
        { header: 'STT', share: 7, content: '{stt}', align: 'center' },
        { header: 'Họ và tên, tên tập thể', share: 28, content: '{ten}' },
        { header: 'Danh hiệu, hình thức', share: 25, content: '{hinh_thuc}' },
        { header: 'Đồng ý', share: 12, content: '{phieu_thuan}/{tong_thanh_vien}', align: 'center' },
        { header: 'Không đồng ý', share: 10, content: '{phieu_chong}', align: 'center' },
        { header: 'Tỷ lệ', share: 9, content: '{ty_le}', align: 'center' },
        { header: 'Kết quả', share: 9, content: '{ket_qua}', align: 'center' },
      ]),
      lastSentence('Biên bản lập thành 02 bản, đã đọc cho Hội đồng nghe và thống nhất./.'),
      twoSigners(
        { title: 'TRƯỞNG BAN KIỂM PHIẾU', name: '{truong_ban}' },
        { title: 'CHỦ TRÌ', name: '{chu_tri}' },
      ),
    ]),
  sample: {
    ...head,
    abstract: 'Bỏ phiếu xét khen thưởng năm 2026',
    fields: {
      ...place,
      ban_kiem_phieu: ['Lê Văn Đượm, Trưởng ban', 'Phạm Thị Ữ, Thành viên'],
      phieu_phat_ra: '12',
      phieu_thu_vao: '12',
      phieu_hop_le: '12',
      phieu_khong_hop_le: '0',
      y_kien_van_ban: '01',
      ket_qua: sampleVotes,
      truong_ban: 'Lê Văn Đượm',
      chu_tri: 'Nguyễn Thị Hồng Ễnh',
    },
  },
}

/** Phiếu bầu. */
export const ballot: FormDefinition = {
  title: 'Phiếu bầu',
  about: 'Phiếu bỏ phiếu kín của thành viên Hội đồng; không có chỗ ghi tên người bỏ phiếu.',
  fields: [
    ...session,
    text('so_phieu', 'Số của mẫu phiếu hoặc dấu nhận biết chung; không được ghi dấu riêng từng phiếu'),
    text('huong_dan', 'Hướng dẫn cách đánh dấu'),
    rows('noi_dung', 'Các trường hợp bỏ phiếu', [
      text('stt', 'Số thứ tự'),
      text('ten', 'Họ và tên, tên tập thể'),
      text('don_vi', 'Đơn vị'),
      text('hinh_thuc', 'Danh hiệu, hình thức'),
    ]),
  ],
  body: () =>
    titledForm('PHIẾU BẦU', [
      centred('{hoi_dong}'),
      centred('Phiên họp {thoi_gian}'),
      paragraphIf('huong_dan', bodyText('{huong_dan}', { italic: true })),
      rowTable('noi_dung', [
        { header: 'STT', share: 7, content: '{stt}', align: 'center' },
        { header: 'Họ và tên, tên tập thể', share: 28, content: '{ten}' },
        { header: 'Đơn vị', share: 20, content: '{don_vi}' },
        { header: 'Danh hiệu, hình thức', share: 23, content: '{hinh_thuc}' },
        { header: 'Đồng ý', share: 11, content: '☐', align: 'center' },
        { header: 'Không đồng ý', share: 11, content: '☐', align: 'center' },
      ]),
      gap(6),
      paragraphIf('so_phieu', bodyText('{so_phieu}', { italic: true })),
    ]),
  sample: {
    ...head,
    abstract: 'Xét khen thưởng năm 2026',
    fields: {
      ...place,
      huong_dan:
        'Đánh dấu X vào một trong hai ô của mỗi dòng. Phiếu đánh cả hai ô hoặc để trống là không hợp lệ ở dòng đó.',
      noi_dung: sampleVotes.map(({ stt, ten, don_vi, hinh_thuc }) => ({ stt, ten, don_vi, hinh_thuc })),
    },
  },
}
