import { markPlacementSip } from '../../../domain/sip/mark-placement-sip.ts'
import { placementTimes } from '../../../domain/sip/sip.ts'
import { Button } from '../../../ui/button.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { chosen } from '../../fields.ts'
import { FormFrame } from '../../form-page.tsx'
import { leads, sipForm } from '../../sip-page.tsx'
import { WhyRule } from '../../why-rule.tsx'
import { needPage } from '../need-page.tsx'
import { wordsFor } from '../person-words.ts'
import { PlacementState, placementRows } from './times.tsx'

export const placementPage = sipForm({
  path: '/as/:as/sip/:sip/need/placement',
  section: 'need',
  only: (view) => leads(view) && view.need.entry.path === 'placement',
  fields: () => ({ which: chosen(placementTimes) }),
  view: (opened, form, request) => {
    const { view } = opened
    const w = request.t.need.placement
    const { name, whose } = wordsFor(view, request)
    const goesOn = view.stage.at !== 'ended'
    const body = (
      <>
        <p class="lead">{w.lead(name)}</p>
        <WhyRule rule="placement-three-duties" request={request} />
        <FormFrame form={form}>
          <Rows>
            {placementRows(view, request).map((row) => (
              <Row
                end={
                  goesOn &&
                  !row.done && (
                    <Button kind="quiet" name="which" value={row.which}>
                      {w.save[row.which]}
                    </Button>
                  )
                }
              >
                <PlacementState row={row} request={request} level={2} />
              </Row>
            ))}
          </Rows>
        </FormFrame>
      </>
    )
    return needPage(w.title, w.h1(whose), opened, form, request, body)
  },
  decide: (data) => (sip, ctx) => markPlacementSip(sip, data, ctx),
  then: () => '/need/placement',
})
