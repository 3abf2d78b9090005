import { readRefusal } from '../../../domain/sip/refuse-sip.ts'
import type { OpenedSip } from '../../../storage/sip-reader.ts'
import { Button } from '../../../ui/button.tsx'
import { Status } from '../../../ui/status.tsx'
import { FormFrame } from '../../form-page.tsx'
import { leads, sipForm, textsOfKind, unitName } from '../../sip-page.tsx'
import { WhyRule } from '../../why-rule.tsx'
import { needPage } from '../need-page.tsx'
import { wordsFor } from '../person-words.ts'
import { Letter } from './letter.tsx'

/** What the person was told, for those who work with it; the manager of the unit notes that it is read. */
export const refusalPage = sipForm({
  path: '/as/:as/sip/:sip/need/refusal',
  section: 'need',
  only: (view) => leads(view) && view.stage.at === 'ended' && view.stage.how === 'refused',
  fields: () => ({}),
  view: (opened, form, request) => {
    const { view } = opened
    const { t } = request
    const w = t.need.refusal
    const { name, day } = wordsFor(view, request)
    const read = view.stage.at === 'ended' && view.stage.managerHasRead === true
    const manager = request.viewer.roles.includes('manager') && view.mine.unit === view.need.unit
    const { refusal } = view.need
    return needPage(
      w.title,
      w.h1(name),
      opened,
      form,
      request,
      <>
        <p>
          <Status kind={read ? 'ok' : 'wait'}>{read ? w.read : w.waits}</Status>
        </p>
        {refusal !== undefined && (
          <p>{w.told(name, day(refusal.toldOn), t.words.toldHow[refusal.toldHow])}</p>
        )}
        <Letter told={{ name, ...toldIn(opened) }} request={request} />
        <WhyRule rule="refusal-exceptional" request={request} />
        {manager && !read && (
          <FormFrame form={form}>
            <p class="text">{w.forManager}</p>
            <p>
              <Button>{w.save}</Button>
            </p>
          </FormFrame>
        )}
      </>,
    )
  },
  decide: () => (sip, ctx) => readRefusal(sip, ctx),
  then: () => '/need/refusal',
})

function toldIn({ view, names }: OpenedSip) {
  const reason = textsOfKind(view, 'refusal-reason').at(-1)
  const by = reason === undefined ? undefined : names.people[reason.writtenBy]
  return {
    reason: reason?.body ?? '',
    whereToTurn: textsOfKind(view, 'refusal-where-to-turn').at(-1)?.body ?? '',
    on: view.need.refusal?.toldOn,
    by: { name: by?.name ?? '–', title: by?.title ?? '', unit: unitName(names, view.need.unit) },
  }
}
