import { type AuthorityKind, calledAsByKind } from '../../../../domain/organisation/organisation.ts'
import { storeAuthority } from '../../../../storage/organisation-store.ts'
import { Actions, BackLink, Button } from '../../../../ui/button.tsx'
import { Radios } from '../../../../ui/choices.tsx'
import { TextField } from '../../../../ui/text-field.tsx'
import { choice, text } from '../../../fields.ts'
import { FormFrame, FormTop } from '../../../form-page.tsx'
import { staffForm } from '../../../page.tsx'
import { actBy, doneOf, isAdministrator } from '../../administer.ts'

const kinds = Object.keys(calledAsByKind) as AuthorityKind[]

export const newAuthorityPage = staffForm({
  path: '/as/:as/organisation/authority/new',
  load: async (request) => (isAdministrator(request) ? {} : undefined),
  fields: () => ({
    kind: choice(kinds),
    name: text(),
    municipalityCode: text(),
    calledAs: choice(['by-kind', 'called', 'invited']),
  }),
  values: () => ({ calledAs: 'by-kind' }),
  view: (_, form, { t, href }) => {
    const words = t.organisation.authority
    return {
      nav: 'organisation',
      title: words.title,
      body: (
        <>
          <FormTop form={form} />
          <BackLink href={href('/organisation')}>{t.organisation.backToList}</BackLink>
          <h1>{words.title}</h1>
          <FormFrame form={form}>
            <Radios
              form={form.state}
              name="kind"
              label={words.kind}
              options={kinds.map((value) => ({ value, label: t.words.authorityKinds[value] }))}
            />
            <TextField form={form.state} name="name" label={words.name} hint={words.nameHint} />
            <TextField
              form={form.state}
              name="municipalityCode"
              label={words.code}
              note={t.common.optional}
              hint={words.codeHint}
              width="short"
              inputMode="numeric"
            />
            <Radios
              form={form.state}
              name="calledAs"
              label={words.calledAs}
              options={[
                { value: 'by-kind', label: words.byKind, hint: words.byKindHint },
                ...(['called', 'invited'] as const).map((value) => ({
                  value,
                  label: t.organisation.calledAs[value],
                  hint: t.organisation.calledAsAbout[value],
                })),
              ]}
            />
            <Actions>
              <Button>{words.save}</Button>
            </Actions>
          </FormFrame>
        </>
      ),
    }
  },
  act: async ({ kind, calledAs, ...written }, mark, _, request) => {
    if (kind === undefined) return { kind: 'faults', errors: { kind: request.t.refusals['choose-one'] } }
    const way = calledAs === 'called' || calledAs === 'invited' ? { calledAs } : {}
    const outcome = await storeAuthority(request.house, actBy(request, mark), { ...written, kind, ...way })
    return doneOf(outcome, request)
  },
  done: (_, { href }, authority) => href(`/organisation/authority/${authority}`),
})
