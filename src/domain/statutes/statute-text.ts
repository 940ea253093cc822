/**
 * Brings the text of an article into the one form that is hashed and searched for terms: without any white space,
 * full-width letters, digits and punctuation turned into their half-width twins, one shape each for quotes, dashes,
 * dots and brackets. Two prints of the same article (web page, PDF, Word) then compare equal; a changed word does not.
 *
 * `textHash` in a citation is the first 16 hex digits of the SHA-256 of this form; hashing is left to the caller
 * because these rules run where there is no crypto.
 *
 * @example normalizeArticle('（一）停止侵害；\n') // '(一)停止侵害;'
 */
export const normalizeArticle = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\u200B-\u200D\u2060\uFEFF]/gu, '')
    .replace(/[“”„‟«»]/gu, '"')
    .replace(/[‘’‚‛]/gu, "'")
    .replace(/[‐-―−﹘﹣]+/gu, '-')
    .replace(/[·•・‧∙]/gu, '·')
    .replace(/。/gu, '.')
    .replace(/、/gu, ',')
    .replace(/[〔［【]/gu, '[')
    .replace(/[〕］】]/gu, ']')

/** Whether a term a citation rests on stands word for word in the article, print differences aside. */
export const standsInArticle = (term: string, articleText: string): boolean => {
  const wanted = normalizeArticle(term)
  return wanted !== '' && normalizeArticle(articleText).includes(wanted)
}
