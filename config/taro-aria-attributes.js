/** WeChat reads these aloud, but Taro leaves them out, so what a page says would never arrive. */
const ARIA = {
  'aria-role': '',
  'aria-label': '',
  'aria-checked': '',
  'aria-selected': '',
  'aria-disabled': '',
  'aria-expanded': '',
  'aria-hidden': '',
}

/** Elements of the mini-program and what they may carry in addition. */
export const withAria = () =>
  Object.fromEntries(['View', 'Text', 'Image', 'Input', 'Button'].map((name) => [name, { ...ARIA }]))
