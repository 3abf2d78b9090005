import { isOver } from '../../../../domain/organisation/absence.ts'
import { policyOn } from '../../../../domain/policy.ts'
import { nameSubstitute } from '../../../../domain/sip/name-substitute.ts'
import { type Holding, readHoldings } from '../../../../storage/unit-holdings.ts'
import { formatCount, formatDate, possessive } from '../../../../text/format.ts'
import { EmptyState } from '../../../../ui/boxes.tsx'
import { Actions, BackLink, Button } from '../../../../ui/button.tsx'
import { Select } from '../../../../ui/select.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import { text } from '../../../fields.ts'
import { FormFrame, FormTop, type PageForm } from '../../../form-page.tsx'
import { firstName } from '../../../names.ts'
import { type Done, staffForm } from '../../../page.tsx'
import type { StaffRequest } from '../../../request.ts'
import { limitOf } from '../../../text-limit.ts'
import { WhyRule } from '../../../why-rule.tsx'
import { type Arranged, arrangeEach } from '../../arrange-each.ts'
import { colleagueOf, colleagueOptions, type NamedAbsence, readTeam, type Team } from '../../colleagues.ts'
import { Refused } from '../../refused.tsx'
import { loadAbsence } from '../load.ts'
import { withoutSubstitute } from '../without-substitute.ts'

type Model = {
  readonly absence: NamedAbsence
  readonly without: readonly Holding[]
  readonly team: Team
  readonly arranged?: Arranged
}

const fields = () => ({ substitute: text(), reason: text() })

/** Somebody is away already, or will be: who stands in, in all that nobody stands in for yet. */
export const awaySubstitutePage = staffForm<Model, ReturnType<typeof fields>>({
  path: '/as/:as/away/:absence/substitute',
  load,
  fields,
  view: (model, form, request) => {
    const { t, lang, href } = request
    const words = t.handing.awaySubstitute
    const { absence, without } = model
    const day = (on: string) => formatDate(lang, on, 'short')
    return {
      title: words.title,
      nav: 'queue',
      body: (
        <>
          <FormTop form={form} />
          <BackLink href={href('/away')}>{t.handing.away.title}</BackLink>
          <h1>{words.heading(possessive(lang, firstName(absence.name)))}</h1>
          {without.length === 0 ? (
            <EmptyState title={words.none}>{words.noneText}</EmptyState>
          ) : (
            <>
              <p class="lead">
                {words.lead(
                  absence.name,
                  day(absence.from),
                  day(absence.until),
                  formatCount(lang, without.length, t.handing.sips),
                )}
              </p>
              <ul class="soft">
                {without.map((h) => (
                  <li>
                    <span class="code">{h.code}</span>
                  </li>
                ))}
              </ul>
              <Refused arranged={model.arranged} request={request} />
              <SubstituteForm model={model} form={form} request={request} />
            </>
          )}
        </>
      ),
    }
  },
  act: async (data, mark, model, request): Promise<Done<Model>> => {
    const { t, on } = request
    const { absence, without, team } = model
    const fault = (field: string, says: string) => ({ kind: 'faults', errors: { [field]: says } }) as const
    const to = colleagueOf(team, data.substitute)
    if (to === undefined) return fault('substitute', t.refusals['choose-one'])
    if (to.assignment === absence.assignment) return fault('substitute', t.handing.away.sameOne)
    if (data.reason.trim() === '') return fault('reason', t.refusals['text-missing'])
    const from = absence.from < on ? on : absence.from
    const act = { of: absence.assignment, to, from, until: absence.until, reason: data.reason }
    const arranged = await arrangeEach(request, without, 'substitute', mark, (sip, ctx) =>
      nameSubstitute(sip, act, ctx),
    )
    if (arranged.refused.length === 0)
      return { kind: 'done', location: request.href(`/away?named=${arranged.done}`), sip: '' }
    const tooLong = arranged.refused.some((r) => r.why === 'text-too-long')
    return {
      kind: 'faults',
      errors: tooLong
        ? { reason: t.refusals['text-too-long'] }
        : { _form: t.handing.awaySubstitute.some422(arranged.done, arranged.refused.length) },
      model: { ...((await load(request)) ?? model), arranged },
    }
  },
  done: (_, request) => request.href('/away'),
})

async function load(request: StaffRequest): Promise<Model | undefined> {
  const absence = await loadAbsence(request)
  if (absence === undefined || isOver(absence, request.on)) return undefined
  const [held, team] = await Promise.all([
    readHoldings(request.house, request.viewer, { holder: absence.assignment }),
    readTeam(request),
  ])
  return { absence, without: withoutSubstitute(absence, held), team }
}

function SubstituteForm({ model, form, request }: { model: Model; form: PageForm; request: StaffRequest }) {
  const { t, house, on } = request
  const words = t.handing.away
  return (
    <FormFrame form={form}>
      <Select
        form={form.state}
        name="substitute"
        label={words.substitute}
        empty={t.common.choose}
        options={colleagueOptions(model.team, model.absence.assignment, request)}
      />
      <TextArea
        form={form.state}
        name="reason"
        label={words.reason}
        hint={words.reasonHint}
        rows={2}
        limit={limitOf(request, policyOn(house.region, on).textLimit)}
      />
      <Actions>
        <Button>{t.handing.awaySubstitute.save}</Button>
      </Actions>
      <WhyRule rule="active-holder" request={request} />
    </FormFrame>
  )
}
