import type { SipView } from '../../../domain/access/view.ts'
import { mayBeTold, seesTheEnd } from '../../../domain/sip/close-sip.ts'
import { isHandedOver } from '../../../domain/sip/plan-move.ts'
import { type Call, closeReasons, talkAnswers, toldHow } from '../../../domain/sip/sip.ts'
import type { OpenedSip } from '../../../storage/sip-reader.ts'
import { possessive } from '../../../text/format.ts'
import { ActionLink, Actions, Button } from '../../../ui/button.tsx'
import { type Choice, Radios } from '../../../ui/choices.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { Fieldset } from '../../../ui/fieldset.tsx'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { FormFrame, type PageForm } from '../../form-page.tsx'
import { firstName } from '../../names.ts'
import { calledName } from '../../plan/called-name.ts'
import type { StaffRequest } from '../../request.ts'
import { sipHref } from '../../sip-page.tsx'
import { textLimit } from '../../text-limit.ts'
import { WhyRule } from '../../why-rule.tsx'
import { dayOf, howOf } from './told-fields.ts'

type Props = { opened: OpenedSip; form: PageForm; request: StaffRequest }

/** Why, where to turn, and who has been told: in that order, the person before everybody else. */
export function CloseForm(props: Props) {
  const { form, request } = props
  const { view } = props.opened
  const { t, lang } = request
  const words = t.closing.close
  const name = firstName(view.who.name)
  const limit = textLimit(request, view)
  const ending = view.stage.at === 'ending'
  return (
    <FormFrame form={form}>
      {ending ? (
        <HiddenField name="reason" value="withdrawn" />
      ) : (
        <Radios
          form={form.state}
          name="reason"
          label={words.reason}
          question
          options={reasonsFor(view, request)}
        />
      )}
      <p>
        {words.dead(name)} {words.deadText}{' '}
        <ActionLink href={sipHref(request, view.id, '/close/death')} icon="arrow-right">
          {words.toDeath}
        </ActionLink>
      </p>
      <WhyRule rule="close-reasons" request={request} />
      <TextArea
        form={form.state}
        name="note"
        label={words.note}
        note={t.common.optional}
        hint={words.noteHint}
        rows={3}
        limit={limit}
      />
      <TextArea
        form={form.state}
        name="whereToTurn"
        label={words.whereToTurn(name)}
        hint={words.whereToTurnHint}
        rows={3}
        limit={limit}
      />
      <Fieldset legend={words.person(name)} question>
        <Radios
          form={form.state}
          name="personToldHow"
          label={words.personToldHow(name)}
          inline
          options={toldHow.map((value) => ({ value, label: t.words.toldHow[value] }))}
        />
        <DateField
          form={form.state}
          name="personToldOn"
          label={words.personToldOn(name)}
          hint={t.common.dateHint}
        />
      </Fieldset>
      <Radios
        form={form.state}
        name="talk"
        label={words.talk(name)}
        question
        options={talkAnswers.map((value) => ({ value, label: words.talks[value](name) }))}
      />
      <WhyRule rule="closing-offers-talk" request={request} />
      <Others {...props} />
      <Actions>
        <Button>{words.save(possessive(lang, name))}</Button>
        <ActionLink href={sipHref(request, view.id)}>{words.keep}</ActionLink>
      </Actions>
    </FormFrame>
  )
}

/** A withdrawn yes and a death are no choices here. Moved says what comes first, until the new municipality knows. */
function reasonsFor(view: SipView, request: StaffRequest): readonly Choice[] {
  const words = request.t.closing.close
  const name = firstName(view.who.name)
  const first =
    view.move === undefined
      ? { text: words.movedFirst, below: '/move', link: words.toMove }
      : { text: words.movedCall, below: '/calls', link: words.toCalls }
  return closeReasons
    .filter((r) => r !== 'withdrawn' && r !== 'deceased')
    .map((value) => ({
      value,
      label: words.reasons[value](name),
      ...(value === 'replaced' ? { hint: words.replacedHint } : {}),
      ...(value === 'moved' && !isHandedOver(view)
        ? {
            hint: first.text,
            content: (
              <ActionLink href={sipHref(request, view.id, first.below)} icon="arrow-right">
                {first.link}
              </ActionLink>
            ),
          }
        : {}),
    }))
}

/** Everybody who was called: told by somebody, by a row in Kugghjul, or not to be told at all. */
function Others({ opened, form, request }: Props) {
  const { view } = opened
  const { t } = request
  const words = t.closing.close
  const told = mayBeTold(view)
  const who = (call: Call) => calledName(call.to, opened, request)
  return (
    <section class="flow" aria-labelledby="others">
      <h2 id="others">{words.others}</h2>
      {view.calls.length === 0 && <p class="soft">{words.nobodyCalled}</p>}
      {told.length > 0 && <p>{words.othersLead}</p>}
      {told.map((call) =>
        seesTheEnd(view, call) ? (
          <p>{words.byQueue(who(call))}</p>
        ) : (
          <Fieldset legend={who(call)}>
            <Radios
              form={form.state}
              name={howOf(call.id)}
              label={words.toldHow(who(call))}
              inline
              options={toldHow.map((value) => ({ value, label: t.words.toldHow[value] }))}
            />
            <DateField
              form={form.state}
              name={dayOf(call.id)}
              label={words.toldOn(who(call))}
              hint={t.common.dateHint}
            />
          </Fieldset>
        ),
      )}
      {view.calls
        .filter((call) => !told.includes(call))
        .map((call) => (
          <p>{words.notToBeTold(firstName(view.who.name), who(call))}</p>
        ))}
    </section>
  )
}
