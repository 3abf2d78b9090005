import type { ComponentChildren } from 'preact'
import { localDateOf } from '../../domain/calendar/local-date.ts'
import { protections } from '../../domain/people/protection.ts'
import type { OpenedSip } from '../../storage/sip-reader.ts'
import { formatDate, formatTime, possessive } from '../../text/format.ts'
import { AskedList } from '../../ui/asked-list.tsx'
import { Saved } from '../../ui/boxes.tsx'
import { Columns } from '../../ui/columns.tsx'
import { SharedBar } from '../../ui/shared-bar.tsx'
import { Why } from '../../ui/why.tsx'
import { FormTop, type PageForm } from '../form-page.tsx'
import { firstName } from '../names.ts'
import type { StaffRequest } from '../request.ts'
import type { Shown } from '../shell.tsx'
import { sipHref } from '../sip-page.tsx'
import { askedFor, hasAnswer, lastSaved, pathOf, type SharedPage } from './asked.ts'

/** The frame of a page that two look at together: no menu, one question, the others beside. */
export function sharedPage(
  opened: OpenedSip,
  request: StaffRequest,
  page: {
    asked: SharedPage
    heading?: string
    title?: string
    form?: PageForm
    body: ComponentChildren
  },
): Shown {
  const { view } = opened
  const { t, lang, on } = request
  const words = t.prepare.shared
  const name = firstName(view.who.name)
  const whose = possessive(lang, name)
  const asked = askedFor(view)
  return {
    title: page.title ?? t.prepare.pages[page.asked],
    shared: true,
    strip: (
      <SharedBar
        label={words.label}
        together={words.together}
        text={words.only(whose)}
        warning={protections[view.who.protection].markIsShown ? words.protected : undefined}
        end={{ href: sipHref(request, view.id, '/prepare'), label: words.end }}
      />
    ),
    body: (
      <>
        {page.form !== undefined && <FormTop form={page.form} />}
        <Columns
          asideLabel={words.asideTitle}
          aside={
            <>
              <h2>{words.asideTitle}</h2>
              <AskedList
                words={words}
                items={asked.map((key) => ({
                  label: t.prepare.pages[key],
                  href: sipHref(request, view.id, pathOf(key)),
                  state:
                    key === page.asked
                      ? 'now'
                      : key === 'not-to-be-raised'
                        ? 'hidden'
                        : hasAnswer(view, key, on)
                          ? 'done'
                          : 'todo',
                }))}
              />
              <p class="soft small">
                {words.asideHelp} {view.mine.knowsNotRaised && words.asidePrivate}
              </p>
            </>
          }
        >
          <div class="flow together">
            <p class="soft small">
              <b>
                {words.where(
                  name,
                  firstName(request.session.name),
                  whose,
                  asked.indexOf(page.asked) + 1,
                  asked.length,
                )}
              </b>
            </p>
            <h1>{page.heading ?? t.prepare.pages[page.asked]}</h1>
            {page.body}
          </div>
        </Columns>
      </>
    ),
  }
}

/** Quiet proof that what was said is kept. */
export function SavedLine({ opened, request }: { opened: OpenedSip; request: StaffRequest }) {
  const at = lastSaved(opened.view)
  if (at === undefined) return null
  const { t, lang, on } = request
  const day = localDateOf(at)
  return (
    <Saved>
      {day === on
        ? t.prepare.shared.saved(formatTime(lang, at))
        : t.prepare.shared.savedDay(formatDate(lang, day, 'long'))}
    </Saved>
  )
}

/** Questions that help when it is hard to begin. */
export function Starters({ page, request }: { page: SharedPage; request: StaffRequest }) {
  const starters = request.t.prepare.starters[page] ?? []
  return (
    <Why label={request.t.prepare.shared.hard}>
      <ul>
        {starters.map((text) => (
          <li>{text}</li>
        ))}
      </ul>
    </Why>
  )
}
