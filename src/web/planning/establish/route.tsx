import { inTurn } from '../../../domain/in-turn.ts'
import { establishPlan } from '../../../domain/sip/establish-plan.ts'
import { hearChild } from '../../../domain/sip/hear-child.ts'
import { agreements } from '../../../domain/sip/sip.ts'
import { possessive } from '../../../text/format.ts'
import { ActionLink, BackLink } from '../../../ui/button.tsx'
import { askedOf } from '../../answer/people.ts'
import { choice, date, text, ticked, time } from '../../fields.ts'
import { FormTop } from '../../form-page.tsx'
import { leads, sipForm, sipHref, textOf } from '../../sip-page.tsx'
import { WhileWriting } from '../while-writing.tsx'
import { activeMembers, EstablishForm } from './establish-form.tsx'
import { lacksOf, OpenAnswers, WhatItLacks } from './what-it-lacks.tsx'

/** The person's answer to the plan, who holds it together, and when it is followed up: then it holds. */
export const establish = sipForm({
  path: '/as/:as/sip/:sip/plan/establish',
  section: 'establish',
  only: leads,
  step: true,
  fields: (opened) => ({
    childSaid: text(),
    agreement: choice(agreements),
    whyNo: text(),
    mayStand: ticked(),
    whyNot: text(),
    mainResponsible: choice(activeMembers(opened.view).map((m) => m.assignment)),
    mainWish: text(),
    followUpOn: date(),
    followUpTime: time(),
    followUpPlace: text(),
    agreedOn: date(),
  }),
  values: ({ view }, { on }) => {
    const { established, mainWish } = view.plan
    const next = established !== undefined && established.followUpOn >= on ? established : undefined
    return {
      mainResponsible: view.roles.mainResponsible ?? '',
      mainWish: textOf(view, mainWish) ?? '',
      followUpOn: next?.followUpOn ?? '',
      followUpTime: next?.followUpTime ?? '',
      followUpPlace: textOf(view, next?.followUpPlace) ?? '',
    }
  },
  view: (opened, form, request) => {
    const { view } = opened
    const { t, lang } = request
    const words = t.planning.establish
    const { name, minor, alone } = askedOf(opened, request)
    const byGuardians = minor && !alone
    const [lead, leadAgain] = byGuardians
      ? [words.leadForChild, words.leadAgainForChild]
      : [words.lead, words.leadAgain]
    const whose = possessive(lang, name)
    const { established } = view.plan
    const lacks = lacksOf(view)
    return {
      title: words.title,
      body: (
        <>
          <FormTop form={form} />
          <BackLink href={sipHref(request, view.id, '/plan')}>{t.planning.backToPlan(whose)}</BackLink>
          <h1>{byGuardians ? words.headingForChild(name) : words.heading(whose)}</h1>
          <WhileWriting opened={opened} form={form} request={request}>
            <WhatItLacks lacks={lacks} opened={opened} request={request} />
            {(lacks.length === 0 || form.unsaved) && (
              <p class="lead">
                {established === undefined ? lead(name) : leadAgain(name, String(established.version + 1))}
              </p>
            )}
            <p>
              <ActionLink icon="book-open" href={sipHref(request, view.id, '/plan')}>
                {words.readPlan}
              </ActionLink>
            </p>
            <OpenAnswers opened={opened} request={request} />
            {(lacks.length === 0 || form.unsaved) && (
              <EstablishForm opened={opened} form={form} request={request} />
            )}
          </WhileWriting>
        </>
      ),
    }
  },
  decide:
    (data, { view, names }, request) =>
    (sip, ctx) => {
      const {
        agreement,
        whyNo,
        whyNot,
        mainResponsible,
        followUpOn,
        followUpTime,
        agreedOn,
        childSaid,
        ...rest
      } = data
      const unit = view.members.find((m) => m.assignment === mainResponsible)?.unit ?? ''
      const mainAuthority = names.units[unit]?.authorityKind
      const decided = inTurn(sip, ctx, [
        childSaid.trim() === '' ? undefined : (s, c) => hearChild(s, { on: request.on, view: childSaid }, c),
        (s, c) =>
          establishPlan(
            s,
            {
              ...rest,
              dissent: agreement === 'no' ? whyNo : agreement === 'could-not-answer' ? whyNot : '',
              ...(agreement === undefined ? {} : { agreement }),
              ...(mainResponsible === undefined ? {} : { mainResponsible }),
              ...(mainAuthority === undefined ? {} : { mainAuthority }),
              ...(followUpOn === undefined ? {} : { followUpOn }),
              ...(followUpTime === undefined ? {} : { followUpTime }),
              ...(agreedOn === undefined ? {} : { agreedOn }),
            },
            c,
          ),
      ])
      if (decided.ok || decided.field === undefined) return decided
      const fields: Readonly<Record<string, string>> = {
        dissent: agreement === 'no' ? 'whyNo' : 'whyNot',
        view: 'childSaid',
      }
      return { ...decided, field: fields[decided.field] ?? decided.field }
    },
  then: () => '/plan',
})
