import type { Rule } from '../../catalogue-types.ts'
import { allOf, anyOf } from '../combine.ts'
import { dayText } from '../days.ts'
import { type Facts, heldAwards, path } from '../facts.ts'
import { type Finding, met, notMet, unknown } from '../finding.ts'
import { longestRun, monthsIn, type Posts, postsFrom } from './posts-held.ts'
import { qualitative } from './qualitative.ts'
import { leastYears, type WomenCut, womenCut } from './tenure-law.ts'

type PostTenure = Extract<Rule, { type: 'postTenure' }>
type Row = PostTenure['posts'][number]

/**
 * Time in posts of leadership against the rows of the law. Where the case does not list the posts, or the text leaves
 * them open, whoever answers for it attests the whole (`attested`); what is measured stands against any attestation.
 */
export function postTenure(rule: PostTenure, facts: Facts): Finding {
  if (!facts.theCase.subject.posts) return qualitative({ type: 'qualitative', code: rule.attested }, facts)
  const whole = rule.notice ? sinceDevotion(rule, facts) : judgeRows(rule.posts, rule, facts, null)
  if (whole.verdict === 'notMet') return ofEarlierTime(rule, facts, whole)
  return rule.notice ? allOf([whole, noticeGiven(rule.notice, facts)], whole.text) : whole
}

function judgeRows(rows: Row[], rule: PostTenure, facts: Facts, notBefore: string | null): Finding {
  const posts = postsFrom(facts, notBefore)
  return anyOf(
    rows.map((row) => judgeRow(rule, row, facts, posts)),
    () => 'Thời gian giữ chức vụ lãnh đạo, quản lý',
  )
}

/** What was rewarded as devotion before does not count again: only the posts after that decision do. */
function sinceDevotion(rule: PostTenure, facts: Facts): Finding {
  const held = heldAwards(facts)
  const orders = held?.filter(({ award }) => facts.law.law.awards.get(award)?.kind === 'order') ?? []
  const before = orders.filter((one) => one.basis === 'devotion')
  const unsure = orders.find((one) => !one.basis || (one.basis === 'devotion' && !one.decidedOn))
  if (held && !unsure)
    return judgeRows(
      rule.posts,
      rule,
      facts,
      before
        .map((one) => one.decidedOn!)
        .sort()
        .at(-1) ?? null,
    )
  const whole = judgeRows(rule.posts, rule, facts, null)
  const endless = rule.posts.map(({ below: _below, upTo: _upTo, ...row }) => row)
  if (judgeRows(endless, rule, facts, null).verdict === 'notMet') return whole
  return open(
    () => 'Chưa rõ đã được khen quá trình cống hiến hay chưa, từ ngày nào',
    unsure ? path.award(unsure.place, unsure.basis ? 'decidedOn' : 'basis') : 'subject.awards',
    whole,
  )
}

/** Who began work in an earlier time is judged by rows that are not measured. */
function ofEarlierTime(rule: PostTenure, facts: Facts, whole: Finding): Finding {
  const { joinedOn } = facts.theCase.subject
  const { since } = rule
  if (!since || (joinedOn && joinedOn >= since)) return whole
  if (!joinedOn) return open(() => 'Chưa rõ thời kỳ tham gia công tác', 'subject.joinedOn', whole)
  const says = () => `Tham gia công tác trước ${dayText(since)}: xét theo tiêu chuẩn của thời kỳ đó`
  return { ...attestedOr(rule, facts, says), children: [whole] }
}

const open = (text: () => string, missing: string, whole: Finding): Finding =>
  unknown(text, [...new Set([missing, ...whole.missing])], { children: [whole] })

/** Proposed once the person retires, has left the post or is dead. */
function noticeGiven(code: string, facts: Facts): Finding {
  const { leftOn, diedOn } = facts.theCase.subject
  const over = leftOn && leftOn <= facts.theCase.on ? leftOn : diedOn
  if (over) return met(() => `Đã thôi công tác từ ${dayText(over)}`)
  return qualitative({ type: 'qualitative', code }, facts)
}

function judgeRow(rule: PostTenure, row: Row, facts: Facts, posts: Posts): Finding {
  const full = (row.years ?? 0) * 12
  const own = row.continuous ? longestRun(posts, [row.post]) : monthsIn(posts, [row.post])
  const plain = row.continuous ? own : Math.max(own, withNextAbove(row.post, facts, posts))
  const all = row.continuous ? own : monthsIn(posts, [row.post, ...above(row.post, facts)])
  const added = plain > own ? ', cộng thời gian giữ chức vụ cao hơn liền kề' : ''
  const says = () => `${wordsOf(row, facts)}: ${lengthWords(plain)}${added}`
  const summed = () => `${says()}; ${lengthWords(all)} nếu cộng thời gian giữ mọi chức vụ cao hơn`
  if (plain > 0 && plain >= full) return upToEnd(rule, row, facts, plain, says)
  // Whoever never held this post has nothing that could be added up for it.
  const mayAdd = own > 0 && all > plain
  if (mayAdd && all >= full) return attestedOr(rule, facts, summed)
  const cut = rule.notice ? womenCut(facts) : null
  const least = cut ? full - Math.round(full * cut.share) : full
  if (cut && plain > 0 && plain >= least) return ifWoman(cut, facts, says)
  if (cut && mayAdd && all >= least && facts.facts[cut.fact] !== false) return attestedOr(rule, facts, summed)
  return notMet(says)
}

/** Enough time; some rows end where those of the next class begin. */
function upToEnd(rule: PostTenure, row: Row, facts: Facts, months: number, says: () => string): Finding {
  if (row.below && months >= row.below * 12)
    return notMet(() => `${says()}; từ ${row.below} năm không còn thuộc hạng này`)
  if (row.upTo && months > row.upTo * 12)
    return attestedOr(rule, facts, () => `${says()}; dài hơn khoảng thời gian của hạng này`)
  return met(says)
}

/** A woman's time is cut, unless she belongs to those who retire later. */
function ifWoman(cut: WomenCut, facts: Facts, says: () => string): Finding {
  const asked = [cut.fact, cut.exceptFact]
  const [woman, later] = asked.map((code) => facts.facts[code])
  if (woman === false || later === true) return notMet(says)
  const text = () => `${says()}; nữ lãnh đạo, quản lý được giảm thời gian`
  const open = asked.filter((code) => facts.facts[code] == null).map(path.fact)
  return open.length === 0 ? met(text) : unknown(text, open)
}

/**
 * Time in the next higher post is added where it is not enough by itself for any award of that post; every longer way
 * of adding up is a reading of the law that a person must answer for.
 */
function withNextAbove(post: string, facts: Facts, posts: Posts): number {
  const [next] = above(post, facts)
  if (!next) return 0
  const there = monthsIn(posts, [next])
  const enough = leastYears(facts.law, next)
  return there > 0 && enough !== null && there < enough * 12 ? monthsIn(posts, [post, next]) : 0
}

/** The posts above this one, the nearest first. */
function above(post: string, facts: Facts): string[] {
  const next = facts.law.law.terms.posts.find((one) => one.next === post)
  return next ? [next.id, ...above(next.id, facts)] : []
}

function attestedOr(rule: PostTenure, facts: Facts, text: () => string): Finding {
  const attested = facts.facts[rule.attested]
  if (attested === true) return met(text)
  if (attested === false) return notMet(text)
  return unknown(text, [path.fact(rule.attested)])
}

function wordsOf(row: Row, facts: Facts): string {
  const label = facts.law.law.terms.posts.find((one) => one.id === row.post)?.label ?? row.post
  const from = row.years ? ` từ ${row.years} năm` : ''
  const to = row.below ? ` đến dưới ${row.below} năm` : row.upTo ? ` đến ${row.upTo} năm` : ''
  return `${label}${from}${to}${row.years && !to ? ' trở lên' : ''}${row.continuous ? ' liên tục' : ''}`
}

const lengthWords = (months: number) =>
  months === 0 ? 'chưa giữ' : `đã giữ ${Math.floor(months / 12)} năm ${Math.floor(months % 12)} tháng`
