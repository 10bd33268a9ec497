import { expect, it } from 'vitest'
import { workKindOf } from './work-kinds.ts'

it.each([
  ['Ban hành Quy chế thi đua, khen thưởng', 'directive'],
  ['Tham mưu Chỉ thị về phong trào thi đua năm 2025', 'directive'],
  ['Hướng dẫn tổng kết công tác thi đua năm 2025', 'directive'],
  ['Xây dựng Kế hoạch kiểm tra công tác thi đua', 'plan'],
  ['Phát động phong trào thi đua chào mừng 20/11', 'movement-launch'],
  ['Sơ kết các phong trào thi đua chuyên đề', 'movement-review'],
  ['Đôn đốc các đơn vị tổng kết phong trào thi đua', 'movement-review'],
  ['Đăng ký danh hiệu thi đua và sáng kiến', 'registration'],
  ['Kiện toàn Hội đồng Thi đua - Khen thưởng', 'organisation'],
  ['Ký kết giao ước thi đua giữa các khối', 'covenant-and-scoring'],
  ['Chấm điểm thi đua các đơn vị', 'covenant-and-scoring'],
  ['Hội đồng sáng kiến xét công nhận sáng kiến', 'initiative-review'],
  ['Chấm SKKN cấp trường', 'initiative-review'],
  ['Họp Hội đồng TĐKT bình xét danh hiệu', 'council-session'],
  ['Khen thưởng công tác năm 2024', 'commendation'],
  ['Hoàn thiện thủ tục, hồ sơ khen thưởng cấp Nhà nước', 'commendation'],
  ['Bình xét danh hiệu thi đua cuối năm', 'commendation'],
  ['Báo cáo sơ kết 6 tháng đầu năm', 'report'],
  ['Xây dựng báo cáo tổng kết năm', 'report'],
  ['Kiểm tra công tác thi đua tại các đơn vị', 'inspection'],
  ['Tổ chức Hội nghị tập huấn nghiệp vụ', 'training'],
  ['Tổ chức Hội nghị tổng kết công tác thi đua, khen thưởng', 'conference'],
  [
    'Tham mưu tổ chức các hoạt động tổng kết công tác TĐKT năm 2024, phát động thi đua năm 2025',
    'conference',
  ],
  ['Lựa chọn các điển hình tiên tiến để tuyên truyền', 'exemplar'],
  ['Tuyên truyền công tác thi đua trên Báo, Đài', 'communication'],
  ['Học tập, trao đổi kinh nghiệm với các tỉnh bạn', 'study-visit'],
  ['Số hóa hồ sơ khen thưởng kháng chiến', 'digitisation'],
  ['Cấp đổi, cấp lại hiện vật khen thưởng', 'award-items'],
  ['Công bố danh mục TTHC lĩnh vực thi đua', 'procedures'],
  ['Tổ chức Lễ tôn vinh doanh nghiệp tiêu biểu', 'ceremony'],
  ['Triển khai phần mềm quản lý thi đua, khen thưởng', 'software'],
  ['Trồng cây đầu xuân', 'other'],
])('takes “%s” for %s', (text, kind) => {
  expect(workKindOf(text)).toBe(kind)
})
