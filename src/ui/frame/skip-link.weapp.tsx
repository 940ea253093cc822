/** WeChat has no Tab key. */
export function SkipLink() {
  return null
}
