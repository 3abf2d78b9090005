import type { ComponentChildren } from 'preact'
import type { SipView } from '../../domain/access/view.ts'
import type { FunctionCode } from '../../domain/organisation/organisation.ts'
import type { OpenedSip } from '../../storage/sip-reader.ts'
import { readUnitDirectory } from '../../storage/unit-directory.ts'
import { formatDate, formatList, possessive } from '../../text/format.ts'
import { ActionLink, LinkButton } from '../../ui/button.tsx'
import { Columns } from '../../ui/columns.tsx'
import { NextBox } from '../../ui/next-box.tsx'
import { Row, Rows } from '../../ui/rows.tsx'
import { Status } from '../../ui/status.tsx'
import { Summary } from '../../ui/summary.tsx'
import { firstName } from '../names.ts'
import type { StaffRequest } from '../request.ts'
import { leadsAndGoesOn, sipHref, sipPage } from '../sip-page.tsx'
import { fieldsFor } from './answers.ts'
import { type AskedPage, askedFor, firstUnanswered, hasAnswer, pathOf } from './asked.ts'
import { needsForCall, readiness } from './readiness.ts'
import { Answer, ListedAdaptations, ListedPeople, ListedQuestions } from './said.tsx'
import { SavedLine } from './shared.tsx'

type OpenedWithFunctions = OpenedSip & { readonly functions: (unit: string) => readonly FunctionCode[] }

/** The leading unit, and those who may read the plan. */
export const readsPreparation = (view: SipView): boolean => view.mine.leads || view.mine.readsPlan

/** The preparation at a glance: what has been said, what is missing before anyone can be called, what is next. */
export const overviewPage = sipPage({
  path: '/as/:as/sip/:sip/prepare',
  section: 'prepare',
  only: readsPreparation,
  also: async (opened, { house, on }): Promise<OpenedWithFunctions> => {
    const units = await readUnitDirectory(house.database, on)
    return { ...opened, functions: (unit) => units.find((u) => u.id === unit)?.functions ?? [] }
  },
  view: (opened, request) => {
    const { view } = opened
    const { t, lang } = request
    const words = t.prepare.overview
    const writes = leadsAndGoesOn(view)
    const asked = askedFor(view).filter((page) => page !== 'not-to-be-raised')
    const done = asked.filter((page) => hasAnswer(view, page, request.on)).length
    return {
      title: t.prepare.title,
      body: (
        <>
          <h1>{t.prepare.heading(possessive(lang, firstName(view.who.name)))}</h1>
          {writes && <p class="lead">{words.lead(done, asked.length, view.mine.knowsNotRaised)}</p>}
          <Columns
            asideLabel={words.moreTitle}
            aside={<Aside opened={opened} request={request} writes={writes} />}
          >
            {writes && <Next opened={opened} request={request} />}
            <section>
              <h2>{words.answersTitle}</h2>
              <SavedLine opened={opened} request={request} />
              <Rows>
                {askedFor(view).map((page) => (
                  <Row
                    end={
                      writes && (
                        <ActionLink
                          href={sipHref(request, view.id, pathOf(page))}
                          context={t.prepare.pages[page]}
                        >
                          {page === 'not-to-be-raised'
                            ? words.open
                            : hasAnswer(view, page, request.on)
                              ? t.common.change
                              : words.answer}
                        </ActionLink>
                      )
                    }
                  >
                    <h3>{t.prepare.pages[page]}</h3>
                    <Said opened={opened} request={request} page={page} />
                  </Row>
                ))}
              </Rows>
            </section>
            {view.mine.leads && <Practical opened={opened} request={request} writes={writes} />}
          </Columns>
        </>
      ),
    }
  },
})

type Part = { opened: OpenedWithFunctions; request: StaffRequest }

/** The one next thing: go on asking, ask for a yes, or call. Once somebody is called it is on the SIP's own page. */
function Next({ opened, request }: Part) {
  const { view, functions } = opened
  const { t, lang, on } = request
  if (view.calls.length > 0) return null
  const words = t.prepare.overview
  const name = firstName(view.who.name)
  const to = (path: string) => sipHref(request, view.id, path)
  const ready = readiness(view, functions, on)
  const missing = needsForCall.filter((need) => !ready[need])
  const page = firstUnanswered(view, on)
  const box = (title: string, text: ComponentChildren, href: string, button: string) => (
    <NextBox
      eyebrow={words.nextEyebrow}
      title={title}
      actions={<LinkButton href={href}>{button}</LinkButton>}
    >
      <p>{text}</p>
    </NextBox>
  )
  if (missing.length === 0) return box(words.call, words.callText, to('/calls'), words.call)
  const lacks = words.missing(
    formatList(
      lang,
      missing.map((need) => words.needsInText[need]),
    ),
  )
  if (page === undefined)
    return box(words.ask(name), `${words.askText} ${lacks}`, to('/answer'), words.askButton)
  const begun = page !== 'matters'
  return box(
    begun ? words.continue(name) : words.begin(name),
    `${words.beginText} ${lacks}`,
    to(pathOf(page)),
    t.prepare.pages[page],
  )
}

function Said({ opened, request, page }: Part & { page: AskedPage }) {
  const { view } = opened
  const words = request.t.prepare.overview
  if (page === 'not-to-be-raised')
    return (
      <p class="soft">
        {view.preparation.keepsToHerself ? words.privateKept(firstName(view.who.name)) : words.private}
      </p>
    )
  if (!hasAnswer(view, page, request.on)) return <p class="soft">{words.noAnswer}</p>
  return (
    <div class="flow">
      {page === 'questions' && <ListedQuestions opened={opened} />}
      {page === 'people' && <ListedPeople opened={opened} request={request} />}
      {page === 'meeting' && <ListedAdaptations opened={opened} request={request} />}
      {fieldsFor(view, request.on, page).map((field) => (
        <Answer
          opened={opened}
          field={field}
          request={request}
          under={request.t.prepare.pages[page]}
          level={4}
        />
      ))}
    </div>
  )
}

function Practical({ opened, request, writes }: Part & { writes: boolean }) {
  const { view, names } = opened
  const { t } = request
  const words = t.prepare.practical
  const { safeContact, professionalMeeting, otherPlans } = view.preparation
  const name = firstName(view.who.name)
  const who = (assignment: string | undefined) =>
    assignment === undefined ? words.nobody : (names.people[assignment]?.name ?? '–')
  return (
    <section class="flow">
      <h2>{t.prepare.pages.practical}</h2>
      <Summary
        items={[
          { question: words.leader, answer: who(view.roles.leader) },
          { question: words.noteTaker, answer: who(view.roles.noteTaker) },
          {
            question: words.contactTitle,
            answer:
              safeContact === undefined
                ? words.notAsked
                : safeContact.channels.map((channel) => words.channelsOptions[channel]).join(', '),
          },
          {
            question: words.times(name),
            answer:
              professionalMeeting.length === 0
                ? t.common.no
                : professionalMeeting.map((time) => words.timesOptions[time]).join(', '),
          },
          {
            question: words.plansTitle,
            answer:
              otherPlans.length === 0
                ? words.noPlans
                : otherPlans.map(({ kind }) => t.prepare.plans.kinds[kind]).join(', '),
          },
        ]}
      />
      {fieldsFor(view, request.on, 'practical').map((field) => (
        <Answer opened={opened} field={field} request={request} under={t.prepare.pages.practical} level={3} />
      ))}
      {writes && (
        <p>
          <ActionLink href={sipHref(request, view.id, pathOf('practical'))} icon="pencil">
            {words.change}
          </ActionLink>
        </p>
      )}
    </section>
  )
}

function Aside({ opened, request, writes }: Part & { writes: boolean }) {
  const { view, functions } = opened
  const { t, lang, on } = request
  const words = t.prepare.overview
  const to = (path: string) => sipHref(request, view.id, path)
  const ready = readiness(view, functions, on)
  const missing = needsForCall.filter((need) => !ready[need])
  return (
    <>
      {writes && (
        <section>
          <h2>{words.needTitle}</h2>
          {missing.length === 0 && <p>{words.ready}</p>}
          <ul class="links">
            {needsForCall.map((need) => (
              <li>
                <Status kind={ready[need] ? 'ok' : 'wait'}>
                  {words.needs[need]}
                  <span class="vh">, {ready[need] ? words.done : words.waits}</span>
                </Status>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2>{words.occasionsTitle}</h2>
        {view.preparation.occasions.length === 0 && <p class="soft">{words.noOccasions}</p>}
        {view.preparation.occasions.length > 0 && (
          <ul>
            {view.preparation.occasions.map((occasion) => (
              <li>
                {formatDate(lang, occasion.on, 'long')}: {occasion.formSentHome ? words.sentHome : words.met}
              </li>
            ))}
          </ul>
        )}
        {writes && (
          <p>
            <ActionLink href={to('/prepare/occasions')} icon="calendar-plus">
              {words.addOccasion}
            </ActionLink>
          </p>
        )}
      </section>
      {view.stage.at !== 'ended' && (
        <section>
          <h2>{words.moreTitle}</h2>
          <ul class="links">
            <li>
              <ActionLink href={to('/prepare/print')} icon="printer">
                {words.print}
              </ActionLink>
            </li>
            <li>
              <ActionLink href={`${to('/prepare/print')}?blank=1`} icon="file-text">
                {words.blank}
              </ActionLink>
            </li>
          </ul>
        </section>
      )}
    </>
  )
}
