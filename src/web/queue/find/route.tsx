import type { Context } from 'hono'
import { z } from 'zod'
import { parseIdentityNumber, parseReserveNumber } from '../../../domain/people/identity-number.ts'
import { mayStartSip } from '../../../domain/sip/notice-need.ts'
import { DatabaseAway } from '../../../storage/database-errors.ts'
import { findByNumber, type UnitRow } from '../../../storage/queue-reader.ts'
import { EmptyState } from '../../../ui/boxes.tsx'
import { Button, LinkButton } from '../../../ui/button.tsx'
import { Checkboxes } from '../../../ui/choices.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { Form } from '../../../ui/form.tsx'
import { emptyForm, type FormState } from '../../../ui/form-state.ts'
import { TextField } from '../../../ui/text-field.tsx'
import { Why } from '../../../ui/why.tsx'
import { awayPage } from '../../errors/pages.tsx'
import { text, ticked } from '../../fields.ts'
import type { FormValues } from '../../form-body.ts'
import { answer, notFound, type Page, readPost } from '../../page.tsx'
import { asStaff, readRequest, type StaffRequest } from '../../request.ts'
import type { Shown } from '../../shell.tsx'
import type { WebHouse } from '../../web-house.ts'
import { UnitRows } from '../unit-rows.tsx'

const path = '/as/:as/find'
const fields = z.object({ number: text(), reserve: ticked() })

/**
 * Finds by the whole identity number alone, within the own unit. Posted, and answered on the same page without a
 * redirect, so that nothing of a person is ever in an address.
 */
export const findPage: Page = {
  path,
  verbs: ['GET', 'POST'],
  mount: (app, house) => {
    app.get(path, async (c) => {
      const request = await readRequest(house, c)
      const staff = asStaff(request)
      if (staff === undefined)
        return request.session === undefined ? c.redirect('/login', 303) : notFound(c, request)
      return answer(c, request, shown(staff, emptyForm), 200)
    })
    app.post(path, async (c) => {
      const read = await readPost(c)
      if (read instanceof Response) return read
      try {
        return await find(house, c, read.values)
      } catch (error) {
        if (!(error instanceof DatabaseAway)) throw error
        return awayPage(c, house, read.values)
      }
    })
  },
}

async function find(house: WebHouse, c: Context, values: FormValues): Promise<Response> {
  const request = await readRequest(house, c)
  const staff = asStaff(request)
  if (staff === undefined)
    return request.session === undefined ? c.redirect('/login', 303) : notFound(c, request)
  const asked = readNumber(values, staff)
  if (!asked.ok) return answer(c, request, shown(staff, { values, errors: { number: asked.fault } }), 422)
  const rows = await findByNumber(house, staff.viewer, asked.canonical)
  return answer(c, request, shown(staff, { values, errors: {} }, rows), 200)
}

function readNumber(
  values: FormValues,
  { t, on }: StaffRequest,
): { ok: true; canonical: string } | { ok: false; fault: string } {
  const { faults, reserveFault } = t.queue.find
  const parsed = fields.safeParse(values)
  if (!parsed.success) return { ok: false, fault: t.common.fieldFaults['one-only'] }
  const { number, reserve } = parsed.data
  const read = reserve ? parseReserveNumber(number) : parseIdentityNumber(number, on)
  if (read.ok) return { ok: true, canonical: read.canonical }
  return { ok: false, fault: reserve && read.why !== 'empty' ? reserveFault : faults[read.why] }
}

function shown(request: StaffRequest, form: FormState, rows?: readonly UnitRow[]): Shown {
  const { t } = request
  const { find } = t.queue
  const wrong = Object.keys(form.errors).length > 0
  return {
    title: wrong ? `${t.common.errorPrefix}${find.title}` : find.title,
    nav: 'find',
    body: (
      <div class="flow-wide">
        <ErrorSummary form={form} title={t.common.errorTitle} note={t.common.errorNote} />
        <div class="flow">
          <h1>{find.title}</h1>
          <p class="lead">{find.lead}</p>
        </div>
        <Form action={request.path} label={find.title}>
          <TextField form={form} name="number" label={find.number} hint={find.numberHint} width="medium" />
          <Checkboxes
            form={form}
            name="reserve"
            label={find.reserve}
            labelHidden
            options={[{ value: 'yes', label: find.reserve }]}
          />
          <Button icon="search">{find.submit}</Button>
          <p class="soft small">{find.logged}</p>
        </Form>
        {rows !== undefined && <Found rows={rows} request={request} />}
        <Why label={find.whyNoName}>
          <p>{find.whyNoNameText}</p>
        </Why>
      </div>
    ),
  }
}

/** None, and another unit's: the same words. */
function Found({ rows, request }: { rows: readonly UnitRow[]; request: StaffRequest }) {
  const { t, href } = request
  const { find, sips } = t.queue
  const start = mayStartSip(request.assignment.authorityKind) && (
    <LinkButton href={href('/need/new')} kind="quiet" icon="plus">
      {find.start}
    </LinkButton>
  )
  if (rows.length === 0)
    return (
      <section aria-label={find.noneTitle} role="status">
        <EmptyState title={find.noneTitle} actions={start}>
          {find.none}
        </EmptyState>
      </section>
    )
  return (
    <section class="flow" aria-labelledby="found">
      <h2 id="found">{find.foundTitle}</h2>
      {rows.some((row) => !row.mine) && <p class="soft">{sips.onlyRow}</p>}
      <UnitRows rows={rows} request={request} />
      <p>{start}</p>
    </section>
  )
}
