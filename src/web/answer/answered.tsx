import type { Answerer } from '../../domain/sip/sip.ts'
import type { OpenedSip } from '../../storage/sip-reader.ts'
import { formatDate, formatList } from '../../text/format.ts'
import { Summary } from '../../ui/summary.tsx'
import type { StaffRequest } from '../request.ts'
import { personName, textOf, textsOfKind } from '../sip-page.tsx'
import { WhyRule } from '../why-rule.tsx'
import { askedOf, representativeName } from './people.ts'

/** The answer to having a SIP: which, who gave it, how, and who noted it. A no stands as plainly as a yes. */
export function Answered({ opened, request }: { opened: OpenedSip; request: StaffRequest }) {
  const { t, lang } = request
  const { yes } = opened.view
  const { name, minor, again } = askedOf(opened, request)
  const words = t.answer.state
  if (yes.answer === 'not-asked')
    return (
      <section>
        <h2>{words.heading}</h2>
        <p>{words.notAsked(name)}</p>
      </section>
    )
  const said =
    yes.answer === 'yes'
      ? yes.by.kind === 'attitude'
        ? words.yesAttitude(name)
        : yes.partial
          ? words.partial
          : words.yes
      : yes.answer === 'no'
        ? yes.by.kind === 'attitude'
          ? words.noAttitude(name)
          : words.no
        : minor
          ? words.withdrawnMinor
          : words.withdrawn(name)
  return (
    <section>
      <h2>{words.heading}</h2>
      <Summary
        items={[
          {
            question: words.said(name),
            answer: (
              <>
                <b>{said}</b>
                {again === 'own-yes' && <p class="soft">{words.notOwn(name)}</p>}
              </>
            ),
          },
          { question: words.when, answer: formatDate(lang, yes.on, 'long') },
          ...(yes.answer === 'withdrawn'
            ? []
            : [
                { question: words.by, answer: answeredBy(opened, yes.by, request) },
                {
                  question: words.how,
                  answer:
                    yes.form.form === 'oral'
                      ? words.oral(personName(opened.names, yes.form.notedBy))
                      : words.written(textOf(opened.view, yes.form.keptWhere) ?? '–'),
                },
              ]),
        ]}
      />
      <WhyRule rule={yes.answer === 'no' ? 'no-is-valid-end' : 'yes-to-sip'} request={request} />
    </section>
  )
}

function answeredBy(opened: OpenedSip, by: Answerer, request: StaffRequest) {
  const { view } = opened
  const { t, lang } = request
  const { name } = askedOf(opened, request)
  const words = t.answer.state
  const named = (id: string) => {
    const found = view.representatives.find((r) => r.id === id)
    return found === undefined ? words.formerRepresentative : representativeName(opened, found, request)
  }
  switch (by.kind) {
    case 'self':
      return words.self(name)
    case 'guardians':
      return (
        <>
          {formatList(lang, by.agreed.map(named))}
          {by.exception && (
            <p class="soft">
              {words.exception} {textsOfKind(view, 'guardian-exception-reason').at(-1)?.body}
            </p>
          )}
        </>
      )
    case 'representative':
      return words.representative(named(by.representative), name, by.personAgrees)
    case 'attitude':
      return (
        <>
          {words.assessed(textsOfKind(view, 'attitude-assessor').at(-1)?.body ?? '–')}
          <p class="soft kept">{textsOfKind(view, 'attitude-assessment').at(-1)?.body}</p>
        </>
      )
  }
}
