import { leadsAndGoesOn, sipForm } from '../sip-page.tsx'
import { type WithPlaces, withPlaces } from './directory.ts'
import { decideMove, MoveForm, moveFields, moveValues } from './move-form.tsx'
import { ToDo } from './to-do.tsx'

/** The person moves: first the plan of it, then what is to be done, in order. */
export const movePage = sipForm({
  path: '/as/:as/sip/:sip/move',
  section: 'move',
  only: leadsAndGoesOn,
  also: withPlaces,
  step: true,
  fields: moveFields,
  values: moveValues,
  view: (opened: WithPlaces, form, request) => {
    const { move } = opened.view
    return {
      title: request.t.moving.title,
      body:
        move === undefined || form.unsaved ? (
          <MoveForm opened={opened} form={form} request={request} />
        ) : (
          <ToDo opened={opened} request={request} move={move} />
        ),
    }
  },
  decide: decideMove,
  then: () => '/move',
})
