/** What a chat shows of a page that is passed on. */
export interface ShareCard {
  /** The question, so that who gets it knows whether it is theirs. */
  title: string
  /** The page's address within the program. */
  path: string
  /** Absolute; 5:4 as WeChat wants it for messages, which draws the page itself where there is none. */
  messageImage: string | undefined
  /** Absolute; 1:1 for the timeline. */
  timelineImage: string | undefined
}
