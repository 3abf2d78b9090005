import { Icon } from './icon.tsx'
import { Cog } from './logo.tsx'

export type Step = { label: string; detail?: string | undefined; state: 'done' | 'now' | 'todo' }

export type StepsProps = {
  label: string
  steps: readonly Step[]
  /** Read out after each label, since the dots are only seen. */
  words: Record<Step['state'], string>
}

/** Where the process is. On a phone: dots, and the current step in words below. */
export function Steps({ label, steps, words }: StepsProps) {
  const now = steps.find((step) => step.state === 'now')
  return (
    <section class="steps" aria-label={label}>
      <ol>
        {steps.map((step) => (
          <li class={step.state} aria-current={step.state === 'now' ? 'step' : undefined}>
            <span class="dot">
              {step.state === 'done' && <Icon name="check" />}
              {step.state === 'now' && <Cog />}
            </span>
            <b>
              {step.label}
              <span class="vh">, {words[step.state]}</span>
            </b>
            {step.detail && <span class="detail">{step.detail}</span>}
          </li>
        ))}
      </ol>
      {now && (
        <p class="steps-now" aria-hidden="true">
          <b>{now.label}</b>
          {now.detail && <span class="detail">{now.detail}</span>}
        </p>
      )}
    </section>
  )
}
