import type { z } from 'zod'
import type { SipView } from '../../../domain/access/view.ts'
import { callTo, partyAnswers } from '../../../domain/sip/sip.ts'
import type { OpenedSip } from '../../../storage/sip-reader.ts'
import { possessive } from '../../../text/format.ts'
import { EmptyState } from '../../../ui/boxes.tsx'
import { ActionLink, Actions, BackLink, Button, LinkButton } from '../../../ui/button.tsx'
import { Radios } from '../../../ui/choices.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { choice, text, version } from '../../fields.ts'
import { FormFrame, FormTop, type PageForm } from '../../form-page.tsx'
import { firstName } from '../../names.ts'
import type { StaffRequest } from '../../request.ts'
import { leads, sipForm, sipHref, textOf, unitName } from '../../sip-page.tsx'
import { policyOf, textLimit } from '../../text-limit.ts'
import { WhyRule } from '../../why-rule.tsx'
import { UnlessStopped } from '../unless-stopped.tsx'
import { decideOurPart, presentAnswer, type RowAnswer } from './decide.ts'
import { OurMeasure } from './our-measure.tsx'
import { measuresOf, rowsOf } from './rows.ts'

const yesNo = ['yes', 'no'] as const

const mayAnswer = (view: SipView): boolean => leads(view) || callTo(view, view.mine.unit) !== undefined

/** A unit answers what is asked of it, and says what it thinks of the plan; also after the meeting, and again. */
export const ourPart = sipForm({
  path: '/as/:as/sip/:sip/plan/our-part',
  section: 'our-part',
  only: mayAnswer,
  fields: ({ view }, request) => {
    const rows: Record<string, z.ZodType> = {}
    for (let n = 1; n <= policyOf(request, view).measureLimit; n += 1) {
      rows[`id-${n}`] = text()
      rows[`expects-${n}`] = version()
      rows[`accepts-${n}`] = choice(yesNo)
      rows[`why-${n}`] = text()
    }
    return { ...rows, answer: choice(partyAnswers), planWhy: text() }
  },
  values: ({ view }) => {
    const values: Record<string, string> = {}
    measuresOf(view).forEach(({ id, acceptance }, index) => {
      values[`id-${index + 1}`] = id
      if (acceptance.state === 'accepted') values[`accepts-${index + 1}`] = 'yes'
      if (acceptance.state === 'declined') {
        values[`accepts-${index + 1}`] = 'no'
        values[`why-${index + 1}`] = textOf(view, acceptance.why) ?? ''
      }
    })
    const said = presentAnswer(view)
    return said === undefined
      ? values
      : { ...values, answer: said.answer, planWhy: textOf(view, said.why) ?? '' }
  },
  view: (opened, form, request) => {
    const { view, names } = opened
    const { t, lang } = request
    const words = t.plan.ourPart
    const whose = possessive(lang, firstName(view.who.name))
    return {
      title: words.title,
      body: (
        <>
          <FormTop form={form} />
          <BackLink href={sipHref(request, view.id, view.mine.readsPlan ? '/plan' : '')}>
            {view.mine.readsPlan ? t.plan.backToPlan(whose) : t.plan.back(whose)}
          </BackLink>
          <h1>{words.heading(unitName(names, view.mine.unit), whose)}</h1>
          <UnlessStopped opened={opened} form={form} request={request}>
            <OurPart opened={opened} form={form} request={request} />
          </UnlessStopped>
        </>
      ),
    }
  },
  decide: ({ answer, planWhy, ...rest }, { view }, request) => {
    const given: Readonly<Record<string, unknown>> = rest
    const rows: RowAnswer[] = []
    for (let n = 1; n <= policyOf(request, view).measureLimit; n += 1) {
      const id = given[`id-${n}`]
      if (typeof id !== 'string' || id === '') continue
      const accepts = given[`accepts-${n}`]
      rows.push({
        n,
        id,
        expects: Number(given[`expects-${n}`]),
        why: String(given[`why-${n}`] ?? ''),
        ...(accepts === undefined ? {} : { accepts: accepts === 'yes' }),
      })
    }
    const part = { rows, planWhy, ...(answer === undefined ? {} : { answer }) }
    return (sip, ctx) => decideOurPart(sip, part, view, ctx)
  },
  then: () => '/plan',
})

type Props = { opened: OpenedSip; form: PageForm; request: StaffRequest }

function OurPart({ opened, form, request }: Props) {
  const { view } = opened
  const { t } = request
  const words = t.plan.ourPart
  if (!view.mine.readsPlan && !form.unsaved)
    return (
      <EmptyState title={words.noGround}>
        <p>{words.noGroundText}</p>
      </EmptyState>
    )
  const rows = rowsOf(view, form.state, policyOf(request, view).measureLimit)
  if (rows.length === 0 && view.meetings.length === 0 && !form.unsaved)
    return (
      <EmptyState
        title={words.nothingYet}
        actions={<LinkButton href={sipHref(request, view.id, '/plan')}>{words.toPlan}</LinkButton>}
      />
    )
  const sent = Object.fromEntries(
    rows.flatMap(({ n, measure }) =>
      measure === undefined
        ? []
        : [
            [`id-${n}`, measure.id],
            [`expects-${n}`, String(measure.version)],
          ],
    ),
  )
  return (
    <FormFrame form={form} more={sent}>
      <p class="lead">{words.lead}</p>
      <section class="flow-wide" aria-labelledby="measures">
        <h2 id="measures">{words.measures}</h2>
        {rows.length === 0 ? (
          <p class="soft">{words.noMeasures}</p>
        ) : (
          <WhyRule rule="measure-proposed-until-accepted" request={request} />
        )}
        {rows.map((row) => (
          <OurMeasure row={row} opened={opened} form={form} request={request} />
        ))}
      </section>
      {(view.meetings.length > 0 || form.unsaved) && <Whole opened={opened} form={form} request={request} />}
      <p>
        <ActionLink
          icon="phone"
          href={sipHref(request, view.id, `/plan/contacts/${encodeURIComponent(view.mine.unit)}`)}
        >
          {words.contact}
        </ActionLink>
      </p>
      <Actions>
        <Button>{words.save}</Button>
      </Actions>
    </FormFrame>
  )
}

/** What the unit says of the plan as a whole. */
function Whole({ opened: { view }, form, request }: Props) {
  const words = request.t.plan.ourPart
  return (
    <section class="flow" aria-labelledby="whole">
      <h2 id="whole">{words.whole}</h2>
      <Radios
        form={form.state}
        name="answer"
        label={words.wholeLabel}
        options={partyAnswers.map((value) => ({ value, label: words.answers[value] }))}
      />
      <TextArea
        form={form.state}
        name="planWhy"
        label={words.wholeWhy}
        hint={words.wholeWhyHint}
        rows={3}
        limit={textLimit(request, view)}
      />
      <WhyRule rule="dissent-stays" request={request} />
    </section>
  )
}
