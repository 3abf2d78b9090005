import { steps } from '../../domain/sip/steps.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Columns } from '../../ui/columns.tsx'
import { openPage } from '../page.tsx'
import { Cogs } from './cogs.tsx'

/** What this is, in words for everybody; the way in for those who work with it. */
export const startPage = openPage({
  path: '/',
  load: async (request) => ({ first: request.session?.assignments[0] }),
  view: ({ first }, { t }) => ({
    title: t.start.title,
    body: (
      <>
        <div class="hero">
          <div class="flow">
            <h1>{t.start.heading}</h1>
            <p class="lead">{t.start.lead}</p>
            <div class="acts">
              {first === undefined ? (
                <LinkButton big href="/login">
                  {t.start.staffIn}
                </LinkButton>
              ) : (
                <LinkButton big href={`/as/${first.id}/queue`}>
                  {t.start.staffOn}
                </LinkButton>
              )}
              <span class="soft">{t.start.whatStaff}</span>
            </div>
          </div>
          <Cogs words={t.start.cogs} label={t.start.picture} />
        </div>
        <Columns
          asideLabel={t.start.rightsTitle}
          aside={
            <>
              {t.start.yours.map(({ title, text }) => (
                <div>
                  <h2>{title}</h2>
                  <p>{text}</p>
                </div>
              ))}
              <div>
                <h2>{t.start.readMore}</h2>
                <ul class="links">
                  <li>
                    <a href="/rules">{t.start.rules}</a>
                  </li>
                  <li>
                    <a href="/words">{t.start.words}</a>
                  </li>
                </ul>
              </div>
            </>
          }
        >
          <section>
            <h2>{t.start.stepsTitle}</h2>
            <ol class="in-order">
              {steps.map((step) => (
                <li>
                  <div>
                    <h3>{t.start.steps[step].title}</h3>
                    <p>{t.start.steps[step].text}</p>
                  </div>
                </li>
              ))}
            </ol>
            <p class="soft">{t.start.name}</p>
          </section>
        </Columns>
      </>
    ),
  }),
})
