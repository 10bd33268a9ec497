import type { Rule } from './rule-types.ts'

/** Every rule of a tree, itself first. */
export function rulesIn(rule: Rule): Rule[] {
  if ('all' in rule) return [rule, ...rule.all.flatMap(rulesIn)]
  if ('any' in rule) return [rule, ...rule.any.flatMap(rulesIn)]
  if (rule.type === 'windowBefore') return [rule, ...[rule.baseline, ...rule.contains].flatMap(rulesIn)]
  return [rule]
}

/** Every post that a rule asks for. */
export function postsIn(rule: Rule): string[] {
  return rulesIn(rule).flatMap((one) =>
    'type' in one && one.type === 'postTenure' ? one.posts.map(({ post }) => post) : [],
  )
}
