import { addRefusals } from '../../platform/http/catalogue.ts'

addRefusals({
  'nomination-not-approved': {
    status: 409,
    title: 'Chưa được Hội đồng thông qua',
    detail: ({ name }) =>
      `${name ? `Trường hợp “${name}”` : 'Một trường hợp trong danh sách'} chưa được Hội đồng thông qua hoặc đã có quyết định khác. Hãy tải lại danh sách trình.`,
  },
})
