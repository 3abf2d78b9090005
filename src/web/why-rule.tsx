import { type RuleId, ruleOf, sourcesOn } from '../domain/law.ts'
import { Why } from '../ui/why.tsx'
import type { Request } from './request.ts'

const kinds = { law: 'law', guideline: 'guideline', 'good-practice': 'practice', ours: 'ours' } as const

/** "Why?": the rule behind what is asked, always saying whether it is law, guideline or good practice. */
export function WhyRule({ rule, request, about }: { rule: RuleId; request: Request; about?: boolean }) {
  const { t, lang, on } = request
  const { kind, why, title } = ruleOf(rule)
  const source = sourcesOn(rule, on)
    .map((s) => s.cite[lang])
    .join('; ')
  return (
    <Why
      label={t.common.why}
      {...(about === true ? { about: title[lang] } : { context: title[lang] })}
      source={{ kind: kinds[kind], word: t.common.ruleKind[kind], reference: source }}
    >
      <p>{why[lang]}</p>
    </Why>
  )
}
