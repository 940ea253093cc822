/** As the server gives it; see `Choice` of the contract. A kind of tomorrow reads as one that fits. */
export interface WhyGiven {
  kind: string
  words: readonly string[]
  askedAs: string | null
}

/**
 * Why an episode is among the choices, in a line or two for people; `topicWord` is the word for its topic.
 * `{ kind: 'fits', words: ['滴水'], askedAs: null }` reads 您说到：滴水.
 */
export const whyChosen = ({ kind, words, askedAs }: WhyGiven, topicWord: string): string[] => {
  if (kind === 'near') return [`也是“${topicWord}”这一类的事`]
  const lines = [words.length > 0 && `您说到：${words.join('、')}`, askedAs && `别人这样问：${askedAs}`].filter(
    (line): line is string => Boolean(line),
  )
  return lines.length > 0 ? lines : ['说的是相近的事']
}
