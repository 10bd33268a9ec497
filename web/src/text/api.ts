/** Words for what goes wrong between the browser and the server. */
export const apiText = {
  networkLost: {
    title: 'Mất kết nối với máy chủ',
    detail:
      'Dữ liệu chưa tải được; việc vừa gửi, nếu có, có thể chưa được lưu. Hãy kiểm tra mạng rồi thử lại.',
  },
  serverAway: {
    title: 'Máy chủ đang khởi động lại',
    detail: 'Hãy đợi vài giây rồi thử lại.',
  },
  unreadable: {
    title: 'Máy chủ trả lời không đọc được',
    detail: 'Hãy thử lại; nếu vẫn lỗi, báo quản trị hệ thống.',
  },
  pageFailed: {
    title: 'Trang gặp lỗi',
    detail: 'Hãy tải lại trang. Dữ liệu đã lưu không bị ảnh hưởng.',
  },
}
