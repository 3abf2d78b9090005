import { dropRevision, startRevision } from '../../../domain/sip/write-plan.ts'
import { formatDate, formatNumber, possessive } from '../../../text/format.ts'
import { EmptyState } from '../../../ui/boxes.tsx'
import { ActionLink, Actions, BackLink, Button, LinkButton } from '../../../ui/button.tsx'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import { askedOf } from '../../answer/people.ts'
import { chosen } from '../../fields.ts'
import { FormFrame, FormTop } from '../../form-page.tsx'
import { leads, sipForm, sipHref } from '../../sip-page.tsx'
import { WhyRule } from '../../why-rule.tsx'
import { WhileItGoesOn } from '../while-writing.tsx'

/** Starts a change of a plan that holds, or drops one in which nothing was changed. */
export const revise = sipForm({
  path: '/as/:as/sip/:sip/plan/revise',
  section: 'revise',
  only: leads,
  fields: () => ({ act: chosen(['start', 'drop']) }),
  view: (opened, form, request) => {
    const { view } = opened
    const { t, lang } = request
    const words = t.planning.revise
    const { name, minor, alone } = askedOf(opened, request)
    const byGuardians = minor && !alone
    const whose = possessive(lang, name)
    const { established, revision } = view.plan
    const toPlan = sipHref(request, view.id, '/plan')
    return {
      title: words.title,
      body: (
        <>
          <FormTop form={form} />
          <BackLink href={toPlan}>{t.planning.backToPlan(whose)}</BackLink>
          <h1>{words.heading(whose)}</h1>
          <WhileItGoesOn opened={opened} form={form} request={request}>
            {established === undefined ? (
              <EmptyState
                title={words.notYet}
                actions={<LinkButton href={toPlan}>{words.toPlan}</LinkButton>}
              >
                <p>{words.notYetText}</p>
              </EmptyState>
            ) : (
              <>
                <p class="lead">
                  {(byGuardians ? words.leadForChild : words.lead)(
                    formatNumber(lang, established.version),
                    name,
                  )}
                </p>
                <p>{words.text}</p>
                <WhyRule rule="material-change-new-version" request={request} />
                {revision !== undefined && <p>{words.since(formatDate(lang, revision.startedOn, 'long'))}</p>}
                {revision?.changed === true ? (
                  <>
                    <p>{words.changed(name)}</p>
                    <Actions>
                      <LinkButton href={sipHref(request, view.id, '/plan/establish')}>
                        {byGuardians ? words.askForChild(name) : words.ask(whose)}
                      </LinkButton>
                      <ActionLink href={sipHref(request, view.id, '/plan/changes')}>
                        {words.changes}
                      </ActionLink>
                    </Actions>
                  </>
                ) : (
                  <FormFrame form={form}>
                    {revision !== undefined && <p>{words.unchanged}</p>}
                    <HiddenField name="act" value={revision === undefined ? 'start' : 'drop'} />
                    <Actions>
                      <Button>{revision === undefined ? words.start : words.drop}</Button>
                      <LinkButton kind="quiet" href={toPlan}>
                        {revision === undefined ? words.keep : words.goOn}
                      </LinkButton>
                    </Actions>
                  </FormFrame>
                )}
              </>
            )}
          </WhileItGoesOn>
        </>
      ),
    }
  },
  decide: (data) => (sip, ctx) => (data.act === 'start' ? startRevision(sip, ctx) : dropRevision(sip, ctx)),
  then: () => '/plan',
})
