import { yesHolds } from '../../../domain/access/grounds.ts'
import { firstName } from '../../names.ts'
import { leadsAndGoesOn, personName, sipHref, textOf, unitName } from '../../sip-page.tsx'
import { Gap } from './gap.tsx'
import type { DocumentPart } from './part.ts'

/** Who has the main responsibility and whom the person wished for, and whom to ring in each unit. */
export function WhoAnswers(part: DocumentPart) {
  const { view, names, request } = part
  const { sheet } = request.t.plan
  const main = names.people[view.roles.mainResponsible ?? '']
  const wish = textOf(view, view.plan.mainWish)
  return (
    <section class="flow" aria-labelledby="who-answers">
      <h2 id="who-answers">{sheet.responsible}</h2>
      {main === undefined ? (
        <p class="soft">{sheet.noResponsible}</p>
      ) : (
        <p>
          <b>
            {sheet.mainResponsible}: {personName(names, view.roles.mainResponsible)}
          </b>
          , {main.title}, {unitName(names, main.unit)}. {sheet.mainDoes}
        </p>
      )}
      {wish !== undefined && (
        <p class="kept" dir="auto">
          {sheet.wish(firstName(view.who.name))} {wish}
        </p>
      )}
      <Contacts {...part} />
    </section>
  )
}

/** One line for each unit with a part in the plan. */
function Contacts({ view, names, request, links }: DocumentPart) {
  const { sheet } = request.t.plan
  const units = [
    ...new Set([
      view.need.unit,
      ...view.plan.measures.flatMap((m) => (m.responsible.kind === 'unit' ? [m.responsible.unit] : [])),
      ...Object.keys(view.plan.contacts),
    ]),
  ]
  const may = (unit: string) =>
    links && yesHolds(view) && (leadsAndGoesOn(view) || unit === view.mine.unit) && view.stage.at !== 'ended'
  return (
    <>
      <h3>{sheet.contacts}</h3>
      <dl class="summary">
        {units.map((unit) => {
          const contact = view.plan.contacts[unit]
          const phone = textOf(view, contact?.phone)
          const href = may(unit)
            ? sipHref(request, view.id, `/plan/contacts/${encodeURIComponent(unit)}`)
            : undefined
          return (
            <div>
              <dt>{unitName(names, unit)}</dt>
              <dd dir="auto">
                {contact === undefined ? (
                  <Gap words={sheet.gaps.contact} none={sheet.noContact} href={href} />
                ) : (
                  <>
                    {textOf(view, contact.name) ?? request.t.plan.hidden}
                    {phone !== undefined && (
                      <>
                        , <span class="nowrap">{phone}</span>
                      </>
                    )}
                  </>
                )}
              </dd>
              {contact !== undefined && href !== undefined && (
                <dd class="change">
                  <a href={href}>
                    {request.t.common.change}
                    <span class="vh"> {sheet.contactIn(unitName(names, unit))}</span>
                  </a>
                </dd>
              )}
            </div>
          )
        })}
      </dl>
    </>
  )
}
