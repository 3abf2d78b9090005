import type { Logger } from 'pino'
import type { SipHouse } from '../storage/sip-store.ts'

/** What the pages have to work with. */
export type WebHouse = SipHouse & {
  readonly mode: 'demo' | 'production'
  readonly secureCookies: boolean
  readonly assets: { readonly style: string; readonly script: string }
  readonly log: Logger
}
