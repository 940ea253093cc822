import { ALERTED, SAMPLE_OFFICIALS } from '@/cloud/tasks/samples/study/sample-officials'
import { ADDRESSES } from '../../addresses'
import { look } from '../../check-page'
import { seen, startVisit, type Visit } from '../visit'

/** On nobody's roster. */
const UNKNOWN = '13900000777'
/** On the roster, and no account has ever had it. */
const NEW = SAMPLE_OFFICIALS.find(({ n, phone, left, personId }) => n > 2 && phone && !left && !personId)!
/** An earlier account has it. */
const TAKEN = SAMPLE_OFFICIALS[ALERTED[0]! - 1]!

describe('an account and the roster', () => {
  let visit: Visit
  beforeAll(async () => {
    visit = await startVisit()
  })
  afterAll(() => visit?.end())

  /** From the page of the roster to the log-in, in by a number, and back. */
  async function logInBy(number: string) {
    const phone = await visit.phone(ADDRESSES.bind)
    const { page } = phone
    await seen(page, '#study-log-in').click()
    await seen(page, '#phone').fill(number)
    await seen(page, '#ask-code').click()
    await seen(page, '#privacy-agree').click()
    const told = await seen(page, '#sample-code').textContent()
    await seen(page, '#code').fill(/\d{6}/.exec(told ?? '')![0])
    await seen(page, '#submit-log-in').click()
    await page.locator('#log-in.page').waitFor({ state: 'detached' })
    return phone
  }

  it('a number that no roster has: says so, and whom to ask', async () => {
    const { page, complaints } = await logInBy(UNKNOWN)
    await seen(page, '#study-not-listed').getByText('单位名册上没有这个手机号').waitFor()
    await seen(page, '#study-not-listed').getByText('139****0777').waitFor()
    await seen(page, '#study-again').click()
    await seen(page, '#study-again').getByText('再看看').waitFor()
    await look(page, 'h5-bind-not-listed')
    expect(complaints).toEqual([])
  })

  it('the right number is enough: who one is, and the list of what is asked', async () => {
    const { page, complaints } = await logInBy(NEW.phone!)
    await seen(page, '#my-post').getByText(NEW.name).waitFor()
    await look(page, 'h5-bind-my-post')
    await seen(page, '#open-duties').click()
    await seen(page, '#duties-who').getByText(NEW.name).waitFor()
    expect(complaints).toEqual([])
  })

  it('a number that another account has: only with the name of the roster, and nothing is told before', async () => {
    const { page, complaints } = await logInBy(TAKEN.phone!)
    await seen(page, '#study-name-needed').getByText('已经绑定过别的账号').waitFor()
    expect(await page.getByText(TAKEN.name).count()).toBe(0)
    await seen(page, '#bind').click()
    await page.getByText('请填写名册上的姓名。', { exact: true }).waitFor()
    await seen(page, '#bind-name').fill('示例·别人')
    await seen(page, '#bind').click()
    await page.getByText('姓名和名册上的对不上').waitFor()
    await look(page, 'h5-bind-name-needed')
    await seen(page, '#bind-name').fill(TAKEN.name)
    await seen(page, '#bind').click()
    await seen(page, '#my-post').getByText(TAKEN.name).waitFor()
    expect(complaints.filter((complaint) => !/ 40\d /.test(complaint))).toEqual([])
  })
})
