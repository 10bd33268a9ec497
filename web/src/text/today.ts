/** Words of the home page. */
export const todayText = {
  title: 'Hôm nay tôi phải làm gì',
  date: (weekday: string, date: string) => `${weekday}, ngày ${date}`,
  counts: 'Việc đang chờ',
  tasks: 'Việc của tôi và của đơn vị',
  tasksAll: 'Mọi nhiệm vụ đang mở của tôi',
  noTasks: 'Không có việc nào đến hạn',
  noTasksText: 'Nhiệm vụ được giao cho bạn hoặc đơn vị bạn sẽ hiện ở đây, việc quá hạn đứng trước.',
  noPlan: 'Chưa có kế hoạch nào trong năm',
  noPlanText:
    'Tải lên kế hoạch đã ký (Word, PDF hoặc dán văn bản); hệ thống đọc thành bảng nhiệm vụ để bạn rà lại.',
  readPlan: 'Đọc kế hoạch',
  noPlansRight: 'Vai trò của bạn không làm việc với kế hoạch.',
  seeAccounts: 'Mở danh sách tài khoản',
  seePlans: 'Mở danh sách kế hoạch',
  columns: {
    text: 'Nội dung',
    due: 'Thời hạn',
    unit: 'Đơn vị chủ trì',
    role: 'Vai trò của tôi',
  },
  noDue: 'Chưa định hạn',
  overdueDays: (days: string) => `quá ${days} ngày`,
  silentUnits: 'Đơn vị chưa có tin',
  silentFor: (days: string) => `im lặng ${days} ngày`,
  difficulties: 'Vướng mắc chờ trả lời',
  waitingDays: (days: string) => `chờ ${days} ngày`,
  readings: 'Bản đọc kế hoạch chờ rà',
  readingTasks: (tasks: string, findings: string) => `${tasks} nhiệm vụ, ${findings} chỗ cần xem`,
  firstSteps: 'Các bước đầu tiên',
  stepDone: 'Xong',
  stepTodo: 'Chưa làm',
  samples: 'Thử với một kế hoạch mẫu',
  samplesText: 'Chọn một kế hoạch để xem hệ thống đọc ra bảng nhiệm vụ và những chỗ cần hỏi lại.',
  tryIt: 'Đọc thử',
  allSamples: (count: number) => `Xem đủ ${count} kế hoạch mẫu`,
  trySample: (name: string) => `Đọc thử: ${name}`,
}

/** Work of the season outside rounds, on the home page. */
export const seasonText = {
  title: 'Đăng ký, quyết định, phản ánh chờ tôi',
  toNumber: 'chờ vào số',
  objections: (count: string) => `${count} phản ánh chưa trả lời`,
  opinionLate: 'quá hạn trả lời ý kiến',
  requestLate: 'quá hạn giải quyết',
  registration: {
    none: 'phải lập đăng ký',
    draft: 'đang lập, chờ duyệt',
    approved: 'đã duyệt, chưa gửi',
  },
}
