import { inTurn } from '../../../domain/in-turn.ts'
import { chooseAdaptations } from '../../../domain/sip/prepare-meeting.ts'
import { adaptations } from '../../../domain/sip/sip.ts'
import { writePreparation } from '../../../domain/sip/write-preparation.ts'
import { sv } from '../../../text/sv.ts'
import { ActionLink, Actions, Button } from '../../../ui/button.tsx'
import { Checkboxes } from '../../../ui/choices.tsx'
import { Select } from '../../../ui/select.tsx'
import { withAudience } from '../../audience.tsx'
import { choice, many } from '../../fields.ts'
import { FormFrame } from '../../form-page.tsx'
import { leadsAndGoesOn, sipForm, sipHref } from '../../sip-page.tsx'
import { AnswerFields, answerShape, conflictFieldOf } from '../answer-fields.tsx'
import { answerValues, changedAnswers, notForOn, writableFields } from '../answers.ts'
import { pathAfter } from '../asked.ts'
import { NotFor, notForFields, notForIn, notForValues } from '../not-for.tsx'
import { sameChoice } from '../same-choice.ts'
import { SavedLine, Starters, sharedPage } from '../shared.tsx'

const languages = Object.keys(sv.prepare.meeting.languages) as (keyof typeof sv.prepare.meeting.languages)[]

/** How the meeting is made to fit the person. */
export const meetingPage = sipForm({
  path: '/as/:as/sip/:sip/prepare/meeting',
  section: 'prepare-meeting',
  only: leadsAndGoesOn,
  step: true,
  fields: (opened, { on }) => ({
    ...answerShape(opened.view, on, 'meeting'),
    ...notForFields(opened),
    adaptations: many(adaptations),
    language: choice(languages),
  }),
  values: (opened, { on }) => {
    const { view } = opened
    const fields = writableFields(view, on, 'meeting')
    return {
      ...answerValues(view, fields),
      ...notForValues(opened, notForOn(view, fields)),
      adaptations: [...view.preparation.adaptations],
      language: view.preparation.language ?? '',
    }
  },
  view: (opened, form, request) => {
    const { t } = request
    const words = t.prepare.meeting
    return sharedPage(opened, request, {
      asked: 'meeting',
      form,
      body: (
        <FormFrame form={form}>
          <Checkboxes
            form={form.state}
            name="adaptations"
            label={words.adaptations}
            hint={words.adaptationsHint}
            options={adaptations.map((value) => ({
              value,
              label: words.kinds[value],
              content: value === 'interpreter' && (
                <Select
                  form={form.state}
                  name="language"
                  label={words.language}
                  empty={words.languageEmpty}
                  options={languages.map((code) => ({ value: code, label: words.languages[code] }))}
                />
              ),
            }))}
          />
          <AnswerFields
            opened={opened}
            form={form}
            request={request}
            page="meeting"
            heading={t.prepare.pages.meeting}
          />
          <SavedLine opened={opened} request={request} />
          <Starters page="meeting" request={request} />
          <NotFor opened={opened} form={form} request={request} />
          <Actions>
            <Button big>{t.prepare.next}</Button>
            <Button kind="link" formAction={`${form.action}?stay=1`}>
              {t.prepare.stay}
            </Button>
            <ActionLink href={sipHref(request, opened.view.id, pathAfter('meeting'))}>
              {t.prepare.skip}
            </ActionLink>
          </Actions>
        </FormFrame>
      ),
    })
  },
  decide: (data, opened, { on }) => {
    const fields = writableFields(opened.view, on, 'meeting')
    const notFor = notForIn(data, opened, notForOn(opened.view, fields))
    const { adaptations: chosen, language } = data
    return withAudience(data, (audience, sip, ctx) => {
      const same =
        sameChoice(chosen, sip.preparation.adaptations) &&
        (!chosen.includes('interpreter') || language === sip.preparation.language)
      return inTurn(sip, ctx, [
        same
          ? undefined
          : (s, c) =>
              chooseAdaptations(
                s,
                { adaptations: chosen, ...(language === undefined ? {} : { language }) },
                c,
              ),
        (s, c) =>
          writePreparation(
            s,
            {
              fields: changedAnswers(data, opened.view, fields, notFor),
              audience: { ...audience, notFor },
            },
            c,
          ),
      ])
    })
  },
  conflictField: (conflict, _, request) => conflictFieldOf(conflict, request),
  then: (_, request) => (request.query.has('stay') ? '/prepare/meeting' : pathAfter('meeting')),
})
