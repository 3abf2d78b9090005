import { policyOn } from '../../../domain/policy.ts'
import { nameSubstitute } from '../../../domain/sip/name-substitute.ts'
import { storeAbsence } from '../../../storage/organisation-store.ts'
import { type Holding, readHoldings } from '../../../storage/unit-holdings.ts'
import { formatDate } from '../../../text/format.ts'
import { Saved } from '../../../ui/boxes.tsx'
import { ActionLink, Actions, BackLink, Button } from '../../../ui/button.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { Select } from '../../../ui/select.tsx'
import { Status } from '../../../ui/status.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { date, text } from '../../fields.ts'
import { FormFrame, FormTop, type PageForm } from '../../form-page.tsx'
import { doneOf } from '../../organisation/administer.ts'
import { type Done, staffForm } from '../../page.tsx'
import type { StaffRequest } from '../../request.ts'
import { limitOf } from '../../text-limit.ts'
import { WhyRule } from '../../why-rule.tsx'
import { arrangeEach } from '../arrange-each.ts'
import {
  colleagueOf,
  colleagueOptions,
  isManager,
  type NamedAbsence,
  readTeam,
  type Team,
} from '../colleagues.ts'
import { withoutSubstitute } from './without-substitute.ts'

type Model = { readonly team: Team; readonly holdings: readonly Holding[] }

const fields = () => ({
  colleague: text(),
  from: date(),
  until: date(),
  substitute: text(),
  reason: text(),
})

/** A colleague is to be away, and who stands in: in everything that she holds, on those days and no other. */
export const awayPage = staffForm<Model, ReturnType<typeof fields>>({
  path: '/as/:as/away',
  load: async (request) => {
    const [team, holdings] = await Promise.all([
      readTeam(request),
      readHoldings(request.house, request.viewer),
    ])
    return { team, holdings }
  },
  fields,
  values: (_, request) => ({
    colleague: isManager(request) ? (request.query.get('colleague') ?? '') : request.viewer.assignment,
  }),
  view: (model, form, request) => {
    const { t, href, query } = request
    const words = t.handing.away
    const named = query.get('named')
    return {
      title: words.title,
      nav: 'queue',
      body: (
        <>
          <FormTop form={form} />
          {isManager(request) ? (
            <BackLink href={href('/holders')}>{words.toHolders}</BackLink>
          ) : (
            <BackLink href={href('/queue')}>{t.queue.title}</BackLink>
          )}
          <h1>{isManager(request) ? words.heading : words.headingMine}</h1>
          {query.get('back') === '1' && <Saved>{words.back}</Saved>}
          {named !== null && <Saved>{Number(named) > 0 ? words.named(Number(named)) : words.saved}</Saved>}
          <p class="lead">{words.lead}</p>
          <Known model={model} request={request} />
          <AwayForm team={model.team} form={form} request={request} />
          <WhyRule rule="active-holder" request={request} />
        </>
      ),
    }
  },
  act: async (data, mark, { team }, request): Promise<Done<Model>> => {
    const { t, house, viewer, on } = request
    const fault = (field: string, says: string) => ({ kind: 'faults', errors: { [field]: says } }) as const
    const to = colleagueOf(team, data.substitute)
    if (data.colleague === '') return fault('colleague', t.refusals['choose-one'])
    if (data.substitute !== '' && to === undefined) return fault('substitute', t.refusals['choose-one'])
    if (to?.assignment === data.colleague) return fault('substitute', t.handing.away.sameOne)
    if (to !== undefined && data.reason.trim() === '') return fault('reason', t.refusals['text-missing'])
    if ([...data.reason].length > policyOn(house.region, on).textLimit)
      return fault('reason', t.refusals['text-too-long'])
    const by = { viewer, form: { ...mark, location: (id: string) => id } }
    const { from, until } = data
    const stored = await storeAbsence(house, by, data.colleague, {
      ...(from === undefined ? {} : { from }),
      ...(until === undefined ? {} : { until }),
    })
    if (stored.kind !== 'done' || from === undefined || until === undefined) return doneOf(stored, request)
    const held = await readHoldings(house, viewer, { holder: data.colleague })
    const arranged =
      to === undefined
        ? { done: 0, refused: [] }
        : await arrangeEach(request, held, 'substitute', mark, (sip, ctx) =>
            nameSubstitute(sip, { of: data.colleague, to, from, until, reason: data.reason }, ctx),
          )
    // What could not be arranged is shown where it can be.
    const location =
      arranged.refused.length === 0
        ? request.href(`/away?named=${arranged.done}`)
        : request.href(`/away/${stored.location}/substitute`)
    return { kind: 'done', location, sip: '' }
  },
  done: (_, request) => request.href('/away'),
})

/** Who is away now and later, whether somebody stands in, and the way back. */
function Known({ model: { team, holdings }, request }: { model: Model; request: StaffRequest }) {
  const { t, lang, href, viewer } = request
  const words = t.handing.away
  const shown = team.absences.filter((a) => isManager(request) || a.assignment === viewer.assignment)
  if (shown.length === 0) return null
  const day = (on: string) => formatDate(lang, on, 'short')
  return (
    <section aria-labelledby="known">
      <h2 id="known">{words.now}</h2>
      <Rows>
        {shown.map((absence) => (
          <Row
            end={
              <ActionLink href={href(`/away/${absence.id}/end`)} context={absence.name}>
                {words.end}
              </ActionLink>
            }
          >
            <h3>{absence.name}</h3>
            <p>{words.dates(day(absence.from), day(absence.until))}</p>
            <StandIns absence={absence} holdings={holdings} request={request} />
          </Row>
        ))}
      </Rows>
      <h2>{isManager(request) ? words.more : words.moreMine}</h2>
    </section>
  )
}

function StandIns({
  absence,
  holdings,
  request,
}: {
  absence: NamedAbsence
  holdings: readonly Holding[]
  request: StaffRequest
}) {
  const { t, href } = request
  const words = t.handing.away
  const held = holdings.filter((h) => h.holder?.assignment === absence.assignment)
  const without = withoutSubstitute(absence, held).length
  if (held.length === 0) return <p class="soft">{words.nothing}</p>
  if (without === 0) return <Status kind="ok">{words.allHave}</Status>
  return (
    <>
      <Status kind="late">{words.without(without)}</Status>
      <p>
        <ActionLink href={href(`/away/${absence.id}/substitute`)} context={absence.name}>
          {words.name}
        </ActionLink>
      </p>
    </>
  )
}

function AwayForm({ team, form, request }: { team: Team; form: PageForm; request: StaffRequest }) {
  const { t, house, on, viewer } = request
  const words = t.handing.away
  const manager = isManager(request)
  return (
    <FormFrame form={form} {...(manager ? {} : { more: { colleague: viewer.assignment } })}>
      {manager && (
        <Select
          form={form.state}
          name="colleague"
          label={words.who}
          empty={t.common.choose}
          options={colleagueOptions(team, undefined, request)}
        />
      )}
      <DateField form={form.state} name="from" label={words.from} hint={t.common.dateHint} />
      <DateField form={form.state} name="until" label={words.until} hint={t.common.dateHint} />
      <Select
        form={form.state}
        name="substitute"
        label={words.substitute}
        empty={words.nobodyYet}
        options={colleagueOptions(team, manager ? undefined : viewer.assignment, request)}
      />
      <TextArea
        form={form.state}
        name="reason"
        label={words.reason}
        note={words.reasonIfNamed}
        hint={words.reasonHint}
        rows={2}
        limit={limitOf(request, policyOn(house.region, on).textLimit)}
      />
      <Actions>
        <Button>{words.save}</Button>
      </Actions>
    </FormFrame>
  )
}
