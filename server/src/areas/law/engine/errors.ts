import { addRefusals } from '../../../platform/http/catalogue.ts'

addRefusals({
  'eligibility-case-invalid': {
    status: 422,
    title: 'Hồ sơ chưa đúng',
    detail: ({ what }) => `${what}`,
  },
})
