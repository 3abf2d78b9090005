import { noteOtherSystem } from '../../../domain/sip/beside.ts'
import { Actions, BackLink, Button } from '../../../ui/button.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { text } from '../../fields.ts'
import { FormFrame, FormTop } from '../../form-page.tsx'
import { sipForm, sipHref, textOf } from '../../sip-page.tsx'

export const changeOtherSystem = sipForm({
  path: '/as/:as/sip/:sip/beside/change',
  section: 'beside',
  // What has ended meanwhile is said beside the words that were typed.
  only: (view, { posts }) => view.stage.at !== 'ended' || posts,
  fields: () => ({ system: text(), number: text() }),
  values: ({ view }) => {
    const known = view.beside[view.mine.unit]
    return { system: textOf(view, known?.system) ?? '', number: textOf(view, known?.number) ?? '' }
  },
  view: ({ view }, form, request) => {
    const words = request.t.beside.change
    return {
      title: words.title,
      body: (
        <>
          <FormTop form={form} />
          <BackLink href={sipHref(request, view.id, '/beside')}>{words.back}</BackLink>
          <h1>{words.heading}</h1>
          <FormFrame form={form}>
            <TextField form={form.state} name="system" label={words.system} hint={words.systemHint} />
            <TextField
              form={form.state}
              name="number"
              label={words.number}
              note={request.t.common.optional}
              hint={words.numberHint}
              width="medium"
            />
            <Actions>
              <Button>{words.save}</Button>
            </Actions>
          </FormFrame>
        </>
      ),
    }
  },
  decide: (data) => (sip, ctx) => noteOtherSystem(sip, data, ctx),
  then: () => '/beside',
})
