import { describeActs } from '../ledger/index.ts'

describeActs({
  'remind-units': (d) => `Nhắc ${d.units} đơn vị về ${d.items} nội dung chưa gửi, ${d.mails} thư`,
  'write-reminder-dispatch': (d) => `Lập công văn đôn đốc ${d.units} đơn vị về ${d.items} nội dung`,
  'write-reminder-text': (d) => `Lấy tin nhắn đôn đốc ${d.units} đơn vị về ${d.items} nội dung`,
  'send-due-reminders': (d) =>
    `Nhắc việc theo lịch: ${d.reminders} lượt nhắc, ${d.escalations} lượt báo lãnh đạo`,
  'set-reminder-settings': 'Đặt lịch nhắc việc của đơn vị',
})
