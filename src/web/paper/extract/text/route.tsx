import { EmptyState } from '../../../../ui/boxes.tsx'
import { ActionLink, BackLink } from '../../../../ui/button.tsx'
import { CopyText } from '../../../../ui/copy-text.tsx'
import type { StaffRequest } from '../../../request.ts'
import { sipHref, sipPage, textOf } from '../../../sip-page.tsx'
import { WhyRule } from '../../../why-rule.tsx'
import { alsoExtract, type WithExtract, withCode } from '../extract.ts'

/** The unit's extract with nothing around it, to paste into the other system that it keeps the SIP in. */
export const extractTextPage = sipPage<WithExtract>({
  path: '/as/:as/sip/:sip/plan/extract/text',
  section: 'extract',
  only: (view) => view.mine.readsPlan,
  also: alsoExtract,
  view: (opened, request) => {
    const { view, extract } = opened
    const words = request.t.paper.extract
    const { plain } = words
    const href = (below: string) => sipHref(request, view.id, below)
    return {
      title: plain.title,
      body: (
        <>
          <BackLink href={href('/plan/extract')}>{plain.back}</BackLink>
          <h1>{plain.heading}</h1>
          {extract === undefined ? (
            <EmptyState title={words.notYet}>
              <p>{words.notYetText}</p>
            </EmptyState>
          ) : (
            <>
              <p class="lead">{plain.lead}</p>
              <OtherSystem opened={opened} request={request} />
              <CopyText
                id="extract"
                label={words.text}
                hint={plain.select}
                text={withCode(extract, request)}
              />
              <p class="no-print">
                {plain.then} <ActionLink href={href('/plan/extract')}>{plain.taken}</ActionLink>
              </p>
              <WhyRule rule="documented-with-us" request={request} />
            </>
          )}
        </>
      ),
    }
  },
})

function OtherSystem({ opened: { view }, request }: { opened: WithExtract; request: StaffRequest }) {
  const { plain } = request.t.paper.extract
  const known = view.beside[view.mine.unit]
  const system = textOf(view, known?.system)
  const number = textOf(view, known?.number)
  if (system === undefined)
    return (
      <p class="no-print">
        <ActionLink href={sipHref(request, view.id, '/beside')}>{plain.noteOther}</ActionLink>
      </p>
    )
  return (
    <p class="no-print" dir="auto">
      {plain.kept(system)} {number !== undefined && plain.number(number)}
    </p>
  )
}
