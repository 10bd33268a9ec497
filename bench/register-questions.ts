import { foldName } from '../server/src/areas/awards/domain/award-values.ts'
import {
  awardsGiven,
  families,
  givenOfMen,
  givenOfWomen,
  middlesOfMen,
  middlesOfWomen,
  places,
} from '../server/test/register-names.ts'

/** What officers type: names with and without accents, common and rare, half typed; units, awards, years, decisions, places. */
export const searches = [
  'nguyen van an',
  'nguyễn văn an',
  'trần thị hương',
  'le van hung',
  'Phạm Thị Thu Hà',
  'nguyen thi',
  'nguyễn',
  'nguy',
  'tran van d',
  'lò thị ân',
  'hoàng minh đức 1975',
  'so y te',
  'truong tieu hoc tan tien',
  'xã tân tiến',
  'bang khen 2019',
  'chiến sĩ thi đua cơ sở 2021',
  'huân chương lao động hạng ba',
  'bằng khen của thủ tướng chính phủ',
  '123/QĐ-UBND',
  '150/qd-ubnd 2018',
]

const random = (most: number) => Math.floor(Math.random() * most)
const oneOf = <T>(list: readonly T[]) => list[random(list.length)]!

function drawn(list: [string, number][]): string {
  let left = Math.random() * list.reduce((sum, [, weight]) => sum + weight, 0)
  return list.find(([, weight]) => {
    left -= weight
    return left < 0
  })![0]
}

/** A person's name, as common as its parts are. */
export function drawName(): string {
  const [middles, given] = oneOf([
    [middlesOfMen, givenOfMen],
    [middlesOfWomen, givenOfWomen],
  ] as const)
  return [drawn(families), drawn(middles), drawn(given)].filter(Boolean).join(' ')
}

const half = (text: string) => text.slice(0, Math.max(3, text.length - 1 - random(3)))

/** The same kinds of questions with names, units, years and numbers drawn anew: hardly two are alike. */
export function drawQuestion(): string {
  const kind = random(20)
  const name = drawName()
  const text =
    kind < 10
      ? name
      : kind < 12
        ? half(name)
        : kind < 13
          ? name.split(' ').slice(0, 2).join(' ')
          : kind < 14
            ? `${name} ${1945 + random(55)}`
            : kind < 15
              ? `Trường Tiểu học ${oneOf(places)}`
              : kind < 16
                ? `xã ${oneOf(places)}`
                : kind < 18
                  ? `${oneOf(awardsGiven).name} ${2005 + random(21)}`
                  : `${100 + random(1000)}/QĐ-UBND${kind < 19 ? '' : ` ${2005 + random(21)}`}`
  return Math.random() < 0.5 ? foldName(text) : text
}
