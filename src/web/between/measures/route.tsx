import { agreedMeasures } from '../../../domain/sip/establish-plan.ts'
import type { OpenedSip } from '../../../storage/sip-reader.ts'
import { possessive } from '../../../text/format.ts'
import { EmptyState } from '../../../ui/boxes.tsx'
import { BackLink, LinkButton } from '../../../ui/button.tsx'
import { Rows } from '../../../ui/rows.tsx'
import { firstName } from '../../names.ts'
import { UnlessStopped } from '../../plan/unless-stopped.tsx'
import type { StaffRequest } from '../../request.ts'
import { sipHref, sipPage } from '../../sip-page.tsx'
import { WhyRule } from '../../why-rule.tsx'
import { isOurs } from '../reporting.ts'
import { OthersMeasure, OwnMeasure } from './one-measure.tsx'

/** How every measure goes; a responsible unit says it here of its own. */
export const measures = sipPage({
  path: '/as/:as/sip/:sip/measures',
  section: 'measures',
  view: (opened, request) => {
    const { view } = opened
    const { t, lang } = request
    const words = t.between.measures
    const whose = possessive(lang, firstName(view.who.name))
    return {
      title: words.title,
      body: (
        <>
          <BackLink href={sipHref(request, view.id)}>{t.plan.back(whose)}</BackLink>
          <h1>{words.heading(whose)}</h1>
          <UnlessStopped opened={opened} request={request}>
            <Measures opened={opened} request={request} />
          </UnlessStopped>
        </>
      ),
    }
  },
})

function Measures({ opened, request }: { opened: OpenedSip; request: StaffRequest }) {
  const { view } = opened
  const { t } = request
  const words = t.between.measures
  const toPlan = <LinkButton href={sipHref(request, view.id, '/plan')}>{words.toPlan}</LinkButton>
  if (!view.mine.readsPlan)
    return (
      <EmptyState title={t.plan.ourPart.noGround}>
        <p>{t.plan.ourPart.noGroundText}</p>
      </EmptyState>
    )
  if (view.stage.at !== 'running')
    return (
      <EmptyState title={words.notYet} actions={toPlan}>
        <p>{words.notYetText}</p>
      </EmptyState>
    )
  const agreed = agreedMeasures(view.plan)
  if (agreed.length === 0) return <EmptyState title={words.none} actions={toPlan} />
  const ours = agreed.filter((m) => isOurs(view, m))
  const others = agreed.filter((m) => !ours.includes(m))
  // What does not happen is what somebody has to do something about.
  const hindered = others.filter((m) => view.plan.progress[m.id]?.state === 'hindered')
  const inOrder = [...hindered, ...others.filter((m) => !hindered.includes(m))]
  return (
    <div class="flow-wide">
      {ours.length > 0 && (
        <section class="flow" aria-labelledby="ours">
          <p class="lead">{words.lead(firstName(view.who.name))}</p>
          <h2 id="ours">{words.ours}</h2>
          <Rows>
            {ours.map((measure) => (
              <OwnMeasure measure={measure} opened={opened} request={request} />
            ))}
          </Rows>
        </section>
      )}
      {inOrder.length > 0 && (
        <section class="flow" aria-labelledby="others">
          <h2 id="others">{ours.length > 0 ? words.others : words.all}</h2>
          <Rows>
            {inOrder.map((measure) => (
              <OthersMeasure measure={measure} opened={opened} request={request} />
            ))}
          </Rows>
        </section>
      )}
      <WhyRule rule="responsible-says-how-it-goes" request={request} />
    </div>
  )
}
