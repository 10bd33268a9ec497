import { makeRandom } from '../../province/random.ts'
import { decisionFor, type Expected, type SampleFile } from './gold.ts'
import { schoolNames, schoolPeople } from './people.ts'
import { type SampleCell, type SampleSheet, writeWorkbook } from './write-workbook.ts'

/** Shape 6: the schools, a sheet a school year; teachers and then schools under a heading of their own, headings again on each page. */
export function makeSchoolYears(count: number): SampleFile {
  const random = makeRandom(2012)
  const schools = schoolNames()
  const people = schoolPeople(random, schools, 16)
  const expected: Expected[] = []
  const sheets: SampleSheet[] = []
  const years = [2012, 2014, 2016, 2018, 2020, 2022, 2023, 2024]
  for (const [index, year] of years.entries()) {
    const wanted = index === years.length - 1 ? count - expected.length : Math.floor(count / years.length)
    sheets.push(makeSheet(year, index, wanted, people, schools, expected))
  }
  return {
    fileName: '6-nganh-giao-duc-theo-nam-hoc.xlsx',
    bytes: writeWorkbook(sheets),
    expected,
    refused: 0,
  }
}

function makeSheet(
  year: number,
  index: number,
  wanted: number,
  people: ReturnType<typeof schoolPeople>,
  schools: readonly string[],
  expected: Expected[],
): SampleSheet {
  const teachers = decisionFor(20, year)
  const collectives = decisionFor(21, year)
  const inWords = (decision: typeof teachers) => {
    const [y, m, d] = decision.on.split('-')
    return `ngày ${Number(d)} tháng ${Number(m)} năm ${y}`
  }
  const heading = [
    'Stt',
    'Họ tên',
    'Ngày tháng năm sinh',
    'Đơn vị (trường)',
    'Danh hiệu thi đua',
    'Số quyết định',
    'Ngày ký quyết định',
  ]
  const rows: SampleCell[][] = [
    [`DANH SÁCH KHEN THƯỞNG NĂM HỌC ${year}-${year + 1}`],
    ['SỞ GIÁO DỤC VÀ ĐÀO TẠO'],
    [],
    heading,
  ]
  const schoolCount = Math.min(schools.length, Math.floor(wanted / 10))
  for (let at = 0; at < wanted - schoolCount; at += 1) {
    // A page has forty lines, and its heading again.
    if (at > 0 && at % 40 === 0) rows.push(heading)
    const who = (at + index * 131) % people.length
    const person = people[who]!
    const isFighter = (at + index) % 5 === 0
    rows.push([
      at + 1,
      person.fullName,
      `${1 + (who % 28)}.${1 + (who % 12)}.${person.birthYear}`,
      person.unit,
      isFighter ? 'CSTĐ cơ sở' : 'LĐTT',
      teachers.number,
      inWords(teachers),
    ])
    expected.push({
      name: person.fullName,
      award: isFighter ? 'emulation-fighter-base' : 'advanced-worker',
      year,
      decision: teachers.number,
      decidedOn: teachers.on,
    })
  }
  rows.push(
    [],
    ['DANH SÁCH TẬP THỂ ĐƯỢC KHEN THƯỞNG'],
    [`Năm học ${year}-${year + 1}`],
    ['Stt', 'Tên tập thể', 'Danh hiệu', 'Quyết định'],
  )
  for (let at = 0; at < schoolCount; at += 1) {
    const school = schools[(at + index * 5) % schools.length]!
    const isBest = at % 4 === 0
    rows.push([at + 1, school, isBest ? 'TTLĐXS' : 'TTLĐTT', `${collectives.number}, ${collectives.shown}`])
    expected.push({
      name: school,
      award: isBest ? 'excellent-labour-collective' : 'advanced-labour-collective',
      year,
      decision: collectives.number,
      decidedOn: collectives.on,
    })
  }
  return { name: `${year}-${year + 1}`, rows, widths: [6, 28, 14, 44, 18, 16, 26] }
}
