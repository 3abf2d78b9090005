import type { z } from 'zod'
import type { SipView } from '../domain/access/view.ts'
import type { Result } from '../domain/result.ts'
import type { Change, Context } from '../domain/sip/context.ts'
import type { Exclusion, Sip } from '../domain/sip/sip.ts'
import { type Audience, askedAbout, recipientKey } from '../domain/sip/text.ts'
import type { Names, OpenedSip } from '../storage/sip-reader.ts'
import type { Decide } from '../storage/sip-store.ts'
import { Radios } from '../ui/choices.tsx'
import { choice } from './fields.ts'
import type { PageForm } from './form-page.tsx'
import { firstName } from './names.ts'
import type { StaffRequest } from './request.ts'
import { textOf, unitName } from './sip-page.tsx'
import { WhyRule } from './why-rule.tsx'

const answers = ['yes', 'no'] as const
export const fieldOf = (exclusion: Exclusion): string => `mayRead-${exclusion.id}`

/** One answer for each that every text must be asked about; spread it into a page's `fields`. */
export const audienceFields = (view: SipView): Record<string, z.ZodType> =>
  Object.fromEntries(askedAbout(view).map((x) => [fieldOf(x), choice(answers)]))

/** Decides with the writer's answers. What is left unanswered is refused at its own question. */
export function withAudience(
  data: Readonly<Record<string, unknown>>,
  decide: (audience: Audience, sip: Sip, ctx: Context, texts: Parameters<Decide>[2]) => Result<Change>,
): Decide {
  return (sip, ctx, texts) => {
    const asked = askedAbout(sip)
    const audience = {
      answered: asked.filter((x) => data[fieldOf(x)] !== undefined).map((x) => x.id),
      notFor: asked.filter((x) => data[fieldOf(x)] === 'no').map((x) => recipientKey(x.who, x.id)),
    }
    const decided = decide(audience, sip, ctx, texts)
    const open = asked.find((x) => data[fieldOf(x)] === undefined)
    return !decided.ok && decided.code === 'answer-who-may-read' && open !== undefined
      ? { ...decided, field: fieldOf(open) }
      : decided
  }
}

/** "May X read this?", once for each whom the person wants asked about. Nothing is chosen beforehand. */
export function MayRead({
  opened: { view, names },
  form,
  request,
}: {
  opened: OpenedSip
  form: PageForm
  request: StaffRequest
}) {
  const asked = askedAbout(view)
  if (asked.length === 0) return null
  const { mayRead } = request.t.plan
  const person = firstName(view.who.name)
  return (
    <>
      {asked.map((x) => (
        <Radios
          form={form.state}
          name={fieldOf(x)}
          label={mayRead.question(nameOf(view, names, x) ?? mayRead.somebody)}
          hint={mayRead.hint(person)}
          inline
          options={[
            { value: 'yes', label: mayRead.yes },
            { value: 'no', label: mayRead.no },
          ]}
        />
      ))}
      <WhyRule rule="ask-may-x-read" request={request} />
    </>
  )
}

function nameOf(view: SipView, names: Names, { who }: Exclusion): string | undefined {
  if (who.kind === 'unit') return unitName(names, who.unit)
  if (who.kind === 'other') return textOf(view, who.name)
  const party = view.parties.find((p) => p.id === who.party)
  if (party === undefined) return undefined
  return party.who.kind === 'unit' ? unitName(names, party.who.unit) : textOf(view, party.who.name)
}
