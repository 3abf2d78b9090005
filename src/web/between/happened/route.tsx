import { reportHappening } from '../../../domain/sip/report-happening.ts'
import { happeningSources } from '../../../domain/sip/sip.ts'
import type { OpenedSip } from '../../../storage/sip-reader.ts'
import { formatCount, formatDate, possessive } from '../../../text/format.ts'
import { Warning } from '../../../ui/boxes.tsx'
import { Actions, BackLink, Button } from '../../../ui/button.tsx'
import { Radios } from '../../../ui/choices.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { Status } from '../../../ui/status.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { choice, text } from '../../fields.ts'
import { FormFrame, FormTop, type PageForm } from '../../form-page.tsx'
import { firstName } from '../../names.ts'
import { UnlessStopped } from '../../plan/unless-stopped.tsx'
import type { StaffRequest } from '../../request.ts'
import { personName, sipForm, sipHref, textOf, unitName } from '../../sip-page.tsx'
import { policyOf, textLimit } from '../../text-limit.ts'
import { WhyRule } from '../../why-rule.tsx'
import { shortened } from '../shortened.ts'
import { Answered, whoAnswers } from './told.tsx'

/** "Something has happened": one question, by anyone on the SIP, to whoever holds the plan together. */
export const happened = sipForm({
  path: '/as/:as/sip/:sip/happened',
  section: 'happened',
  fields: () => ({ body: text(), source: choice(happeningSources) }),
  view: (opened, form, request) => {
    const { view } = opened
    const { t, lang } = request
    const words = t.between.happened
    return {
      title: words.title,
      body: (
        <>
          <FormTop form={form} />
          <BackLink href={sipHref(request, view.id)}>
            {t.plan.back(possessive(lang, firstName(view.who.name)))}
          </BackLink>
          <h1>{words.title}</h1>
          <div class="flow-wide">
            <Sent opened={opened} form={form} request={request} />
            <UnlessStopped opened={opened} form={form} request={request}>
              <Tell opened={opened} form={form} request={request} />
            </UnlessStopped>
            <Told opened={opened} request={request} />
          </div>
        </>
      ),
    }
  },
  decide:
    ({ body, source }) =>
    (sip, ctx) =>
      reportHappening(sip, { body, ...(source === undefined ? {} : { source }) }, ctx),
  then: ({ view }) => (view.mine.leads ? '/happened/newest' : '/happened?sent=yes#told'),
})

/** The receipt for whoever cannot answer it: that it is sent, and to whom. */
function Sent({ opened, form, request }: { opened: OpenedSip; form: PageForm; request: StaffRequest }) {
  const mine = opened.view.happenings.findLast((h) => h.by === request.viewer.assignment)
  if (request.query.get('sent') !== 'yes' || form.unsaved || mine === undefined || mine.answer !== undefined)
    return null
  return (
    <p role="status">
      <Status kind="ok">{request.t.between.happened.sentTo(whoAnswers(opened))}</Status>
    </p>
  )
}

function Tell({ opened, form, request }: { opened: OpenedSip; form: PageForm; request: StaffRequest }) {
  const { view } = opened
  const { t, lang } = request
  const words = t.between.happened
  const days = formatCount(lang, policyOf(request, view).happeningDays, words.days)
  return (
    <FormFrame form={form}>
      <Warning icon="phone">
        <p>{t.between.emergency}</p>
      </Warning>
      <TextArea
        form={form.state}
        name="body"
        label={words.question}
        hint={words.questionHint}
        question
        rows={5}
        limit={textLimit(request, view)}
      />
      <Radios
        form={form.state}
        name="source"
        label={words.source}
        options={happeningSources.map((value) => ({
          value,
          label: value === 'person' ? firstName(view.who.name) : words.sources[value],
        }))}
      />
      <p>
        {words.goesTo(
          view.roles.mainResponsible === request.viewer.assignment ? words.you : whoAnswers(opened),
          days,
        )}
      </p>
      <WhyRule rule="happening-reaches-main" request={request} />
      <Actions>
        <Button icon="send">{words.save}</Button>
      </Actions>
    </FormFrame>
  )
}

/** What has been told already, newest first: by one's own unit, or for those who lead by all. */
function Told({ opened, request }: { opened: OpenedSip; request: StaffRequest }) {
  const { view, names } = opened
  const { t, lang } = request
  const words = t.between.happened
  if (view.happenings.length === 0) return null
  return (
    <section class="flow" aria-labelledby="told">
      <h2 id="told">{words.told}</h2>
      <Rows>
        {view.happenings.toReversed().map((happening) => (
          <Row end={<Answered happening={happening} opened={opened} request={request} />}>
            <a class="linkbtn" href={sipHref(request, view.id, `/happened/${happening.id}`)}>
              <span dir="auto">{shortened(textOf(view, happening.block) ?? t.plan.hidden)}</span>
            </a>
            <p class="soft">
              {words.by(
                personName(names, happening.by),
                unitName(names, happening.unit),
                formatDate(lang, happening.on, 'short'),
              )}
            </p>
          </Row>
        ))}
      </Rows>
    </section>
  )
}
