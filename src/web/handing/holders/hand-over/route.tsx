import { policyOn } from '../../../../domain/policy.ts'
import { refuse } from '../../../../domain/result.ts'
import { handOver } from '../../../../domain/sip/take-over.ts'
import { readAssignments } from '../../../../storage/organisation-reader.ts'
import { type Holding, readHoldings } from '../../../../storage/unit-holdings.ts'
import { formatCount, possessive } from '../../../../text/format.ts'
import { EmptyState } from '../../../../ui/boxes.tsx'
import { ActionLink, Actions, BackLink, Button } from '../../../../ui/button.tsx'
import { Checkboxes, Radios } from '../../../../ui/choices.tsx'
import { HiddenField } from '../../../../ui/hidden-field.tsx'
import { Select } from '../../../../ui/select.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import { choice, text } from '../../../fields.ts'
import { FormFrame, FormTop, type PageForm } from '../../../form-page.tsx'
import { firstName } from '../../../names.ts'
import { type Done, staffForm } from '../../../page.tsx'
import type { StaffRequest } from '../../../request.ts'
import { limitOf } from '../../../text-limit.ts'
import { WhyRule } from '../../../why-rule.tsx'
import { type Arranged, arrangeEach } from '../../arrange-each.ts'
import { colleagueOf, colleagueOptions, isManager, readTeam, type Team } from '../../colleagues.ts'
import { sipIds } from '../../ids.ts'
import { Refused } from '../../refused.tsx'

type Model = {
  readonly holder: string
  /** Known while she holds something. */
  readonly name: string
  readonly held: readonly Holding[]
  readonly team: Team
  readonly arranged?: Arranged
}

const fields = () => ({
  which: choice(['all', 'some']),
  sips: sipIds(),
  to: text(),
  reason: text(),
  stays: choice(['yes', 'no']),
})

/** All that a colleague holds, or some of it, goes to another in the unit. The manager reads nothing by it. */
export const handOverAllPage = staffForm<Model, ReturnType<typeof fields>>({
  path: '/as/:as/holders/:assignment',
  load,
  fields,
  values: ({ held }) => ({ which: hasLeft(held) ? 'all' : '' }),
  view: (model, form, request) => {
    const { t, lang, href } = request
    const words = t.handing.handOver
    const { held, name } = model
    return {
      title: words.title,
      nav: 'queue',
      body: (
        <>
          <FormTop form={form} />
          <BackLink href={href('/holders')}>{t.handing.holders.title}</BackLink>
          {held.length === 0 && !form.unsaved ? (
            <>
              <h1>{words.title}</h1>
              <EmptyState title={words.none}>{words.noneText}</EmptyState>
            </>
          ) : (
            <>
              <h1>{name === '' ? words.title : words.heading(possessive(lang, firstName(name)))}</h1>
              {held.length > 0 && (
                <p class="lead">{words.lead(name, formatCount(lang, held.length, t.handing.sips))}</p>
              )}
              <Refused arranged={model.arranged} request={request} />
              <HandOverForm model={model} form={form} request={request} />
            </>
          )}
        </>
      ),
    }
  },
  act: async (data, mark, model, request): Promise<Done<Model>> => {
    const { t, viewer } = request
    const { held } = model
    const to = colleagueOf(model.team, data.to)
    const fault = (field: string, says: string) => ({ kind: 'faults', errors: { [field]: says } }) as const
    if (data.which === undefined) return fault('which', t.refusals['choose-one'])
    if (data.which === 'some' && data.sips.length === 0) return fault('sips', t.handing.handOver.chooseSome)
    if (to === undefined) return fault('to', t.refusals['choose-one'])
    if (data.reason.trim() === '') return fault('reason', t.refusals['text-missing'])
    if (data.stays === undefined && !hasLeft(held)) return fault('stays', t.refusals['choose-one'])
    const ids = data.which === 'all' ? held.map((h) => h.sip) : data.sips
    const rows = ids.map((sip) => ({ sip, code: held.find((h) => h.sip === sip)?.code ?? '' }))
    const act = { to, reason: data.reason, stays: data.stays === 'yes' }
    const arranged = await arrangeEach(request, rows, 'hand-over', mark, (sip, ctx) =>
      sip.roles.holders[viewer.unit] === model.holder ? handOver(sip, act, ctx) : refuse('not-a-holder'),
    )
    if (arranged.refused.length === 0)
      return { kind: 'done', location: request.href(`/holders?done=${arranged.done}`), sip: '' }
    const tooLong = arranged.refused.some((r) => r.why === 'text-too-long')
    return {
      kind: 'faults',
      errors: tooLong
        ? { reason: t.refusals['text-too-long'] }
        : { _form: t.handing.handOver.some422(arranged.done, arranged.refused.length) },
      model: { ...((await load(request)) ?? model), name: model.name, arranged },
    }
  },
  done: (_, request) => request.href('/holders'),
})

async function load(request: StaffRequest): Promise<Model | undefined> {
  const { house, viewer, params } = request
  const holder = params.assignment ?? ''
  if (!isManager(request)) return undefined
  const [assignment] = await readAssignments(house.database, { assignment: holder })
  if (assignment?.unit !== viewer.unit) return undefined
  const [held, team] = await Promise.all([readHoldings(house, viewer, { holder }), readTeam(request)])
  return { holder, name: held[0]?.holder?.name ?? '', held, team }
}

const hasLeft = (held: readonly Holding[]): boolean => held.some((h) => h.red === 'left')

function HandOverForm({ model, form, request }: { model: Model; form: PageForm; request: StaffRequest }) {
  const { t, lang, house, on } = request
  const words = t.handing.handOver
  const { held, holder, team } = model
  const options = colleagueOptions(team, holder, request)
  const name = firstName(model.name)
  if (options.length === 0) return <EmptyState title={words.nobody} />
  const limit = policyOn(house.region, on).textLimit
  return (
    <FormFrame form={form}>
      {held.length === 1 ? (
        <HiddenField name="which" value="all" />
      ) : (
        <Radios
          form={form.state}
          name="which"
          label={words.which}
          options={[
            { value: 'all', label: words.all(formatCount(lang, held.length, t.handing.sips)) },
            {
              value: 'some',
              label: words.some,
              content: (
                <Checkboxes
                  form={form.state}
                  name="sips"
                  label={words.sips}
                  options={held.map((h) => ({ value: h.sip, label: h.code, hint: t.words.steps[h.step] }))}
                />
              ),
            },
          ]}
        />
      )}
      <Select form={form.state} name="to" label={words.to} empty={t.common.choose} options={options} />
      <TextArea
        form={form.state}
        name="reason"
        label={words.reason}
        hint={words.reasonHint}
        rows={2}
        limit={limitOf(request, limit)}
      />
      {!hasLeft(held) && (
        <Radios
          form={form.state}
          name="stays"
          label={words.stays(name)}
          options={[
            { value: 'yes', label: words.stay },
            { value: 'no', label: words.leave, hint: words.leaveHint },
          ]}
        />
      )}
      <Actions>
        <Button>{words.save}</Button>
        <ActionLink href={request.href('/holders')}>{t.common.cancel}</ActionLink>
      </Actions>
      <WhyRule rule="take-over-with-reason" request={request} />
    </FormFrame>
  )
}
