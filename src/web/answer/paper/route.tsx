import { Warning } from '../../../ui/boxes.tsx'
import { ActionLink, BackLink } from '../../../ui/button.tsx'
import { stripOf } from '../../shell.tsx'
import { leads, sipHref, sipPage } from '../../sip-page.tsx'
import { askedOf } from '../people.ts'
import { CarryPaper } from './carry.tsx'
import { ConsentPaper } from './consent.tsx'

/** To print: what a no means, to carry; else the consent, to read and sign. */
export const paperPage = sipPage({
  path: '/as/:as/sip/:sip/answer/paper',
  section: 'answer-paper',
  only: leads,
  view: (opened, request) => {
    const { t } = request
    const { yes, preparation } = opened.view
    const { name } = askedOf(opened, request)
    const words = t.answer.paper
    const carry = yes.answer === 'no' || yes.answer === 'withdrawn'
    return {
      title: carry ? words.titleCarry : words.titleConsent,
      // Seen on the screen, never on a paper that somebody carries or leaves on a table.
      strip: <div class="no-print">{stripOf(request, opened.view)}</div>,
      body: (
        <>
          <div class="no-print flow">
            <BackLink href={sipHref(request, opened.view.id, '/answer')}>{t.answer.title}</BackLink>
            <p class="lead">{carry ? words.leadCarry(name) : words.leadConsent(name)}</p>
            <Warning icon="house">
              <p>{words.safeAtHome(name)}</p>
              {preparation.safeContact !== undefined && (
                <p>
                  <ActionLink href={sipHref(request, opened.view.id, '/prepare/practical')}>
                    {words.safeContact(name)}
                  </ActionLink>
                </p>
              )}
            </Warning>
            <p class="hint">{words.howToPrint}</p>
          </div>
          {carry ? (
            <CarryPaper opened={opened} request={request} />
          ) : (
            <ConsentPaper opened={opened} request={request} />
          )}
        </>
      ),
    }
  },
})
