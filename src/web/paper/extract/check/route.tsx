import type { OpenedSip } from '../../../../storage/sip-reader.ts'
import { formatDate, formatNumber } from '../../../../text/format.ts'
import { BackLink, Button } from '../../../../ui/button.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Status } from '../../../../ui/status.tsx'
import { TextField } from '../../../../ui/text-field.tsx'
import type { StaffRequest } from '../../../request.ts'
import { sipHref, sipPage } from '../../../sip-page.tsx'

/** From the code on an extract: which version our unit took and when, and whether it is the one that holds. */
export const checkExtract = sipPage({
  path: '/as/:as/sip/:sip/plan/extract/check',
  section: 'extract-check',
  only: (view) => view.mine.readsPlan,
  view: (opened, request) => {
    const { t, query } = request
    const words = t.paper.check
    const code = (query.get('code') ?? '').slice(0, 100)
    return {
      title: words.title,
      body: (
        <>
          <BackLink href={sipHref(request, opened.view.id, '/plan/extract')}>{words.back}</BackLink>
          <h1>{words.heading}</h1>
          <p class="lead">{words.lead}</p>
          <Form action={request.path} method="get">
            <TextField
              form={{ values: { code }, errors: {} }}
              name="code"
              label={words.code}
              width="medium"
            />
            <Button>{words.look}</Button>
          </Form>
          {code.trim() !== '' && (
            <p role="status">
              <Answer code={code} opened={opened} request={request} />
            </p>
          )}
        </>
      ),
    }
  },
})

function Answer({
  code,
  opened: { view },
  request: { t, lang },
}: {
  code: string
  opened: OpenedSip
  request: StaffRequest
}) {
  const words = t.paper.check
  const typed = code.replaceAll(/\s/g, '').toLowerCase()
  const taken = view.plan.extracts.findLast((x) => x.unit === view.mine.unit && x.code === typed)
  if (taken === undefined) return <Status kind="no">{words.unknown}</Status>
  const version = formatNumber(lang, taken.version)
  const on = formatDate(lang, taken.on, 'short')
  const holds = view.plan.established?.version ?? 0
  if (view.stage.at === 'ended' || view.stage.at === 'ending')
    return <Status kind="no">{words.over(version, on)}</Status>
  return taken.version === holds ? (
    <Status kind="ok">{words.holds(version, on)}</Status>
  ) : (
    <Status kind="late">{words.old(version, on, formatNumber(lang, holds))}</Status>
  )
}
