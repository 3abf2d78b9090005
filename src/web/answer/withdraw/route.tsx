import type { OpenedSip } from '../../../storage/sip-reader.ts'
import { formatDate } from '../../../text/format.ts'
import { EmptyState } from '../../../ui/boxes.tsx'
import { ActionLink, BackLink, LinkButton } from '../../../ui/button.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import type { StaffRequest } from '../../request.ts'
import { leads, sipHref, sipPage } from '../../sip-page.tsx'
import { WhyRule } from '../../why-rule.tsx'
import { askedOf } from '../people.ts'
import { contentsOf, fromNames, recipientName, type Share, shareKey, standingOf } from '../shares.ts'

/** What the person wants back: one recipient, one thing, or all. Each leads to what would happen, not to the act. */
export const withdrawPage = sipPage({
  path: '/as/:as/sip/:sip/answer/withdraw',
  section: 'answer-withdraw',
  only: leads,
  view: (opened, request) => {
    const { t } = request
    const { view } = opened
    const { name } = askedOf(opened, request)
    const words = t.answer.withdraw
    const back = sipHref(request, view.id, '/answer')
    const possible = view.yes.answer === 'yes' && view.stage.at !== 'ended'
    return {
      title: words.title,
      body: (
        <>
          <BackLink href={back}>{t.answer.title}</BackLink>
          <h1>{words.heading(name)}</h1>
          {possible ? (
            <>
              <p class="lead">{words.lead(name)}</p>
              <Recipients opened={opened} request={request} />
              <section>
                <h2>{words.allHeading}</h2>
                <p>{words.allText(name)}</p>
                <p>
                  <ActionLink href={sipHref(request, view.id, '/answer/withdraw/all')} icon="arrow-right">
                    {words.allLink}
                  </ActionLink>
                </p>
              </section>
              <WhyRule rule="withdraw-any-time" request={request} />
            </>
          ) : (
            <EmptyState
              title={words.nothing}
              actions={<LinkButton href={back}>{t.answer.title}</LinkButton>}
            />
          )}
        </>
      ),
    }
  },
})

function Recipients({ opened, request }: { opened: OpenedSip; request: StaffRequest }) {
  const { lang } = request
  const words = request.t.answer.withdraw
  const byRecipient = new Map<string, Share[]>()
  for (const share of standingOf(opened.view, request.on).inForce) {
    const who = recipientName(opened, share.to, request)
    byRecipient.set(who, [...(byRecipient.get(who) ?? []), share])
  }
  const link = (shares: readonly Share[]) =>
    sipHref(request, opened.view.id, `/answer/withdraw/${shares.map(shareKey).join('.')}`)
  if (byRecipient.size === 0) return <p>{words.nobody}</p>
  return (
    <Rows>
      {[...byRecipient].map(([who, shares]) => (
        <Row
          end={
            <ActionLink href={link(shares)} icon="arrow-right">
              {words.stop(who)}
            </ActionLink>
          }
        >
          <h2 class="h3">{who}</h2>
          {shares.map((share) => (
            <p>
              {words.line(
                contentsOf(share, request),
                fromNames(opened, share, request),
                formatDate(lang, share.until, 'short'),
              )}
              {shares.length > 1 && (
                <>
                  {' '}
                  <a href={link([share])}>
                    {words.stopThis}
                    <span class="vh">
                      {' '}
                      {who}, {contentsOf(share, request)}
                    </span>
                  </a>
                </>
              )}
            </p>
          ))}
        </Row>
      ))}
    </Rows>
  )
}
