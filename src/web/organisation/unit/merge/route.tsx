import { succeedUnit } from '../../../../domain/sip/succeed-unit.ts'
import { storeUnitMerge } from '../../../../storage/organisation-store.ts'
import type { FormMark } from '../../../../storage/sip-store.ts'
import { EmptyState, Warning } from '../../../../ui/boxes.tsx'
import { Actions, BackLink, Button, LinkButton } from '../../../../ui/button.tsx'
import { fieldValue } from '../../../../ui/form-state.ts'
import { Select } from '../../../../ui/select.tsx'
import { Status } from '../../../../ui/status.tsx'
import { text } from '../../../fields.ts'
import { FormFrame, FormTop, type PageForm } from '../../../form-page.tsx'
import { arrangeEach } from '../../../handing/arrange-each.ts'
import { type Done, staffForm } from '../../../page.tsx'
import type { StaffRequest } from '../../../request.ts'
import { WhyRule } from '../../../why-rule.tsx'
import { actBy, doneOf, unitHref } from '../../administer.ts'
import { inUnit, loadMerge, type MergeModel } from './model.ts'
import { WhatHappens } from './what-happens.tsx'

type Model = MergeModel

/** `seen`: the unit whose consequences were on the page when the button was pressed. */
const fields = () => ({ into: text(), seen: text() })

/** Two units become one, and every SIP goes along, one by one. Stopped half-way it goes on where it was. */
export const mergeUnitPage = staffForm<Model, ReturnType<typeof fields>>({
  path: '/as/:as/organisation/unit/:unit/merge',
  load: loadMerge,
  fields,
  view: (model, form, request) => {
    const { t } = request
    const words = t.organisation.merging
    const { unit } = model.opened
    const title = model.is === 'merged' ? words.titleRest(unit.name) : words.title(unit.name)
    return {
      nav: 'organisation',
      title,
      body: (
        <>
          <FormTop form={form} />
          <BackLink href={unitHref(request, unit.id)}>{unit.name}</BackLink>
          <h1>{title}</h1>
          {model.is === 'merged' ? (
            <Rest model={model} form={form} request={request} />
          ) : (
            <MergeForm model={model} form={form} request={request} />
          )}
          <WhyRule rule="merged-unit-takes-along" request={request} />
        </>
      ),
    }
  },
  act: async ({ into, seen }, mark, model, request): Promise<Done<Model>> => {
    if (model.is === 'merged') return takeAlong(model, mark, request)
    const { t } = request
    if (into === '')
      return { kind: 'faults', errors: { into: t.organisation.refusals['merge-into-missing'] } }
    if (into !== seen) return { kind: 'faults', errors: { into: t.organisation.merging.look } }
    const by = actBy(request, { ...mark, location: (id: string) => id })
    const stored = await storeUnitMerge(request.house, by, model.opened.unit.id, into)
    if (stored.kind !== 'done') return doneOf(stored, request)
    const merged = await loadMerge(request)
    if (merged?.is !== 'merged') return { kind: 'nothing' }
    return takeAlong(merged, mark, request)
  },
  done: ({ opened }, request) => unitHref(request, opened.unit.id, '/merge'),
})

type Merged = Extract<Model, { is: 'merged' }>
type Open = Extract<Model, { is: 'open' }>

async function takeAlong(model: Merged, mark: FormMark, request: StaffRequest): Promise<Done<Model>> {
  const { opened, into, left, moved } = model
  const { unit, authority } = opened
  const act = { from: unit.id, authority: authority.id, members: moved }
  const viewer = inUnit(request, into.id, authority.id)
  // An administrator who worked there goes on under her new assignment; the page's address holds the old one.
  const own = moved[request.viewer.assignment]
  const as = own === undefined ? request.href('') : `/as/${own}`
  const arranged = await arrangeEach(
    { house: request.house, viewer },
    left.map((sip) => ({ sip, code: '' })),
    'merge',
    mark,
    (sip, ctx) => succeedUnit(sip, act, ctx),
  )
  const location = `${as}/organisation/unit/${unit.id}/merge`
  if (arranged.refused.length === 0 || own !== undefined) return { kind: 'done', location, sip: '' }
  const says = request.t.organisation.merging.some(arranged.done, arranged.refused.length)
  return {
    kind: 'faults',
    errors: { _form: says },
    model: (await loadMerge(request)) ?? model,
  }
}

function Rest({ model, form, request }: { model: Merged; form: PageForm; request: StaffRequest }) {
  const { opened, into, left } = model
  const words = request.t.organisation.merging
  return (
    <>
      <p class="lead">{words.stands(opened.unit.name, into.name)}</p>
      {left.length === 0 ? (
        <>
          <Status kind="ok">{words.noneLeft}</Status>
          <Actions>
            <LinkButton href={unitHref(request, into.id)} kind="quiet">
              {words.toNew(into.name)}
            </LinkButton>
          </Actions>
        </>
      ) : (
        <>
          <Warning>
            <p>{words.left(left.length)}</p>
          </Warning>
          <FormFrame form={form}>
            <Actions>
              <Button>{words.takeRest}</Button>
            </Actions>
          </FormFrame>
        </>
      )}
    </>
  )
}

function MergeForm({ model, form, request }: { model: Open; form: PageForm; request: StaffRequest }) {
  const { opened, choices } = model
  const { t } = request
  const words = t.organisation.merging
  const chosen = choices.find((c) => c.unit.id === fieldValue(form.state, 'into'))
  if (choices.length === 0) return <EmptyState title={words.nobody(opened.authority.name)} />
  return (
    <>
      <p class="lead">{words.lead}</p>
      <FormFrame form={form} more={chosen === undefined ? {} : { seen: chosen.unit.id }}>
        <Select
          form={form.state}
          name="into"
          label={words.into}
          hint={words.intoHint(opened.authority.name)}
          empty={t.common.choose}
          options={choices.map((c) => ({ value: c.unit.id, label: c.unit.name }))}
        />
        {chosen !== undefined && <WhatHappens opened={opened} choice={chosen} request={request} />}
        <Actions>
          {chosen !== undefined && <Button kind="stop">{words.save}</Button>}
          <Button kind={chosen === undefined ? 'main' : 'quiet'} name="_show" value="1">
            {words.show}
          </Button>
        </Actions>
      </FormFrame>
    </>
  )
}
