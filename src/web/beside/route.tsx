import { possessive } from '../../text/format.ts'
import { EmptyState } from '../../ui/boxes.tsx'
import { ActionLink, Actions, BackLink, LinkButton } from '../../ui/button.tsx'
import { Summary } from '../../ui/summary.tsx'
import { firstName } from '../names.ts'
import { sipHref, sipPage, textOf, unitName } from '../sip-page.tsx'

/** Which other system the unit keeps the SIP in too, and its number there. Each unit sees its own. */
export const otherSystemPage = sipPage({
  path: '/as/:as/sip/:sip/beside',
  section: 'beside',
  view: ({ view, names }, request) => {
    const { t, lang } = request
    const words = t.beside.other
    const whose = possessive(lang, firstName(view.who.name))
    const known = view.beside[view.mine.unit]
    const system = textOf(view, known?.system)
    const number = textOf(view, known?.number)
    const href = (below: string) => sipHref(request, view.id, below)
    const ended = view.stage.at === 'ended'
    return {
      title: words.title,
      body: (
        <>
          <BackLink href={href('')}>{t.sip.heading(whose)}</BackLink>
          <h1>{words.heading(whose)}</h1>
          <p class="lead">{words.lead}</p>
          <p class="soft">{words.onlyYou(unitName(names, view.mine.unit))}</p>
          {system === undefined ? (
            <EmptyState
              title={words.none}
              actions={!ended && <LinkButton href={href('/beside/change')}>{words.add}</LinkButton>}
            >
              <p>{words.noneText}</p>
            </EmptyState>
          ) : (
            <>
              <Summary
                items={[
                  { question: words.system, answer: <span dir="auto">{system}</span> },
                  {
                    question: words.number,
                    answer: number === undefined ? words.noNumber : <span dir="auto">{number}</span>,
                  },
                ]}
              />
              {!ended && (
                <Actions>
                  <LinkButton href={href('/beside/change')} kind="quiet" icon="pencil">
                    {words.change}
                  </LinkButton>
                </Actions>
              )}
            </>
          )}
          {ended && <p>{words.ended}</p>}
          {view.mine.readsPlan && view.plan.established !== undefined && (
            <p>
              {words.paste} <ActionLink href={href('/plan/extract/text')}>{words.toText}</ActionLink>
            </p>
          )}
        </>
      ),
    }
  },
})
