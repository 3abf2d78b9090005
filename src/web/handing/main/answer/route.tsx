import type { SipView } from '../../../../domain/access/view.ts'
import { answerMainHandover } from '../../../../domain/sip/hand-over-main.ts'
import { formatDate, possessive } from '../../../../text/format.ts'
import { Actions, BackLink, Button } from '../../../../ui/button.tsx'
import { Radios } from '../../../../ui/choices.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import { choice, text } from '../../../fields.ts'
import { FormFrame, FormTop } from '../../../form-page.tsx'
import { firstName } from '../../../names.ts'
import type { StaffRequest } from '../../../request.ts'
import { personName, sipForm, sipHref, textOf, unitName } from '../../../sip-page.tsx'
import { textLimit } from '../../../text-limit.ts'
import { WhyRule } from '../../../why-rule.tsx'

/** Yes, and the main responsibility is hers from now on; or no, with a reason. Nobody else sees the page. */
export const answerMainPage = sipForm({
  path: '/as/:as/sip/:sip/main/answer',
  section: 'main-handover',
  only: isAsked,
  fields: () => ({ accepts: choice(['yes', 'no']), why: text() }),
  view: ({ view, names }, form, request) => {
    const { t, lang } = request
    const words = t.handing.answer
    const name = firstName(view.who.name)
    const whose = possessive(lang, name)
    const { mainAsked } = view
    const from = view.members.find((m) => m.assignment === mainAsked?.from)
    const reason = textOf(view, mainAsked?.reason)
    return {
      title: words.title,
      body: (
        <>
          <FormTop form={form} />
          <BackLink href={sipHref(request, view.id)}>{t.sip.history.back(whose)}</BackLink>
          <h1>{words.heading(whose)}</h1>
          <p class="lead">
            {from === undefined
              ? words.asksNobody
              : words.asks(personName(names, from.assignment), unitName(names, from.unit))}
          </p>
          {reason !== undefined && (
            <dl class="summary">
              <div>
                <dt>{words.reason}</dt>
                <dd class="kept">{reason}</dd>
              </div>
            </dl>
          )}
          {mainAsked !== undefined && (
            <p>
              {t.handing.main.personTold(
                name,
                t.call.ways[mainAsked.personTold.how].toLowerCase(),
                formatDate(lang, mainAsked.personTold.on, 'long'),
              )}
            </p>
          )}
          <section>
            <h2>{words.means}</h2>
            <ul>
              {words.meansList(name).map((item) => (
                <li>{item}</li>
              ))}
            </ul>
          </section>
          <FormFrame form={form}>
            <Radios
              form={form.state}
              name="accepts"
              label={words.accepts}
              question
              options={[
                { value: 'yes', label: words.yes, hint: words.yesHint },
                {
                  value: 'no',
                  label: words.no,
                  hint: words.noHint,
                  content: (
                    <TextArea
                      form={form.state}
                      name="why"
                      label={words.why}
                      hint={words.whyHint}
                      rows={3}
                      limit={textLimit(request, view)}
                    />
                  ),
                },
              ]}
            />
            <Actions>
              <Button>{words.save}</Button>
            </Actions>
          </FormFrame>
          <WhyRule rule="main-handed-over-by-act" request={request} />
        </>
      ),
    }
  },
  decide:
    ({ accepts, why }) =>
    (sip, ctx) =>
      answerMainHandover(sip, { why, ...(accepts === undefined ? {} : { accepts: accepts === 'yes' }) }, ctx),
  then: () => '',
})

/** A second press of the same button comes when the first has been answered: it gets the first one's answer. */
function isAsked({ mainAsked, roles }: SipView, { viewer, posts }: StaffRequest): boolean {
  const { assignment } = viewer
  if (mainAsked?.to === assignment && (mainAsked.declined === undefined || posts)) return true
  return posts && mainAsked === undefined && roles.mainResponsible === assignment
}
