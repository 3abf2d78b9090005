import { copyFor } from '../../../../domain/access/copy.ts'
import { openPlanVersion } from '../../../../storage/sip-reader.ts'
import { Warning } from '../../../../ui/boxes.tsx'
import { ActionLink, Actions, BackLink } from '../../../../ui/button.tsx'
import { firstName } from '../../../names.ts'
import { staffPage } from '../../../page.tsx'
import { stripOf } from '../../../shell.tsx'
import { framed, leads, sipHref } from '../../../sip-page.tsx'
import { asItHolds } from '../../sheet/holding.ts'
import { PlanPaper } from '../../sheet/sheet.tsx'
import { copyRecipients } from '../recipients.ts'

/** The version that holds, cut down to what this recipient may have on paper. */
const copyPage = (large: boolean) =>
  staffPage({
    path: large ? '/as/:as/sip/:sip/plan/copies/:to/large' : '/as/:as/sip/:sip/plan/copies/:to',
    load: async (request) => {
      const opened = await openPlanVersion(
        request.house,
        request.viewer,
        request.params.sip ?? '',
        'latest',
        'copy',
        leads,
      )
      if (opened === undefined) return undefined
      const recipients = await copyRecipients(opened, request)
      const recipient = recipients.find((r) => r.key === request.params.to)
      // Nobody who may get no copy has a page: the list says why.
      if (recipient === undefined || recipient.refused !== undefined) return undefined
      const paper = copyFor(asItHolds(opened), recipient.reader, request.on)
      return { ...opened, recipient, paper }
    },
    view: (opened, request) => {
      const { view, names, recipient, paper } = opened
      const { t } = request
      const words = t.paper.copies
      const name = firstName(view.who.name)
      const href = (below: string) => sipHref(request, view.id, `/plan/copies${below}`)
      const person = recipient.key === 'person'
      return framed(
        {
          title: large ? words.paperTitleLarge : words.paperTitle,
          strip: <div class="no-print">{stripOf(request, view)}</div>,
          body: (
            <>
              <div class="no-print flow">
                <BackLink href={href('')}>{words.back}</BackLink>
                {person && (
                  <Warning icon="house">
                    <p>{words.safe(name)}</p>
                  </Warning>
                )}
                <p>
                  {t.paper.sheet.how} {words.afterwards}
                </p>
                <Actions>
                  {large ? (
                    <ActionLink href={href(`/${recipient.key}`)}>{t.paper.sheet.normal}</ActionLink>
                  ) : (
                    <ActionLink href={href(`/${recipient.key}/large`)} icon="a-large-small">
                      {t.paper.sheet.large}
                    </ActionLink>
                  )}
                  {view.stage.at !== 'ended' && <ActionLink href={href('/note')}>{words.noteIt}</ActionLink>}
                </Actions>
              </div>
              <PlanPaper
                view={paper}
                names={names}
                request={request}
                large={large}
                whole={person}
                copyFor={person ? t.paper.sheet.forPerson(name) : t.paper.sheet.forOther(recipient.name)}
              />
            </>
          ),
        },
        opened,
        request,
      )
    },
  })

export const copyToPage = copyPage(false)
export const copyToLargePage = copyPage(true)
