import { mayStartSip, noticeNeed } from '../../../domain/sip/notice-need.ts'
import { findByNumber } from '../../../storage/queue-reader.ts'
import { startSip, wasStored } from '../../../storage/sip-store.ts'
import { staffForm } from '../../page.tsx'
import { actOf, leftOut, type NewModel, needFields, noticedByOwn } from './fields.ts'
import { readPerson } from './person.ts'
import { viewNew } from './view.tsx'

export const newPage = staffForm<NewModel, typeof needFields>({
  path: '/as/:as/need/new',
  load: async ({ assignment }) => (mayStartSip(assignment.authorityKind) ? {} : undefined),
  fields: () => needFields,
  values: (_, request) => ({
    identity: 'number',
    protection: 'none',
    noticedOn: request.on,
    noticedBy: noticedByOwn(request.assignment),
  }),
  view: viewNew,
  act: async (data, mark, _, { house, viewer, on, t }) => {
    const read = readPerson(data, on, house.master, t)
    const act = actOf(data)
    const faults = { ...(read.ok ? {} : read.faults), ...leftOut(data, t) }
    if (!read.ok || act === undefined || Object.keys(faults).length > 0)
      return { kind: 'faults', errors: faults }
    const { person } = read
    if (person.number !== undefined) {
      const rows = await findByNumber(house, viewer, person.number.canonical)
      const open = rows.find((row) => !row.ended)
      if (open !== undefined && !(await wasStored(house, viewer, mark)))
        return { kind: 'faults', errors: { [data.identity]: t.need.new.open.field }, model: { open } }
    }
    return startSip(house, viewer, person, mark, (ctx, ids) => noticeNeed({ ...act, ...ids }, ctx))
  },
  done: (_, request, sip) => request.href(`/sip/${sip}/need`),
})
