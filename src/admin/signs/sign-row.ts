import type { Output } from '@/contract/endpoint'
import type { listSigns } from '@/contract/signs'
import { villageName } from '@/domain/district/village-name'

/** A village's or a group's sign, as the pages of this room show it. */
export interface SignRow {
  code: string
  kind: 'village' | 'group'
  /** 桥北社区, or the group's name. */
  name: string
  /** 华新街街道; empty for a group. */
  subdistrict: string
  /** Letters by which a village is found; empty for a group. */
  spelled: string
  month: number
  total: number
  retired: boolean
}

/** Villages in the register's order, then groups, the newest first. */
export function signRows({ subdistricts, groups }: Pick<Output<typeof listSigns>, 'subdistricts' | 'groups'>) {
  const villages = subdistricts.flatMap(({ name: subdistrict, villages: within }) =>
    within.map(({ name, ...figures }): SignRow => ({
      ...figures,
      kind: 'village',
      name: villageName(name),
      subdistrict,
      retired: false,
    })),
  )
  const ofGroups = groups.map((group): SignRow => ({ ...group, kind: 'group', subdistrict: '', spelled: '' }))
  return [...villages, ...ofGroups.reverse()]
}
