import { serve } from '../serve.ts'
import type { Command } from './usage.ts'

export const serveCommand: Command = {
  words: ['serve'],
  summary: 'chạy máy chủ (như npm start, nhưng không cài gói và không dựng giao diện)',
  help: `neuguong serve

Chạy máy chủ tới khi nhận Ctrl-C. Lần đầu tạo cơ sở dữ liệu và nạp tỉnh mẫu (SAMPLE=no: không nạp, mở trang thiết lập).`,
  async run() {
    await serve(process.env)
    return new Promise(() => {})
  },
}
