import { agendaParts, type Call, type Meeting } from '../../domain/sip/sip.ts'
import { formatDate } from '../../text/format.ts'
import { Summary, type SummaryItem } from '../../ui/summary.tsx'
import { firstName } from '../names.ts'
import { asSentence } from '../sentence.ts'
import { textOf } from '../sip-page.tsx'
import { ParkedList } from './parked-list.tsx'
import { calledName, type Part } from './part.tsx'

/** A meeting that was held: how each took part, what was noted, which questions were answered. */
export function Held({ meeting, n, opened, request }: Part & { meeting: Meeting; n: number }) {
  const { view } = opened
  const { t, lang } = request
  const words = t.meeting.check.held
  const name = firstName(view.who.name)
  const text = (block: string | undefined) => textOf(view, block) ?? t.meeting.hidden
  const calls = view.calls.filter((c) => meeting.attendance[c.id] !== undefined)
  const noted = agendaParts.filter((part) => meeting.notes[part] !== undefined)
  const questions = (answered: boolean) =>
    view.preparation.questions.filter((q) => meeting.answered.includes(q) === answered)
  const items: SummaryItem[] = [
    { question: words.person(name), answer: t.call.personPart[meeting.person] },
    ...(meeting.spokesperson === undefined
      ? []
      : [{ question: words.spokesperson(name), answer: kept(text(meeting.spokesperson)) }]),
    ...(meeting.film === undefined ? [] : [{ question: words.film, answer: kept(text(meeting.film)) }]),
    ...(['answered', 'open'] as const).flatMap((which) => {
      const asked = questions(which === 'answered')
      return asked.length === 0 ? [] : [{ question: words[which], answer: <Asked texts={asked.map(text)} /> }]
    }),
  ]
  return (
    <section class="flow-wide" aria-labelledby={`held-${n}`}>
      <div class="flow">
        <h2 id={`held-${n}`}>{words.title(formatDate(lang, meeting.on, 'long'))}</h2>
        {meeting.enteredOn !== undefined && (
          <p class="soft">{words.entered(formatDate(lang, meeting.enteredOn, 'long'))}</p>
        )}
        <Summary items={items} />
      </div>
      <div class="flow">
        <h3>{words.attendance}</h3>
        <Summary
          items={calls.map((call) => ({
            question: calledName(call, opened, request),
            answer: <There call={call} meeting={meeting} opened={opened} request={request} />,
          }))}
        />
      </div>
      <div class="flow">
        <h3>{words.notes}</h3>
        {noted.length === 0 && <p class="soft">{words.none}</p>}
        {noted.map((part) => (
          <div class="flow">
            <h4>{asSentence(t.call.parts[part])}</h4>
            {kept(text(meeting.notes[part]))}
          </div>
        ))}
      </div>
      {meeting.parked.length > 0 && (
        <div class="flow">
          <h3>{words.parked}</h3>
          <ParkedList
            parked={meeting.parked}
            settles={view.stage.at !== 'ended'}
            opened={opened}
            request={request}
          />
        </div>
      )}
    </section>
  )
}

/** How one of the called took part, who came, and what they could decide. */
function There({ call, meeting, opened, request }: Part & { call: Call; meeting: Meeting }) {
  const { t } = request
  const was = meeting.attendance[call.id]
  const there = meeting.round[call.id]
  return (
    <>
      {was !== undefined && <p>{t.call.attendance[was]}</p>}
      {there !== undefined && kept(textOf(opened.view, there.who) ?? t.meeting.hidden)}
      {there !== undefined && call.to.kind === 'unit' && (
        <p class="small soft">{t.call.mandates[there.mandate]}</p>
      )}
    </>
  )
}

const kept = (text: string) => (
  <p class="kept" dir="auto">
    {text}
  </p>
)

function Asked({ texts }: { texts: readonly string[] }) {
  return (
    <ul>
      {texts.map((text) => (
        <li class="kept" dir="auto">
          {text}
        </li>
      ))}
    </ul>
  )
}
