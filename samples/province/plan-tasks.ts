import type { WorkKind } from '../../server/src/areas/plans/index.ts'

export type SampleTask = {
  text: string
  workKind: WorkKind
  quarters: number[]
  coordinating: string
  conditional?: boolean
}

const allUnits = 'Các cơ quan, đơn vị, địa phương thuộc các Cụm, Khối thi đua của tỉnh'
const office = 'Văn phòng UBND tỉnh'

/** The year's tasks of the province's standing body; `y` is the plan's year. Written for the sample. */
export function planTasks(y: number): SampleTask[] {
  return [
    {
      text: `Tham mưu tổ chức Hội nghị tổng kết công tác thi đua, khen thưởng năm ${y - 1}, phát động phong trào thi đua yêu nước năm ${y}`,
      workKind: 'conference',
      quarters: [1],
      coordinating: allUnits,
    },
    {
      text: `Tham mưu Chỉ thị đẩy mạnh các phong trào thi đua yêu nước thực hiện thắng lợi kế hoạch phát triển kinh tế - xã hội năm ${y}`,
      workKind: 'directive',
      quarters: [1],
      coordinating: office,
    },
    {
      text: `Tổng hợp đăng ký thi đua của tỉnh năm ${y}`,
      workKind: 'registration',
      quarters: [1],
      coordinating: allUnits,
    },
    {
      text: `Tham mưu Quyết định tổ chức các Cụm, Khối thi đua và phê duyệt Cụm trưởng, Khối trưởng năm ${y}`,
      workKind: 'organisation',
      quarters: [1],
      coordinating: allUnits,
    },
    {
      text: `Tổ chức ký kết giao ước thi đua giữa các Cụm, Khối thi đua năm ${y}`,
      workKind: 'covenant-and-scoring',
      quarters: [1],
      coordinating: 'Các Cụm trưởng, Khối trưởng',
    },
    {
      text: `Xét khen thưởng thành tích công tác năm ${y - 1}`,
      workKind: 'commendation',
      quarters: [1],
      coordinating: allUnits,
    },
    {
      text: `Báo cáo tổng kết và tự chấm điểm thi đua năm ${y - 1} gửi Cụm thi đua các tỉnh`,
      workKind: 'report',
      quarters: [1],
      coordinating: office,
    },
    {
      text: 'Rà soát, sửa đổi Quy định về công tác thi đua, khen thưởng trên địa bàn tỉnh',
      workKind: 'directive',
      quarters: [1, 2],
      coordinating: 'Sở Tư pháp; Sở Văn hóa, Thể thao và Du lịch',
    },
    {
      text: `Họp Hội đồng Thi đua - Khen thưởng tỉnh phiên thứ nhất năm ${y}`,
      workKind: 'council-session',
      quarters: [1],
      coordinating: 'Thành viên Hội đồng Thi đua - Khen thưởng tỉnh',
    },
    {
      text: 'Phối hợp tuyên truyền công tác thi đua, khen thưởng, gương điển hình tiên tiến, người tốt việc tốt',
      workKind: 'communication',
      quarters: [1, 2, 3, 4],
      coordinating: 'Báo và Phát thanh, Truyền hình An Bình',
    },
    {
      text: `Xây dựng Kế hoạch kiểm tra công tác thi đua, khen thưởng năm ${y}`,
      workKind: 'plan',
      quarters: [2],
      coordinating: 'Thanh tra tỉnh',
    },
    {
      text: `Tập huấn nghiệp vụ công tác thi đua, khen thưởng cho cán bộ các sở, ngành và các xã, phường năm ${y}`,
      workKind: 'training',
      quarters: [2],
      coordinating: allUnits,
    },
    {
      text: 'Xét tặng, truy tặng “Huy chương Thanh niên xung phong vẻ vang”',
      workKind: 'commendation',
      quarters: [2],
      coordinating: 'UBND các xã, phường',
      conditional: true,
    },
    {
      text: `Hướng dẫn, đôn đốc các cơ quan, đơn vị, địa phương sơ kết công tác thi đua, khen thưởng 6 tháng đầu năm ${y}`,
      workKind: 'directive',
      quarters: [2],
      coordinating: allUnits,
    },
    {
      text: `Báo cáo sơ kết công tác thi đua, khen thưởng 6 tháng đầu năm ${y}`,
      workKind: 'report',
      quarters: [2],
      coordinating: office,
    },
    {
      text: `Khen thưởng điển hình tiên tiến năm ${y}`,
      workKind: 'commendation',
      quarters: [2],
      coordinating: allUnits,
    },
    {
      text: 'Phát động phong trào thi đua “An Bình chung sức xây dựng nông thôn mới”',
      workKind: 'movement-launch',
      quarters: [2],
      coordinating: 'Sở Nông nghiệp và Môi trường',
    },
    {
      text: `Kiểm tra công tác thi đua, khen thưởng tại các sở, ngành, xã, phường năm ${y}`,
      workKind: 'inspection',
      quarters: [2, 3],
      coordinating: 'Các cơ quan, đơn vị được kiểm tra',
    },
    {
      text: `Khen thưởng ngành Giáo dục và Đào tạo năm học ${y - 1}-${y}`,
      workKind: 'commendation',
      quarters: [3],
      coordinating: 'Sở Giáo dục và Đào tạo',
    },
    {
      text: 'Sơ kết các phong trào thi đua theo chuyên đề do tỉnh phát động',
      workKind: 'movement-review',
      quarters: [3],
      coordinating: allUnits,
    },
    {
      text: 'Tổ chức đoàn học tập, trao đổi kinh nghiệm về công tác thi đua, khen thưởng',
      workKind: 'study-visit',
      quarters: [3],
      coordinating: office,
      conditional: true,
    },
    {
      text: 'Số hóa hồ sơ khen thưởng thành tích kháng chiến lưu trữ tại tỉnh',
      workKind: 'digitisation',
      quarters: [3, 4],
      coordinating: 'Sở Khoa học và Công nghệ',
    },
    {
      text: `Họp Hội đồng Thi đua - Khen thưởng tỉnh phiên thứ hai năm ${y}`,
      workKind: 'council-session',
      quarters: [3],
      coordinating: 'Thành viên Hội đồng Thi đua - Khen thưởng tỉnh',
    },
    {
      text: 'Bình xét, tôn vinh doanh nghiệp, doanh nhân tiêu biểu của tỉnh',
      workKind: 'ceremony',
      quarters: [4],
      coordinating: 'Hiệp hội Doanh nghiệp tỉnh; Sở Công Thương',
    },
    {
      text: `Hướng dẫn tổng kết công tác thi đua, khen thưởng và bình xét thi đua năm ${y}`,
      workKind: 'directive',
      quarters: [4],
      coordinating: allUnits,
    },
    {
      text: `Họp Hội đồng Sáng kiến tỉnh xét công nhận phạm vi ảnh hưởng của sáng kiến năm ${y}`,
      workKind: 'initiative-review',
      quarters: [4],
      coordinating: 'Sở Khoa học và Công nghệ',
    },
    {
      text: `Chấm điểm thi đua các Cụm, Khối thi đua của tỉnh năm ${y}`,
      workKind: 'covenant-and-scoring',
      quarters: [4],
      coordinating: 'Các Cụm trưởng, Khối trưởng',
    },
    {
      text: 'Cấp đổi, cấp lại hiện vật khen thưởng; đính chính thông tin trong quyết định khen thưởng',
      workKind: 'award-items',
      quarters: [1, 2, 3, 4],
      coordinating: 'UBND các xã, phường',
    },
    {
      text: `Báo cáo tổng kết công tác thi đua, khen thưởng năm ${y}; phương hướng, nhiệm vụ năm ${y + 1}`,
      workKind: 'report',
      quarters: [4],
      coordinating: allUnits,
    },
    {
      text: `Xây dựng Kế hoạch công tác thi đua, khen thưởng năm ${y + 1}`,
      workKind: 'plan',
      quarters: [4],
      coordinating: office,
    },
  ]
}
