import { addRefusals } from '../../platform/http/catalogue.ts'

addRefusals({
  'history-not-found': {
    status: 404,
    title: 'Không có lịch sử',
    detail: 'Chưa có việc nào được ghi cho mục này, hoặc mục này nằm ngoài đơn vị mà bạn được xem.',
  },
})
