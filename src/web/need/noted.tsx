import type { ComponentChildren } from 'preact'
import type { OpenedSip } from '../../storage/sip-reader.ts'
import { formatList } from '../../text/format.ts'
import { Summary, type SummaryItem } from '../../ui/summary.tsx'
import type { StaffRequest } from '../request.ts'
import { textsOfKind } from '../sip-page.tsx'
import { wordsFor } from './person-words.ts'

type Props = { opened: OpenedSip; request: StaffRequest }

/** Everything that was noted when the need was noticed, each with the way to put it right or fill it in. */
export function Noted({ opened, request }: Props) {
  const { view } = opened
  const { t, lang } = request
  const { need } = view
  const w = t.need.overview
  const { name, day, to } = wordsFor(view, request)
  const goesOn = view.stage.at !== 'ended'
  const written = (kind: string) => textsOfKind(view, kind).at(-1)?.body
  const text = (question: string, kind: string): SummaryItem[] => {
    const body = written(kind)
    return body === undefined ? [] : [{ question, answer: <Kept>{body}</Kept> }]
  }
  const other = written('noticed-by-other')
  const by = need.noticedBy.map((n) =>
    n === 'person' ? w.self(name) : n === 'other' && other !== undefined ? other : t.need.noticedBy[n],
  )
  const change = (below: string, label: string, question: string) => ({
    change: { href: to(below), label, context: question.toLowerCase() },
  })
  const unmade = need.firstContactOn === undefined
  const contact = {
    question: w.firstContact,
    answer: need.firstContactOn === undefined ? w.notContacted : day(need.firstContactOn),
    ...(goesOn ? change('/need/contact', unmade ? w.addContact : t.common.change, w.firstContact) : {}),
  }
  const level = {
    question: w.level,
    answer: <LevelNow opened={opened} request={request} />,
    ...(goesOn ? change('/need/level', need.level === undefined ? w.decide : t.common.change, w.level) : {}),
  }
  const items: SummaryItem[] = [
    {
      question: w.noticedOn,
      answer: day(need.noticedOn),
      ...(view.mine.unit === need.unit ? change('/need/date', w.correct, w.noticedOn) : {}),
    },
    { question: w.noticedBy, answer: formatList(lang, by) },
    { question: w.path, answer: <Path opened={opened} request={request} /> },
    ...(need.entry.path === 'open-care'
      ? [{ question: w.signs, answer: <Signs opened={opened} request={request} /> }]
      : []),
    ...text(w.note, 'need-note'),
    ...text(w.address, 'address'),
    ...text(w.phone, 'phone'),
    ...(goesOn || need.firstContactOn !== undefined ? [contact] : []),
    ...(goesOn || need.level !== undefined ? [level] : []),
  ]
  return (
    <section class="flow" aria-labelledby="noted">
      <h2 id="noted">{w.noted}</h2>
      <Summary items={items} />
    </section>
  )
}

const Kept = ({ children }: { children: ComponentChildren }) => (
  <span class="kept" dir="auto">
    {children}
  </span>
)

function Path({ opened: { view }, request }: Props) {
  const { t } = request
  const { entry } = view.need
  const { day } = wordsFor(view, request)
  if (entry.path === 'placement') return <>{t.need.overview.placement(day(entry.starts), day(entry.ends))}</>
  const told = entry.path === 'open-care' && entry.compulsoryCare
  return (
    <>
      <p>{t.need.paths[entry.path]}</p>
      {told && <p>{t.need.overview.inOpenCompulsory}</p>}
    </>
  )
}

function Signs({ opened: { view }, request: { t } }: Props) {
  if (view.need.signs.length === 0) return <span class="soft">{t.need.overview.noSigns}</span>
  return (
    <ul>
      {view.need.signs.map((s) => (
        <li>{t.need.signs[s]}</li>
      ))}
    </ul>
  )
}

function LevelNow({ opened: { view }, request }: Props) {
  const { t } = request
  const w = t.need.overview
  const { level } = view.need
  if (level === undefined) return <>{w.notDecided}</>
  const reason = textsOfKind(view, 'level-reason').at(-1)
  return (
    <>
      <p>
        <b>{t.words.levels[level.decided]}</b>
      </p>
      {reason !== undefined && (
        <p class="kept" dir="auto">
          {reason.body}
        </p>
      )}
      <p class="soft small">
        {w.decidedOn(wordsFor(view, request).day(level.on))} {w.proposed(t.words.levels[level.proposed])}
      </p>
    </>
  )
}
