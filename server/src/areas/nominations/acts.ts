import { describeActs } from '../ledger/index.ts'

describeActs({
  'close-round': (d) =>
    `Khép đợt xét khen thưởng “${d.title}”${d.number ? ` theo Quyết định ${d.number}` : ''}`,
})
