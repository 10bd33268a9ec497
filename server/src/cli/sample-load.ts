import { loadSampleProvince } from '../../../samples/province/load-sample-province.ts'
import { isRefusal } from '../platform/refusal.ts'
import { type Command, Refused } from './usage.ts'
import { withInstallation } from './with-installation.ts'

export const sampleLoad: Command = {
  words: ['sample', 'load'],
  summary: 'nạp tỉnh mẫu vào một cài đặt còn trống (không dùng cho cài đặt thật)',
  help: `neuguong sample load

Nạp tỉnh An Bình (hư cấu): đơn vị, người, cụm khối, hội đồng, tài khoản mẫu, kế hoạch năm trước và năm nay.
Bị từ chối khi cài đặt đã có tài khoản. Cài đặt đã nạp mẫu luôn hiện dải báo "dữ liệu mẫu".`,
  async run() {
    const loaded = await withInstallation((act) => loadSampleProvince(act))
    if (isRefusal(loaded))
      throw new Refused(
        'Cài đặt này đã có dữ liệu, nên không nạp tỉnh mẫu. Hãy đặt DATA_DIR tới thư mục mới.',
      )
    process.stderr.write(`Đã nạp tỉnh mẫu: ${loaded.units} đơn vị, ${loaded.people} người.\n`)
    return 0
  },
}
