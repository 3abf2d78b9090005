import { Status } from '../../../ui/status.tsx'
import { WhyRule } from '../../why-rule.tsx'
import type { Part } from './standing.tsx'

/** The four contents that the law asks of a plan, each as there or not there yet. */
export function Contents({ opened: { view }, request }: Part) {
  const { content, contents, missing } = request.t.plan.sheet
  const { measures } = view.plan
  const others = measures.some((m) => m.responsible.kind !== 'unit')
  const items = [
    { label: content.measures, there: measures.length > 0 },
    { label: content.principals, there: measures.some((m) => m.responsible.kind === 'unit') },
    { label: others ? content.others : content.nobodyElse, there: measures.length > 0 },
    { label: content.main, there: view.roles.mainResponsible !== undefined },
  ]
  return (
    <section aria-labelledby="contents">
      <h2 id="contents">{contents}</h2>
      <ul class="links">
        {items.map(({ label, there }, index) => (
          <li>
            {there ? (
              <Status kind="ok">{label}</Status>
            ) : (
              <Status kind="wait">
                {index === 2 ? content.others : label} ({missing})
              </Status>
            )}
          </li>
        ))}
      </ul>
      <WhyRule rule="plan-content" request={request} />
    </section>
  )
}
