import { refuse } from '../../../domain/result.ts'
import { handOver } from '../../../domain/sip/take-over.ts'
import { readUnitRow, type UnitRow } from '../../../storage/queue-reader.ts'
import { type OpenedSip, openSip } from '../../../storage/sip-reader.ts'
import { actOnSip } from '../../../storage/sip-store.ts'
import { type DirectoryColleague, readColleagues } from '../../../storage/unit-directory.ts'
import { possessive } from '../../../text/format.ts'
import { EmptyState, Warning } from '../../../ui/boxes.tsx'
import { ActionLink, Actions, BackLink, Button, LinkButton } from '../../../ui/button.tsx'
import { Radios } from '../../../ui/choices.tsx'
import { Select } from '../../../ui/select.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { choice, text } from '../../fields.ts'
import { FormFrame, FormTop, type PageForm } from '../../form-page.tsx'
import { firstName } from '../../names.ts'
import { staffForm } from '../../page.tsx'
import type { StaffRequest } from '../../request.ts'
import type { Shown } from '../../shell.tsx'
import { framed, sipHref } from '../../sip-page.tsx'
import { textLimit } from '../../text-limit.ts'
import { WhyRule } from '../../why-rule.tsx'
import { UnitRowSummary } from '../unit-row.tsx'

type Model =
  | { readonly on: true; readonly opened: OpenedSip; readonly colleagues: readonly DirectoryColleague[] }
  | { readonly on: false; readonly row: UnitRow }

/** Hands what is the unit's over to a colleague. A manager who is not on the SIP takes over first. */
export const handOverPage = staffForm<
  Model,
  {
    to: ReturnType<typeof choice<string>>
    reason: ReturnType<typeof text>
    stays: ReturnType<typeof choice<'yes' | 'no'>>
  }
>({
  path: '/as/:as/sip/:sip/hand-over',
  load: async ({ house, viewer, params, on }) => {
    const opened = await openSip(house, viewer, params.sip ?? '', 'hand-over')
    if (opened !== undefined) {
      if (opened.view.stage.at === 'ended') return undefined
      const all = await readColleagues(house.database, viewer.unit, on)
      return { on: true, opened, colleagues: all.filter((c) => c.assignment !== holderOf(opened)) }
    }
    if (!viewer.roles.includes('manager')) return undefined
    const row = await readUnitRow(house, viewer, params.sip ?? '')
    return row === undefined ? undefined : { on: false, row }
  },
  fields: (model) => ({
    to: choice(model.on ? model.colleagues.map((c) => c.assignment) : []),
    reason: text(),
    stays: choice(['yes', 'no']),
  }),
  stepVersion: (model) => (model.on ? model.opened.view.stepVersion : 0),
  view: (model, form, request) =>
    model.on ? handOverView(model, form, request) : takeOverFirst(model.row, request),
  act: async (data, mark, model, request) => {
    if (!model.on) return { kind: 'nothing' }
    const { view } = model.opened
    const to = model.colleagues.find((c) => c.assignment === data.to)
    const leaving = data.stays === 'no' && holderOf(model.opened) === request.viewer.assignment
    // Whoever leaves can no longer open the page that others go back to.
    const location = () => (leaving ? request.href('/queue') : sipHref(request, view.id))
    return actOnSip(
      request.house,
      request.viewer,
      view.id,
      'hand-over',
      { ...mark, location },
      (sip, ctx) => {
        if (to === undefined) return refuse('choose-one', 'to')
        if (data.stays === undefined && data.reason.trim() !== '') return refuse('choose-one', 'stays')
        const { assignment, staff, unit, authority } = to
        const act = {
          to: { assignment, staff, unit, authority },
          reason: data.reason,
          stays: data.stays !== 'no',
        }
        return handOver(sip, act, ctx)
      },
    )
  },
  done: (model, request) => sipHref(request, model.on ? model.opened.view.id : model.row.sip),
})

const holderOf = ({ view }: OpenedSip): string | undefined => {
  const holder = view.roles.holders[view.mine.unit]
  return view.members.some((m) => m.assignment === holder && m.until === undefined) ? holder : undefined
}

function handOverView(model: Extract<Model, { on: true }>, form: PageForm, request: StaffRequest): Shown {
  const { t, lang } = request
  const { opened, colleagues } = model
  const { view, names } = opened
  const words = t.sip.handOver
  const whose = possessive(lang, firstName(view.who.name))
  const holder = holderOf(opened)
  const mine = holder === undefined || holder === request.viewer.assignment
  const body = (
    <div class="flow-wide">
      <FormTop form={form} />
      <BackLink href={sipHref(request, view.id)}>{t.sip.history.back(whose)}</BackLink>
      <div class="flow">
        <h1>{words.heading(whose)}</h1>
        <p class="lead">{words.lead}</p>
      </div>
      {colleagues.length === 0 ? (
        <EmptyState title={words.nobody} />
      ) : (
        <FormFrame form={form}>
          <Select
            form={form.state}
            name="to"
            label={words.to}
            empty={t.common.choose}
            options={colleagues.map((c) => ({ value: c.assignment, label: `${c.name}, ${c.title}` }))}
          />
          <TextArea
            form={form.state}
            name="reason"
            label={words.reason}
            hint={words.reasonHint}
            rows={3}
            limit={textLimit(request, view)}
          />
          <Radios
            form={form.state}
            name="stays"
            label={mine ? words.staysMine : words.stays(names.people[holder]?.name ?? t.sip.history.someone)}
            options={[
              { value: 'yes', label: words.stay },
              { value: 'no', label: words.leave, hint: words.leaveHint },
            ]}
          />
          <Actions>
            <Button>{words.save}</Button>
            <ActionLink href={sipHref(request, view.id)}>{words.cancel}</ActionLink>
          </Actions>
          <WhyRule rule="take-over-with-reason" request={request} />
        </FormFrame>
      )}
    </div>
  )
  return framed({ title: words.title, body }, opened, request)
}

/** Row-level security: whoever is not on the SIP can read nothing of it, and so not hand it over. */
function takeOverFirst(row: UnitRow, request: StaffRequest): Shown {
  const words = request.t.sip.handOver
  return {
    title: `${words.title} · ${row.code}`,
    nav: 'sips',
    body: (
      <div class="flow-wide">
        <h1>{words.managerTitle}</h1>
        <UnitRowSummary row={row} request={request} />
        <Warning icon="info">
          <p>{words.managerText}</p>
        </Warning>
        <Actions>
          <LinkButton href={sipHref(request, row.sip, '/take-over')}>{words.managerButton}</LinkButton>
          <ActionLink href={request.href('/sips?unit=1')}>{words.cancel}</ActionLink>
        </Actions>
      </div>
    ),
  }
}
