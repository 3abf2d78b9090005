import { levels } from '../../../domain/sip/sip.ts'
import type { OpenedSip } from '../../../storage/sip-reader.ts'
import { Inset } from '../../../ui/boxes.tsx'
import { Actions, Button } from '../../../ui/button.tsx'
import { Radios } from '../../../ui/choices.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { FormFrame, type PageForm } from '../../form-page.tsx'
import type { StaffRequest } from '../../request.ts'
import { WhyRule } from '../../why-rule.tsx'
import { limitOf } from '../limit.ts'
import { isOver, needPage, Over } from '../need-page.tsx'
import { wordsFor } from '../person-words.ts'
import { driverSteps, proposalOf } from './drivers.ts'

export function viewLevel(opened: OpenedSip, form: PageForm, request: StaffRequest) {
  const { view } = opened
  const { t } = request
  const w = t.need.level
  const { name, day } = wordsFor(view, request)
  const body = isOver(opened, form) ? (
    <Over request={request} />
  ) : (
    <>
      <p class="lead">{w.lead}</p>
      {view.need.level !== undefined && (
        <p>{w.before(t.words.levels[view.need.level.decided], day(view.need.level.on))}</p>
      )}
      <WhyRule rule="level-decided-by-human" request={request} />
      <FormFrame form={form}>
        <Driver form={form} name="actors" label={w.actors} answers={w.actorsAre} />
        <Driver form={form} name="influence" label={w.influence(name)} answers={w.influenceAre} />
        <Driver form={form} name="predictability" label={w.predictability} answers={w.predictabilityAre} />
        <Actions>
          <Button kind="quiet" name="_show" value="proposal" formAction={`${form.action}#proposal`}>
            {w.show}
          </Button>
        </Actions>
        <Proposal form={form} request={request} />
        <Radios
          form={form.state}
          name="level"
          label={w.decide}
          question
          options={levels.map((l) => ({ value: l, label: t.words.levels[l], hint: t.need.levelAbout[l] }))}
        />
        <TextArea
          form={form.state}
          name="reason"
          label={w.reason}
          hint={w.reasonHint(name)}
          limit={limitOf(request, view.policy.on)}
          rows={3}
          required
        />
        <Actions>
          <Button>{w.save}</Button>
        </Actions>
      </FormFrame>
    </>
  )
  return needPage(w.title, w.h1(name), opened, form, request, body)
}

function Driver(props: { form: PageForm; name: string; label: string; answers: readonly string[] }) {
  return (
    <Radios
      form={props.form.state}
      name={props.name}
      label={props.label}
      options={driverSteps.map((value, at) => ({ value, label: props.answers[at] ?? value }))}
    />
  )
}

/** Shown once the three are chosen: with the button, or when the page comes back. A human still decides. */
function Proposal({ form, request: { t } }: { form: PageForm; request: StaffRequest }) {
  const proposed = proposalOf(form.state)
  if (proposed === undefined)
    return (
      <p id="proposal" class="soft">
        {t.need.level.answerAll}
      </p>
    )
  return (
    <div id="proposal" class="field">
      <Inset>
        <p>
          <b>{t.need.level.proposalTitle(t.words.levels[proposed])}</b>
        </p>
        <p>{t.need.levelAbout[proposed]}</p>
        <p>{t.need.level.proposalIsOnly}</p>
      </Inset>
    </div>
  )
}
