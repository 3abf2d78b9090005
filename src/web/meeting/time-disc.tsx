import { formatCount } from '../../text/format.ts'
import { thirdsOf } from './agenda.ts'
import type { Part } from './part.tsx'

/** The time in three equal parts, as a disc and in words: something a child follows. */
export function TimeDisc({ minutes, request }: Pick<Part, 'request'> & { minutes: number }) {
  const { t, lang } = request
  const { time } = t.meeting
  const [listen, sort, plan] = thirdsOf(minutes)
  const parts = [
    { label: time.listen, minutes: listen, x: 148, y: 78 },
    { label: time.sort, minutes: sort, x: 100, y: 158 },
    { label: time.plan, minutes: plan, x: 52, y: 78 },
  ]
  return (
    <section aria-labelledby="time">
      <h2 id="time">{time.title}</h2>
      <svg viewBox="0 0 200 200" width="190" height="190" aria-hidden="true">
        <circle cx="100" cy="100" r="96" fill="var(--sky)" stroke="currentColor" stroke-width="3" />
        <path
          d="M100 100V4M100 100l83.1 48M100 100l-83.1 48"
          fill="none"
          stroke="currentColor"
          stroke-width="2.5"
        />
        {parts.map((part) => (
          <text
            x={part.x}
            y={part.y}
            text-anchor="middle"
            fill="currentColor"
            font-size="17"
            font-weight="700"
          >
            {part.label}
          </text>
        ))}
      </svg>
      <ul>
        {parts.map((part) => (
          <li>
            {part.label}: {formatCount(lang, part.minutes, t.meeting.minutes)}
          </li>
        ))}
      </ul>
      <p class="small soft">{time.text}</p>
    </section>
  )
}
