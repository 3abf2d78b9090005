import type { ComponentChildren } from 'preact'
import { type Entry, noticedByOptions, signs } from '../../../domain/sip/sip.ts'
import { Warning } from '../../../ui/boxes.tsx'
import { ActionLink, Actions, BackLink, Button, LinkButton } from '../../../ui/button.tsx'
import { Checkboxes, Radios } from '../../../ui/choices.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { Fieldset } from '../../../ui/fieldset.tsx'
import { fieldValue } from '../../../ui/form-state.ts'
import { TextArea } from '../../../ui/text-area.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { Why } from '../../../ui/why.tsx'
import { FormFrame, FormTop, type PageForm } from '../../form-page.tsx'
import type { StaffRequest } from '../../request.ts'
import type { Shown } from '../../shell.tsx'
import { WhyRule } from '../../why-rule.tsx'
import { limitOf } from '../limit.ts'
import { type NewModel, protectionLevels } from './fields.ts'
import { identities } from './person.ts'

const foldedFields = ['protection', 'address', 'phone', 'note'] as const

type Part = { form: PageForm; request: StaffRequest }

export function viewNew(model: NewModel, form: PageForm, request: StaffRequest): Shown {
  const { t } = request
  const w = t.need.new
  return {
    title: w.title,
    nav: 'queue',
    body: (
      <div class="flow">
        <FormTop form={form} />
        {model.open !== undefined && <AlreadyOpen open={model.open} request={request} />}
        <BackLink href={request.href('/queue')}>{t.common.navQueue}</BackLink>
        <h1>{w.title}</h1>
        <p class="lead">{w.lead}</p>
        <WhyRule rule="sip-duty" request={request} about />
        <FormFrame form={form}>
          <Who form={form} request={request} />
          <NoticedBy form={form} request={request} />
          <Way form={form} request={request} />
          <DateField
            form={form.state}
            name="noticedOn"
            label={w.noticedOn}
            hint={w.noticedOnHint}
            question
            required
          />
          <WhyRule rule="meeting-within-weeks" request={request} />
          <More form={form} request={request} />
          <Actions>
            <Button>{w.save}</Button>
            <ActionLink href={request.href('/queue')}>{t.common.cancel}</ActionLink>
          </Actions>
        </FormFrame>
      </div>
    ),
  }
}

function AlreadyOpen({ open, request }: { open: NonNullable<NewModel['open']>; request: StaffRequest }) {
  const w = request.t.need.new.open
  return (
    <Warning icon="info">
      <h2 class="h3">{w.title}</h2>
      <p>
        {w.code(open.code)} {open.mine ? '' : open.holder === undefined ? w.nobody : w.holder(open.holder)}
      </p>
      <p>{w.text}</p>
      <Actions>
        {open.mine ? (
          <LinkButton kind="quiet" href={request.href(`/sip/${open.sip}`)}>
            {w.mine}
          </LinkButton>
        ) : (
          <>
            <LinkButton kind="quiet" href={request.href(`/sip/${open.sip}/take-over`)}>
              {w.takeOver}
            </LinkButton>
            <ActionLink href={request.href('/sips')}>{w.sips}</ActionLink>
          </>
        )}
      </Actions>
    </Warning>
  )
}

function Who({ form, request }: Part) {
  const { t } = request
  const w = t.need.new
  const field = { form: form.state, note: t.common.optional }
  const about = {
    number: (
      <TextField
        form={form.state}
        name="number"
        label={w.number}
        labelHidden
        hint={w.numberHint}
        width="medium"
      />
    ),
    reserve: (
      <TextField
        form={form.state}
        name="reserve"
        label={w.reserve}
        labelHidden
        hint={w.reserveHint}
        width="medium"
      />
    ),
    none: <p class="hint">{w.noNumber}</p>,
  }
  return (
    <Fieldset legend={w.who} question>
      <TextField form={form.state} name="name" label={w.name} required />
      <Radios
        form={form.state}
        name="identity"
        label={w.identity}
        options={identities.map((i) => ({ value: i, label: w.identities[i], content: about[i] }))}
      />
      <WhyRule rule="other-sip-not-disclosed" request={request} />
      <DateField {...field} name="born" label={w.born} hint={w.bornHint} />
    </Fieldset>
  )
}

/** What few need, folded; open as soon as something is written in it, or wrong. */
function More({ form, request }: Part) {
  const { t } = request
  const w = t.need.new
  const field = { form: form.state, note: t.common.optional }
  const written = (['address', 'phone', 'note'] as const).some((name) => fieldValue(form.state, name) !== '')
  const marked = !['', 'none'].includes(fieldValue(form.state, 'protection'))
  const wrong = foldedFields.some((name) => form.state.errors[name] !== undefined)
  const protect = {
    none: (
      <>
        <TextField {...field} name="address" label={w.address} />
        <TextField {...field} name="phone" label={w.phone} width="medium" type="tel" />
      </>
    ),
    marked: <p>{w.hidden}</p>,
    'protected-registration': <p>{w.hiddenPlace}</p>,
    'assumed-identity': <p>{w.hiddenIdentity}</p>,
  }
  return (
    <Why label={w.more} about={w.moreAbout} open={written || marked || wrong}>
      <Radios
        form={form.state}
        name="protection"
        label={w.protection}
        options={protectionLevels.map((p) => ({
          value: p,
          label: w.protections[p],
          content: protect[p],
        }))}
      />
      <TextArea {...field} name="note" label={w.note} hint={w.noteHint} limit={limitOf(request)} rows={3} />
    </Why>
  )
}

/** Who noticed the need. */
export function NoticedBy({ form, request: { t } }: Part) {
  const w = t.need.new
  return (
    <Checkboxes
      form={form.state}
      name="noticedBy"
      label={w.noticedBy}
      hint={w.noticedByHint}
      question
      options={noticedByOptions.map((n) => ({
        value: n,
        label: t.need.noticedBy[n],
        ...(n === 'other'
          ? {
              hint: w.otherHint,
              content: (
                <TextField form={form.state} name="noticedByOther" label={w.otherWho} width="medium" />
              ),
            }
          : {}),
      }))}
    />
  )
}

/** Which way it came: open care, discharge or placement, and what each asks. */
export function Way({ form, request }: Part) {
  const { t } = request
  const w = t.need.new
  const more: Record<Entry['path'], ComponentChildren> = {
    'open-care': (
      <>
        <Checkboxes
          form={form.state}
          name="signs"
          label={w.signs}
          hint={w.signsHint}
          options={signs.map((s) => ({ value: s, label: t.need.signs[s] }))}
        />
        <Checkboxes
          form={form.state}
          name="openCompulsoryCare"
          label={w.openCompulsory}
          hint={w.openCompulsoryHint}
          options={[{ value: 'yes', label: w.openCompulsoryYes }]}
        />
      </>
    ),
    discharge: (
      <>
        <Radios
          form={form.state}
          name="compulsoryCare"
          label={w.compulsory}
          hint={w.compulsoryHint}
          options={[
            { value: 'no', label: w.compulsoryNo },
            { value: 'yes', label: w.compulsoryYes, content: <p>{w.compulsoryYesHint}</p> },
          ]}
        />
        <WhyRule rule="compulsory-care-other-route" request={request} />
        <WhyRule rule="offered-at-discharge" request={request} about />
      </>
    ),
    placement: (
      <>
        <DateField
          form={form.state}
          name="placementStarts"
          label={w.placementStarts}
          hint={t.common.dateHint}
        />
        <DateField form={form.state} name="placementEnds" label={w.placementEnds} hint={t.common.dateHint} />
        <WhyRule rule="placement-three-duties" request={request} />
      </>
    ),
  }
  return (
    <Radios
      form={form.state}
      name="path"
      label={w.path}
      question
      options={(['open-care', 'discharge', 'placement'] as const).map((p) => ({
        value: p,
        label: t.need.paths[p],
        hint: w.pathHints[p],
        content: more[p],
      }))}
    />
  )
}
