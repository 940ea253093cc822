import { LRUCache } from 'lru-cache'
import { pinyin } from 'pinyin-pro'
import { villageName } from '@/domain/district/village-name'

/** A district has some hundred villages, and they stay the same. */
const spelled = new LRUCache<string, string>({ max: 2_000 })

/** For a search by keyboard: `qiaobeishequ qbsq` for 桥北社区居民委员会. */
export function spellVillage(name: string): string {
  const known = spelled.get(name)
  if (known !== undefined) return known
  const syllables = pinyin(villageName(name), { toneType: 'none', type: 'array', v: true })
  const letters = `${syllables.join('')} ${syllables.map((syllable) => syllable[0]).join('')}`
  spelled.set(name, letters)
  return letters
}
