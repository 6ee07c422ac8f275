// Rules as written, completed with what was left unsaid. Invariant: what is given is never changed.
import { criteria } from './criteria.ts'
import { gates } from './gates.ts'
import type { Parameters, Values } from './kind.ts'
import type { Rule } from './rule-set.ts'

/** @returns the same rules, every parameter that has a default having a value; kinds and values are the caller's to check */
export function withDefaults<Rules extends { gates: readonly Rule[]; criteria: readonly Rule[] }>(
  rules: Rules,
): Rules {
  return {
    ...rules,
    gates: rules.gates.map((rule) => completed(rule, gates[rule.kind as keyof typeof gates].parameters)),
    criteria: rules.criteria.map((rule) =>
      completed(rule, criteria[rule.kind as keyof typeof criteria].parameters),
    ),
  }
}

function completed({ kind, values }: Rule, parameters: Parameters): Rule {
  const defaults: Values = {}
  for (const [name, parameter] of Object.entries(parameters))
    if ('default' in parameter) defaults[name] = parameter.default
  return { kind, values: { ...defaults, ...values } }
}
