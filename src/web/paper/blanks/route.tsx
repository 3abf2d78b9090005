import { Row, Rows } from '../../../ui/rows.tsx'
import { openPage } from '../../page.tsx'
import { blankForms } from './blank-page.tsx'

/** What to do when the net is down, and the forms to print before it is. */
export const blanksPage = openPage({
  path: '/blanks',
  load: async () => ({}),
  view: (_, { t }) => {
    const { blanks } = t.paper
    return {
      title: blanks.title,
      body: (
        <>
          <h1>{blanks.title}</h1>
          <p class="lead">{blanks.lead}</p>
          <section aria-labelledby="forms">
            <h2 id="forms">{blanks.list}</h2>
            <Rows>
              {blankForms.map((form) => (
                <Row>
                  <h3>
                    <a href={`/blanks/${form}`}>{blanks.forms[form].title}</a>
                  </h3>
                  <p>{blanks.forms[form].about}</p>
                </Row>
              ))}
            </Rows>
          </section>
          <section aria-labelledby="how">
            <h2 id="how">{blanks.how}</h2>
            <ol class="in-order">
              {blanks.steps.map((step) => (
                <li>
                  <p class="text">{step}</p>
                </li>
              ))}
            </ol>
            <p class="text">{blanks.late}</p>
          </section>
          <p class="soft">{blanks.ours}</p>
        </>
      ),
    }
  },
})
