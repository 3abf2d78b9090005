import { isExcluded } from '../../domain/access/grounds.ts'
import { addDays, type LocalDate } from '../../domain/calendar/local-date.ts'
import { type FunctionCode, functionCodes } from '../../domain/organisation/organisation.ts'
import { type Result, refuse } from '../../domain/result.ts'
import { type Change, change } from '../../domain/sip/context.ts'
import { lastDayOfGuardians, lastGroundDay } from '../../domain/sip/propose-ground.ts'
import { calledUnits, type Recipient } from '../../domain/sip/sip.ts'
import { contentKinds } from '../../domain/sip/text-kinds.ts'
import type { OpenedSip } from '../../storage/sip-reader.ts'
import { formatDate } from '../../text/format.ts'
import { ActionLink } from '../../ui/button.tsx'
import { Checkboxes, type Choice } from '../../ui/choices.tsx'
import { DateField } from '../../ui/date-field.tsx'
import type { FormState } from '../../ui/form-state.ts'
import { Select } from '../../ui/select.tsx'
import { choice, date, many } from '../fields.ts'
import type { StaffRequest } from '../request.ts'
import { sipHref, unitName } from '../sip-page.tsx'
import { WhyRule } from '../why-rule.tsx'
import { askedOf } from './people.ts'
import { recipientName } from './shares.ts'

/** Days that are proposed at first: a consent is asked for no longer than it is likely to be needed. */
const suggestedDays = 180

/** The recipients, what, and until when: of every ground, whatever it rests on. */
export const shareFields = (opened: OpenedSip) => ({
  to: many([...recipients(opened).map(({ key }) => key), 'function']),
  function: choice(functionCodes),
  contents: many(contentKinds),
  until: date(),
})

export function suggestedUntil(opened: OpenedSip, request: StaffRequest): LocalDate {
  const suggested = addDays(request.on, suggestedDays)
  const last = lastGroundDay(askedOf(opened, request).person)
  return last < suggested ? last : suggested
}

type Known = { readonly key: string; readonly to: Recipient }

/** The unit that leads, the listed units and people, and the called units. */
export function recipients({ view }: OpenedSip): readonly Known[] {
  const units = [
    view.need.unit,
    ...view.parties.flatMap((p) => (p.who.kind === 'unit' ? [p.who.unit] : [])),
    ...calledUnits(view),
  ]
  return [
    ...[...new Set(units)].map((unit): Known => ({ key: `unit:${unit}`, to: { kind: 'unit', unit } })),
    ...view.parties.flatMap((p): Known[] =>
      p.who.kind === 'around' ? [{ key: `party:${p.id}`, to: { kind: 'party', party: p.id } }] : [],
    ),
  ]
}

/** The chosen recipients, or what is missing. */
export function readRecipients(
  opened: OpenedSip,
  data: { readonly to: readonly string[]; readonly function: FunctionCode | undefined },
): Result<readonly Recipient[]> {
  if (data.to.includes('function') && data.function === undefined) return refuse('choose-one', 'function')
  const known = recipients(opened)
    .filter(({ key }) => data.to.includes(key))
    .map(({ to }) => to)
  const chosen: readonly Recipient[] =
    data.to.includes('function') && data.function !== undefined
      ? [...known, { kind: 'function', function: data.function }]
      : known
  return chosen.length === 0 ? refuse('ground-needs-recipient', 'to') : { ok: true, value: chosen }
}

/** One decision for each thing chosen; all of them hold or none. */
export function forEach<T>(things: readonly T[], decide: (thing: T) => Result<Change>): Result<Change> {
  let all: Change = change([])
  for (const thing of things) {
    const result = decide(thing)
    if (!result.ok) return result
    all = change([...all.events, ...result.value.events], [...all.texts, ...result.value.texts])
  }
  return { ok: true, value: all }
}

type Part = { form: FormState; opened: OpenedSip; request: StaffRequest }

/** Whom it is for. Those who are to know nothing cannot be chosen. */
export function RecipientField({ form, opened, request, without }: Part & { without?: string }) {
  const { t } = request
  const { view, names } = opened
  const words = t.answer.share
  const { name } = askedOf(opened, request)
  const all = recipients(opened).filter(({ key }) => key !== without)
  const options: readonly Choice[] = [
    ...all
      .filter(({ to }) => !isExcluded(view, to))
      .map(({ key, to }) => ({
        value: key,
        label: recipientName(opened, to, request),
        hint:
          to.kind === 'unit'
            ? to.unit === view.mine.unit
              ? words.yourUnit
              : names.units[to.unit]?.authorityName
            : to.kind === 'party'
              ? words.around(name)
              : undefined,
      })),
    {
      value: 'function',
      label: words.function,
      hint: words.functionHint(name),
      content: (
        <Select
          form={form}
          name="function"
          label={words.which}
          empty={t.common.choose}
          options={functionCodes.map((f) => ({ value: f, label: t.words.functions[f] }))}
        />
      ),
    },
  ]
  return (
    <>
      <Checkboxes form={form} name="to" label={words.to} hint={words.toHint} options={options} />
      {view.mine.leads && view.stage.at !== 'ended' && (
        <p>
          <ActionLink href={sipHref(request, view.id, '/prepare/people')} icon="plus">
            {words.notListed}
          </ActionLink>
        </p>
      )}
      {all.some(({ to }) => isExcluded(view, to)) && <p class="hint">{words.excludedLeftOut(name)}</p>}
    </>
  )
}

export function ContentsField({ form, opened, request }: Part) {
  const { t } = request
  const words = t.answer.share
  return (
    <Checkboxes
      form={form}
      name="contents"
      label={words.contents}
      hint={words.contentsHint(askedOf(opened, request).name)}
      options={contentKinds.map((kind) => ({
        value: kind,
        label: capital(t.words.contents[kind]),
        hint: words.contentHints[kind],
      }))}
    />
  )
}

export function UntilField({ form, opened, request }: Part) {
  const { t, lang } = request
  const { name, person } = askedOf(opened, request)
  const words = t.answer.share
  const last = lastGroundDay(person)
  const limited = last === lastDayOfGuardians(person)
  return (
    <>
      <DateField
        form={form}
        name="until"
        label={words.until}
        hint={[
          words.untilHint(formatDate(lang, last, 'short')),
          ...(limited ? [words.untilEighteen(name)] : []),
          t.common.dateHint,
        ].join(' ')}
      />
      {limited && <WhyRule rule="own-yes-at-eighteen" request={request} />}
    </>
  )
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

export const ownUnitName = ({ view, names }: OpenedSip): string => unitName(names, view.mine.unit)
