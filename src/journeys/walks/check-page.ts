import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { keepPicture, settle } from './screenshot'

const AXE = readFileSync(path.resolve('node_modules/axe-core/axe.min.js'), 'utf8')

interface Violation {
  id: string
  help: string
  nodes: { target: unknown[]; failureSummary?: string }[]
}

/** What axe-core finds against WCAG 2.2 AA and good practice; empty when all is well. */
export async function axeViolations(page: Page): Promise<string[]> {
  // Half-way between two colours nothing has the contrast that it will have.
  await settle(page)
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE)
  const violations = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } }
    return (await axe.run()).violations
  })
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary = '' }) => `${id}: ${help} at ${target.join(' ')} ${failureSummary}`),
  )
}

/** What sticks out of the screen at the side or is cut off inside its box; empty when everything can be read. */
export function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const scrolls = (element: Element | null): boolean =>
      element !== null && (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement))
    const name = (element: Element) =>
      `${element.tagName}#${element.id}.${element.className} "${element.textContent?.slice(0, 20)}"`
    const seen = (element: Element) =>
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
      // A map is a window onto more than it shows.
      !element.closest('.unseen,.visually-hidden,.skip-link,svg,.map > *')
    const width = document.documentElement.clientWidth
    const found: string[] = []
    if (document.documentElement.scrollWidth > width)
      found.push(`the page is ${document.documentElement.scrollWidth} px wide`)
    for (const element of document.body.querySelectorAll('*')) {
      if (!seen(element)) continue
      const { left, right, width: own } = element.getBoundingClientRect()
      if (own > 0 && (right > width + 1 || left < -1) && !scrolls(element.parentElement))
        found.push(`outside: ${name(element)}`)
      const style = getComputedStyle(element)
      const hides = style.overflowX === 'hidden' || style.overflowX === 'clip'
      const own1 = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim())
      if (hides && own1 && element.scrollWidth > element.clientWidth + 1) found.push(`cut off: ${name(element)}`)
    }
    return found
  })
}

/** Text smaller than `px`, as seen on the screen. */
export function textBelow(page: Page, px: number): Promise<string[]> {
  return page.evaluate((least) => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const found: string[] = []
    while (texts.nextNode()) {
      const { parentElement: owner, textContent } = texts.currentNode
      if (!owner || !textContent?.trim() || owner.closest('.unseen,.skip-link,script,style,noscript,.early')) continue
      const size = Number.parseFloat(getComputedStyle(owner).fontSize)
      if (owner.checkVisibility() && size < least) found.push(`${size} px: ${textContent.trim().slice(0, 30)}`)
    }
    return found
  }, px)
}

const TARGETS = '[role=button],[role=link],[role=switch],[role=radio],[role=tab],[role=checkbox],button,a[href],input'

/** What can be tapped and is smaller than `px` on a side. */
export function targetsBelow(page: Page, px: number): Promise<string[]> {
  return page.evaluate(
    ([targets, least]) =>
      [...document.querySelectorAll(targets)]
        .filter((element) => element.checkVisibility() && !element.closest('.unseen,.skip-link'))
        .map((element) => ({ element, box: element.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0 && (box.width < least - 0.5 || box.height < least - 0.5))
        .map(
          ({ element, box }) =>
            `${Math.round(box.width)}×${Math.round(box.height)}: #${element.id} "${element.textContent?.trim().slice(0, 20)}"`,
        ),
    [TARGETS, px] as const,
  )
}

/** Keeps a picture of the page, on which axe-core finds nothing and nothing is cut off. */
export async function look(page: Page, name: string): Promise<void> {
  await keepPicture(page, name)
  expect(await axeViolations(page)).toEqual([])
  expect(await cutOff(page)).toEqual([])
}
