import { importLaws, inventedCode, untilKnown } from '../../../import-laws'
import { ADDRESSES } from '../../addresses'
import { axeViolations, cutOff, targetsBelow } from '../../check-page'
import { keepPicture } from '../../screenshot'
import { seen, startVisit, type Visit } from '../visit'

const [BEFORE, NOW] = [
  '应当在三十日内提出示例。\n前款所列，从其规定。',
  '应当在六十日内提出示例。\n前款所列，从其规定。',
]

describe('reading an article of law', () => {
  let visit: Visit
  beforeAll(async () => {
    visit = await startVisit()
    importLaws(visit.cloud, inventedCode(BEFORE, '2020-01-01'))
    importLaws(visit.cloud, inventedCode(NOW, '2025-01-01'))
    await untilKnown(visit.cloud.origin, 'sample-code:1', '六十日')
  })
  afterAll(() => visit?.end())

  it('from the sheet of an episode to the article, and back to an episode that explains it', async () => {
    const { page, complaints } = await visit.phone(ADDRESSES.player('falling-object'))
    await seen(page, '#article-1').click()
    await seen(page, '#article-read').click()
    await seen(page, '#article-source').getByText('还没有收录原文').waitFor()
    await seen(page, '#article-episode-falling-object').click()
    await seen(page, '#player').waitFor()
    expect(complaints).toEqual([])
  })

  it('its address shows text, days, source and what changed; it stays readable without a network', async () => {
    const { page, context, complaints } = await visit.phone(ADDRESSES.article('sample-code:1'))
    await seen(page, '#article-text').getByText('应当在六十日内提出示例。').waitFor()
    expect(await seen(page, '#article-days').innerText()).toContain('2025年1月1日起施行')
    expect(await seen(page, '#article-source').innerText()).toContain('官方文本')
    expect(await seen(page, '#article-before').locator('.article-went').innerText()).toContain('三十')
    expect(await seen(page, '#article-before').locator('.article-came').innerText()).toContain('六十')
    await keepPicture(page, 'article')
    expect(complaints).toEqual([])
    await context.route('**/api/**', (route) => route.abort())
    await page.reload()
    await seen(page, '#article-kept').waitFor()
    expect(await seen(page, '#article-text').innerText()).toContain('六十日')
  })

  it('in 长辈版 on a narrow phone everything has room', async () => {
    const { page } = await visit.phone('/', { viewport: { width: 320, height: 640 } })
    await seen(page, '#elder-switch').click()
    await page.goto(visit.cloud.origin + ADDRESSES.article('sample-code:1'))
    await seen(page, '#article-text').waitFor()
    expect(await cutOff(page)).toEqual([])
    expect(await targetsBelow(page, 60)).toEqual([])
    expect(await axeViolations(page)).toEqual([])
  })

  it('an address that leads to no article says so', async () => {
    const { page } = await visit.phone(ADDRESSES.article('sample-code:99'))
    expect(await seen(page, '#article-gone').innerText()).toContain('没有找到这一条')
  })
})
