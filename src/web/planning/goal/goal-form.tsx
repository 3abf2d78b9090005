import type { SipView } from '../../../domain/access/view.ts'
import type { Goal } from '../../../domain/sip/sip.ts'
import type { OpenedSip } from '../../../storage/sip-reader.ts'
import { possessive } from '../../../text/format.ts'
import { Actions, Button } from '../../../ui/button.tsx'
import { fieldValue } from '../../../ui/form-state.ts'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { audienceFields, MayRead } from '../../audience.tsx'
import { text } from '../../fields.ts'
import { FormFrame, type PageForm } from '../../form-page.tsx'
import { firstName } from '../../names.ts'
import type { StaffRequest } from '../../request.ts'
import { personName, textOf } from '../../sip-page.tsx'
import { textLimit } from '../../text-limit.ts'
import { GoalChecks } from '../phrase-help/checks.tsx'
import { GoalExamples } from '../phrase-help/examples.tsx'
import { Stands } from '../stands.tsx'

/** `expects`: the texts that the form was made from. */
export const goalFields = (view: SipView) => ({
  ...audienceFields(view),
  own: text(),
  ours: text(),
  expects: text(),
})

/** A goal's texts as one hidden field. Ids hold no full stop. */
export const markOf = (goal: Goal | undefined): string => `${goal?.own ?? ''}.${goal?.ours ?? ''}`
export function goalOf(id: string, mark: string): Goal {
  const [own = '', ours = ''] = mark.split('.')
  return { id, ...(own === '' ? {} : { own }), ...(ours === '' ? {} : { ours }) }
}

/** Both words for a goal: the person's own, and ours so that it can be followed up. */
export function GoalForm({
  opened,
  form,
  request,
  goal,
  save,
}: {
  opened: OpenedSip
  form: PageForm
  request: StaffRequest
  goal?: Goal | undefined
  save: { label: string; action?: string }
}) {
  const { view, names } = opened
  const { t, lang } = request
  const words = t.planning.goal
  const name = firstName(view.who.name)
  const own = words.own(possessive(lang, name))
  const limit = textLimit(request, view)
  const typed = (field: string) => fieldValue(form.state, field)
  const changed = goal !== undefined && typed('expects') !== markOf(goal)
  return (
    <>
      {changed && (
        <Stands
          parts={[
            { label: own, stands: textOf(view, goal.own) ?? '', typed: typed('own') },
            { label: words.ours, stands: textOf(view, goal.ours) ?? '', typed: typed('ours') },
          ]}
          by={personName(names, view.texts[goal.ours ?? goal.own ?? '']?.writtenBy)}
          form={form}
          request={request}
        />
      )}
      <GoalChecks form={form} request={request} />
      <FormFrame form={form}>
        <HiddenField name="expects" value={markOf(goal)} />
        <div class="voice">
          <TextArea
            form={form.state}
            name="own"
            label={own}
            hint={words.ownHint(name)}
            rows={3}
            limit={limit}
          />
        </div>
        <TextArea
          form={form.state}
          name="ours"
          label={words.ours}
          hint={words.oursHint}
          rows={3}
          limit={limit}
        />
        <GoalExamples request={request} />
        <MayRead opened={opened} form={form} request={request} />
        <Actions>
          <Button {...(save.action === undefined ? {} : { formAction: save.action })}>{save.label}</Button>
          <Button kind="link" name="_show" value="words">
            {t.planning.look}
          </Button>
        </Actions>
      </FormFrame>
    </>
  )
}

/** A goal in few words, for a choice or a heading: as we say it, else as the person does. */
export function goalName(view: SipView, goal: Goal, request: StaffRequest): string {
  const words = textOf(view, goal.ours) ?? textOf(view, goal.own) ?? request.t.planning.hidden
  return shortened(words)
}

/** A very long text, where it only names something. */
export const shortened = (words: string): string => {
  const letters = [...words]
  return letters.length > 160 ? `${letters.slice(0, 150).join('').trimEnd()} …` : words
}
