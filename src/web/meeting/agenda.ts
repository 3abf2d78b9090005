import { type AgendaPart, agendaParts, type PlannedMeeting } from '../../domain/sip/sip.ts'

export type TimedPart = { readonly part: AgendaPart; readonly from: string; readonly minutes: number }

/** The five parts with the time of day when each begins. */
export function timedAgenda({ time, agenda }: Pick<PlannedMeeting, 'time' | 'agenda'>): readonly TimedPart[] {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  let at = hours * 60 + minutes
  return agendaParts.map((part) => {
    const from = `${two(Math.floor(at / 60) % 24)}:${two(at % 60)}`
    at += agenda[part]
    return { part, from, minutes: agenda[part] }
  })
}

const two = (n: number): string => String(n).padStart(2, '0')

/** Listen, sort out, plan: three equal parts; what does not divide goes to the last. */
export function thirdsOf(minutes: number): readonly [number, number, number] {
  const third = Math.floor(minutes / 3)
  return [third, third, minutes - 2 * third]
}
