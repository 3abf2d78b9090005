import { possessive } from '../../../text/format.ts'
import { BackLink, LinkButton } from '../../../ui/button.tsx'
import { NextBox } from '../../../ui/next-box.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { Status } from '../../../ui/status.tsx'
import { firstName } from '../../names.ts'
import type { StaffRequest } from '../../request.ts'
import { sipHref, sipPage, textOf } from '../../sip-page.tsx'
import { WhyRule } from '../../why-rule.tsx'
import { LateEntrySource } from '../late-entry-source.tsx'
import { type TypingStep, typingSteps } from './steps.ts'

/** A plan that already holds in another system: what to type in here, in order, and how far it has come. */
export const runningPlanPage = sipPage({
  path: '/as/:as/sip/:sip/running-plan',
  section: 'running-plan',
  only: ({ mine, stage, plan, takenFrom }) =>
    mine.leads && (takenFrom !== undefined || (plan.established === undefined && stage.at !== 'ended')),
  view: ({ view }, request) => {
    const { t, lang } = request
    const words = t.beside.running
    const name = firstName(view.who.name)
    const whose = possessive(lang, name)
    const steps = typingSteps(view)
    const goesOn = view.stage.at !== 'ended' && view.stage.at !== 'ending'
    const next = goesOn ? steps.find((step) => !step.done) : undefined
    const href = (below: string) => sipHref(request, view.id, below)
    const system = textOf(view, view.takenFrom?.system)
    return {
      title: words.title,
      body: (
        <div class="flow-wide">
          <div class="flow">
            <BackLink href={href('')}>{t.sip.heading(whose)}</BackLink>
            <h1>{words.heading(whose)}</h1>
            <p class="lead">{words.lead}</p>
            <WhyRule rule="late-entry-with-source" request={request} />
          </div>
          {next !== undefined ? (
            <NextBox
              eyebrow={words.next}
              title={words.steps[next.key].label}
              actions={<LinkButton href={href(next.path)}>{words.go}</LinkButton>}
            >
              <p>{words.steps[next.key].text}</p>
            </NextBox>
          ) : (
            view.plan.established !== undefined && (
              <NextBox
                title={words.all(name)}
                actions={<LinkButton href={href('/plan')}>{words.toPlan}</LinkButton>}
              />
            )
          )}
          <section class="flow" aria-labelledby="typing">
            <h2 id="typing">{words.list}</h2>
            <p>{words.done(steps.filter((step) => step.done).length, steps.length)}</p>
            <Rows>
              {steps.map((step) => (
                <Row end={<Done step={step} request={request} />}>
                  <p>
                    <StepName
                      step={step}
                      href={goesOn ? hrefOf(step, href, view.plan.established) : undefined}
                      request={request}
                    />
                  </p>
                  {step.key === 'source' && system !== undefined && (
                    <p class="soft" dir="auto">
                      {words.from(system, textOf(view, view.takenFrom?.number) ?? '')}
                    </p>
                  )}
                </Row>
              ))}
            </Rows>
            <LateEntrySource view={view} request={request} />
          </section>
        </div>
      ),
    }
  },
})

/** What is established has its source for good. */
const hrefOf = (step: TypingStep, href: (below: string) => string, established: unknown) =>
  established !== undefined && (step.key === 'source' || step.key === 'establish')
    ? undefined
    : href(step.path)

function StepName({
  step,
  href,
  request: { t },
}: {
  step: TypingStep
  href: string | undefined
  request: StaffRequest
}) {
  const { label } = t.beside.running.steps[step.key]
  return href === undefined ? <b>{label}</b> : <a href={href}>{label}</a>
}

function Done({ step, request: { t } }: { step: TypingStep; request: StaffRequest }) {
  const { state } = t.beside.running
  return step.done ? <Status kind="ok">{state.done}</Status> : <Status kind="wait">{state.todo}</Status>
}
