import { age } from '../../../domain/calendar/local-date.ts'
import { agendaParts } from '../../../domain/sip/sip.ts'
import { possessive } from '../../../text/format.ts'
import { BackLink } from '../../../ui/button.tsx'
import { Tabs } from '../../../ui/tabs.tsx'
import { firstName } from '../../names.ts'
import { stripOf } from '../../shell.tsx'
import { sipHref, sipPage } from '../../sip-page.tsx'
import type { Part } from '../part.tsx'

export const promptRoles = ['adult', 'youth', 'child', 'relative', 'staff', 'leader', 'note-taker'] as const
export type PromptRole = (typeof promptRoles)[number]

/** What helps in each part, by role. On paper it says of nobody that she has a SIP, so that it can lie on the table. */
export const promptsPage = sipPage({
  path: '/as/:as/sip/:sip/meeting/prompts',
  section: 'meeting-prompts',
  view: (opened, request) => {
    const { view } = opened
    const { t, lang } = request
    const words = t.meeting.promptsPage
    const role = roleIn({ opened, request })
    const prompts = t.meeting.prompts[role]
    const whose = possessive(lang, firstName(view.who.name))
    const here = sipHref(request, view.id, '/meeting/prompts')
    return {
      title: `${words.title}: ${prompts.tab}`,
      strip: <div class="no-print">{stripOf(request, view)}</div>,
      body: (
        <>
          <div class="no-print flow">
            <BackLink href={sipHref(request, view.id, view.mine.leads ? '/meeting' : '')}>
              {view.mine.leads ? t.meeting.backToMeeting(whose) : t.meeting.back(whose)}
            </BackLink>
            <Tabs
              label={words.tabs}
              items={promptRoles.map((r) => ({
                href: `${here}?role=${r}`,
                label: t.meeting.prompts[r].tab,
                current: r === role,
              }))}
            />
          </div>
          <p class="only-print">{words.paper}</p>
          <h1>{prompts.title}</h1>
          <p class="lead">{prompts.intro}</p>
          <p class="text soft no-print">
            {words.how} {words.print}
          </p>
          {agendaParts.map((part) => (
            <section class="flow" aria-labelledby={`part-${part}`}>
              <h2 id={`part-${part}`}>{t.call.parts[part]}</h2>
              <ul>
                {prompts.parts[part].map((prompt) => (
                  <li>{prompt}</li>
                ))}
              </ul>
            </section>
          ))}
        </>
      ),
    }
  },
})

/** The one that was asked for; else the leader's own, or that of a person of her age. */
function roleIn({ opened: { view }, request }: Part): PromptRole {
  const asked = promptRoles.find((role) => role === request.query.get('role'))
  if (asked !== undefined) return asked
  if (!view.mine.leads) return 'staff'
  const { birthDate } = view.who
  const years = birthDate === undefined ? 18 : age(birthDate, request.on)
  return years < 13 ? 'child' : years < 18 ? 'youth' : 'adult'
}
