import type { SipView } from '../../../domain/access/view.ts'
import { hasDied } from '../../../domain/sip/sip.ts'
import { Warning } from '../../../ui/boxes.tsx'
import { ActionLink, BackLink } from '../../../ui/button.tsx'
import { stripOf } from '../../shell.tsx'
import { sipHref, sipPage } from '../../sip-page.tsx'
import { askedOf } from '../people.ts'
import { CarryPaper } from './carry.tsx'
import { ConsentPaper } from './consent.tsx'

const isCarried = ({ yes }: Pick<SipView, 'yes'>): boolean =>
  yes.answer === 'no' || yes.answer === 'withdrawn'

/** To print: what a no means, to carry; else the consent, to read and sign. */
export const paperPage = sipPage({
  path: '/as/:as/sip/:sip/answer/paper',
  section: 'answer-paper',
  // After the end nobody signs; what a no means is still carried, but not after a death.
  only: (view) => view.mine.leads && (view.stage.at !== 'ended' || (isCarried(view) && !hasDied(view))),
  view: (opened, request) => {
    const { t } = request
    const { preparation } = opened.view
    const { name } = askedOf(opened, request)
    const words = t.answer.paper
    const carry = isCarried(opened.view)
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
