import { hasDied } from '../../../domain/sip/sip.ts'
import { possessive } from '../../../text/format.ts'
import { ActionLink, Actions, BackLink } from '../../../ui/button.tsx'
import { firstName } from '../../names.ts'
import { stripOf } from '../../shell.tsx'
import { sipHref, sipPage } from '../../sip-page.tsx'
import { PlanPaper } from '../sheet/sheet.tsx'

/** The plan as the reader may see it, on paper; `large` in at least 16 points. */
const printOf = (large: boolean) =>
  sipPage({
    path: large ? '/as/:as/sip/:sip/plan/print/large' : '/as/:as/sip/:sip/plan/print',
    section: 'plan-print',
    only: (view) => view.mine.readsPlan,
    view: ({ view, names }, request) => {
      const { t, lang } = request
      const words = t.paper.sheet
      const href = (below: string) => sipHref(request, view.id, below)
      return {
        title: large ? words.titleLarge : words.title,
        // The paper says itself whose it is.
        strip: <div class="no-print">{stripOf(request, view)}</div>,
        body: (
          <>
            <div class="no-print">
              <BackLink href={href('/plan')}>
                {words.toPlan(possessive(lang, firstName(view.who.name)))}
              </BackLink>
              <p>{words.how}</p>
              <Actions>
                {large ? (
                  <ActionLink href={href('/plan/print')}>{words.normal}</ActionLink>
                ) : (
                  <ActionLink href={href('/plan/print/large')} icon="a-large-small">
                    {words.large}
                  </ActionLink>
                )}
                {view.mine.leads && !hasDied(view) && (
                  <ActionLink href={href('/plan/copies')}>{words.toCopies}</ActionLink>
                )}
              </Actions>
            </div>
            <PlanPaper view={view} names={names} request={request} large={large} whole={view.mine.leads} />
          </>
        ),
      }
    },
  })

export const printPage = printOf(false)
export const printLargePage = printOf(true)
