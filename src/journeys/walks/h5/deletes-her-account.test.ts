import pg from 'pg'
import type { Page } from 'playwright-core'
import { joinEmbedded } from '@/cloud/kernel/postgres/start-embedded'
import { look } from '../check-page'
import { seen, startVisit, type Visit } from './visit'

const NUMBER = '13800000078'

describe('somebody deletes her account, thinks again, and deletes it after all', () => {
  let visit: Visit
  beforeAll(async () => {
    visit = await startVisit()
  })
  afterAll(() => visit?.end())

  async function logIn(page: Page): Promise<void> {
    await seen(page, '#open-log-in').click()
    await seen(page, '#phone').fill(NUMBER)
    await seen(page, '#ask-code').click()
    await seen(page, '#privacy-agree').click()
    const told = await seen(page, '#sample-code').textContent()
    await seen(page, '#code').fill(/\d{6}/.exec(told ?? '')![0])
    await seen(page, '#submit-log-in').click()
    await seen(page, '#me-person').getByText('138****0078').waitFor()
    await page.locator('#log-in.page').waitFor({ state: 'detached' })
  }

  async function ask(page: Page): Promise<void> {
    await seen(page, '#delete-account').click()
    await seen(page, '#delete-sheet').waitFor()
    await look(page, 'delete-account')
    await seen(page, '#delete-account-yes').click()
    await seen(page, '#deletion-pending').waitFor()
  }

  async function inDatabase<T>(sql: string): Promise<T[]> {
    const { url } = await joinEmbedded(visit.cloud.dataDir)
    const database = new pg.Client({ connectionString: url })
    await database.connect()
    try {
      return (await database.query(sql)).rows as T[]
    } finally {
      await database.end()
    }
  }

  it('with seven days between, and nothing left of her afterwards', async () => {
    const phone = await visit.phone('/pages/me/index')
    const { page } = phone
    await logIn(page)
    await seen(page, '#open-menu').click()
    await seen(page, '#menu-my-data').click()
    await ask(page)
    await look(page, 'deletion-pending')
    expect(await seen(page, '#deletion-pending').textContent()).toMatch(/将在 \d+月\d+日 周. \d\d:\d\d 删除/)
    await seen(page, '#cancel-deletion').click()
    await seen(page, '#delete-account').waitFor()
    expect(await inDatabase('select 1 from account_deletions')).toEqual([])
    await ask(page)

    const [asked] = await inDatabase<{ days: number; person_id: string }>(
      'select extract(day from due_at - asked_at)::int as days, person_id from account_deletions',
    )
    expect(asked?.days).toBe(7)
    await page.reload()
    await seen(page, '#deletion-pending').waitFor()
    expect(phone.complaints).toEqual([])

    // The week passes while the server stands still.
    await inDatabase(`update account_deletions set due_at = now() - interval '1 second'`)
    process.kill(visit.cloud.pid(), 'SIGTERM')
    await visit.cloud.restart()
    await expect(peopleLeft(asked!.person_id)).resolves.toBe(0)
    await page.goto(`${visit.cloud.origin}/pages/me/index`)
    await seen(page, '#me-guest').waitFor()
    expect(await page.getByText('138****0078').count()).toBe(0)
    await phone.context.close()
  })

  /** The chore runs beside the requests; it takes a moment. */
  async function peopleLeft(id: string): Promise<number> {
    for (let times = 0; times < 500; times++) {
      const [row] = await inDatabase<{ count: number }>(
        `select ((select count(*) from people where id = '${id}') + (select count(*) from account_deletions))::int as count`,
      )
      if (row?.count === 0) return 0
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    return 1
  }
})
