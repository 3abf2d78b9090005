import type { z } from 'zod'
import type { FunctionCode } from '../../../../domain/organisation/organisation.ts'
import { refuse } from '../../../../domain/result.ts'
import { listParty } from '../../../../domain/sip/list-party.ts'
import type { OpenedSip } from '../../../../storage/sip-reader.ts'
import type { DirectoryUnit } from '../../../../storage/unit-directory.ts'
import type { Texts } from '../../../../text/sv.ts'
import { ActionLink, Actions, Button } from '../../../../ui/button.tsx'
import { type Choice, Radios } from '../../../../ui/choices.tsx'
import { HiddenField } from '../../../../ui/hidden-field.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import { choice, text } from '../../../fields.ts'
import { FormFrame, type PageForm } from '../../../form-page.tsx'
import { leadsAndGoesOn, sipForm, sipHref } from '../../../sip-page.tsx'
import { textLimit } from '../../../text-limit.ts'
import { textIn } from '../../answers.ts'
import { sharedPage } from '../../shared.tsx'
import { withUnits } from '../route.tsx'

type Group = { readonly function: FunctionCode; readonly units: readonly DirectoryUnit[] }
type OpenedWithGroups = OpenedSip & {
  readonly authorityName: string
  readonly groups: readonly Group[]
  readonly calledAs: DirectoryUnit['calledAs']
}

const fieldOf = (group: Group): string => `unit_${group.function}`

/** A unit of one authority, by what it is to help with; its mission is shown beside its name. */
export const addUnitPage = sipForm({
  path: '/as/:as/sip/:sip/prepare/people/unit/:authority',
  section: 'prepare-people',
  only: leadsAndGoesOn,
  also: async (opened, request): Promise<OpenedWithGroups | undefined> => {
    const all = await withUnits(opened, request)
    const units = all.units.filter((u) => u.authority === request.params.authority)
    const [first] = units
    if (first === undefined) return undefined
    const { lang, t } = request
    const functions = [...new Set(units.flatMap((u) => u.functions))].sort((a, b) =>
      t.words.functions[a].localeCompare(t.words.functions[b], lang),
    )
    return {
      ...opened,
      authorityName: first.authorityName,
      calledAs: first.calledAs,
      groups: functions.map((code) => ({
        function: code,
        units: units.filter((u) => u.functions.includes(code)),
      })),
    }
  },
  fields: ({ groups }) => ({
    ...Object.fromEntries(
      groups.map((g): [string, z.ZodType] => [fieldOf(g), choice(g.units.map((u) => u.id))]),
    ),
    function: choice(groups.map((g) => g.function)),
    how: choice(['call', 'invite']),
    why: text(),
  }),
  values: ({ calledAs, groups }) => ({
    how: calledAs === 'called' ? 'call' : 'invite',
    ...(groups.length === 1 ? { function: groups[0]?.function ?? '' } : {}),
  }),
  view: (opened, form, request) => {
    const words = request.t.prepare.people
    return sharedPage(opened, request, {
      asked: 'people',
      title: `${words.unitPlain}: ${opened.authorityName}`,
      heading: words.unitTitle(opened.authorityName),
      form,
      body: (
        <FormFrame form={form}>
          <Radios
            form={form.state}
            name="function"
            label={words.function}
            options={opened.groups.map((group) => ({
              value: group.function,
              label: request.t.words.functions[group.function],
              content: <Units group={group} form={form} t={request.t} />,
            }))}
          />
          <TextArea
            form={form.state}
            name="why"
            label={words.whyLabel}
            note={request.t.common.optional}
            hint={words.whyHint}
            rows={2}
            limit={textLimit(request, opened.view)}
          />
          <Radios
            form={form.state}
            name="how"
            label={words.how}
            hint={words.howHint}
            options={[
              { value: 'call', label: words.hows.call },
              { value: 'invite', label: words.hows.invite },
            ]}
          />
          <Actions>
            <Button big>{words.save}</Button>
            <ActionLink href={sipHref(request, opened.view.id, '/prepare/people')}>{words.back}</ActionLink>
          </Actions>
        </FormFrame>
      ),
    })
  },
  decide: (data, { groups }) => {
    const group = groups.find((g) => g.function === data.function)
    const unit = group?.units.find((u) => u.id === textIn(data, fieldOf(group)))
    return (sip, ctx) => {
      const listed = listParty(
        sip,
        {
          who: {
            kind: 'unit',
            unit: unit?.id ?? '',
            authority: unit?.authority ?? '',
            how: data.how ?? 'call',
          },
          why: data.why,
        },
        ctx,
      )
      if (unit === undefined) return refuse('choose-one', group ? fieldOf(group) : 'function')
      // The unit's own question stands inside the one on what it helps with.
      return !listed.ok && listed.field === 'unit' && group !== undefined
        ? { ...listed, field: group.units.length > 1 ? fieldOf(group) : 'function' }
        : listed
    }
  },
  then: () => '/prepare/people',
})

function Units({ group, form, t }: { group: Group; form: PageForm; t: Texts }) {
  const words = t.prepare.people
  const [only, ...more] = group.units
  if (only !== undefined && more.length === 0)
    return (
      <>
        <HiddenField name={fieldOf(group)} value={only.id} />
        <p>
          {words.onlyOne} <b>{nameOf(only)}</b>
        </p>
        <p class="soft">{missionOf(only, t)}</p>
      </>
    )
  return (
    <Radios
      form={form.state}
      name={fieldOf(group)}
      label={words.unit}
      options={group.units.map(
        (unit): Choice => ({ value: unit.id, label: nameOf(unit), hint: missionOf(unit, t) }),
      )}
    />
  )
}

const nameOf = (unit: DirectoryUnit): string => (unit.area === '' ? unit.name : `${unit.name}, ${unit.area}`)

function missionOf({ mission }: DirectoryUnit, t: Texts): string {
  const words = t.prepare.people
  return [
    words.forWhom(sentence(mission.forWhom)),
    mission.does === '' ? '' : words.does(sentence(mission.does)),
    mission.doesNot === '' ? '' : words.doesNot(sentence(mission.doesNot)),
  ]
    .filter((line) => line !== '')
    .join(' ')
}

const sentence = (line: string): string => (/[.!?]$/.test(line.trim()) ? line.trim() : `${line.trim()}.`)
