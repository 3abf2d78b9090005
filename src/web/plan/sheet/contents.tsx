import { contentsOf, statutoryContents } from '../../../domain/sip/establish-plan.ts'
import { Status } from '../../../ui/status.tsx'
import { WhyRule } from '../../why-rule.tsx'
import type { DocumentPart } from './part.ts'

/** Where in the document each of the four is found. */
const where = {
  needed: 'what',
  'by-principal': 'what',
  'by-others': 'field-network-part',
  'main-responsible': 'who-answers',
} as const

/** The four contents that the law asks of a plan, each as there, with the way to its text, or as not there yet. */
export function Contents({ view, request }: Pick<DocumentPart, 'view' | 'request'>) {
  const { content, contents, missing } = request.t.plan.sheet
  const there = contentsOf(view)
  const nobody = view.plan.nobodyElse
  return (
    <section aria-labelledby="contents">
      <h2 id="contents">{contents}</h2>
      <ul class="links">
        {statutoryContents.map((key) => {
          const label = key === 'by-others' && nobody ? content.nobodyElse : content[key]
          return (
            <li>
              {there[key] ? (
                <Status kind="ok">
                  <a href={`#${where[key]}`}>{label}</a>
                </Status>
              ) : (
                <Status kind="wait">
                  {label} ({missing})
                </Status>
              )}
            </li>
          )
        })}
      </ul>
      <WhyRule rule="plan-content" request={request} />
    </section>
  )
}
