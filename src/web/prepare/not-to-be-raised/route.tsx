import type { SipView } from '../../../domain/access/view.ts'
import { everybody } from '../../../domain/sip/text.ts'
import { keepToHerself, writePreparation } from '../../../domain/sip/write-preparation.ts'
import type { OpenedSip } from '../../../storage/sip-reader.ts'
import { possessive } from '../../../text/format.ts'
import { Warning } from '../../../ui/boxes.tsx'
import { Actions, BackLink, Button } from '../../../ui/button.tsx'
import { chosen } from '../../fields.ts'
import { FormFrame, FormTop, type PageForm } from '../../form-page.tsx'
import { firstName } from '../../names.ts'
import type { Page } from '../../page.tsx'
import type { StaffRequest } from '../../request.ts'
import type { Shown } from '../../shell.tsx'
import { leadsAndGoesOn, sipForm, sipHref } from '../../sip-page.tsx'
import { WhyRule } from '../../why-rule.tsx'
import { AnswerFields, answerShape, conflictFieldOf } from '../answer-fields.tsx'
import { answerTo, answerValues, changedAnswers, fieldsFor, isChild, writableFields } from '../answers.ts'
import { formTo } from '../small-form.tsx'

const page = 'not-to-be-raised'
const here = '/prepare/not-to-be-raised'
const only = (view: SipView): boolean => leadsAndGoesOn(view) && view.mine.knowsNotRaised

/** What is not to be raised: never on the shared screen, and only for the one who prepares and the one who leads. */
export const notToBeRaisedPages: readonly Page[] = [
  sipForm({
    path: '/as/:as/sip/:sip/prepare/not-to-be-raised',
    section: 'prepare-not-to-be-raised',
    only,
    fields: ({ view }, { on }) => answerShape(view, on, page),
    values: ({ view }, { on }) => answerValues(view, writableFields(view, on, page)),
    view: (opened, form, request) => notToBeRaised(opened, form, form, request),
    decide:
      (data, { view }, { on }) =>
      (sip, ctx) =>
        writePreparation(
          sip,
          { fields: changedAnswers(data, view, writableFields(view, on, page), []), audience: everybody },
          ctx,
        ),
    conflictField: (conflict, _, request) => conflictFieldOf(conflict, request),
    then: () => '/prepare',
  }),
  sipForm({
    path: '/as/:as/sip/:sip/prepare/not-to-be-raised/keep',
    section: 'prepare-not-to-be-raised',
    only,
    fields: () => ({ keeps: chosen(['yes', 'no']) }),
    view: (opened, form, request) => {
      const { view } = opened
      const values = answerValues(view, writableFields(view, request.on, page))
      return notToBeRaised(opened, form, formTo(request, sipHref(request, view.id, here), values), request)
    },
    decide: (data) => (sip, ctx) => keepToHerself(sip, { keeps: data.keeps === 'yes' }, ctx),
    then: () => here,
  }),
]

function notToBeRaised(opened: OpenedSip, top: PageForm, form: PageForm, request: StaffRequest): Shown {
  const { view } = opened
  const { t, lang, on } = request
  const words = t.prepare.private
  const name = firstName(view.who.name)
  const whose = possessive(lang, name)
  const kept = view.preparation.keepsToHerself
  const gone = fieldsFor(view, on, page).some(
    (field) => view.preparation.fields[field.key] !== undefined && answerTo(view, field) === undefined,
  )
  return {
    title: t.prepare.pages[page],
    body: (
      <>
        <FormTop form={top} />
        <BackLink href={sipHref(request, view.id, '/prepare')}>{t.prepare.occasions.back}</BackLink>
        <h1>{t.prepare.pages[page]}</h1>
        <Warning icon="eye-off">
          <p>
            {words.turn(name)} {isChild(view, on) && words.turnMinor(name)}
          </p>
        </Warning>
        <WhyRule rule="not-to-be-raised" request={request} />
        {gone && <p>{words.gone(whose)}</p>}
        {!kept && !gone && (
          <FormFrame form={form}>
            <AnswerFields
              opened={opened}
              form={form}
              request={request}
              page={page}
              heading={t.prepare.pages[page]}
              hint={words.readers(name)}
            />
            <Actions>
              <Button big>{words.save(whose)}</Button>
            </Actions>
          </FormFrame>
        )}
        <section>
          <h2>{words.keepTitle}</h2>
          <p>{kept ? words.kept(name) : words.keepText(name)}</p>
          <FormFrame
            form={formTo(request, sipHref(request, view.id, `${here}/keep`))}
            more={{ keeps: kept ? 'no' : 'yes' }}
          >
            <Button kind="quiet">{kept ? words.tell(name) : words.keep(name)}</Button>
          </FormFrame>
        </section>
      </>
    ),
  }
}
