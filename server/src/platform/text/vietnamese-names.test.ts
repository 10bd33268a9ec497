import { describe, expect, it } from 'vitest'
import {
  compareVietnamese,
  compareVietnameseNames,
  foldVietnamese,
  vietnameseNameKey,
} from './vietnamese-names.ts'

describe('names in the Vietnamese order', () => {
  it('puts the given name first, then the middle names, then the family name', () => {
    const names = [
      'Trần Văn Bình',
      'Nguyễn Thị Ánh',
      'Lê Văn An',
      'Đỗ Thị Bích An',
      'Nguyễn Hà',
      'Trần An Hà',
      'Vũ Văn An',
      'Phạm Văn Đức',
      'Lý Văn Dũng',
    ]

    expect(names.toSorted(compareVietnameseNames)).toEqual([
      'Đỗ Thị Bích An',
      'Lê Văn An',
      'Vũ Văn An',
      'Nguyễn Thị Ánh',
      'Trần Văn Bình',
      'Lý Văn Dũng',
      'Phạm Văn Đức',
      'Nguyễn Hà',
      'Trần An Hà',
    ])
  })

  it('orders letters a ă â, d đ, e ê, o ô ơ, u ư, and then the tones', () => {
    const words = ['đa', 'da', 'â', 'ă', 'a', 'ê', 'e', 'ơ', 'ô', 'o', 'ư', 'u', 'xa']
    expect(words.toSorted(compareVietnamese).join(' ')).toBe('a ă â da đa e ê o ô ơ u ư xa')
    const tones = ['hạ', 'há', 'hã', 'hả', 'hà', 'ha', 'hàng', 'hai']
    expect(tones.toSorted(compareVietnamese).join(' ')).toBe('ha hà hả hã há hạ hai hàng')
  })

  it('does not care for case, spaces and the form of the marks', () => {
    expect(vietnameseNameKey('  NGUYỄN  văn\u00a0Hậu ')).toBe(
      vietnameseNameKey('Nguyễn Văn Hậu'.normalize('NFD')),
    )
  })

  it('folds for search', () => {
    expect(foldVietnamese('Ban Thi đua - Khen thưởng, SỞ NỘI VỤ')).toBe(
      'ban thi dua - khen thuong, so noi vu',
    )
  })
})
