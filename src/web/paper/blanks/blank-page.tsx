import type { ComponentChildren } from 'preact'
import { BackLink } from '../../../ui/button.tsx'
import { openPage, type Page } from '../../page.tsx'
import type { Request } from '../../request.ts'

export const blankForms = ['call', 'meeting', 'plan', 'follow-up'] as const
export type BlankForm = (typeof blankForms)[number]

/** An empty form for everybody, to print: it holds nothing of anybody. */
export const blankPage = (
  form: BlankForm,
  parts: (request: Request) => { heading: string; body: ComponentChildren },
): Page =>
  openPage({
    path: `/blanks/${form}`,
    load: async () => ({}),
    view: (_, request) => {
      const { blanks } = request.t.paper
      const { heading, body } = parts(request)
      return {
        title: `${blanks.forms[form].title}, ${blanks.title.toLowerCase()}`,
        body: (
          <>
            <div class="no-print">
              <BackLink href="/blanks">{blanks.back}</BackLink>
              <p>{blanks.print}</p>
            </div>
            <article class="blank-form">
              <h1>{heading}</h1>
              {body}
              <p class="soft small">
                {blanks.whenFilled} {blanks.ours}
              </p>
            </article>
          </>
        ),
      }
    },
  })
