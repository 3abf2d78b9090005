import { type RepresentativeKind, representatives } from '../../../domain/people/representation.ts'
import { refuse } from '../../../domain/result.ts'
import { registerRepresentative } from '../../../domain/sip/register-representative.ts'
import type { OpenedSip } from '../../../storage/sip-reader.ts'
import { formatDate } from '../../../text/format.ts'
import { Warning } from '../../../ui/boxes.tsx'
import { Actions, BackLink, Button, LinkButton } from '../../../ui/button.tsx'
import { Radios } from '../../../ui/choices.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { choice, date, text } from '../../fields.ts'
import { FormFrame, FormTop } from '../../form-page.tsx'
import { firstName } from '../../names.ts'
import type { StaffRequest } from '../../request.ts'
import { leads, sipForm, sipHref, unitName } from '../../sip-page.tsx'
import { WhyRule } from '../../why-rule.tsx'
import { askedOf, representativeName } from '../people.ts'
import { isUnconfirmed, kindsFor, limitsOf } from './limits.ts'

/** Who may speak for the person, and what each can never do. */
export const representativePage = sipForm({
  path: '/as/:as/sip/:sip/answer/representative',
  section: 'answer-representative',
  only: leads,
  step: true,
  fields: (opened, request) => ({
    kind: choice(kindsFor(askedOf(opened, request).minor)),
    name: text(),
    evidence: text(),
    until: date(),
  }),
  view: (opened, form, request) => {
    const { t } = request
    const { name, minor, policy } = askedOf(opened, request)
    const words = t.answer.representative
    const back = sipHref(request, opened.view.id, '/answer')
    const ownUnit = unitName(opened.names, opened.view.mine.unit)
    const registered = opened.view.representatives.length > 0
    return {
      title: minor ? words.titleMinor : words.title,
      body: (
        <>
          <FormTop form={form} />
          <BackLink href={back}>{t.answer.title}</BackLink>
          <h1>{minor ? words.headingMinor(name) : words.heading(name)}</h1>
          <p class="lead">{minor ? words.leadMinor(name) : words.lead(name)}</p>
          {registered && <Registered opened={opened} request={request} />}
          {opened.view.stage.at !== 'ended' && (
            <section>
              <h2>{registered ? words.addAnother : words.add}</h2>
              {minor && policy.bothGuardiansAnswer && <p>{words.allGuardians(name)}</p>}
              <FormFrame form={form}>
                <Radios
                  form={form.state}
                  name="kind"
                  label={words.kind}
                  options={kindsFor(minor).map((kind) => ({
                    value: kind,
                    label: words.kinds[kind],
                    content: <Limits kind={kind} request={request} />,
                  }))}
                />
                <WhyRule rule={minor ? 'guardian-cannot-block' : 'representative-limits'} request={request} />
                <TextField form={form.state} name="name" label={words.name} />
                <TextArea
                  form={form.state}
                  name="evidence"
                  label={words.evidence}
                  note={t.common.optional}
                  hint={words.evidenceHint(ownUnit)}
                  rows={2}
                  limit={{ max: policy.textLimit, words: t.common }}
                />
                <DateField
                  form={form.state}
                  name="until"
                  label={words.until}
                  note={t.common.optional}
                  hint={`${words.untilHint} ${t.common.dateHint}`}
                />
                <Actions>
                  <Button>{words.save}</Button>
                  <LinkButton kind="quiet" href={back}>
                    {t.common.cancel}
                  </LinkButton>
                </Actions>
              </FormFrame>
            </section>
          )}
        </>
      ),
    }
  },
  decide: (data) => (sip, ctx) => {
    const { kind, name, evidence, until } = data
    if (kind === undefined) return refuse('choose-one', 'kind')
    return registerRepresentative(
      sip,
      { kind, name, evidence, ...(until === undefined ? {} : { until }) },
      ctx,
    )
  },
  then: () => '/answer/representative',
})

function Registered({ opened, request }: { opened: OpenedSip; request: StaffRequest }) {
  const { t, lang, on } = request
  const { view } = opened
  const { minor } = askedOf(opened, request)
  const words = t.answer.representative
  return (
    <Rows>
      {view.representatives.map((r) => (
        <Row
          end={
            view.stage.at !== 'ended' && (
              <a class="linkbtn" href={sipHref(request, view.id, `/answer/representative/${r.id}/end`)}>
                {t.common.remove}
                <span class="vh"> {representativeName(opened, r, request)}</span>
              </a>
            )
          }
        >
          <h2 class="h3">{representativeName(opened, r, request)}</h2>
          <p class="soft">
            {words.kinds[r.kind]}
            {r.until !== undefined &&
              `. ${r.until < on ? words.wasUntil(formatDate(lang, r.until, 'short')) : words.isUntil(formatDate(lang, r.until, 'short'))}`}
          </p>
          {representatives[r.kind].forMinor && !minor ? (
            <p>{words.notAnyMore(firstName(view.who.name))}</p>
          ) : (
            <Limits kind={r.kind} request={request} />
          )}
        </Row>
      ))}
    </Rows>
  )
}

function Limits({ kind, request }: { kind: RepresentativeKind; request: StaffRequest }) {
  const words = request.t.answer.representative
  return (
    <>
      <ul>
        {limitsOf(kind).map((code) => (
          <li>{words.limits[code]}</li>
        ))}
      </ul>
      {isUnconfirmed(kind) && (
        <Warning>
          <p>{words.unconfirmed}</p>
        </Warning>
      )}
    </>
  )
}
