import { type OpenedTextHistory, openTextHistory } from '../../../storage/sip-reader.ts'
import { formatInstant } from '../../../text/format.ts'
import { Actions, BackLink, LinkButton } from '../../../ui/button.tsx'
import { Compare } from '../../../ui/compare.tsx'
import { Voice } from '../../../ui/voice.tsx'
import { staffPage } from '../../page.tsx'
import type { StaffRequest } from '../../request.ts'
import { framed, sipHref, textOf } from '../../sip-page.tsx'
import { textLabel } from '../text-label.ts'
import { isPersonsOwn } from '../voice.ts'

type Wording = {
  readonly version: number
  readonly body: string
  readonly writtenBy: string
  readonly writtenAt: string
}

/** The wordings of one text, newest first, each beside the one before it. */
export const textPage = staffPage<OpenedTextHistory>({
  path: '/as/:as/sip/:sip/text/:block',
  load: ({ house, viewer, params }) => openTextHistory(house, viewer, params.sip ?? '', params.block ?? ''),
  view: (opened, request) =>
    framed(
      {
        title: `${request.t.sip.text.title}: ${textLabel(request, opened.text.kind)}`,
        body: <Wordings opened={opened} request={request} />,
      },
      opened,
      request,
    ),
})

function Wordings({ opened, request }: { opened: OpenedTextHistory; request: StaffRequest }) {
  const { t } = request
  const { view, text, versions } = opened
  const wordings: readonly Wording[] = [text, ...versions]
  const [now, ...earlier] = wordings
  const label = textLabel(request, text.kind)
  if (now === undefined) return null
  return (
    <div class="flow-wide">
      <BackLink href={sipHref(request, view.id, '/history')}>{t.sip.text.back}</BackLink>
      <h1>{label}</h1>
      <section class="flow" aria-labelledby="now">
        <h2 id="now">{t.sip.text.now}</h2>
        <Said wording={now} opened={opened} request={request} />
        <Reason wording={now} opened={opened} request={request} />
        {text.unit === view.mine.unit && (
          <Actions>
            <LinkButton
              href={sipHref(request, view.id, `/text/${text.block}/correct`)}
              kind="quiet"
              icon="pencil"
            >
              {t.sip.text.correct}
            </LinkButton>
          </Actions>
        )}
      </section>
      {earlier.length === 0 ? (
        <p class="soft">{t.sip.text.onlyOne}</p>
      ) : (
        <>
          <h2>{t.sip.text.earlier}</h2>
          {earlier.map((before, n) => {
            const after = wordings[n] ?? now
            return <Change before={before} after={after} opened={opened} request={request} />
          })}
        </>
      )}
    </div>
  )
}

type OneProps = {
  readonly wording: Wording
  readonly opened: OpenedTextHistory
  readonly request: StaffRequest
}

function Said({ wording, opened, request }: OneProps) {
  const { body } = wording
  const by = writtenBy(wording, opened, request)
  if (body === '')
    return (
      <p class="soft">
        {request.t.sip.text.empty}. {by}
      </p>
    )
  if (isPersonsOwn(opened.text.kind)) return <Voice text={body} by={by} />
  return (
    <>
      <p class="text kept" dir="auto">
        {body}
      </p>
      <p class="soft small">{by}</p>
    </>
  )
}

function Reason({ wording, opened, request }: OneProps) {
  const reason = textOf(opened.view, opened.reasons[wording.version])
  if (reason === undefined) return null
  return (
    <p>
      <b>{request.t.sip.text.corrected}</b> <span dir="auto">{reason}</span>
    </p>
  )
}

function Change(props: {
  before: Wording
  after: Wording
  opened: OpenedTextHistory
  request: StaffRequest
}) {
  const { before, after, opened, request } = props
  const { t } = request
  const id = `wording-${after.version}`
  return (
    <section class="flow" aria-labelledby={id}>
      <h3 id={id}>{t.sip.text.compare(after.version)}</h3>
      {after !== opened.text && <Reason wording={after} opened={opened} request={request} />}
      <Compare
        level={3}
        before={{
          title: t.sip.text.wording(before.version),
          detail: writtenBy(before, opened, request),
          text: before.body,
        }}
        after={{
          title: t.sip.text.wording(after.version),
          detail: writtenBy(after, opened, request),
          text: after.body,
        }}
        words={{ removed: t.errors.removed, added: t.errors.added }}
      />
    </section>
  )
}

const writtenBy = (wording: Wording, { names }: OpenedTextHistory, { t, lang }: StaffRequest): string =>
  t.sip.text.written(
    names.people[wording.writtenBy]?.name ?? t.sip.history.somebody,
    formatInstant(lang, wording.writtenAt),
  )
