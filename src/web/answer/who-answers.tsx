import type { z } from 'zod'
import { representatives } from '../../domain/people/representation.ts'
import { allow, type Result, refuse } from '../../domain/result.ts'
import type { RecordAnswer, WhoAnswers } from '../../domain/sip/record-answer.ts'
import type { OpenedSip } from '../../storage/sip-reader.ts'
import { ActionLink } from '../../ui/button.tsx'
import { Checkboxes, type Choice, Radios } from '../../ui/choices.tsx'
import type { FormState } from '../../ui/form-state.ts'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { choice, text } from '../fields.ts'
import type { StaffRequest } from '../request.ts'
import { sipHref } from '../sip-page.tsx'
import { WhyRule } from '../why-rule.tsx'
import { ids } from './ids.ts'
import { askedOf, currentRepresentatives, representativeName } from './people.ts'

export type WhoKind = WhoAnswers['kind']

/** Who can answer at all: for a child the guardians, never one of them as "representative". */
export function whoMayAnswer(
  opened: OpenedSip,
  request: StaffRequest,
  attitude: 'attitude' | 'no-attitude',
): readonly WhoKind[] {
  const { minor, alone } = askedOf(opened, request)
  const some = currentRepresentatives(opened, request).length > 0
  return [
    ...(alone ? (['self'] as const) : []),
    ...(minor && some ? (['guardians'] as const) : []),
    ...(!minor && answering(opened, request).length > 0 ? (['representative'] as const) : []),
    ...(!minor && attitude === 'attitude' ? (['attitude'] as const) : []),
  ]
}

const answering = (opened: OpenedSip, request: StaffRequest) =>
  currentRepresentatives(opened, request).filter((r) => representatives[r.kind].mayAnswerSip !== 'no')

/** The fields of who answers and how. All are sent, whichever is chosen. */
export const whoFields = () => ({
  by: choice(['self', 'guardians', 'representative', 'attitude']),
  agreed: ids(),
  exceptionReason: text(),
  representative: text(),
  personCanDecide: choice(['yes', 'no']),
  personAgrees: choice(['yes', 'no']),
  assessor: text(),
  assessment: text(),
  form: choice(['oral', 'written']),
  keptWhere: text(),
})

type WhoData = { [K in keyof ReturnType<typeof whoFields>]: z.output<ReturnType<typeof whoFields>[K]> }

export function readWho(data: WhoData, allowed: readonly WhoKind[]): Result<WhoAnswers> {
  const kind = allowed.find((k) => k === data.by)
  switch (kind) {
    case undefined:
      return refuse('choose-one', 'by')
    case 'self':
      return allow({ kind })
    case 'guardians':
      return allow({ kind, agreed: data.agreed, exceptionReason: data.exceptionReason })
    case 'representative':
      if (data.representative === '') return refuse('choose-one', 'representative')
      if (data.personCanDecide === undefined) return refuse('choose-one', 'personCanDecide')
      if (data.personAgrees === undefined) return refuse('choose-one', 'personAgrees')
      return allow({
        kind,
        representative: data.representative,
        personCanDecide: data.personCanDecide === 'yes',
        personAgrees: data.personAgrees === 'yes',
      })
    case 'attitude':
      return allow({ kind, assessor: data.assessor, assessment: data.assessment })
  }
}

export function readForm(data: WhoData): Result<RecordAnswer['form']> {
  if (data.form === undefined) return refuse('choose-one', 'form')
  return allow(data.form === 'oral' ? { form: 'oral' } : { form: 'written', keptWhere: data.keptWhere })
}

/** Who answers, with what each needs. Nothing is chosen on arrival. */
export function WhoField({
  form,
  opened,
  request,
  allowed,
}: {
  form: FormState
  opened: OpenedSip
  request: StaffRequest
  allowed: readonly WhoKind[]
}) {
  const { t } = request
  const { name } = askedOf(opened, request)
  const words = t.answer.who
  const content: Record<WhoKind, () => Omit<Choice, 'value'>> = {
    self: () => ({ label: words.self(name) }),
    guardians: () => ({ label: words.guardians, content: <Guardians {...{ form, opened, request }} /> }),
    representative: () => ({
      label: words.representative,
      hint: words.representativeHint(name),
      content: <Representatives {...{ form, opened, request }} />,
    }),
    attitude: () => ({
      label: words.attitude(name),
      hint: words.attitudeHint(name),
      content: <Attitude {...{ form, opened, request }} />,
    }),
  }
  return (
    <>
      <Radios
        form={form}
        name="by"
        label={words.question}
        options={allowed.map((kind) => ({ value: kind, ...content[kind]() }))}
      />
      <p>
        <ActionLink href={sipHref(request, opened.view.id, '/answer/representative')}>
          {words.addRepresentative(name)}
        </ActionLink>
      </p>
    </>
  )
}

type Part = { form: FormState; opened: OpenedSip; request: StaffRequest }

function Guardians({ form, opened, request }: Part) {
  const { t } = request
  const { policy, name } = askedOf(opened, request)
  const words = t.answer.who
  const guardians = currentRepresentatives(opened, request)
  return (
    <div class="more-fields">
      <Checkboxes
        form={form}
        name="agreed"
        label={words.agreed}
        hint={policy.bothGuardiansAnswer ? words.agreedHint : undefined}
        options={guardians.map((g) => ({
          value: g.id,
          label: representativeName(opened, g, request),
          hint: t.answer.representative.kinds[g.kind],
        }))}
      />
      {guardians.length === 1 && policy.bothGuardiansAnswer && <p class="hint">{words.onlyOne(name)}</p>}
      {policy.bothGuardiansAnswer && (
        <>
          <TextArea
            form={form}
            name="exceptionReason"
            label={words.exception}
            note={t.common.optional}
            hint={words.exceptionHint}
            rows={3}
            limit={{ max: policy.textLimit, words: t.common }}
          />
          <WhyRule rule="both-guardians" request={request} />
        </>
      )}
    </div>
  )
}

function Representatives({ form, opened, request }: Part) {
  const { t } = request
  const { name } = askedOf(opened, request)
  const words = t.answer.who
  const yesNo = [
    { value: 'yes', label: t.common.yes },
    { value: 'no', label: t.common.no },
  ]
  return (
    <div class="more-fields">
      <Radios
        form={form}
        name="representative"
        label={words.which}
        options={answering(opened, request).map((r) => ({
          value: r.id,
          label: representativeName(opened, r, request),
          hint: t.answer.representative.kinds[r.kind],
        }))}
      />
      <Radios
        form={form}
        name="personCanDecide"
        label={words.canDecide(name)}
        hint={words.canDecideHint}
        inline
        options={yesNo}
      />
      <Radios form={form} name="personAgrees" label={words.agrees(name)} inline options={yesNo} />
      <WhyRule rule="representative-limits" request={request} />
    </div>
  )
}

function Attitude({ form, opened, request }: Part) {
  const { t } = request
  const { name, policy } = askedOf(opened, request)
  const words = t.answer.who
  return (
    <div class="more-fields">
      <TextField form={form} name="assessor" label={words.assessor} hint={words.assessorHint} />
      <TextArea
        form={form}
        name="assessment"
        label={words.assessment(name)}
        hint={words.assessmentHint(name)}
        limit={{ max: policy.textLimit, words: t.common }}
      />
      <p>{words.sharesNothing}</p>
      <WhyRule rule="cannot-consent-not-left-out" request={request} />
    </div>
  )
}

/** Said or written. A written answer says where the original is. */
export function HowField({ form, request }: { form: FormState; request: StaffRequest }) {
  const words = request.t.answer.how
  return (
    <>
      <Radios
        form={form}
        name="form"
        label={words.question}
        options={[
          { value: 'oral', label: words.oral, hint: words.oralHint(request.session.name) },
          {
            value: 'written',
            label: words.written,
            hint: words.writtenHint,
            content: (
              <TextField form={form} name="keptWhere" label={words.keptWhere} hint={words.keptWhereHint} />
            ),
          },
        ]}
      />
      <WhyRule rule="oral-noted-written-kept" request={request} />
    </>
  )
}
