import { localDateOf } from '../domain/calendar/local-date.ts'
import { beginDemoWorld, endDemoWorld } from '../storage/demo-told.ts'
import type { SipHouse } from '../storage/sip-store.ts'
import { tellAstrid } from './people/astrid.ts'
import { tellBirgitta } from './people/birgitta.ts'
import { tellElif, tellGunMarie, tellRune, tellSigvard, tellZahra } from './people/changing.ts'
import { tellElsa } from './people/elsa.ts'
import {
  tellAmal,
  tellGoran,
  tellHugo,
  tellLovisa,
  tellNasrin,
  tellRolf,
  tellSvante,
  tellWilma,
} from './people/ended.ts'
import { tellIon, tellKent, tellRobert } from './people/first-steps.ts'
import { tellAino, tellDragan, tellKerstin, tellMateo, tellOve, tellPernilla } from './people/followed.ts'
import { tellJonas } from './people/jonas.ts'
import { tellLiam } from './people/liam.ts'
import { tellLinnea } from './people/linnea.ts'
import { tellMaria } from './people/maria.ts'
import {
  tellArvid,
  tellBengtOlof,
  tellEbba,
  tellKjellAke,
  tellMajken,
  tellNoor,
  tellTove,
} from './people/on-the-way.ts'
import { tellTariq } from './people/tariq.ts'
import { tellVilgot } from './people/vilgot.ts'
import { tellYousef } from './people/yousef.ts'
import { tellOrganisation } from './tell-organisation.ts'

const stories = [
  tellVilgot,
  tellElsa,
  tellTariq,
  tellMaria,
  tellJonas,
  tellAstrid,
  tellYousef,
  tellLinnea,
  tellLiam,
  tellBirgitta,
  tellIon,
  tellKent,
  tellRobert,
  tellGoran,
  tellNasrin,
  tellSvante,
  tellAmal,
  tellHugo,
  tellLovisa,
  tellRolf,
  tellWilma,
  tellAino,
  tellDragan,
  tellKerstin,
  tellMateo,
  tellOve,
  tellPernilla,
  tellRune,
  tellSigvard,
  tellGunMarie,
  tellElif,
  tellZahra,
  tellMajken,
  tellTove,
  tellEbba,
  tellNoor,
  tellBengtOlof,
  tellArvid,
  tellKjellAke,
]

/**
 * Tells the demo world at the first start, through the same decisions as real use. Does nothing when it is there;
 * when it was interrupted, goes through it from the beginning, where what has been told is not told twice.
 */
export async function tellDemoWorld(house: SipHouse): Promise<void> {
  const told = await beginDemoWorld(house.database, 'goteborgsomradet', localDateOf(house.now()))
  if (told.done) return
  await tellOrganisation(house, told.day)
  // Stories are about different people and do not touch each other.
  await Promise.all(stories.map((tell) => tell(house, told.day)))
  await endDemoWorld(house.database, 'goteborgsomradet')
}
