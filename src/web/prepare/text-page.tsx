import { writePreparation } from '../../domain/sip/write-preparation.ts'
import { ActionLink, Actions, Button } from '../../ui/button.tsx'
import { withAudience } from '../audience.tsx'
import { FormFrame } from '../form-page.tsx'
import type { Page } from '../page.tsx'
import { leadsAndGoesOn, sipForm, sipHref } from '../sip-page.tsx'
import { AnswerFields, answerShape, conflictFieldOf } from './answer-fields.tsx'
import { answerValues, changedAnswers, notForOn, writableFields } from './answers.ts'
import { pathAfter, pathOf } from './asked.ts'
import { NotFor, notForFields, notForIn, notForValues } from './not-for.tsx'
import { SavedLine, Starters, sharedPage } from './shared.tsx'

/** One question with its texts, looked at together: what matters, how it is now, what works well. */
export function textPage(asked: 'matters' | 'now' | 'strengths'): Page {
  return sipForm({
    path: `/as/:as/sip/:sip/prepare/${asked}`,
    section: `prepare-${asked}`,
    only: leadsAndGoesOn,
    fields: (opened, { on }) => ({ ...answerShape(opened.view, on, asked), ...notForFields(opened) }),
    values: (opened, { on }) => {
      const fields = writableFields(opened.view, on, asked)
      return {
        ...answerValues(opened.view, fields),
        ...notForValues(opened, notForOn(opened.view, fields)),
      }
    },
    view: (opened, form, request) => {
      const { t } = request
      return sharedPage(opened, request, {
        asked,
        form,
        body: (
          <>
            <FormFrame form={form}>
              <AnswerFields
                opened={opened}
                form={form}
                request={request}
                page={asked}
                heading={t.prepare.pages[asked]}
              />
              <SavedLine opened={opened} request={request} />
              <Starters page={asked} request={request} />
              <NotFor opened={opened} form={form} request={request} />
              <Actions>
                <Button big>{t.prepare.next}</Button>
                <Button kind="link" formAction={`${form.action}?stay=1`}>
                  {t.prepare.stay}
                </Button>
                <ActionLink href={sipHref(request, opened.view.id, pathAfter(asked))}>
                  {t.prepare.skip}
                </ActionLink>
              </Actions>
            </FormFrame>
          </>
        ),
      })
    },
    decide: (data, opened, { on }) => {
      const fields = writableFields(opened.view, on, asked)
      const notFor = notForIn(data, opened, notForOn(opened.view, fields))
      return withAudience(data, (audience, sip, ctx) =>
        writePreparation(
          sip,
          {
            fields: changedAnswers(data, opened.view, fields, notFor),
            audience: { ...audience, notFor },
          },
          ctx,
        ),
      )
    },
    conflictField: (conflict, _, request) => conflictFieldOf(conflict, request),
    then: (_, request) => (request.query.has('stay') ? pathOf(asked) : pathAfter(asked)),
  })
}
