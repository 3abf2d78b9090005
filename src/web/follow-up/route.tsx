import { possessive } from '../../text/format.ts'
import { EmptyState } from '../../ui/boxes.tsx'
import { BackLink, LinkButton } from '../../ui/button.tsx'
import { Columns } from '../../ui/columns.tsx'
import { Voice } from '../../ui/voice.tsx'
import { firstName } from '../names.ts'
import { sipHref, sipPage, textOf } from '../sip-page.tsx'
import { Called } from './called.tsx'
import { Earlier } from './earlier.tsx'
import { GoingThrough } from './going-through.tsx'
import { Next } from './next.tsx'
import type { Part } from './part.ts'
import { Since } from './since.tsx'
import { State } from './state.tsx'

/** Where the follow-up stands, what has been gone through and what is left. The called read it; those who lead do it. */
export const followUpPage = sipPage({
  path: '/as/:as/sip/:sip/follow-up',
  section: 'follow-up',
  only: (view) => view.mine.readsPlan,
  view: (opened, request) => {
    const { view } = opened
    const { t, lang } = request
    const words = t.followUp
    const whose = possessive(lang, firstName(view.who.name))
    return {
      title: words.title,
      body: (
        <>
          <BackLink href={sipHref(request, view.id)}>{t.plan.back(whose)}</BackLink>
          <h1>{words.heading(whose)}</h1>
          <Body opened={opened} request={request} />
        </>
      ),
    }
  },
})

function Body({ opened, request }: Part) {
  const { view } = opened
  const { t } = request
  const words = t.followUp
  const name = firstName(view.who.name)
  const matters = textOf(view, view.preparation.fields.matters)
  if (view.stage.at !== 'running')
    return (
      <>
        {view.stage.at === 'ended' || view.stage.at === 'ending' ? null : (
          <EmptyState
            title={words.notYet}
            actions={<LinkButton href={sipHref(request, view.id, '/plan')}>{words.toPlan}</LinkButton>}
          >
            <p>{words.notYetText}</p>
          </EmptyState>
        )}
        {view.stage.at === 'ending' && <p class="lead">{t.plan.sheet.stopped(name)}</p>}
        {view.stage.at === 'ended' && <p class="lead">{words.over}</p>}
        <Earlier opened={opened} request={request} />
      </>
    )
  return (
    <>
      <State opened={opened} request={request} />
      {view.review !== undefined && view.mine.leads && <p>{words.oneAtATime(name)}</p>}
      {matters !== undefined && <Voice text={matters} by={t.plan.matters(name)} />}
      <Columns
        asideLabel={words.aside}
        aside={
          <>
            <Since opened={opened} request={request} />
            <Called opened={opened} request={request} />
          </>
        }
      >
        <Next opened={opened} request={request} />
        <GoingThrough opened={opened} request={request} />
        <Earlier opened={opened} request={request} />
      </Columns>
    </>
  )
}
