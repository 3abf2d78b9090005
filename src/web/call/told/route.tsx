import { refuse } from '../../../domain/result.ts'
import { noteTold } from '../../../domain/sip/call.ts'
import { tellingWays } from '../../../domain/sip/sip.ts'
import { formatDate } from '../../../text/format.ts'
import { Actions, BackLink, Button } from '../../../ui/button.tsx'
import { Radios } from '../../../ui/choices.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { choice, date } from '../../fields.ts'
import { FormFrame, FormTop } from '../../form-page.tsx'
import { UnlessStopped } from '../../plan/unless-stopped.tsx'
import { recipientName } from '../../sip/recipient.ts'
import { personName, sipForm, sipHref } from '../../sip-page.tsx'
import { WhyRule } from '../../why-rule.tsx'
import { titleFor } from '../recipient.ts'
import { alsoCall } from '../with-units.ts'
import { WorksIn } from '../works-in.tsx'

/** That they have been told: how, when and by whom. Again when the day has moved. */
export const told = sipForm({
  path: '/as/:as/sip/:sip/calls/:call/told',
  section: 'call',
  also: alsoCall((view) => view.mine.leads),
  fields: () => ({ how: choice(tellingWays), on: date() }),
  values: (_, { on }) => ({ on }),
  view: (opened, form, request) => {
    const { view, names, call, now, units } = opened
    const unit = call.to.kind === 'unit' ? units[call.to.unit] : undefined
    const { t, lang } = request
    const { told: words, list, ways } = t.call
    const who = recipientName(request, view, names, call.to)
    return {
      title: titleFor(words.title, names, call.to),
      body: (
        <>
          <FormTop form={form} />
          <BackLink href={sipHref(request, view.id, `/calls/${call.id}`)}>
            {t.call.one.heading[call.how](who)}
          </BackLink>
          <h1>{words.heading(who)}</h1>
          <UnlessStopped opened={opened} form={form} request={request}>
            <p class="lead">{words.lead}</p>
            {unit !== undefined && <WorksIn unit={unit} request={request} />}
            <WhyRule rule="told-is-noted" request={request} />
            {now.told.length > 0 && (
              <>
                <h2>{words.before}</h2>
                <ul>
                  {now.told.map((one) => (
                    <li>
                      {list.told(ways[one.how], formatDate(lang, one.on, 'long'))}{' '}
                      {list.toldBy(personName(names, one.by))}
                    </li>
                  ))}
                </ul>
              </>
            )}
            <FormFrame form={form}>
              <Radios
                form={form.state}
                name="how"
                label={words.how}
                options={tellingWays
                  .filter((way) => way !== 'other-system' || call.to.kind === 'unit')
                  .map((value) => ({ value, label: ways[value] }))}
              />
              <DateField form={form.state} name="on" label={words.on} hint={t.common.dateHint} />
              <Actions>
                <Button>{words.save}</Button>
              </Actions>
            </FormFrame>
          </UnlessStopped>
        </>
      ),
    }
  },
  decide:
    ({ how, on }, { call }) =>
    (sip, ctx) => {
      if (how === undefined) return refuse('choose-one', 'how')
      if (on === undefined) return refuse('date-missing', 'on')
      return noteTold(sip, { call: call.id, how, on }, ctx)
    },
  then: () => '/calls',
})
