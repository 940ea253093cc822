import { startBuiltCloud, type BuiltCloud } from '../../../built-cloud'
import { importLaws, inventedCode, untilKnown } from '../../../import-laws'
import { ADDRESSES } from '../../addresses'
import { WeappPhone } from '../weapp-phone'

const [BEFORE, NOW] = ['应当在三十日内提出示例。', '应当在六十日内提出示例。']

describe('in the mini-program: reading an article of law', () => {
  let cloud: BuiltCloud
  beforeAll(async () => {
    cloud = await startBuiltCloud()
    importLaws(cloud, inventedCode(BEFORE, '2020-01-01'))
    importLaws(cloud, inventedCode(NOW, '2025-01-01'))
    await untilKnown(cloud.origin, 'sample-code:1', '六十日')
  })
  afterAll(() => cloud?.stop())

  it('from the sheet of an episode to the article, and on to the episode', async () => {
    const phone = await WeappPhone.start(cloud.origin)
    await phone.open(ADDRESSES.player('falling-object'))
    await phone.tap('#article-1')
    await phone.tap('#article-read')
    await phone.untilText('#article-source', '还没有收录原文')
    await phone.tap('#article-episode-falling-object')
    await phone.untilText('#player', '花盆')
    expect(phone.complaints).toEqual([])
    await phone.close()
  })

  it('text and changes, the official link to copy, and the text again without a network', async () => {
    const today = await WeappPhone.start(cloud.origin)
    await today.open(ADDRESSES.article('sample-code:1'))
    await today.untilText('#article-text', NOW)
    expect(await today.text('#article-before')).toContain('三十')
    expect(await today.text('#article-official')).toContain('复制官方链接')
    const left = today.storage()
    await today.close()

    const underground = await WeappPhone.start(cloud.origin, { storage: left, online: false })
    await underground.open(ADDRESSES.article('sample-code:1'))
    await underground.untilText('#article-kept', '上次打开时存下的')
    expect(await underground.text('#article-text')).toContain(NOW)
    expect(underground.complaints).toEqual([])
    await underground.close()
  })
})
