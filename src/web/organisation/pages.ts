import type { Page } from '../page.tsx'
import { newAuthorityPage } from './authority/new/route.tsx'
import { newUnitPage } from './authority/new-unit/route.tsx'
import { authorityPage } from './authority/route.tsx'
import { organisationPage } from './route.tsx'
import { changeUnitPage } from './unit/change/route.tsx'
import { endUnitPage } from './unit/end/route.tsx'
import { endAssignmentPage } from './unit/end-assignment/route.tsx'
import { mergeUnitPage } from './unit/merge/route.tsx'
import { newAssignmentPage } from './unit/new-assignment/route.tsx'
import { newRoutePage } from './unit/new-route/route.tsx'
import { newStaffPage } from './unit/new-staff/route.tsx'
import { removeRoutePage } from './unit/remove-route/route.tsx'
import { unitPage } from './unit/route.tsx'

/** `authority/new` stands before `authority/:authority`, which would take it. */
export const organisationPages: readonly Page[] = [
  organisationPage,
  newAuthorityPage,
  authorityPage,
  newUnitPage,
  unitPage,
  changeUnitPage,
  endUnitPage,
  mergeUnitPage,
  newRoutePage,
  removeRoutePage,
  newAssignmentPage,
  endAssignmentPage,
  newStaffPage,
]
