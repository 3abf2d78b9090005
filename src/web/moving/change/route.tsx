import { leadsAndGoesOn, sipForm } from '../../sip-page.tsx'
import { type WithPlaces, withPlaces } from '../directory.ts'
import { decideMove, MoveForm, moveFields, moveValues } from '../move-form.tsx'

/** Another day, another place: what has not ended yet gets its new last day. */
export const changeMovePage = sipForm({
  path: '/as/:as/sip/:sip/move/change',
  section: 'move-change',
  only: (view) => leadsAndGoesOn(view) && view.move !== undefined,
  also: withPlaces,
  step: true,
  fields: moveFields,
  values: moveValues,
  view: (opened: WithPlaces, form, request) => ({
    title: request.t.moving.titleChange,
    body: <MoveForm opened={opened} form={form} request={request} />,
  }),
  decide: decideMove,
  then: () => '/move',
})
