import type { Page } from 'playwright-core'
import type { AnswerKeys } from '../../study/answer-keys'
import { seen } from '../visit'

/** Through 我的, by the number and the code that sample mode shows. */
export async function logInByPhone(page: Page, number: string): Promise<void> {
  await seen(page, '#tab-me').click()
  await seen(page, '#open-log-in').click()
  await seen(page, '#phone').fill(number)
  await seen(page, '#ask-code').click()
  await seen(page, '#privacy-agree').click()
  const told = await seen(page, '#sample-code').textContent()
  await seen(page, '#code').fill(/\d{6}/.exec(told ?? '')![0])
  await seen(page, '#submit-log-in').click()
  await seen(page, '#me-person').waitFor()
  await page.locator('#log-in.page').waitFor({ state: 'detached' })
}

/** Chooses what is right of the question in sight. */
async function chooseRight(page: Page, keys: AnswerKeys): Promise<void> {
  const stem = await seen(page, '#question .question-stem').innerText()
  const options = await seen(page, '#question .option-words').allInnerTexts()
  for (const label of keys(stem, options)) await seen(page, `#question-option-${label}`).click()
}

/** Answers the questions of an open check-in from one to another, each rightly. */
export async function answerCheckIn(page: Page, keys: AnswerKeys, from: number, to: number): Promise<void> {
  for (let n = from; n <= to; n++) {
    await seen(page, '#check-in-place').getByText(`第 ${n} 题`).waitFor()
    await chooseRight(page, keys)
    await seen(page, '#hand-in').click()
    await seen(page, '#outcome').getByText('依据的法条').waitFor()
    await seen(page, '#next-question').click()
  }
}

/** Sits an exam of so many questions, each rightly, and hands it in. */
export async function sitExam(page: Page, keys: AnswerKeys, questions: number): Promise<void> {
  await seen(page, '#exam-begin').click()
  for (let n = 1; n <= questions; n++) {
    await seen(page, '#sitting-place').getByText(`第 ${n} 题，共 ${questions} 题`).waitFor()
    await chooseRight(page, keys)
    if (n < questions) await seen(page, '#question-next').click()
  }
  await seen(page, '#sitting-saved').getByText('答案都已保存').waitFor()
  await seen(page, '#open-hand-in').click()
  await seen(page, '#hand-in-open').getByText('题目都答完了。').waitFor()
  await seen(page, '#hand-in-yes').click()
  await seen(page, '#sitting-ended').getByText('已交卷').waitFor()
}
