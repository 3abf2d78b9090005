import { formatDate, possessive } from '../../../text/format.ts'
import { ActionLink, BackLink, LinkButton } from '../../../ui/button.tsx'
import { Columns } from '../../../ui/columns.tsx'
import { Voice } from '../../../ui/voice.tsx'
import { firstName } from '../../names.ts'
import { asSentence } from '../../sentence.ts'
import { leadsAndGoesOn, personName, sipHref, textOf, textsOfKind } from '../../sip-page.tsx'
import { Contents } from './contents.tsx'
import { Goals } from './goals.tsx'
import { Held } from './held.tsx'
import { isBeingWritten } from './missing.ts'
import { type Part, Standing } from './standing.tsx'

/** The plan as a document: her words first, then what we do, who answers for it, and what she says of it. */
export function PlanSheet({ opened, request }: Part) {
  const { view, names } = opened
  const { t, lang, on } = request
  const { sheet } = t.plan
  const name = firstName(view.who.name)
  const whose = possessive(lang, name)
  const matters = textOf(view, view.preparation.fields.matters)
  const main = names.people[view.roles.mainResponsible ?? '']
  return (
    <>
      <p class="only-print">{sheet.printTop(view.who.name, formatDate(lang, on, 'long'))}</p>
      <BackLink href={sipHref(request, view.id)}>{t.plan.back(whose)}</BackLink>
      <Columns asideLabel={sheet.aside} aside={<Aside opened={opened} request={request} />}>
        <section class="flow" aria-labelledby="plan-title">
          <Standing opened={opened} request={request} />
          <h1 id="plan-title">{sheet.heading(whose)}</h1>
          {matters !== undefined && <Voice text={matters} by={t.plan.matters(name)} />}
          <LongTermGoal opened={opened} request={request} />
        </section>
        <Goals opened={opened} request={request} />
        <section aria-labelledby="main-responsible">
          <h2 id="main-responsible">{sheet.responsible}</h2>
          <p>
            {main === undefined ? (
              sheet.noResponsible
            ) : (
              <>
                <b>{personName(names, view.roles.mainResponsible)}</b>, {main.title},{' '}
                {names.units[main.unit]?.name}
              </>
            )}
          </p>
        </section>
        <FollowUp opened={opened} request={request} />
        <Agreement opened={opened} request={request} />
        <Held opened={opened} request={request} />
      </Columns>
    </>
  )
}

function LongTermGoal({ opened: { view }, request }: Part) {
  const { t } = request
  const { sheet } = t.plan
  const { longTermGoal } = view.plan
  return (
    <>
      {longTermGoal === undefined ? (
        <p class="soft">{sheet.noLongTermGoal}</p>
      ) : (
        <p class="lead kept">
          <b>{sheet.longTermGoal}:</b> {textOf(view, longTermGoal) ?? t.plan.hidden}
        </p>
      )}
      {leadsAndGoesOn(view) && isBeingWritten(view) && (
        <p class="no-print">
          <ActionLink icon="pencil" href={sipHref(request, view.id, '/plan/long-term-goal')}>
            {longTermGoal === undefined ? sheet.writeLongTermGoal : sheet.changeLongTermGoal}
          </ActionLink>
        </p>
      )}
    </>
  )
}

function FollowUp({ opened: { view }, request }: Part) {
  const { t, lang } = request
  const { sheet } = t.plan
  const { established } = view.plan
  const closing = view.followUps.at(-1)?.next === 'close'
  if (view.stage.at === 'ended' || view.stage.at === 'ending') return null
  return (
    <section aria-labelledby="follow-up">
      <h2 id="follow-up">{sheet.followUp}</h2>
      {established === undefined ? (
        <p class="soft">{sheet.noFollowUp}</p>
      ) : closing ? (
        <p>{sheet.nextClose}</p>
      ) : (
        <>
          <p>
            <b>{asSentence(formatDate(lang, established.followUpOn, 'long'))}</b>
          </p>
          <p class="kept">{textOf(view, established.followUpPlace) ?? t.plan.hidden}</p>
        </>
      )}
      {leadsAndGoesOn(view) && view.stage.at === 'running' && (
        <p class="no-print">
          {closing ? (
            <LinkButton href={sipHref(request, view.id, '/close')}>{sheet.toClose}</LinkButton>
          ) : (
            <ActionLink icon="list-checks" href={sipHref(request, view.id, '/follow-up')}>
              {sheet.toFollowUp}
            </ActionLink>
          )}
        </p>
      )}
    </section>
  )
}

function Agreement({ opened: { view }, request: { t, lang } }: Part) {
  const { sheet } = t.plan
  const name = firstName(view.who.name)
  const { established } = view.plan
  const reason = textsOfKind(view, 'dissent-reason').at(-1)?.body
  return (
    <section aria-labelledby="agreement">
      <h2 id="agreement">{sheet.says(name)}</h2>
      {established === undefined ? (
        <p class="soft">{sheet.notAsked(name)}</p>
      ) : (
        <>
          <p>{sheet.agreement[established.agreement](name)}</p>
          {established.agreement === 'no-may-stand' && reason !== undefined && (
            <Voice size="small" text={reason} by={`${name}, ${formatDate(lang, established.on, 'short')}`} />
          )}
          {established.agreement === 'could-not-answer' && reason !== undefined && (
            <p class="kept">{reason}</p>
          )}
        </>
      )}
      <p class="soft">{sheet.unsigned}</p>
    </section>
  )
}

function Aside({ opened, request }: Part) {
  const { view } = opened
  const { sheet } = request.t.plan
  return (
    <>
      <Contents opened={opened} request={request} />
      <section class="no-print" aria-labelledby="papers">
        <h2 id="papers">{sheet.papers}</h2>
        <p>{sheet.print}</p>
      </section>
      {leadsAndGoesOn(view) && view.plan.established !== undefined && (
        <section class="no-print" aria-labelledby="more">
          <h2 id="more">{sheet.more}</h2>
          <p>
            <ActionLink href={sipHref(request, view.id, '/close')}>{sheet.toClose}</ActionLink>
          </p>
        </section>
      )}
    </>
  )
}
