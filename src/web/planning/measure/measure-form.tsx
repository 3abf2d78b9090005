import type { SipView } from '../../../domain/access/view.ts'
import type { Measure } from '../../../domain/sip/sip.ts'
import { calledUnits, callTo } from '../../../domain/sip/sip.ts'
import type { WriteMeasure } from '../../../domain/sip/write-measure.ts'
import type { OpenedSip } from '../../../storage/sip-reader.ts'
import { Actions, Button } from '../../../ui/button.tsx'
import { type Choice, Radios } from '../../../ui/choices.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { Fieldset } from '../../../ui/fieldset.tsx'
import { fieldValue } from '../../../ui/form-state.ts'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { audienceFields, MayRead } from '../../audience.tsx'
import { choice, date, text, version } from '../../fields.ts'
import { FormFrame, type PageForm } from '../../form-page.tsx'
import { firstName } from '../../names.ts'
import type { StaffRequest } from '../../request.ts'
import { unitName } from '../../sip-page.tsx'
import { textLimit } from '../../text-limit.ts'
import { WhyRule } from '../../why-rule.tsx'
import { goalName } from '../goal/goal-form.tsx'
import { MeasureChecks } from '../phrase-help/checks.tsx'
import { MeasureExamples } from '../phrase-help/examples.tsx'
import { ChangedMeasure } from './changed-measure.tsx'

const unitPrefix = 'unit:'

export const measureFields = (view: SipView) => ({
  ...audienceFields(view),
  goal: choice(view.plan.goals.map((g) => g.id)),
  what: text(),
  responsible: choice([...unitsOf(view).map((u) => unitPrefix + u), 'person', 'other']),
  other: text(),
  who: text(),
  starts: date(),
  ends: date(),
  often: text(),
  where: text(),
  how: text(),
  expects: version(),
})

type MeasureData = {
  readonly [K in 'what' | 'other' | 'who' | 'often' | 'where' | 'how']: string
} & {
  readonly [K in 'goal' | 'responsible']: string | undefined
} & { readonly [K in 'starts' | 'ends']: WriteMeasure['starts'] | undefined }

/** The form as the decision takes it. A goal that was not chosen is one that there is not. */
export function measureIn(data: MeasureData): Omit<WriteMeasure, 'audience'> {
  const { goal = '', what, who, often, where, how, starts, ends } = data
  const responsible = responsibleIn(data)
  return {
    goal,
    what,
    who,
    often,
    where,
    how,
    ...(responsible === undefined ? {} : { responsible }),
    ...(starts === undefined ? {} : { starts }),
    ...(ends === undefined ? {} : { ends }),
  }
}

function responsibleIn({ responsible, other }: MeasureData): WriteMeasure['responsible'] {
  if (responsible === undefined) return undefined
  if (responsible.startsWith(unitPrefix)) return { kind: 'unit', unit: responsible.slice(unitPrefix.length) }
  return responsible === 'person' ? { kind: 'person' } : { kind: 'other', name: other }
}

/** A measure's responsible as the form has it. */
export const responsibleValue = ({ responsible: by }: Measure): string =>
  by.kind === 'unit' ? unitPrefix + by.unit : by.kind

/** Those who may answer for a measure: one's own unit and the called, not those who are to learn nothing. */
function unitsOf(view: SipView): string[] {
  const hidden = view.exclusions.flatMap((x) =>
    x.scope === 'everything' && x.who.kind === 'unit' ? [x.who.unit] : [],
  )
  const present = view.plan.measures.flatMap(({ responsible: by }) => (by.kind === 'unit' ? [by.unit] : []))
  const units = [...new Set([view.need.unit, ...calledUnits(view)])]
  return units.filter((unit) => !hidden.includes(unit) || present.includes(unit))
}

/** What, for which goal, who answers and who does it, when, how often and where. */
export function MeasureForm({
  opened,
  form,
  request,
  measure,
  save,
}: {
  opened: OpenedSip
  form: PageForm
  request: StaffRequest
  measure?: Measure | undefined
  /** `another`: saves, and opens an empty form. */
  save: { label: string; action?: string; another?: string }
}) {
  const { view } = opened
  const { t } = request
  const words = t.planning.measure
  const limit = textLimit(request, view)
  const expects = measure?.version ?? 0
  return (
    <>
      {measure !== undefined && fieldValue(form.state, 'expects') !== String(expects) && (
        <ChangedMeasure opened={opened} form={form} request={request} measure={measure} />
      )}
      <MeasureChecks form={form} request={request} />
      <FormFrame form={form}>
        <HiddenField name="expects" value={String(expects)} />
        <Radios
          form={form.state}
          name="goal"
          label={words.goal}
          options={view.plan.goals.map((goal) => ({ value: goal.id, label: goalName(view, goal, request) }))}
        />
        <TextArea
          form={form.state}
          name="what"
          label={words.what}
          hint={words.whatHint(firstName(view.who.name))}
          rows={3}
          limit={limit}
        />
        <MeasureExamples request={request} />
        <Radios
          form={form.state}
          name="responsible"
          label={words.responsible}
          options={responsibleOptions(opened, form, request)}
        />
        <WhyRule rule="measure-needs-responsible" request={request} about />
        <WhyRule rule="measure-proposed-until-accepted" request={request} about />
        <TextField
          form={form.state}
          name="who"
          label={words.who}
          note={t.common.optional}
          hint={words.whoHint}
        />
        <Fieldset legend={words.when}>
          <DateField form={form.state} name="starts" label={words.starts} hint={t.common.dateHint} />
          <DateField
            form={form.state}
            name="ends"
            label={words.ends}
            note={t.common.optional}
            hint={t.common.dateHint}
          />
        </Fieldset>
        <TextField
          form={form.state}
          name="often"
          label={words.often}
          note={t.common.optional}
          hint={words.oftenHint}
        />
        <TextField
          form={form.state}
          name="where"
          label={words.where}
          note={t.common.optional}
          hint={words.whereHint}
        />
        <TextArea
          form={form.state}
          name="how"
          label={words.more}
          note={t.common.optional}
          rows={2}
          limit={limit}
        />
        <MayRead opened={opened} form={form} request={request} />
        <Actions>
          <Button {...(save.action === undefined ? {} : { formAction: save.action })}>{save.label}</Button>
          {save.another !== undefined && (
            <Button kind="quiet" formAction={save.another}>
              {words.saveAnother}
            </Button>
          )}
          <Button kind="link" name="_show" value="words">
            {t.planning.look}
          </Button>
        </Actions>
      </FormFrame>
    </>
  )
}

/** Each with whether they are asked when the measure is saved, or answer at once. */
function responsibleOptions(
  { view, names }: OpenedSip,
  form: PageForm,
  { t }: StaffRequest,
): readonly Choice[] {
  const words = t.planning.measure
  const name = firstName(view.who.name)
  const hintOf = (unit: string): string => {
    if (unit === view.mine.unit) return words.own
    const authority = names.units[unit]?.authorityName ?? '–'
    const to = callTo(view, unit)?.to
    return to?.kind === 'unit' && to.reach === 'paper'
      ? words.askedOnPaper(authority)
      : words.asked(authority)
  }
  return [
    ...unitsOf(view).map((unit) => ({
      value: unitPrefix + unit,
      label: unitName(names, unit),
      hint: hintOf(unit),
    })),
    { value: 'person', label: words.self(name), hint: words.selfHint(name) },
    {
      value: 'other',
      label: words.other,
      hint: words.otherHint,
      content: <TextField form={form.state} name="other" label={words.otherName} />,
    },
  ]
}
