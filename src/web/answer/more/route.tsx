import { refuse } from '../../../domain/result.ts'
import { agreeToGrounds } from '../../../domain/sip/record-answer.ts'
import { EmptyState } from '../../../ui/boxes.tsx'
import { ActionLink, Actions, BackLink, Button, LinkButton } from '../../../ui/button.tsx'
import { Checkboxes } from '../../../ui/choices.tsx'
import { FormFrame, FormTop } from '../../form-page.tsx'
import { leads, sipForm, sipHref } from '../../sip-page.tsx'
import { WhyRule } from '../../why-rule.tsx'
import { ids } from '../ids.ts'
import { askedOf } from '../people.ts'
import { ReadAloud } from '../read-aloud.tsx'
import { shareInWords, shareKey, standingOf } from '../shares.ts'
import { HowField, readForm, readWho, WhoField, whoFields, whoMayAnswer } from '../who-answers.tsx'

/** After the yes: more that the person says may be shared. What is not ticked stays a proposal. */
export const morePage = sipForm({
  path: '/as/:as/sip/:sip/answer/more',
  section: 'answer-more',
  only: leads,
  step: true,
  fields: () => ({ ...whoFields(), grounds: ids() }),
  view: (opened, form, request) => {
    const { t } = request
    const { name, again } = askedOf(opened, request)
    const words = t.answer.more
    const back = sipHref(request, opened.view.id, '/answer')
    const { proposed } = standingOf(opened.view, request.on)
    const nothing =
      !form.unsaved && (proposed.length === 0 || opened.view.yes.answer !== 'yes' || again === 'own-yes')
    const allowed = whoMayAnswer(opened, request, 'no-attitude')
    return {
      title: words.title,
      body: (
        <>
          <FormTop form={form} />
          <BackLink href={back}>{t.answer.title}</BackLink>
          <h1>{words.heading(name)}</h1>
          {nothing ? (
            <EmptyState
              title={words.nothing}
              actions={<LinkButton href={back}>{t.answer.title}</LinkButton>}
            />
          ) : (
            <>
              <ReadAloud opened={opened} shares={proposed} request={request} heading={words.aloud(name)} />
              <FormFrame form={form}>
                <Checkboxes
                  form={form.state}
                  name="grounds"
                  label={words.which(name)}
                  hint={words.whichHint}
                  options={proposed.map((share) => ({
                    value: shareKey(share),
                    label: shareInWords(opened, share, request),
                  }))}
                />
                <p>
                  <ActionLink href={`${back}/ground`} icon="plus">
                    {words.addAnother}
                  </ActionLink>
                </p>
                <WhyRule rule="ground-opens-only-its-discloser" request={request} />
                <WhoField form={form.state} opened={opened} request={request} allowed={allowed} />
                <HowField form={form.state} request={request} />
                <Actions>
                  <Button>{words.save(name)}</Button>
                  <LinkButton kind="quiet" href={back}>
                    {t.answer.record.notNow}
                  </LinkButton>
                </Actions>
              </FormFrame>
            </>
          )}
        </>
      ),
    }
  },
  decide: (data, opened, request) => (sip, ctx) => {
    if (data.grounds.length === 0) return refuse('choose-one', 'grounds')
    const by = readWho(data, whoMayAnswer(opened, request, 'no-attitude'))
    if (!by.ok) return by
    const form = readForm(data)
    if (!form.ok) return form
    return agreeToGrounds(sip, { by: by.value, form: form.value, grounds: data.grounds }, ctx)
  },
  then: () => '/answer',
})
