import type { LawRule as Rule } from '@server/areas/law/schemas.ts'
import { lawRuleText, sayCondition } from '../../text/law-rules.ts'
import classes from './law.module.css'

export type Naming = {
  nameOf: (id: string) => string
  factOf: (code: string) => string | null
  postOf: (id: string) => string
}

/** A condition of the law as a tree that an officer reads from top to bottom. */
export function RuleTree({ rule, naming }: { rule: Rule; naming: Naming }) {
  return (
    <ul className={classes.tree}>
      <Branch rule={rule} naming={naming} />
    </ul>
  )
}

function Branch({ rule, naming }: { rule: Rule; naming: Naming }) {
  if ('all' in rule) return <Group lead={lawRuleText.all} rules={rule.all} naming={naming} />
  if ('any' in rule) return <Group lead={lawRuleText.any} rules={rule.any} naming={naming} />
  const said = sayCondition(rule, naming.nameOf, naming.factOf, naming.postOf)
  if (rule.type !== 'windowBefore') return <li>{said}</li>
  return (
    <li>
      {said}
      <ul>
        <Group lead={lawRuleText.inEachYear} rules={[rule.baseline]} naming={naming} />
        {rule.contains.length > 0 && (
          <Group lead={lawRuleText.inTheYears} rules={rule.contains} naming={naming} />
        )}
      </ul>
    </li>
  )
}

function Group({ lead, rules, naming }: { lead: string; rules: Rule[]; naming: Naming }) {
  return (
    <li>
      <span className={classes.treeLead}>{lead}</span>
      <ul>
        {rules.map((one, index) => (
          <Branch key={index} rule={one} naming={naming} />
        ))}
      </ul>
    </li>
  )
}
