import type { ComponentChildren } from 'preact'
import { adaptations } from '../../../domain/sip/sip.ts'
import type { OpenedSip } from '../../../storage/sip-reader.ts'
import { formatDate, possessive } from '../../../text/format.ts'
import { BackLink } from '../../../ui/button.tsx'
import { firstName } from '../../names.ts'
import type { StaffRequest } from '../../request.ts'
import type { Shown } from '../../shell.tsx'
import { sipHref, sipPage } from '../../sip-page.tsx'
import { answerTo, fieldsFor } from '../answers.ts'
import { askedPages, hasAnswer } from '../asked.ts'
import { readsPreparation } from '../route.tsx'
import { Answer, ListedAdaptations, ListedPeople, ListedQuestions } from '../said.tsx'

const printed = [...askedPages.filter((page) => page !== 'not-to-be-raised'), 'practical'] as const
type Printed = (typeof printed)[number]

/** The preparation on paper, or an empty form to send home. What is not to be raised is never printed. */
export const printPage = sipPage({
  path: '/as/:as/sip/:sip/prepare/print',
  section: 'prepare-print',
  // After the end there is nothing to send home, and nobody is to guess from it how it ended.
  only: (view) => readsPreparation(view) && view.stage.at !== 'ended',
  view: (opened, request) => {
    const blank = request.query.get('blank') === '1'
    const words = request.t.prepare
    const shown = blank ? blankForm(request, opened) : filled(opened, request)
    return {
      title: shown.title,
      body: (
        <>
          <div class="no-print">
            <BackLink href={sipHref(request, opened.view.id, '/prepare')}>{words.occasions.back}</BackLink>
            <p>{words.print.how}</p>
          </div>
          {shown.body}
        </>
      ),
      // The blank form leaves the house: it says of nobody that she has a SIP.
      ...(blank ? { strip: null } : {}),
    }
  },
})

/** The texts that go on paper: those that others may come to read. */
const fieldsOnPaper = ({ view }: OpenedSip, request: StaffRequest, page: Printed) =>
  fieldsFor(view, request.on, page).filter((field) => field.readers === 'by-ground')

function filled(opened: OpenedSip, request: StaffRequest): Shown {
  const { view } = opened
  const { t, lang, on } = request
  const words = t.prepare.print
  const part = (page: Printed): ComponentChildren => {
    const fields = fieldsOnPaper(opened, request, page)
    const answered =
      page === 'practical'
        ? fields.some((field) => answerTo(view, field) !== undefined)
        : hasAnswer(view, page, on)
    if (page === 'practical' && !answered) return null
    return (
      <section>
        <h2>{t.prepare.pages[page]}</h2>
        {!answered && <p class="soft">{words.nothing}</p>}
        {page === 'questions' && <ListedQuestions opened={opened} />}
        {page === 'people' && <ListedPeople opened={opened} request={request} />}
        {page === 'meeting' && <ListedAdaptations opened={opened} request={request} />}
        {fields.map((field) => (
          <Answer
            opened={opened}
            field={field}
            request={request}
            under={t.prepare.pages[page]}
            level={3}
            paper
          />
        ))}
      </section>
    )
  }
  return {
    title: words.title,
    body: (
      <article>
        <h1>{t.prepare.heading(possessive(lang, firstName(view.who.name)))}</h1>
        <p class="soft">
          {words.printedOn(formatDate(lang, on, 'long'))}. {words.secret}
        </p>
        {printed.map(part)}
      </article>
    ),
  }
}

function blankForm(request: StaffRequest, opened: OpenedSip): Shown {
  const { t, lang } = request
  const words = t.prepare.print
  const part = (page: Exclude<Printed, 'practical'>): ComponentChildren => (
    <section>
      <h2>{t.prepare.pages[page]}</h2>
      {page === 'questions' && <Lines label={t.prepare.questions.hint} rows={5} />}
      {page === 'people' && <Lines label={t.prepare.people.hint} rows={5} />}
      {page === 'meeting' && (
        <ul class="links">
          {adaptations.map((kind) => (
            <li>☐ {t.prepare.meeting.kinds[kind]}</li>
          ))}
        </ul>
      )}
      {fieldsOnPaper(opened, request, page)
        .filter((field) => field.voice === 'person')
        .map((field) => (
          <Lines
            {...(field.label[lang] === t.prepare.pages[page] ? {} : { heading: field.label[lang] })}
            label={field.hint[lang]}
            rows={field.rows + 1}
          />
        ))}
    </section>
  )
  return {
    title: words.blankTitle,
    body: (
      <article>
        <h1>{words.blankTitle}</h1>
        <p class="lead">{words.blankLead}</p>
        <Lines label={words.person} rows={1} />
        <Lines label={words.day} rows={1} />
        {printed.filter((page) => page !== 'practical').map(part)}
        <p>☐ {words.blankPrivate}</p>
      </article>
    ),
  }
}

function Lines({ heading, label, rows }: { heading?: string; label: string; rows: number }) {
  return (
    <div>
      {heading !== undefined && <h3>{heading}</h3>}
      <p class="soft small">{label}</p>
      {Array.from({ length: rows }, () => (
        <div class="ruled" />
      ))}
    </div>
  )
}
