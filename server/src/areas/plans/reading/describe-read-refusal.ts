import type { Refusal } from '../../../platform/refusal.ts'
import { limits } from './limits.ts'

const limitMb = Math.round(limits.fileBytes / 1_048_576)

const typeWords: Record<string, string> = {
  doc: 'tệp Word đời cũ (.doc)',
  xls: 'bảng tính Excel đời cũ (.xls)',
  xlsx: 'bảng tính Excel (.xlsx)',
  pptx: 'bản trình chiếu (.pptx)',
  odt: 'văn bản OpenDocument (.odt)',
  rtf: 'văn bản RTF',
  html: 'trang web (HTML)',
  xml: 'tệp XML',
  image: 'tệp ảnh',
  zip: 'tệp nén',
  ole: 'tệp Office đời cũ',
  binary: 'tệp không phải văn bản',
}

/** Says in Vietnamese what is wrong with a plan file that was refused, where, and what to do about it. */
export function describeReadRefusal(refusal: Refusal, fileName: string): string {
  const { values } = refusal
  const file = `Tệp “${fileName}”`
  switch (refusal.code) {
    case 'empty-file':
    case 'empty-document':
      return `${file} rỗng, không có nội dung nào. Đề nghị kiểm tra lại tệp và tải lên bản có nội dung.`
    case 'not-a-plan': {
      const found = values.found ? `tiêu đề của văn bản là “${values.found}”` : 'không tìm thấy nhiệm vụ nào'
      return `${file} đọc được nhưng không phải kế hoạch: ${found}. Đề nghị chọn đúng tệp kế hoạch, kể cả phụ lục kèm theo.`
    }
    case 'encrypted':
      return `${file} được đặt mật khẩu nên không mở được. Đề nghị gỡ mật khẩu rồi tải lại.`
    case 'scan-without-text':
      return `${file} là bản quét: ${values.pages} trang đều không có lớp chữ. Đề nghị tải bản Word gốc hoặc bản PDF xuất từ Word, hoặc nhận dạng chữ trước khi tải.`
    case 'unsupported-type':
      return `${file} là ${typeWords[String(values.type)] ?? 'loại tệp chưa đọc được'}, chưa đọc được. Đề nghị lưu lại dưới dạng .docx, .pdf có lớp chữ hoặc .txt rồi tải lên.`
    case 'too-large':
      return `${file} lớn quá giới hạn ${limitMb} MB. Đề nghị bỏ bớt ảnh, tách phần không phải kế hoạch rồi tải lại.`
    case 'too-many-pages':
      return `${file} có ${values.pages} trang, quá giới hạn ${values.limit} trang. Đề nghị chỉ tải phần kế hoạch.`
    case 'zip-bomb':
      return `${file} bung ra lớn bất thường so với dung lượng của nó nên bị từ chối để giữ an toàn cho hệ thống. Đề nghị mở bằng Word, lưu thành tệp mới rồi tải lại.`
    case 'corrupt-file': {
      const part = values.format === 'pdf' ? 'cấu trúc tệp PDF' : 'phần bên trong tệp Word'
      const page = values.page ? ` tại trang ${values.page}` : ''
      return `${file} bị hỏng: ${part} không đọc được${page}. Đề nghị mở lại bằng phần mềm đã tạo ra tệp, lưu thành tệp mới rồi tải lại.`
    }
    default:
      return `${file} không đọc được (mã ${refusal.code}). Đề nghị kiểm tra lại tệp.`
  }
}
