import type { SipView } from '../../domain/access/view.ts'
import { addDays } from '../../domain/calendar/local-date.ts'
import { isMinor } from '../../domain/sip/context.ts'
import { type Duty, duties } from '../../domain/sip/duties.ts'
import type { Names } from '../../storage/sip-reader.ts'
import { formatNearDate, possessive, relativeDays } from '../../text/format.ts'
import { LinkButton } from '../../ui/button.tsx'
import { NextBox } from '../../ui/next-box.tsx'
import { Status } from '../../ui/status.tsx'
import { firstName } from '../names.ts'
import { dutyPath, dutyText } from '../queue/duty-path.ts'
import type { StaffRequest } from '../request.ts'
import { sipHref } from '../sip-page.tsx'
import { policyOf } from '../text-limit.ts'
import { WhyRule } from '../why-rule.tsx'
import { recipientName } from './recipient.ts'

type Props = { readonly view: SipView; readonly names: Names; readonly request: StaffRequest }

/** What waits in this SIP for the viewer's unit, the most urgent first. */
export function waitingHere({ view, request }: Omit<Props, 'names'>): readonly Duty[] {
  const manager = request.viewer.roles.includes('manager')
  const policy = policyOf(request, view)
  return (
    duties(view, policy, view.who.birthDate)
      .filter((d) => d.unit === view.mine.unit && (manager || !d.onlyManagers))
      // Nobody is chased before the day to answer has passed.
      .filter((d) => d.kind !== 'chase-answer' || d.due <= request.on)
      // A birthday far away is nothing to do yet.
      .filter((d) => d.kind !== 'ask-own-yes' || d.due <= addDays(request.on, policy.ownYesShownDays))
      .sort((a, b) => (a.due === b.due ? urgency(a) - urgency(b) : a.due < b.due ? -1 : 1))
  )
}

/** What is due the same day: the person first, then those who must come. */
const urgency = ({ kind }: Duty): number => {
  const at = dueTogether.indexOf(kind)
  return at === -1 ? dueTogether.length : at
}
const dueTogether: readonly Duty['kind'][] = [
  'sooner-date',
  'tell-person',
  'read-hinder',
  'tell-called',
  'chase-answer',
]

/** The one next thing: whose it is, by when, why, and where it is done. */
export function Next({ view, names, request }: Props) {
  const [duty, ...more] = waitingHere({ view, request })
  if (duty === undefined) return <Waiting view={view} names={names} request={request} />
  const { title, text, button, href } = wordsFor(duty, { view, names, request })
  return (
    <div class="flow">
      <NextBox
        eyebrow={whose(duty, names, request)}
        title={title}
        actions={
          <>
            <LinkButton href={href}>{button}</LinkButton>
            <WhyRule rule={duty.rule} request={request} />
          </>
        }
      >
        <p>
          <When duty={duty} request={request} /> {text}
        </p>
      </NextBox>
      {more.length > 0 && <More duties={more} view={view} names={names} request={request} />}
    </div>
  )
}

function wordsFor(duty: Duty, { view, request }: Props) {
  const { t, lang } = request
  const name = firstName(view.who.name)
  const written = view.preparation.fields.matters !== undefined
  const { birthDate } = view.who
  const child = birthDate !== undefined && isMinor({ on: request.on, birthDate })
  if (duty.kind === 'prepare-and-ask' && written)
    return {
      title: child ? t.sip.next.askForChild(name) : t.sip.next.ask(name),
      text: t.sip.next.askText(name),
      button: t.sip.next.askButton,
      href: sipHref(request, view.id, '/answer'),
    }
  return {
    title:
      child && duty.kind === 'renew-ground'
        ? t.sip.next.renewForChild(name)
        : t.queue.duties[duty.kind](name, possessive(lang, name)),
    text: dutyText(duty, name, request),
    button: t.queue.dutyButtons[duty.kind],
    href: sipHref(request, view.id, dutyPath(duty.kind, duty.about)),
  }
}

function whose(duty: Duty, names: Names, { t, lang, viewer }: StaffRequest): string {
  if (duty.assignment === undefined) return t.sip.next.nobody
  if (duty.assignment === viewer.assignment) return t.sip.next.mine
  const name = names.people[duty.assignment]?.name
  return name === undefined ? t.sip.next.nobody : t.sip.next.of(possessive(lang, firstName(name)))
}

function When({ duty, request }: { duty: Duty; request: StaffRequest }) {
  const { t, lang, on } = request
  if (duty.due < on) return <Status kind="late">{relativeDays(lang, duty.due, on)}</Status>
  if (duty.due === on) return <Status kind="soon">{t.sip.next.today}</Status>
  return <span>{t.sip.next.due(formatNearDate(lang, duty.due, on))}</span>
}

function More({ duties: more, ...props }: Props & { duties: readonly Duty[] }) {
  const { t } = props.request
  const ways = more.map((duty) => ({ duty, who: whoseCall(duty, props), ...wordsFor(duty, props) }))
  return (
    <section aria-labelledby="also">
      <h2 id="also" class="small">
        {t.sip.next.also}
      </h2>
      <ul class="links">
        {ways
          // What is asked about on one page is one thing to do; the first day of it counts.
          .filter((way, i) => ways.findIndex((w) => w.href === way.href && w.title === way.title) === i)
          .map(({ duty, who, title, href }) => (
            <li>
              <a href={href}>{who === undefined ? title : `${title}: ${who}`}</a>{' '}
              <span class="soft">
                <When duty={duty} request={props.request} />
              </span>
            </li>
          ))}
      </ul>
    </section>
  )
}

/** Several may have been called and not answered: then each row says which. */
function whoseCall({ about }: Duty, { view, names, request }: Props): string | undefined {
  const call = view.calls.find((c) => c.id === about)
  return call === undefined || !view.mine.leads ? undefined : recipientName(request, view, names, call.to)
}

/** Nothing waits here: who has the next step, as far as the viewer may know it. */
function Waiting({ view, names, request }: Props) {
  const { t } = request
  if (view.stage.at === 'ended') return null
  const [others] = view.mine.readsPlan ? duties(view, policyOf(request, view), view.who.birthDate) : []
  const unit = others === undefined ? undefined : names.units[others.unit]?.name
  if (unit === undefined) return <p class="soft">{t.sip.next.waiting}.</p>
  return (
    <NextBox eyebrow={t.sip.next.waiting} title={t.sip.next.waitingFor(unit)}>
      {others !== undefined && <p>{t.queue.unitDuties[others.kind]}.</p>}
    </NextBox>
  )
}
