import { expect, test } from 'vitest'
import { moneyInWords } from './money-words.ts'

test.each([
  [0, 'Không đồng'],
  [1_000, 'Một nghìn đồng'],
  [3_800_000, 'Ba triệu tám trăm nghìn đồng'],
  [11_400_000, 'Mười một triệu bốn trăm nghìn đồng'],
  [21_055_000, 'Hai mươi mốt triệu không trăm năm mươi lăm nghìn đồng'],
  [105_010_005, 'Một trăm linh năm triệu không trăm mười nghìn không trăm linh năm đồng'],
  [24_000_000, 'Hai mươi tư triệu đồng'],
  [15_000_000, 'Mười lăm triệu đồng'],
  [1_000_000_000, 'Một tỷ đồng'],
  [2_000_004_000, 'Hai tỷ không trăm linh bốn nghìn đồng'],
  [1_250_380_000_000, 'Một nghìn hai trăm năm mươi tỷ ba trăm tám mươi triệu đồng'],
])('%d đồng', (vnd, words) => expect(moneyInWords(vnd)).toBe(words))
