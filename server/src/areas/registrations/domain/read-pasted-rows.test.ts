import { expect, it } from 'vitest'
import { readPastedRows } from './read-pasted-rows.ts'

const person = (id: string, fullName: string) => ({ id, fullName, position: null, unitName: 'Sở Y tế' })

it('takes the award of the row above where a row says so, and leaves a real gap a gap', () => {
  const text = [
    'STT\tHọ và tên\tDanh hiệu\tSáng kiến',
    '1\tLý A Ửng\tChiến sĩ thi đua cơ sở\t',
    '2\tBùi Anh Bình\tnt\t',
    '3\tMai Hữu Cường\t- nt -\t',
    '4\tTô Văn Cường\t\tSổ tay điện tử',
    '5\tLê Thị Chi\tnhư trên\t',
  ].join('\n')
  const names = ['Lý A Ửng', 'Bùi Anh Bình', 'Mai Hữu Cường', 'Tô Văn Cường', 'Lê Thị Chi']
  const rows = readPastedRows(text, {
    people: names.map((name, at) => person(String(at), name)),
    collectives: [],
    nameAward: (words) => (words === 'Chiến sĩ thi đua cơ sở' ? { key: 'base', name: words } : null),
  })
  expect(rows.map((row) => [row.name, row.awardKey, row.problem])).toEqual([
    ['Lý A Ửng', 'base', null],
    ['Bùi Anh Bình', 'base', null],
    ['Mai Hữu Cường', 'base', null],
    ['Tô Văn Cường', null, null],
    ['Lê Thị Chi', 'base', null],
  ])
})

it('does not take a name for another that differs in its marks, but reads one without marks', () => {
  const rows = readPastedRows(
    'Họ và tên\tChỉ tiêu\nNguyễn Thị Hường\t\nNguyen Van An\t\nNGUYỄN VĂN AN\t\nNguyễn Văn Ân\t',
    {
      people: [person('1', 'Nguyễn Thị Hương'), person('2', 'Nguyễn Văn An')],
      collectives: [],
      nameAward: () => null,
    },
  )
  expect(rows.map(({ name, personId }) => [name, personId])).toEqual([
    ['Nguyễn Thị Hường', null],
    ['Nguyễn Văn An', '2'],
    ['Nguyễn Văn An', '2'],
    ['Nguyễn Văn Ân', null],
  ])
})
