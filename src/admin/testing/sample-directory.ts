import type { FirmDesk } from '@/contract/console/booking/console-firms'
import type { LawyerDesk } from '@/contract/console/booking/console-lawyers'
import type { PairingView, VillageDesk } from '@/contract/console/booking/console-villages'
import { BRIDGE, CHEN, LI } from './sample-plan'

export const JIALING = { id: '55555555-5555-4555-8555-555555555555', name: '示例·嘉陵律师事务所' }
export const MINGLI = { id: '66666666-6666-4666-8666-666666666666', name: '示例·明理律师事务所' }

export const samplePairing = (part: Partial<PairingView> = {}): PairingView => ({
  ...{ fromDay: '2026-01-01', toDay: null, firm: JIALING, lawyers: [CHEN, LI] },
  ...part,
})

export const sampleVillage = (part: Partial<VillageDesk> = {}): VillageDesk => ({
  ...{ ...BRIDGE, subdistrict: '华新街街道', today: '2026-11-30', mark: 'm1', outside: 0 },
  pairings: [samplePairing()],
  firms: [
    { ...JIALING, lawyers: [CHEN, LI] },
    { ...MINGLI, lawyers: [{ id: '77777777-7777-4777-8777-777777777777', name: '示例·周律师' }] },
  ],
  ...part,
})

export const sampleFirm = (part: Partial<FirmDesk> = {}): FirmDesk => ({
  ...{ ...JIALING, phone: '023-0000-0001', promiseHours: 24, active: true, sample: true, revision: 3 },
  ...{ lawyers: [{ ...CHEN, active: true }], villages: [BRIDGE], managers: [] },
  ...part,
})

export const sampleLawyer = (part: Partial<LawyerDesk> = {}): LawyerDesk => ({
  ...{ ...CHEN, firm: JIALING, fields: ['work'], languages: ['mandarin'], dutyPlace: '示例·一楼', intro: '' },
  ...{ photo: null, active: true, sample: true, revision: 5, villages: [BRIDGE], ahead: 0 },
  account: { state: 'none', name: null, phoneMasked: null },
  ...part,
})
