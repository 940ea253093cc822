import type { Browser, Page } from 'playwright-core'
import { listAudit } from '@/contract/console/console-audit'
import { publishEpisode } from '@/contract/console/console-episodes'
import { listEpisodes } from '@/contract/episodes'
import { logInAsSample } from '@/contract/session'
import { startBuiltCloud, type BuiltCloud } from '../../../built-cloud'
import { callerOf, clientOf } from '../../../call'
import { axeViolations } from '../../check-page'
import { DESK, newPhone, openBrowser } from '../../open-browser'
import { keepPicture } from '../../screenshot'
import { narrowList } from './narrow-list'

const TITLE = '楼上漏水，谁来修'

describe('the console: nobody publishes their own text', () => {
  let cloud: BuiltCloud
  let browser: Browser
  beforeAll(async () => {
    cloud = await startBuiltCloud()
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await cloud?.stop()
  })

  async function enterAs(persona: 'editor' | 'admin') {
    const desk = await newPhone(browser, DESK)
    await desk.page.goto(`${cloud.origin}/admin/episodes`)
    await desk.page.locator(`#persona-${persona}`).waitFor()
    expect(await axeViolations(desk.page)).toEqual([])
    await desk.page.locator(`#persona-${persona}`).click()
    await desk.page.getByRole('heading', { level: 1, name: '普法节目' }).waitFor()
    return desk
  }

  const token = async (persona: 'editor' | 'admin') => (await callerOf(cloud.origin)(logInAsSample, { persona })).token

  async function look(page: Page, name: string): Promise<void> {
    await keepPicture(page, `console-${name}`)
    expect(await axeViolations(page)).toEqual([])
  }

  it('its scripts and styles come compressed, whoever built it', async () => {
    const page = await (await fetch(`${cloud.origin}/admin`)).text()
    const assets = [...page.matchAll(/(?:src|href)="(\/admin\/assets\/[^"]+\.(?:js|css))"/g)].map(([, path]) => path!)
    expect(assets.length).toBeGreaterThanOrEqual(2)
    for (const path of assets)
      for (const encoding of ['br', 'gzip']) {
        const answer = await fetch(cloud.origin + path, { headers: { 'accept-encoding': encoding } })
        const length = (await answer.arrayBuffer()).byteLength
        if (length >= 1024) expect([path, answer.headers.get('content-encoding')]).toEqual([path, encoding])
      }
  })

  it('an editor writes and submits, a second person chooses a time, then publishes, a phone sees it, the log names both', async () => {
    const { episodes } = await callerOf(cloud.origin)(listEpisodes, {})
    const episode = episodes[0]!
    const editor = await enterAs('editor')
    await look(editor.page, 'list')
    await narrowList(editor.page, episode.title)
    await editor.page.getByRole('link', { name: episode.title }).click()
    await editor.page.locator('#edit').click()
    await editor.page.locator('#field-title').fill(TITLE)
    await look(editor.page, 'edit')
    await editor.page.locator('#submit').click()
    await editor.page.locator('#confirm-ok').or(editor.page.locator('#review-state')).first().waitFor()
    if (await editor.page.locator('#confirm-ok').isVisible()) await editor.page.locator('#confirm-ok').click()
    await editor.page.getByText('等待另一位同事审核').waitFor()
    await look(editor.page, 'submitted')
    expect(await editor.page.locator('#publish').count()).toBe(0)
    const refused = await clientOf(cloud.origin, await token('editor'))(publishEpisode, {
      id: episode.id,
      version: 2,
      revision: 2,
    })
    expect(refused).toMatchObject({ ok: false, problem: { code: 'same-person' } })
    expect((await callerOf(cloud.origin)(listEpisodes, {})).episodes[0]!.title).toBe(episode.title)

    const admin = await enterAs('admin')
    await narrowList(admin.page, TITLE)
    await admin.page.getByRole('link', { name: TITLE }).click()
    await admin.page.locator('#publish').click()
    await admin.page.getByRole('radio', { name: /^定时发布/ }).click()
    await admin.page.locator('#publish-time').click()
    await admin.page.getByText('明天 08:00').click()
    await admin.page.getByText(/（北京时间）发布，还有/).waitFor()
    await look(admin.page, 'schedule')
    await admin.page.locator('#confirm-ok').click()
    await admin.page.locator('#schedule-state').waitFor()
    await look(admin.page, 'scheduled')
    await editor.page.reload()
    await editor.page.getByText(/要改请先撤回修改/).waitFor()
    expect(await editor.page.locator('#publish').count()).toBe(0)
    expect((await callerOf(cloud.origin)(listEpisodes, {})).episodes[0]!.title).toBe(episode.title)

    await admin.page.locator('#publish').click()
    await admin.page.getByRole('radio', { name: /^马上发布/ }).click()
    await admin.page.locator('#confirm-ok').click()
    await admin.page.locator('#publish').waitFor({ state: 'detached' })
    await look(admin.page, 'published')

    const phone = await newPhone(browser)
    await phone.page.goto(cloud.origin)
    await phone.page.getByText(TITLE).first().waitFor()

    await admin.page.getByRole('link', { name: '操作记录' }).click()
    await admin.page.getByRole('heading', { level: 1, name: '操作记录' }).waitFor()
    await admin.page.locator('tbody').getByText('示例管理员·小何').first().waitFor()
    await admin.page.locator('tbody').getByText('示例编辑·小周').first().waitFor()
    await look(admin.page, 'audit')
    const { entries } = await callerOf(cloud.origin, await token('admin'))(listAudit, { subject: episode.id })
    const acts = entries.map(({ action, actorName }) => `${action} ${actorName}`)
    expect(acts).toEqual(expect.arrayContaining(['episode.publish 示例管理员·小何', 'episode.submit 示例编辑·小周']))
    expect([...editor.complaints, ...admin.complaints, ...phone.complaints]).toEqual([])
  })
})
