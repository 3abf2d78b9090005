import { leftToPassOn } from '../../../../domain/sip/send-message.ts'
import { formatDate, formatList, possessive } from '../../../../text/format.ts'
import { EmptyState, Paper } from '../../../../ui/boxes.tsx'
import { BackLink } from '../../../../ui/button.tsx'
import { phonesOf } from '../../../call/with-units.ts'
import { firstName } from '../../../names.ts'
import { stripOf } from '../../../shell.tsx'
import { personName, sipHref, sipPage, unitName } from '../../../sip-page.tsx'
import { nameOf } from '../../name-of.ts'
import { findOwnMessage } from '../find-message.ts'
import { stillToReach } from '../reach.ts'

/** A message on paper, for those who are to have it by hand and may still get it. */
export const messagePaper = sipPage({
  path: '/as/:as/sip/:sip/messages/:message/paper',
  section: 'message',
  also: findOwnMessage,
  view: (opened, request) => {
    const { view, names, units, message, body } = opened
    const { t, lang } = request
    const { messagePaper: words } = t.between
    const goesOn = view.stage.at !== 'ended' && view.stage.at !== 'ending'
    const left = goesOn ? stillToReach(opened, message, leftToPassOn(view, message), request) : []
    const [phone] = phonesOf(units, message.unit)
    return {
      title: words.title,
      // The strip has the whole name, and the paper leaves the house.
      strip: <div class="no-print">{stripOf(request, view)}</div>,
      body: (
        <>
          <div class="no-print">
            <BackLink href={sipHref(request, view.id, `/messages/${message.id}`)}>
              {t.between.passOn.back}
            </BackLink>
            {left.length > 0 && (
              <p>
                {words.giveTo(
                  formatList(
                    lang,
                    left.map((to) => nameOf(to, opened, request)),
                  ),
                )}
              </p>
            )}
          </div>
          {left.length === 0 ? (
            <EmptyState title={words.nobody}>
              <p>{words.nobodyText}</p>
            </EmptyState>
          ) : (
            <Paper lang={lang}>
              <p>{words.from(unitName(names, message.unit), formatDate(lang, message.on, 'long'))}</p>
              <h1>{words.heading(possessive(lang, firstName(view.who.name)))}</h1>
              <p class="kept" dir="auto">
                {body}
              </p>
              <h2 class="h3">{words.contact}</h2>
              <p>
                {personName(names, message.by)}, {unitName(names, message.unit)}
                {phone !== undefined && (
                  <>
                    , <b>{phone.value}</b>
                    {phone.hours !== '' && <> ({phone.hours})</>}
                  </>
                )}
              </p>
              <p>{words.danger}</p>
            </Paper>
          )}
        </>
      ),
    }
  },
})
