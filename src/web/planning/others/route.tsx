import { stateNobodyElse } from '../../../domain/sip/write-plan.ts'
import { possessive } from '../../../text/format.ts'
import { ActionLink, Actions, BackLink, Button, LinkButton } from '../../../ui/button.tsx'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { chosen } from '../../fields.ts'
import { FormFrame, FormTop } from '../../form-page.tsx'
import { firstName } from '../../names.ts'
import { responsibleName } from '../../plan/responsible.ts'
import { leads, sipForm, sipHref, textOf } from '../../sip-page.tsx'
import { WhyRule } from '../../why-rule.tsx'
import { shortened } from '../goal/goal-form.tsx'
import { WhileWriting } from '../while-writing.tsx'

/** What others than the units do: the third of the four that the law asks for, or that nobody else does anything. */
export const others = sipForm({
  path: '/as/:as/sip/:sip/plan/others',
  section: 'others',
  only: leads,
  fields: () => ({ nobodyElse: chosen(['yes', 'no']) }),
  view: (opened, form, request) => {
    const { view } = opened
    const { t, lang } = request
    const words = t.planning.others
    const name = firstName(view.who.name)
    const theirs = view.plan.measures.filter((m) => m.responsible.kind !== 'unit')
    const toMeasure = sipHref(request, view.id, '/plan/measure')
    return {
      title: words.title,
      body: (
        <>
          <FormTop form={form} />
          <BackLink href={sipHref(request, view.id, '/plan')}>
            {t.planning.backToPlan(possessive(lang, name))}
          </BackLink>
          <h1>{words.heading}</h1>
          <WhileWriting opened={opened} form={form} request={request}>
            <p class="lead">{words.lead(name)}</p>
            <WhyRule rule="plan-content" request={request} />
            {theirs.length > 0 ? (
              <>
                <p>{words.does}</p>
                <Rows>
                  {theirs.map((m) => (
                    <Row end={responsibleName(m.responsible, opened, request)}>
                      <ActionLink href={sipHref(request, view.id, `/plan/measure/${m.id}`)}>
                        {shortened(textOf(view, m.what) ?? t.planning.hidden)}
                      </ActionLink>
                    </Row>
                  ))}
                </Rows>
                <p>{words.nothingToSay}</p>
                <Actions>
                  <LinkButton href={sipHref(request, view.id, '/plan')}>{words.toPlan}</LinkButton>
                  <ActionLink href={toMeasure}>{words.somebody}</ActionLink>
                </Actions>
              </>
            ) : (
              <FormFrame form={form}>
                {view.plan.nobodyElse && <p>{words.stated}</p>}
                <HiddenField name="nobodyElse" value={view.plan.nobodyElse ? 'no' : 'yes'} />
                <Actions>
                  <Button kind={view.plan.nobodyElse ? 'quiet' : 'main'}>
                    {view.plan.nobodyElse ? words.takeBack : words.nobody}
                  </Button>
                  <ActionLink href={toMeasure}>{words.somebody}</ActionLink>
                </Actions>
              </FormFrame>
            )}
          </WhileWriting>
        </>
      ),
    }
  },
  decide: (data) => (sip, ctx) => stateNobodyElse(sip, { nobodyElse: data.nobodyElse === 'yes' }, ctx),
  then: () => '/plan',
})
