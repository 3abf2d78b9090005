import { statutoryContents } from '../../../../domain/sip/establish-plan.ts'
import { planFields, planSheetFields } from '../../../../domain/sip/plan-fields.ts'
import { agreements, partyAnswers } from '../../../../domain/sip/sip.ts'
import { formatNumber } from '../../../../text/format.ts'
import { BlankTable, FillIns, TickBoxes, WriteLines } from '../../../../ui/write-by-hand.tsx'
import type { Request } from '../../../request.ts'
import { blankPage } from '../blank-page.tsx'

const goals = [1, 2, 3]

/** The whole plan by hand: every field that it has on the screen, from the same lists. */
export const blankPlan = blankPage('plan', (request) => {
  const { t, lang } = request
  const { blanks } = t.paper
  const { plan } = blanks
  return {
    heading: plan.heading,
    body: (
      <>
        <FillIns labels={[plan.whose, plan.number, plan.guardian, plan.agreedOn]} />
        <TickBoxes label={plan.kind} options={[plan.isNew, plan.isChange]} />
        {planFields
          .filter((field) => field.page === 'matters')
          .map((field) => (
            <WriteLines label={field.label[lang]} rows={2} />
          ))}
        <WriteLines label={plan.longTermGoal} rows={2} />
        <section>
          <h2>{plan.goals}</h2>
          {goals.map((n) => (
            <Goal n={formatNumber(lang, n)} request={request} />
          ))}
          <p class="small">{plan.proposed}</p>
          <TickBoxes options={[plan.nobodyElse]} />
        </section>
        {planSheetFields.map((field) => (
          <WriteLines label={field.label[lang]} hint={field.hint[lang]} rows={2} />
        ))}
        <section>
          <h2>{plan.main}</h2>
          <p class="soft small">{plan.mainHint}</p>
          <FillIns labels={[plan.mainName, blanks.unit, blanks.phone, plan.mainWish]} />
        </section>
        <section>
          <h2>{plan.contacts}</h2>
          <BlankTable
            caption={plan.contacts}
            columns={[
              { label: plan.contactColumns.unit, wide: true },
              { label: plan.contactColumns.name, wide: true },
              { label: plan.contactColumns.phone },
            ]}
            rows={4}
          />
        </section>
        <section>
          <h2>{plan.followUp}</h2>
          <FillIns labels={[blanks.day, blanks.time]} />
          <p class="fill-in">{blanks.place}</p>
        </section>
        <section>
          <h2>{plan.contents}</h2>
          <TickBoxes options={statutoryContents.map((content) => plan.content[content])} />
        </section>
        <Answers request={request} />
        <section>
          <h2>{plan.copies}</h2>
          <p class="soft small">{plan.copiesHint}</p>
          <BlankTable
            caption={plan.copies}
            columns={[
              { label: plan.copyColumns.who, wide: true },
              { label: plan.copyColumns.how },
              { label: plan.copyColumns.day },
            ]}
            rows={4}
          />
          <p>{plan.documented}</p>
        </section>
      </>
    ),
  }
})

function Goal({ n, request: { t } }: { n: string; request: Request }) {
  const { plan } = t.paper.blanks
  const { columns } = plan
  const answer = <TickBoxes options={[plan.accepted, plan.declined]} />
  return (
    <section class="together-on-paper">
      <h3>{plan.goal(n)}</h3>
      <p class="fill-in">{plan.own}</p>
      <p class="fill-in">{plan.ours}</p>
      <BlankTable
        caption={plan.goal(n)}
        columns={[
          { label: columns.what, wide: true },
          { label: columns.who, wide: true },
          { label: columns.when },
          { label: columns.often },
          { label: columns.where },
          { label: columns.accepted, filled: answer },
        ]}
        rows={3}
      />
    </section>
  )
}

function Answers({ request: { t } }: { request: Request }) {
  const { plan } = t.paper.blanks
  const { partyColumns } = plan
  return (
    <>
      <section>
        <h2>{plan.answer}</h2>
        <p class="soft small">{plan.answerHint}</p>
        <TickBoxes options={agreements.map((answer) => plan.answers[answer])} />
        <WriteLines label={plan.why} rows={2} />
        <TickBoxes options={[plan.mayStand]} />
      </section>
      <section>
        <h2>{plan.parties}</h2>
        <BlankTable
          caption={plan.parties}
          columns={[
            { label: partyColumns.who, wide: true },
            {
              label: partyColumns.answer,
              filled: <TickBoxes options={partyAnswers.map((answer) => plan.partyAnswers[answer])} />,
            },
            { label: partyColumns.why, wide: true },
          ]}
          rows={5}
        />
      </section>
    </>
  )
}
