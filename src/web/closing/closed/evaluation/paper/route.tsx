import { questionsFor } from '../../../../../domain/sip/after-close.ts'
import { BackLink } from '../../../../../ui/button.tsx'
import { FillIns, TickBoxes, WriteLines } from '../../../../../ui/write-by-hand.tsx'
import { stripOf } from '../../../../shell.tsx'
import { sipHref, sipPage, unitName } from '../../../../sip-page.tsx'
import { alsoEvaluator, ledAndClosed } from '../../evaluator.ts'

const steps = ['1', '2', '3', '4'] as const

/** The questions on paper. It leaves the house: it names nobody, and has the neutral code to find its way back. */
export const evaluationPaper = sipPage({
  path: '/as/:as/sip/:sip/closed/evaluation/:who/paper',
  section: 'evaluation',
  only: ledAndClosed,
  also: alsoEvaluator,
  view: ({ view, names, evaluator }, request) => {
    const { t, lang } = request
    const words = t.closing.paper
    const asked = t.closing.evaluation
    const person = evaluator.who === 'person'
    return {
      title: words.title,
      strip: <div class="no-print">{stripOf(request, view)}</div>,
      body: (
        <>
          <div class="no-print">
            <BackLink href={sipHref(request, view.id, '/closed')}>{t.closing.closed.backClosed}</BackLink>
            <p>{words.how}</p>
          </div>
          <article class="blank-form flow" lang={lang}>
            <h1>{words.heading}</h1>
            <p class="lead">{person ? words.leadPerson : words.leadParty}</p>
            {questionsFor(evaluator.who).map((question) => (
              <TickBoxes
                label={asked.questions[question]}
                options={steps.map((value) => asked.steps[value])}
              />
            ))}
            <WriteLines label={words.ownWords} hint={words.ownWordsHint} rows={4} />
            <FillIns labels={[words.day]} />
            <p>
              {words.giveTo(unitName(names, view.need.unit))} {words.whose}
            </p>
            <p class="soft small">{words.code(view.code)}</p>
          </article>
        </>
      ),
    }
  },
})
