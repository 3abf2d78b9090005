import type { ComponentChildren } from 'preact'
import { yesHolds } from '../../domain/access/grounds.ts'
import type { OpenedSip } from '../../storage/sip-reader.ts'
import { formatDate } from '../../text/format.ts'
import { EmptyState, Warning } from '../../ui/boxes.tsx'
import { ActionLink, BackLink } from '../../ui/button.tsx'
import { Columns } from '../../ui/columns.tsx'
import { Why } from '../../ui/why.tsx'
import type { StaffRequest } from '../request.ts'
import { sipHref, sipPage, unitName } from '../sip-page.tsx'
import { WhyRule } from '../why-rule.tsx'
import { Answered } from './answered.tsx'
import { askedShares, earlierShares } from './asked-shares.ts'
import { BeforeEighteen } from './before-eighteen.tsx'
import { NextThing } from './next-thing.tsx'
import { askedOf, currentRepresentatives, representativeName } from './people.ts'
import { excludedName, ReadAloud } from './read-aloud.tsx'
import { ShareTable } from './share-table.tsx'
import { recipientName, type Standing, shareKey, standingOf } from './shares.ts'

/** Who may know what, and the answer: where all of P3 is seen at once. */
export const answerPage = sipPage({
  path: '/as/:as/sip/:sip/answer',
  section: 'answer',
  view: (opened, request) => ({
    title: request.t.answer.title,
    body: opened.view.mine.leads ? leading(opened, request) : called(opened, request),
  }),
})

function leading(opened: OpenedSip, request: StaffRequest): ComponentChildren {
  const { view } = opened
  const { t } = request
  const { name, minor, again } = askedOf(opened, request)
  const words = t.answer.overview
  const standing = standingOf(view, request.on)
  const goesOn = view.stage.at !== 'ended' && view.stage.at !== 'ending'
  const to = (below: string) => sipHref(request, view.id, `/answer${below}`)
  return (
    <>
      <BackLink href={sipHref(request, view.id)}>{words.back(name)}</BackLink>
      <h1>{words.heading(name)}</h1>
      <p class="lead">{minor ? words.leadMinor(name) : words.lead(name)}</p>
      {view.who.birthDate === undefined && (
        <Warning icon="info">
          <p>{words.birthUnknown(name)}</p>
        </Warning>
      )}
      <NextThing opened={opened} request={request} standing={standing} />
      <BeforeEighteen opened={opened} request={request} />
      <Answered opened={opened} request={request} />
      <section>
        <h2 class="vh">{words.whoKnows}</h2>
        <Tables opened={opened} request={request} standing={standing} change={goesOn} />
        {goesOn && (
          <ul class="links">
            <li>
              <ActionLink href={to('/ground')} icon="plus">
                {words.addShare}
              </ActionLink>
            </li>
            <li>
              <ActionLink href={to('/decide-ground')} icon="scale">
                {words.decideWithout}
              </ActionLink>
            </li>
            {view.yes.answer === 'yes' && (
              <li>
                <ActionLink href={to('/withdraw')} icon="undo-2">
                  {words.withdraw(name)}
                </ActionLink>
              </li>
            )}
          </ul>
        )}
        <WhyRule rule="ground-per-discloser" request={request} />
      </section>
      <Columns
        asideLabel={words.peopleLabel}
        aside={<People opened={opened} request={request} goesOn={goesOn} />}
      >
        <Excluded opened={opened} request={request} goesOn={goesOn} />
        {(view.yes.answer === 'no' || view.yes.answer === 'withdrawn') && (
          <p>
            <ActionLink href={to('/paper')} icon="printer">
              {words.paperCarry}
            </ActionLink>
          </p>
        )}
        {goesOn && (
          <>
            <ReadAloud
              opened={opened}
              shares={
                again !== undefined
                  ? askedShares(opened, request)
                  : standing.proposed.length > 0
                    ? standing.proposed
                    : standing.inForce
              }
              request={request}
              heading={words.aloud}
            />
            <p>
              <ActionLink href={to('/paper')} icon="printer">
                {words.paper}
              </ActionLink>
            </p>
          </>
        )}
      </Columns>
    </>
  )
}

function Tables({
  opened,
  request,
  standing,
  change,
}: {
  opened: OpenedSip
  request: StaffRequest
  standing: Standing
  change: boolean
}) {
  const { t, on } = request
  const { view } = opened
  const { name, minor, again } = askedOf(opened, request)
  const words = t.answer.overview
  const { proposed, inForce } = standing
  const goesOn = view.stage.at !== 'ended' && view.stage.at !== 'ending'
  const earlier = goesOn ? earlierShares(opened, request).filter((s) => s.until < on) : []
  const over = standing.over.filter((s) => !earlier.some((e) => e.ids.some((id) => s.ids.includes(id))))
  const asked = { opened, request }
  return (
    <>
      {proposed.length === 0 &&
        inForce.length === 0 &&
        (change ? (
          <EmptyState title={words.nobody(unitName(opened.names, view.need.unit))}>
            <p>{words.nobodyMore(name)}</p>
          </EmptyState>
        ) : (
          <EmptyState title={words.nothingShared} />
        ))}
      {inForce.length > 0 && (
        <>
          {!yesHolds(view) && (
            <Warning icon="lock">
              <p>{words.opensNothingYet(name)}</p>
            </Warning>
          )}
          <ShareTable
            {...asked}
            id="in-force"
            caption={yesHolds(view) ? words.inForce : words.decided}
            shares={inForce}
          />
        </>
      )}
      {proposed.length > 0 && (
        <>
          <ShareTable
            {...asked}
            id="proposed"
            caption={minor ? words.proposedMinor(name) : words.proposed(name)}
            shares={proposed}
            end={
              change
                ? {
                    label: t.common.remove,
                    link: (share) => (
                      <a
                        class="nowrap"
                        href={sipHref(request, view.id, `/answer/ground/${shareKey(share)}/drop`)}
                      >
                        {t.common.remove}
                        <span class="vh"> {recipientName(opened, share.to, request)}</span>
                      </a>
                    ),
                  }
                : undefined
            }
          />
          <p class="hint">{minor ? words.proposedNoteMinor : words.proposedNote(name)}</p>
        </>
      )}
      {earlier.length > 0 && (
        <ShareTable
          {...asked}
          id="earlier"
          caption={again === 'own-yes' ? words.earlierGuardians : words.earlier}
          shares={earlier}
        />
      )}
      {over.length > 0 && (
        <Why label={words.over}>
          <ul>
            {over.map((share) => (
              <li>
                {words.overLine(
                  recipientName(opened, share.to, request),
                  share.until < on ? formatDate(request.lang, share.until, 'short') : undefined,
                )}
              </li>
            ))}
          </ul>
        </Why>
      )}
    </>
  )
}

/** Those who are to know nothing, or only text by text. Never said as "nobody" to somebody who is not told. */
function Excluded({
  opened,
  request,
  goesOn,
}: {
  opened: OpenedSip
  request: StaffRequest
  goesOn: boolean
}) {
  const { t } = request
  const { view } = opened
  const { name } = askedOf(opened, request)
  const words = t.answer.overview
  return (
    <section>
      <h2>{words.excluded}</h2>
      {view.exclusions.length === 0 ? (
        <p>{words.excludedNone(name)}</p>
      ) : (
        <ul>
          {view.exclusions.map((x) => (
            <li>
              <b>{excludedName(opened, x, request)}</b>{' '}
              {x.scope === 'everything' ? words.excludedAll : words.excludedEach(name)}{' '}
              {goesOn && (
                <a href={sipHref(request, view.id, `/answer/exclude/${x.id}/lift`)}>
                  {t.common.change}
                  <span class="vh"> {excludedName(opened, x, request)}</span>
                </a>
              )}
            </li>
          ))}
        </ul>
      )}
      {goesOn && (
        <p>
          <ActionLink href={sipHref(request, view.id, '/answer/exclude')} icon="eye-off">
            {words.addExcluded}
          </ActionLink>
        </p>
      )}
      <WhyRule rule="excluded-reads-nothing" request={request} />
    </section>
  )
}

function People({ opened, request, goesOn }: { opened: OpenedSip; request: StaffRequest; goesOn: boolean }) {
  const { t, lang } = request
  const { view } = opened
  const { name, minor } = askedOf(opened, request)
  const words = t.answer.overview
  const current = currentRepresentatives(opened, request)
  return (
    <>
      <section>
        <h2>{minor ? words.guardians(name) : words.representatives(name)}</h2>
        {current.length === 0 ? (
          <p>{minor ? words.guardiansNone : words.representativesNone(name)}</p>
        ) : (
          <ul>
            {current.map((r) => (
              <li>
                {representativeName(opened, r, request)},{' '}
                <span class="soft">{t.answer.representative.kinds[r.kind].toLowerCase()}</span>
              </li>
            ))}
          </ul>
        )}
        <p>
          <ActionLink href={sipHref(request, view.id, '/answer/representative')}>
            {goesOn ? words.representativesChange : words.representativesSee}
          </ActionLink>
        </p>
      </section>
      {minor && (
        <section>
          <h2>{words.childHeading(name)}</h2>
          <p>
            {view.childHeardOn === undefined
              ? words.childNotHeard(name)
              : words.childHeard(name, formatDate(lang, view.childHeardOn, 'short'))}
          </p>
          <p>
            <ActionLink href={sipHref(request, view.id, '/answer/child')}>
              {view.childHeardOn === undefined ? words.childAsk(name) : words.childSee(name)}
            </ActionLink>
          </p>
        </section>
      )}
    </>
  )
}

/** A unit that does not lead sees what it may learn and what it lets others learn, not whom the person keeps out. */
function called(opened: OpenedSip, request: StaffRequest): ComponentChildren {
  const { view, names } = opened
  const { name } = askedOf(opened, request)
  const words = request.t.answer.overview
  const { inForce } = standingOf(view, request.on)
  const open = yesHolds(view)
  const goesOn = view.stage.at !== 'ended' && view.stage.at !== 'ending'
  return (
    <>
      <BackLink href={sipHref(request, view.id)}>{words.back(name)}</BackLink>
      <h1>{words.heading(name)}</h1>
      <p class="lead">{words.leadCalled(name, unitName(names, view.need.unit))}</p>
      <section>
        {inForce.length > 0 && open ? (
          <ShareTable
            id="in-force"
            caption={words.inForceCalled}
            shares={inForce}
            opened={opened}
            request={request}
          />
        ) : (
          <EmptyState title={words.nothingCalled}>
            <p>{words.nothingCalledMore}</p>
          </EmptyState>
        )}
        {goesOn && (
          <p>
            <ActionLink href={sipHref(request, view.id, '/answer/decide-ground')} icon="scale">
              {words.decideWithout}
            </ActionLink>
          </p>
        )}
        <p>{words.withdrawCalled(name, unitName(names, view.need.unit))}</p>
        <WhyRule rule="withdraw-any-time" request={request} />
      </section>
    </>
  )
}
