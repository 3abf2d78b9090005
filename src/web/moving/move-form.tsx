import { parseLocalDate } from '../../domain/calendar/local-date.ts'
import { refuse } from '../../domain/result.ts'
import { planMove } from '../../domain/sip/plan-move.ts'
import type { Decide } from '../../storage/sip-store.ts'
import type { DirectoryUnit } from '../../storage/unit-directory.ts'
import { Actions, BackLink, Button, LinkButton } from '../../ui/button.tsx'
import { Radios } from '../../ui/choices.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { fieldValue } from '../../ui/form-state.ts'
import { Select } from '../../ui/select.tsx'
import { choice, date, text } from '../fields.ts'
import type { FormValues } from '../form-body.ts'
import { FormFrame, FormTop, type PageForm } from '../form-page.tsx'
import { firstName } from '../names.ts'
import type { StaffRequest } from '../request.ts'
import { sipHref, unitName } from '../sip-page.tsx'
import { WhyRule } from '../why-rule.tsx'
import { placesToGo, type WithPlaces } from './directory.ts'
import { Effect } from './effect.tsx'

export const moveFields = ({ leaving, units }: WithPlaces) => ({
  on: date(),
  leaves: choice(leaving.map((p) => p.authority)),
  to: choice(['unit', 'not-wanted']),
  authority: choice([...new Set(units.map((u) => u.authority))]),
  unit: text(),
})

type Given = {
  readonly on: ReturnType<typeof parseLocalDate>
  readonly leaves: string | undefined
  readonly to: 'unit' | 'not-wanted' | undefined
  readonly authority: string | undefined
  readonly unit: string
}

/** The move as it is planned, to be changed; only the place that she leaves when there is just one. */
export function moveValues({ view, units, leaving }: WithPlaces): FormValues {
  const { move } = view
  if (move === undefined) {
    const [only] = leaving
    return leaving.length === 1 && only !== undefined ? { leaves: only.authority } : {}
  }
  const { to } = move
  const who = to.kind === 'party' ? view.parties.find((p) => p.id === to.party)?.who : undefined
  const unit = who?.kind === 'unit' ? units.find((u) => u.id === who.unit) : undefined
  return {
    on: move.on,
    leaves: move.leaves,
    to: to.kind === 'party' ? 'unit' : 'not-wanted',
    ...(unit === undefined ? {} : { authority: unit.authority, unit: unit.id }),
  }
}

export const decideMove =
  ({ on, leaves, to, authority, unit: id }: Given, { units }: WithPlaces): Decide =>
  (sip, ctx) => {
    const unit = units.find((u) => u.id === id && u.authority === authority)
    if (on === undefined) return refuse('date-missing', 'on')
    if (leaves === undefined) return refuse('choose-one', 'leaves')
    if (to === undefined) return refuse('choose-one', 'to')
    if (to === 'not-wanted') return planMove(sip, { on, leaves, to: { kind: to } }, ctx)
    if (authority === undefined || authority === leaves) return refuse('choose-one', 'authority')
    if (unit === undefined) return refuse('choose-one', 'unit')
    const how = unit.calledAs === 'called' ? 'call' : 'invite'
    const moved = planMove(
      sip,
      { on, leaves, to: { kind: 'unit', unit: unit.id, authority: unit.authority, how } },
      ctx,
    )
    return !moved.ok && moved.field === 'who' ? { ...moved, field: 'unit' } : moved
  }

type Part = { opened: WithPlaces; form: PageForm; request: StaffRequest }

/** When, from where, and who takes over; what it leads to is shown before it can be saved. */
export function MoveForm({ opened, form, request }: Part) {
  const { t } = request
  const { view, leaving } = opened
  const name = firstName(view.who.name)
  const words = t.moving.form
  const changes = view.move !== undefined
  const back = sipHref(request, view.id, changes ? '/move' : '')
  const on = parseLocalDate(fieldValue(form.state, 'on'))
  const leaves = leaving.find((p) => p.authority === fieldValue(form.state, 'leaves'))
  return (
    <>
      <FormTop form={form} />
      <BackLink href={back}>{changes ? t.moving.backToMove : t.moving.back(name)}</BackLink>
      <h1>{changes ? words.headingChange(name) : words.heading(name)}</h1>
      <p class="lead">{words.lead(name)}</p>
      <FormFrame form={form}>
        <DateField form={form.state} name="on" label={words.on} hint={t.common.dateHint} />
        <Radios
          form={form.state}
          name="leaves"
          label={words.leaves(name)}
          hint={words.leavesHint}
          options={leaving.map((p) => ({ value: p.authority, label: p.name }))}
        />
        <Radios
          form={form.state}
          name="to"
          label={words.to(name)}
          options={[
            {
              value: 'unit',
              label: words.unit,
              hint: words.unitHint(name),
              content: <WhoTakesOver opened={opened} form={form} request={request} />,
            },
            { value: 'not-wanted', label: words.notWanted(name), hint: words.notWantedHint },
          ]}
        />
        <WhyRule rule="moved-is-handed-over" request={request} />
        <Actions>
          <Button kind="quiet" name="_show" value="effect" formAction={`${form.action}#effect`}>
            {words.effect}
          </Button>
        </Actions>
        {on !== undefined && leaves !== undefined && form.unsaved && (
          <>
            <Effect
              opened={opened}
              request={request}
              on={on}
              leaves={leaves}
              to={takesOver(opened, form)}
              notWanted={fieldValue(form.state, 'to') === 'not-wanted'}
            />
            <Actions>
              <Button>{words.save}</Button>
              <LinkButton kind="quiet" href={back}>
                {t.common.cancel}
              </LinkButton>
            </Actions>
          </>
        )}
      </FormFrame>
    </>
  )
}

/** The unit that is chosen so far, by name. */
function takesOver({ units, names }: WithPlaces, form: PageForm) {
  const unit = units.find(
    (u) => u.id === fieldValue(form.state, 'unit') && u.authority === fieldValue(form.state, 'authority'),
  )
  if (unit === undefined || fieldValue(form.state, 'to') !== 'unit') return undefined
  return { id: unit.id, name: names.units[unit.id] === undefined ? unit.name : unitName(names, unit.id) }
}

/** A place first, then its units: a directory of the whole country is too long to choose from. */
function WhoTakesOver({ opened, form, request }: Part) {
  const { t } = request
  const words = t.moving.form
  const places = placesToGo(opened, fieldValue(form.state, 'leaves'))
  const place = places.find((p) => p.authority === fieldValue(form.state, 'authority'))
  const units = opened.units.filter((u) => u.authority === place?.authority)
  return (
    <div class="more-fields">
      <Select
        form={form.state}
        name="authority"
        label={words.authority}
        empty={t.common.choose}
        options={places.map((p) => ({ value: p.authority, label: p.name }))}
      />
      <Button kind="link" name="_show" value="units">
        {words.show}
      </Button>
      {units.length > 0 && (
        <Radios
          form={form.state}
          name="unit"
          label={words.which}
          options={units.map((u) => ({
            value: u.id,
            label: nameOf(u),
            hint: words.forWhom(u.mission.forWhom),
          }))}
        />
      )}
    </div>
  )
}

/** With its area, when the name does not already say it. */
const nameOf = ({ name, area }: DirectoryUnit): string => (name.includes(area) ? name : `${name}, ${area}`)
