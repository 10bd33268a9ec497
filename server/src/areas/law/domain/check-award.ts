import type { Award, Dated } from './catalogue-types.ts'
import { checkCriteriaRunOn, checkPeriods } from './check-periods.ts'
import { checkCitations, checkRule, type Known } from './check-references.ts'
import { fault, type LawFault } from './law-fault.ts'

const dated = [
  'criteria',
  'decidingAuthority',
  'proposer',
  'voteThreshold',
  'dossier',
  'deadlines',
  'bonus',
  'physicalAwards',
  'disqualifiers',
  'statisticalClass',
] as const

const vietnamese = /[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]/i

/** Everything that can be wrong with one award by itself: names, periods, citations, conditions. */
export function checkAward(known: Known, award: Award, file = `awards/${award.id}.yaml`): LawFault[] {
  const faults: LawFault[] = []
  if (!vietnamese.test(award.name) || award.name !== award.name.normalize('NFC'))
    faults.push(fault(file, 'name', 'Thiếu tên tiếng Việt có dấu (Unicode dựng sẵn).'))
  for (const subject of award.subjects)
    if (!known.subjects.has(subject))
      faults.push(fault(file, 'subjects', `Đối tượng "${subject}" chưa có trong law/terms.yaml.`))
  for (const list of dated) faults.push(...checkPeriods(file, list, award[list]))
  for (const { place, entry } of entriesOf(award)) faults.push(...checkCitations(known, file, place, entry))
  for (const former of award.formerNames)
    faults.push(
      ...checkCitations(known, file, `formerNames@${former.from}`, { ...former, confidence: 'verified' }),
    )
  for (const { id, from, rule } of award.disqualifiers)
    faults.push(...checkRule(known, file, `disqualifiers/${id}@${from}`, rule))
  return [...faults, ...checkCriteria(known, award, file), ...checkCriteriaRunOn(file, award)]
}

/** Is the award given to this subject, or to a wider or narrower one? */
const isGivenTo = ({ wider }: Known, award: Award, subject: string): boolean =>
  award.subjects.some((one) => wider(one).includes(subject) || wider(subject).includes(one))

/** Every dated entry of an award, each criterion too, with the place by which it is named. */
export function entriesOf(award: Award): { place: string; entry: Dated }[] {
  const lists = dated.flatMap((list) =>
    award[list].map((entry) => ({
      place: `${list}${'id' in entry ? `/${entry.id}` : ''}@${entry.from}`,
      entry: entry as Dated,
    })),
  )
  const items = award.criteria.flatMap(({ from, until, items }) =>
    items.map((item) => ({ place: `criteria/${item.id}@${from}`, entry: { ...item, from, until } as Dated })),
  )
  return [...lists, ...items]
}

function checkCriteria(known: Known, award: Award, file: string): LawFault[] {
  return award.criteria.flatMap((variant) => {
    const ids = variant.items.map(({ id }) => id)
    const twice = ids.filter((id, i) => ids.indexOf(id) !== i)
    return [
      ...twice.map((id) => fault(file, `criteria@${variant.from}`, `Mã tiêu chuẩn "${id}" dùng hai lần.`)),
      ...variant.items.flatMap((item) => {
        const place = `criteria/${item.id}@${variant.from}`
        return [
          ...checkRule(known, file, place, item.rule),
          ...(item.subjects ?? [])
            .filter((subject) => !known.subjects.has(subject))
            .map((subject) => fault(file, place, `Đối tượng "${subject}" chưa có trong law/terms.yaml.`)),
          ...(item.subjects ?? [])
            .filter((subject) => known.subjects.has(subject) && !isGivenTo(known, award, subject))
            .map((subject) =>
              fault(
                file,
                place,
                `Đối tượng "${subject}" không thuộc subjects: tiêu chuẩn này không bao giờ được dùng.`,
              ),
            ),
          ...(item.basis ?? [])
            .filter((basis) => !award.basis.includes(basis))
            .map((basis) =>
              fault(
                file,
                place,
                `Loại "${basis}" không có trong basis: tiêu chuẩn này không bao giờ được dùng.`,
              ),
            ),
        ]
      }),
    ]
  })
}
