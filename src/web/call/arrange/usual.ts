import { usualAgenda } from '../../../domain/sip/enter-paper-meeting.ts'
import { type AgendaPart, agendaParts } from '../../../domain/sip/sip.ts'

/** The usual division of a meeting of this length: each part its share in whole minutes, what is needed the rest. */
export function agendaOf(minutes: number): Readonly<Record<AgendaPart, number>> {
  const whole = agendaParts.reduce((sum, part) => sum + usualAgenda[part], 0)
  const share = (part: AgendaPart): number => Math.floor((usualAgenda[part] * minutes) / whole)
  const rest = agendaParts.filter((part) => part !== 'needs').reduce((sum, part) => sum + share(part), 0)
  return {
    introduction: share('introduction'),
    situation: share('situation'),
    needs: minutes - rest,
    summary: share('summary'),
    close: share('close'),
  }
}

/** Minutes as typed; undefined for anything but a whole number that a day has room for. */
export const minutesIn = (typed: string): number | undefined =>
  /^\s*\d{1,4}\s*$/.test(typed) ? Number(typed) : undefined
