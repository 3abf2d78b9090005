import { steps } from '../../../domain/sip/steps.ts'
import { type Holding, readHoldings } from '../../../storage/unit-holdings.ts'
import { formatCount, formatDate } from '../../../text/format.ts'
import { EmptyState, Saved } from '../../../ui/boxes.tsx'
import { ActionLink, BackLink } from '../../../ui/button.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { Status } from '../../../ui/status.tsx'
import { staffPage } from '../../page.tsx'
import type { StaffRequest } from '../../request.ts'
import { sipHref } from '../../sip-page.tsx'
import { WhyRule } from '../../why-rule.tsx'
import { isManager } from '../colleagues.ts'

/** Who holds what in the unit, those that nobody holds first. Codes only: a manager reads no plan by being one. */
export const holdersPage = staffPage({
  path: '/as/:as/holders',
  load: async (request) => (isManager(request) ? readHoldings(request.house, request.viewer) : undefined),
  view: (holdings, request) => {
    const { t, lang, href, assignment } = request
    const words = t.handing.holders
    const red = holdings.filter((h) => h.red !== undefined)
    const done = Number(request.query.get('done') ?? 0)
    return {
      title: words.title,
      nav: 'queue',
      body: (
        <>
          <BackLink href={href('/queue?unit=1')}>{t.queue.title}</BackLink>
          <h1>{words.title}</h1>
          {done > 0 && <Saved>{words.done(done)}</Saved>}
          {holdings.length === 0 ? (
            <EmptyState title={words.none}>{words.noneText}</EmptyState>
          ) : (
            <>
              <p class="lead">
                {words.lead(formatCount(lang, holdings.length, t.handing.sips), assignment.unitName)}
              </p>
              {red.length === 0 ? (
                <Status kind="ok">{words.noRed}</Status>
              ) : (
                <section aria-labelledby="red">
                  <h2 id="red">{words.redTitle}</h2>
                  <Rows>
                    {red.map((holding) => (
                      <RedRow holding={holding} request={request} />
                    ))}
                  </Rows>
                </section>
              )}
              <WhyRule rule="active-holder" request={request} />
              <ByHolder holdings={holdings} request={request} />
            </>
          )}
          <p>
            <ActionLink href={href('/away')} icon="calendar">
              {words.toAway}
            </ActionLink>
          </p>
        </>
      ),
    }
  },
})

type OfHolding = { holding: Holding; request: StaffRequest }

/** Why nobody has it in hand, in words. */
export function redWords({ holder, red, awayUntil }: Holding, { t, lang }: StaffRequest): string {
  const words = t.handing.red
  const who = holder?.name ?? ''
  if (red === 'left') return words.left(who)
  if (red !== 'away') return words.nobody
  return awayUntil === undefined
    ? words.away(who)
    : words.awayUntil(who, formatDate(lang, awayUntil, 'short'))
}

function RedRow({ holding, request }: OfHolding) {
  const { t, href } = request
  const words = t.handing.holders
  const { sip, code, step, holder, red } = holding
  const mend = {
    left: { href: href(`/holders/${holder?.assignment ?? ''}`), label: words.handOver },
    away: { href: sipHref(request, sip, '/substitute'), label: words.substitute },
    nobody: { href: sipHref(request, sip, '/take-on'), label: words.takeOn },
  }[red ?? 'nobody']
  return (
    <Row
      end={
        <ActionLink href={mend.href} icon="arrow-right" context={code}>
          {mend.label}
        </ActionLink>
      }
    >
      <h3>
        <span class="code">{code}</span>
      </h3>
      <Status kind="late">{redWords(holding, request)}</Status>
      <p class="soft">{t.common.stepOf(steps.indexOf(step) + 1, t.words.steps[step])}</p>
    </Row>
  )
}

function ByHolder({ holdings, request }: { holdings: readonly Holding[]; request: StaffRequest }) {
  const { t, lang, href, on } = request
  const words = t.handing.holders
  const holders = [...new Set(holdings.map((h) => h.holder?.assignment))].flatMap((id) => {
    const held = holdings.filter((h) => h.holder?.assignment === id)
    const holder = held[0]?.holder
    return holder === undefined ? [] : [{ holder, held }]
  })
  if (holders.length === 0) return null
  return (
    <section aria-labelledby="holders">
      <h2 id="holders">{words.byHolder}</h2>
      <Rows>
        {holders.map(({ holder, held }) => {
          const awayUntil = held.find((h) => h.awayUntil !== undefined)?.awayUntil
          const left = held.some((h) => h.red === 'left')
          return (
            <Row
              end={
                <ActionLink
                  href={href(`/holders/${holder.assignment}`)}
                  icon="arrow-right"
                  context={words.whose(holder.name)}
                >
                  {words.handOver}
                </ActionLink>
              }
            >
              <h3>
                {holder.name}, {holder.title}
              </h3>
              {left && <Status kind="late">{words.hasLeft}</Status>}
              {!left && awayUntil !== undefined && (
                <Status kind="wait">{words.away(formatDate(lang, awayUntil, 'short'))}</Status>
              )}
              <p>{words.holds(formatCount(lang, held.length, t.handing.sips))}</p>
              <ul class="soft small">
                {held.map((h) => (
                  <li>
                    <span class="code">{h.code}</span>
                    {h.standsIn.map((s) => {
                      const until = formatDate(lang, s.until, 'short')
                      return s.from > on
                        ? `. ${words.willStandIn(s.name, formatDate(lang, s.from, 'short'), until)}`
                        : `. ${words.standsIn(s.name, until)}`
                    })}
                  </li>
                ))}
              </ul>
            </Row>
          )
        })}
      </Rows>
    </section>
  )
}
