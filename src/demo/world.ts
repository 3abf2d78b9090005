import type { SipHouse } from '../storage/sip-store.ts'

/** Tells the demo world at the first start, through the same decisions as real use. Does nothing when it is there. */
export async function tellDemoWorld(_house: SipHouse): Promise<void> {}
