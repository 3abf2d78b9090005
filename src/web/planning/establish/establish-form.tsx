import type { SipView } from '../../../domain/access/view.ts'
import { mayHaveMainResponsibility } from '../../../domain/sip/establish-plan.ts'
import type { Member } from '../../../domain/sip/sip.ts'
import type { OpenedSip } from '../../../storage/sip-reader.ts'
import { formatDate, possessive } from '../../../text/format.ts'
import { Inset } from '../../../ui/boxes.tsx'
import { Actions, Button } from '../../../ui/button.tsx'
import { Checkboxes, Radios } from '../../../ui/choices.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { Fieldset } from '../../../ui/fieldset.tsx'
import { fieldError, fieldValue } from '../../../ui/form-state.ts'
import { TextArea } from '../../../ui/text-area.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { TimeField } from '../../../ui/time-field.tsx'
import { Why } from '../../../ui/why.tsx'
import { askedOf } from '../../answer/people.ts'
import { FormFrame, type PageForm } from '../../form-page.tsx'
import type { StaffRequest } from '../../request.ts'
import { personName, unitName } from '../../sip-page.tsx'
import { policyOf, textLimit } from '../../text-limit.ts'
import { WhyRule } from '../../why-rule.tsx'

type Props = { opened: OpenedSip; form: PageForm; request: StaffRequest }

/** Those who are on the SIP now, each once. */
export function activeMembers(view: SipView): readonly Member[] {
  const active = view.members.filter((m) => m.until === undefined)
  return active.filter((m, index) => active.findIndex((o) => o.assignment === m.assignment) === index)
}

export function EstablishForm({ opened, form, request }: Props) {
  const { t } = request
  const words = t.planning.establish
  const limit = textLimit(request, opened.view)
  const { name, minor, alone } = askedOf(opened, request)
  const byGuardians = minor && !alone
  const field = { form: form.state, rows: 3, limit }
  return (
    <FormFrame form={form}>
      {minor && <ChildAsked opened={opened} form={form} request={request} />}
      <Radios
        form={form.state}
        name="agreement"
        label={byGuardians ? words.agreementForChild(possessive(request.lang, name)) : words.agreement(name)}
        question
        options={[
          { value: 'yes', label: words.yes },
          {
            value: 'no',
            label: words.no,
            hint: words.noHint,
            content: (
              <>
                <TextArea
                  {...field}
                  name="whyNo"
                  label={byGuardians ? words.whyNoForChild : words.whyNo(name)}
                  hint={words.whyNoHint}
                />
                <Checkboxes
                  form={form.state}
                  name="mayStand"
                  label={words.mayStandLabel}
                  options={[{ value: 'yes', label: words.mayStand }]}
                />
              </>
            ),
          },
          {
            value: 'could-not-answer',
            label: byGuardians ? words.couldNotForChild : words.couldNot(name),
            content: <TextArea {...field} name="whyNot" label={words.whyNot} />,
          },
        ]}
      />
      <WhyRule rule="plan-agreement" request={request} />
      <MainResponsible opened={opened} form={form} request={request} />
      <Fieldset legend={words.followUp}>
        <DateField form={form.state} name="followUpOn" label={words.followUpOn} hint={t.common.dateHint} />
        <TimeField
          form={form.state}
          name="followUpTime"
          label={words.followUpTime}
          note={t.common.optional}
          hint={t.common.timeHint}
        />
        <TextField form={form.state} name="followUpPlace" label={words.followUpPlace} />
      </Fieldset>
      <WhyRule rule="follow-up-date-place" request={request} />
      <Why
        label={words.onPaper}
        open={fieldValue(form.state, 'agreedOn') !== '' || fieldError(form.state, 'agreedOn') !== undefined}
      >
        <DateField form={form.state} name="agreedOn" label={words.agreedOn} hint={words.agreedOnHint} />
      </Why>
      <Actions>
        <Button>{words.save}</Button>
      </Actions>
    </FormFrame>
  )
}

/** Who answers for a child, that the child is asked whoever answers, and what it says. */
function ChildAsked({ opened, form, request }: Props) {
  const { view, names } = opened
  const words = request.t.planning.establish
  const { name, alone } = askedOf(opened, request)
  const { childHeardOn } = view
  return (
    <>
      <Inset>
        <p>{alone ? words.childAnswersAlone(name) : words.childAnswers(name)}</p>
        {childHeardOn !== undefined && (
          <p class="soft">{words.childAsked(name, formatDate(request.lang, childHeardOn, 'long'))}</p>
        )}
      </Inset>
      {!alone && (
        <div class="voice">
          <TextArea
            form={form.state}
            name="childSaid"
            label={words.childSaid(name)}
            hint={words.childSaidHint(unitName(names, view.mine.unit))}
            rows={3}
            limit={textLimit(request, view)}
          />
        </div>
      )}
      <WhyRule rule="child-heard" request={request} />
    </>
  )
}

function MainResponsible({ opened: { view, names }, form, request }: Props) {
  const words = request.t.planning.establish
  const policy = policyOf(request, view)
  const may = (m: Member) => mayHaveMainResponsibility(names.units[m.unit]?.authorityKind, policy)
  const members = activeMembers(view)
  const rest = members.filter((m) => !may(m))
  const about = (m: Member) =>
    [names.people[m.assignment]?.title, unitName(names, m.unit), names.units[m.unit]?.authorityName]
      .filter((x) => x !== undefined)
      .join(', ')
  const name = askedOf({ view, names }, request).name
  return (
    <>
      <TextField
        form={form.state}
        name="mainWish"
        label={words.mainWish(name)}
        note={request.t.common.optional}
        hint={words.mainWishHint}
      />
      <Radios
        form={form.state}
        name="mainResponsible"
        label={words.main}
        hint={words.mainHint}
        options={members.filter(may).map((m) => ({
          value: m.assignment,
          label: personName(names, m.assignment),
          hint: about(m),
        }))}
      />
      {rest.length > 0 && (
        <div class="soft">
          <p>{words.notMain}</p>
          <ul>
            {rest.map((m) => (
              <li>
                {personName(names, m.assignment)}, {about(m)}
              </li>
            ))}
          </ul>
        </div>
      )}
      <WhyRule rule="main-responsible" request={request} />
    </>
  )
}
