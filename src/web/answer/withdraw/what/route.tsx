import type { ComponentChildren } from 'preact'
import { refuse } from '../../../../domain/result.ts'
import { toldHow } from '../../../../domain/sip/sip.ts'
import { effectOfWithdrawal, type Withdrawal, withdraw } from '../../../../domain/sip/withdraw.ts'
import { formatList } from '../../../../text/format.ts'
import { EmptyState } from '../../../../ui/boxes.tsx'
import { Actions, BackLink, Button, LinkButton } from '../../../../ui/button.tsx'
import { Radios } from '../../../../ui/choices.tsx'
import { Icon, type IconName } from '../../../../ui/icon.tsx'
import { choice } from '../../../fields.ts'
import { FormFrame, FormTop } from '../../../form-page.tsx'
import { leads, sipForm, sipHref } from '../../../sip-page.tsx'
import { WhyRule } from '../../../why-rule.tsx'
import { split } from '../../ids.ts'
import { askedOf } from '../../people.ts'
import { recipientName, recipientsOf, sharesOf } from '../../shares.ts'
import { effectInWords } from './effect.ts'

/** The effect first, then the choice. No reason is asked, and stopping is not drawn as a danger: it is a right. */
export const withdrawWhatPage = sipForm({
  path: '/as/:as/sip/:sip/answer/withdraw/:what',
  section: 'answer-withdraw',
  only: leads,
  step: true,
  fields: () => ({ told: choice(toldHow) }),
  view: (opened, form, request) => {
    const { t, lang, on, params } = request
    const { view } = opened
    const { name } = askedOf(opened, request)
    const words = t.answer.withdrawWhat
    const back = sipHref(request, view.id, '/answer/withdraw')
    const withdrawal = readWithdrawal(params.what)
    const effect = effectOfWithdrawal(view, withdrawal, on)
    const all = withdrawal.what === 'all'
    const nothing =
      view.yes.answer !== 'yes' || view.stage.at === 'ended' || (!all && effect.stops.length === 0)
    if (nothing && !form.unsaved)
      return {
        title: words.title,
        body: (
          <>
            <BackLink href={sipHref(request, view.id, '/answer')}>{t.answer.title}</BackLink>
            <h1>{t.answer.withdraw.heading(name)}</h1>
            <EmptyState title={words.gone} />
          </>
        ),
      }
    const stops = sharesOf(effect.stops)
    const who = formatList(lang, recipientsOf(opened, stops, request))
    const keeps = sharesOf(effect.goesOn).map((s) => recipientName(opened, s.to, request))
    const partly = stops.some((s) => keeps.includes(recipientName(opened, s.to, request)))
    const { atOnce, stays, toDo } = effectInWords(opened, withdrawal, effect, request)
    return {
      title: all ? words.titleAll : words.title,
      body: (
        <>
          <FormTop form={form} />
          <BackLink href={back}>{words.back}</BackLink>
          <p class="eyebrow">{words.nothingYet}</p>
          <h1>
            {all ? words.headingAll(name) : partly ? words.headingLess(name, who) : words.heading(name, who)}
          </h1>
          <p class="lead">{words.lead(name)}</p>
          <div class="thirds">
            <Third icon="lock" heading={words.atOnce} lines={atOnce} />
            <Third icon="check" heading={words.stays} lines={stays} />
            <Third
              icon="pencil"
              heading={words.toDo}
              lines={toDo.length === 0 ? [words.nothingToDo] : toDo}
            />
          </div>
          <FormFrame form={form}>
            <Radios
              form={form.state}
              name="told"
              label={words.told}
              inline
              options={toldHow.map((how) => ({ value: how, label: t.words.toldHow[how] }))}
            />
            <Actions>
              <Button>{all ? words.buttonAll : partly ? words.buttonLess(who) : words.button(who)}</Button>
              <LinkButton kind="quiet" href={sipHref(request, view.id, '/answer')}>
                {t.answer.changeNothing}
              </LinkButton>
            </Actions>
          </FormFrame>
          {!all && (
            <p class="soft">
              {words.wantsAll(name)}{' '}
              <a href={sipHref(request, view.id, '/answer/withdraw/all')}>{words.seeAll}</a>
            </p>
          )}
          <WhyRule rule="withdraw-any-time" request={request} />
        </>
      ),
    }
  },
  decide: (data, _, request) => (sip, ctx) =>
    data.told === undefined
      ? refuse('choose-one', 'told')
      : withdraw(sip, { ...readWithdrawal(request.params.what), told: data.told }, ctx),
  then: () => '/answer',
})

const readWithdrawal = (what: string | undefined): Withdrawal =>
  what === 'all' ? { what } : { what: 'grounds', grounds: split(what ?? '') }

function Third({
  icon,
  heading,
  lines,
}: {
  icon: IconName
  heading: string
  lines: readonly ComponentChildren[]
}) {
  return (
    <section>
      <h2>
        <Icon name={icon} />
        {heading}
      </h2>
      <ul>
        {lines.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
    </section>
  )
}
