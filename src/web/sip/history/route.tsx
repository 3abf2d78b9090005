import { localDateOf } from '../../../domain/calendar/local-date.ts'
import { openHistory } from '../../../storage/sip-reader.ts'
import { formatDate, possessive } from '../../../text/format.ts'
import { BackLink } from '../../../ui/button.tsx'
import { Timeline } from '../../../ui/timeline.tsx'
import { firstName } from '../../names.ts'
import { staffPage } from '../../page.tsx'
import type { StaffRequest } from '../../request.ts'
import { framed, sipHref } from '../../sip-page.tsx'
import { byWhom, gather, type Happening, isText, sentenceOf } from '../happened.ts'
import type { Teller } from './teller.ts'

/** All that has happened, newest first, in words; each text leads to its wordings. */
export const historyPage = staffPage({
  path: '/as/:as/sip/:sip/history',
  load: ({ house, viewer, params }) => openHistory(house, viewer, params.sip ?? ''),
  view: (model, request) => {
    const { t, lang } = request
    const { view, names, items } = model
    const by = { request, view, names }
    return framed(
      {
        title: t.sip.history.title,
        body: (
          <div class="flow-wide">
            <BackLink href={sipHref(request, view.id)}>
              {t.sip.history.back(possessive(lang, firstName(view.who.name)))}
            </BackLink>
            <div class="flow">
              <h1>{t.sip.history.title}</h1>
              <p class="lead">{t.sip.history.lead}</p>
              {!view.mine.leads && <p class="soft">{t.sip.history.onlyShared}</p>}
            </div>
            {items.length === 0 ? (
              <p>{t.sip.happened.none}</p>
            ) : (
              <Timeline
                items={gather(items).map((happening) => ({
                  datetime: localDateOf(happening.at),
                  when: formatDate(lang, localDateOf(happening.at), 'short'),
                  what: <What happening={happening} by={by} request={request} />,
                }))}
              />
            )}
          </div>
        ),
      },
      model,
      request,
    )
  },
})

type WhatProps = { readonly happening: Happening; readonly by: Teller; readonly request: StaffRequest }

function What({ happening, by, request }: WhatProps) {
  const steps = happening.events.filter((e) => !isText(e))
  return (
    <>
      {steps.map((event) => (
        <p>{sentenceOf(event, by)}</p>
      ))}
      {happening.events.filter(isText).map((event) => (
        <p class={steps.length > 0 ? 'soft' : undefined}>
          {sentenceOf(event, by)} <TextLink block={event.block} by={by} request={request} />
        </p>
      ))}
      <p class="soft small">{byWhom(by, happening)}</p>
    </>
  )
}

function TextLink({ block, by, request }: { block: string; by: Teller; request: StaffRequest }) {
  const { history } = request.t.sip
  const text = by.view.texts[block]
  if (text === undefined) return null
  return (
    <a href={sipHref(request, by.view.id, `/text/${block}`)}>
      {text.version > 1 ? history.wordings(text.version) : history.open}
    </a>
  )
}
