import { createHash } from 'node:crypto'
import type { z } from 'zod'
import type { SipView } from '../../../domain/access/view.ts'
import { inTurn } from '../../../domain/in-turn.ts'
import { type Result, refuse } from '../../../domain/result.ts'
import type { Change, Context } from '../../../domain/sip/context.ts'
import type { StoredText } from '../../../domain/sip/correct.ts'
import { takeNote } from '../../../domain/sip/hold-meeting.ts'
import { type AgendaPart, agendaParts, type Sip } from '../../../domain/sip/sip.ts'
import { askedAbout } from '../../../domain/sip/text.ts'
import { formatInstant, formatNumber, possessive } from '../../../text/format.ts'
import { Inset, Warning } from '../../../ui/boxes.tsx'
import { ActionLink, Actions, BackLink, Button } from '../../../ui/button.tsx'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { Voice } from '../../../ui/voice.tsx'
import { text, version } from '../../fields.ts'
import type { FormValues } from '../../form-body.ts'
import { FormFrame, FormTop, type PageForm } from '../../form-page.tsx'
import { firstName } from '../../names.ts'
import { textIn } from '../../prepare/answers.ts'
import { leadsAndGoesOn, personName, sipForm, sipHref, textOf, unitName } from '../../sip-page.tsx'
import { textLimit } from '../../text-limit.ts'
import type { Part } from '../part.tsx'
import { carried, isStale } from '../stale.ts'
import { WhileMeeting } from '../while-meeting.tsx'

/** The note-taker's page, apart from the leader's: one text for each part of the meeting, each with its own version. */
export const notesPage = sipForm({
  path: '/as/:as/sip/:sip/meeting/notes',
  section: 'meeting-notes',
  only: leadsAndGoesOn,
  fields: ({ view }) => {
    const fields: Record<string, z.ZodType> = {}
    for (const part of writable(view)) {
      fields[part] = text()
      fields[`v_${part}`] = version()
      fields[`b_${part}`] = text()
      fields[`h_${part}`] = text()
    }
    return fields
  },
  values: ({ view }) => {
    const values: FormValues = {}
    for (const part of writable(view)) {
      const { body, block, version } = noteOf(view, part)
      values[part] = body
      values[`v_${part}`] = String(version)
      values[`b_${part}`] = block
      values[`h_${part}`] = markOf(body)
    }
    return values
  },
  view: (opened, form, request) => {
    const { view } = opened
    const { t, lang } = request
    const words = t.meeting.notes
    const name = firstName(view.who.name)
    const whose = possessive(lang, name)
    const matters = textOf(view, view.preparation.fields.matters)
    return {
      title: words.title,
      body: (
        <>
          <FormTop form={form} />
          <BackLink href={sipHref(request, view.id, '/meeting')}>{t.meeting.backToMeeting(whose)}</BackLink>
          <h1>{words.heading(whose)}</h1>
          <WhileMeeting opened={opened} request={request} kept={form.unsaved}>
            <p class="lead">{words.lead(name, whose)}</p>
            {matters !== undefined && <Voice text={matters} by={t.meeting.matters(name)} size="small" />}
            <Warning icon="eye">
              <p>
                {words.readers(name)} {askedAbout(view).length > 0 && words.readersAsk(name)}
              </p>
              <p>
                <ActionLink href={sipHref(request, view.id, '/answer')}>{words.toReaders}</ActionLink>
              </p>
            </Warning>
            <FormFrame form={form}>
              {agendaParts.map((part, i) => (
                <Note
                  part={part}
                  n={formatNumber(lang, i + 1)}
                  form={form}
                  opened={opened}
                  request={request}
                />
              ))}
              <Actions>
                <Button>{words.save}</Button>
              </Actions>
            </FormFrame>
          </WhileMeeting>
        </>
      ),
    }
  },
  decide: (data, { view }) => {
    const changed = writable(view).filter((part) => isChanged(data, view, part))
    return (sip, ctx, texts) =>
      inTurn(
        sip,
        ctx,
        changed.map((part) => (now: Sip, c: Context) => write(part, data, now, c, texts)),
      )
  },
  conflictField: ({ block }, { view }, { t }) => {
    const part = agendaParts.find((p) => view.now.notes[p] === block)
    return part === undefined
      ? undefined
      : { field: part, versionField: `v_${part}`, label: t.call.parts[part] }
  },
  then: () => '/meeting/notes',
})

/** A part whose note another unit wrote and that may not be read here cannot be written over. */
const writable = (view: SipView): readonly AgendaPart[] =>
  agendaParts.filter((part) => {
    const block = view.now.notes[part]
    return block === undefined || view.texts[block] !== undefined
  })

function noteOf(view: SipView, part: AgendaPart) {
  const block = view.now.notes[part] ?? ''
  const saved = view.texts[block]
  return { block, body: saved?.body ?? '', version: saved?.version ?? 0, saved }
}

/** What nobody touched here is not sent, and so never collides. */
function isChanged(data: Readonly<Record<string, unknown>>, view: SipView, part: AgendaPart): boolean {
  const { body, block, version } = noteOf(view, part)
  const fresh = textIn(data, `b_${part}`) === block && data[`v_${part}`] === version
  const seen = fresh ? markOf(body) : textIn(data, `h_${part}`)
  return markOf(textIn(data, part)) !== seen
}

function write(
  part: AgendaPart,
  data: Readonly<Record<string, unknown>>,
  now: Sip,
  ctx: Context,
  texts: ReadonlyMap<string, StoredText>,
): Result<Change> {
  const block = now.now.notes[part] ?? ''
  const saved = texts.get(block)
  const from = textIn(data, `b_${part}`)
  const expects = Number(data[`v_${part}`])
  const ownUnits = saved?.unit === ctx.actor.unit
  // A note of another unit is a text of its own: only what was read here is written anew.
  const other = saved !== undefined && !ownUnits && (from !== block || saved.version !== expects)
  if (other || (ownUnits && from !== '' && from !== block)) return refuse('changed-meanwhile', part)
  return takeNote(now, { part, body: textIn(data, part), expects, ownUnits }, ctx)
}

const markOf = (body: string): string => createHash('sha256').update(body).digest('base64url').slice(0, 22)

function Note({ part, n, form, opened, request }: Part & { part: AgendaPart; n: string; form: PageForm }) {
  const { view, names } = opened
  const { t, lang } = request
  const words = t.meeting.notes
  const label = `${n}. ${t.call.parts[part]}`
  const { block, body, version, saved } = noteOf(view, part)
  if (!writable(view).includes(part))
    return (
      <section>
        <h2>{label}</h2>
        <p class="soft">{words.othersHidden}</p>
      </section>
    )
  const stale = isStale(form, part)
  return (
    <section class="flow">
      {stale && (
        <Inset>
          <p>{t.meeting.standsNow}</p>
          <p class="kept" dir="auto">
            {body}
          </p>
        </Inset>
      )}
      <HiddenField
        name={`v_${part}`}
        value={carried(form, `v_${part}`, stale ? String(version) : undefined)}
      />
      <HiddenField name={`b_${part}`} value={carried(form, `b_${part}`, stale ? block : undefined)} />
      <HiddenField name={`h_${part}`} value={carried(form, `h_${part}`, stale ? markOf(body) : undefined)} />
      <TextArea
        form={form.state}
        name={part}
        label={label}
        hint={words.hints[part]}
        rows={part === 'needs' ? 8 : 5}
        limit={textLimit(request, view)}
      />
      {saved !== undefined && (
        <p class="small soft">
          {words.savedBy(personName(names, saved.writtenBy), formatInstant(lang, saved.writtenAt))}{' '}
          {saved.unit !== view.mine.unit && words.others(unitName(names, saved.unit))}
        </p>
      )}
      {part === 'needs' && (
        <p class="small soft">
          {words.toGoal} <a href={sipHref(request, view.id, '/plan')}>{t.plan.sheet.title}</a>
        </p>
      )}
    </section>
  )
}
