import { addRefusals } from '../../platform/http/catalogue.ts'

addRefusals({
  'report-period-turned': {
    status: 422,
    title: 'Kỳ báo cáo chưa đúng',
    detail: ({ from, to }) => `Ngày đầu kỳ ${from} đứng sau ngày cuối kỳ ${to}. Hãy chọn lại.`,
  },
})
