import type { Role } from '@/domain/session/roles'

/** An invented person of sample mode; the name says so. */
export interface SamplePerson {
  persona: Role
  id: string
  displayName: string
  phone: string
  roles: readonly Role[]
}

const sample = (n: number, displayName: string, roles: readonly [Role, ...Role[]]): SamplePerson => ({
  persona: roles[0],
  id: `00000000-0000-4000-8000-00000000000${n}`,
  displayName: `示例${displayName}`,
  phone: `1380000000${n}`,
  roles,
})

/** One for each role; several roles in one person are ordinary. Ids never change. */
export const SAMPLE_PEOPLE: readonly SamplePerson[] = [
  sample(1, '居民·王孃孃', ['resident']),
  sample(2, '干部·李科长', ['official', 'resident']),
  sample(3, '律师·陈律师', ['lawyer', 'resident']),
  sample(4, '律所·赵主任', ['firm', 'lawyer']),
  sample(5, '村居·刘专干', ['clerk', 'resident']),
  sample(6, '单位·吴老师', ['supervisor', 'official']),
  sample(7, '编辑·小周', ['editor']),
  sample(8, '管理员·小何', ['admin']),
]
