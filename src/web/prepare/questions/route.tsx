import { addQuestion, removeQuestion } from '../../../domain/sip/list-questions.ts'
import type { OpenedSip } from '../../../storage/sip-reader.ts'
import { ActionLink, Actions, Button } from '../../../ui/button.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { Voice } from '../../../ui/voice.tsx'
import { withAudience } from '../../audience.tsx'
import { text } from '../../fields.ts'
import { FormFrame, type PageForm } from '../../form-page.tsx'
import type { Page } from '../../page.tsx'
import type { StaffRequest } from '../../request.ts'
import { leadsAndGoesOn, sipForm, sipHref, textOf } from '../../sip-page.tsx'
import { textLimit } from '../../text-limit.ts'
import { pathAfter } from '../asked.ts'
import { NotFor, NotForLine, notForFields, notForIn } from '../not-for.tsx'
import { SavedLine, Starters, sharedPage } from '../shared.tsx'
import { formTo, RemoveButton } from '../small-form.tsx'

const here = '/prepare/questions'
const section = 'prepare-questions'

/** The questions that the meeting is to answer: put on the list, and taken off it. */
export const questionPages: readonly Page[] = [
  sipForm({
    path: '/as/:as/sip/:sip/prepare/questions',
    section,
    only: leadsAndGoesOn,
    fields: (opened) => ({ ...notForFields(opened), question: text() }),
    view: (opened, form, request) => questions(opened, form, form, request),
    decide: (data, opened) =>
      withAudience(data, (audience, sip, ctx) =>
        addQuestion(
          sip,
          { body: data.question, audience: { ...audience, notFor: notForIn(data, opened, []) } },
          ctx,
        ),
      ),
    then: () => here,
  }),
  sipForm({
    path: '/as/:as/sip/:sip/prepare/questions/remove',
    section,
    only: leadsAndGoesOn,
    fields: () => ({ question: text() }),
    view: (opened, form, request) =>
      questions(opened, form, formTo(request, sipHref(request, opened.view.id, here)), request),
    decide: (data) => (sip, ctx) => removeQuestion(sip, data, ctx),
    then: () => here,
  }),
]

function questions(opened: OpenedSip, top: PageForm, form: PageForm, request: StaffRequest) {
  const { view } = opened
  const words = request.t.prepare.questions
  const listed = view.preparation.questions
  return sharedPage(opened, request, {
    asked: 'questions',
    form: top,
    body: (
      <>
        <p class="lead">{words.hint}</p>
        <section>
          <h2>{words.listTitle}</h2>
          {listed.length === 0 && <p class="soft">{words.none}</p>}
          {listed.length > 0 && (
            <Rows>
              {listed.map((question, n) => (
                <Row
                  end={
                    <RemoveButton
                      request={request}
                      action={sipHref(request, view.id, `${here}/remove`)}
                      name="question"
                      value={question}
                      label={words.remove}
                      what={words.removeContext(n + 1)}
                    />
                  }
                >
                  <Voice text={textOf(view, question) ?? request.t.prepare.notReadable} size="small" />
                  <NotForLine opened={opened} notFor={view.texts[question]?.notFor ?? []} request={request} />
                </Row>
              ))}
            </Rows>
          )}
        </section>
        <FormFrame form={form}>
          <div class="voice">
            <TextArea
              form={form.state}
              name="question"
              label={words.label}
              rows={2}
              limit={textLimit(request, view)}
            />
          </div>
          <SavedLine opened={opened} request={request} />
          <Starters page="questions" request={request} />
          <NotFor opened={opened} form={form} request={request} />
          <Actions>
            <Button big>{words.add}</Button>
            <ActionLink href={sipHref(request, view.id, pathAfter('questions'))}>
              {listed.length > 0 ? request.t.prepare.goOn : request.t.prepare.skip}
            </ActionLink>
          </Actions>
        </FormFrame>
      </>
    ),
  })
}
