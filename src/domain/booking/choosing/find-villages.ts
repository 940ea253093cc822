/** A village as a search reads it. */
export interface NamedVillage {
  name: string
  /** In letters: `qiaobeishequ qbsq`. */
  spelled: string
}

export interface VillageGroup<V extends NamedVillage> {
  name: string
  villages: readonly V[]
}

const plain = (words: string): string => words.toLowerCase().replace(/[\s'’]/g, '')

const isCalled = ({ name, spelled }: NamedVillage, words: string): boolean =>
  name.includes(words) || spelled.split(' ').some((letters) => letters.startsWith(words))

/**
 * The villages that somebody means by a few characters, by pinyin or by its first letters; a subdistrict's name means
 * all of its villages. Groups without any are left out; nothing written means everything.
 *
 * @example findVillages(all, 'qbsq') and findVillages(all, '桥北') // 桥北社区
 */
export function findVillages<V extends NamedVillage, G extends VillageGroup<V>>(
  groups: readonly G[],
  words: string,
): G[] {
  const wanted = plain(words)
  if (wanted === '') return [...groups]
  return groups
    .map((group) =>
      group.name.includes(wanted)
        ? group
        : { ...group, villages: group.villages.filter((village) => isCalled(village, wanted)) },
    )
    .filter(({ villages }) => villages.length > 0)
}
