import { agendaParts, personParts } from '../../../../domain/sip/sip.ts'
import { BlankTable, FillIns, TickBox, TickBoxes, WriteLines } from '../../../../ui/write-by-hand.tsx'
import { blankPage } from '../blank-page.tsx'

/** Lines of notes for each part: most for what is needed. */
const lines = { introduction: 2, situation: 5, needs: 7, summary: 2, close: 2 } as const

/** The meeting by hand: who is there, its five parts, and the questions that wait. */
export const blankMeeting = blankPage('meeting', ({ t }) => {
  const { blanks } = t.paper
  const { meeting } = blanks
  const { columns, parkedColumns } = meeting
  return {
    heading: meeting.heading,
    body: (
      <>
        <FillIns
          labels={[meeting.about, blanks.day, blanks.time, blanks.place, meeting.leader, meeting.noteTaker]}
        />
        <TickBoxes
          label={meeting.person}
          options={personParts.map((part) => t.call.personPart[part].toLowerCase())}
        />
        <p class="fill-in">{meeting.spokesperson}</p>
        <section>
          <h2>{meeting.participants}</h2>
          <p class="soft small">{meeting.participantsHint}</p>
          <BlankTable
            caption={meeting.participants}
            columns={[
              { label: columns.name, wide: true },
              { label: columns.unit, wide: true },
              { label: columns.was },
              { label: columns.mandate },
            ]}
            rows={8}
          />
        </section>
        <section>
          <h2>{meeting.questions}</h2>
          <p class="soft small">{meeting.questionsHint}</p>
          {Array.from({ length: 4 }, () => (
            <p class="fill-in">
              <TickBox>{''}</TickBox>
            </p>
          ))}
        </section>
        <section class="page-break">
          <h2>{meeting.notes}</h2>
          {agendaParts.map((part) => (
            <WriteLines label={t.call.parts[part]} hint={blanks.agendaHelp[part]} rows={lines[part]} />
          ))}
        </section>
        <section>
          <h2>{meeting.parked}</h2>
          <p class="soft small">{meeting.parkedHint}</p>
          <BlankTable
            caption={meeting.parked}
            columns={[
              { label: parkedColumns.question, wide: true },
              { label: parkedColumns.who },
              { label: parkedColumns.when },
            ]}
            rows={3}
          />
        </section>
        <TickBoxes options={[meeting.film]} />
        <p class="fill-in">{meeting.filmWhere}</p>
      </>
    ),
  }
})
