/** A line of a law as its file marks it: what Word does not mark at all is plain. */
export interface LawLine {
  kind: 'title' | 'heading' | 'plain'
  text: string
}

const ENTITIES: Readonly<Record<string, string>> = { nbsp: ' ', emsp: ' ', ensp: ' ', amp: '&', lt: '<', gt: '>' }

/** Without the marks of Markdown and HTML that stand within a line. */
const plain = (text: string): string =>
  text
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/<[^>\n]{1,80}>/g, '')
    .replace(/&(nbsp|emsp|ensp|amp|lt|gt);/g, (_, name: string) => ENTITIES[name]!)
    .replace(/\*\*|__/g, '')
    .replace(/\\$/, '')
    .trim()

const readLine = (line: string): LawLine => {
  const heading = /^(#{1,6})\s*(.*?)\s*#*$/.exec(line)
  if (heading) return { kind: heading[1] === '#' ? 'title' : 'heading', text: plain(heading[2]!) }
  return { kind: 'plain', text: plain(line.replace(/^(>\s*)+/, '')) }
}

/** An entry of a table of contents that leads within the page, and the place where a program would draw one. */
const isLink = (line: string): boolean => /^\s*([-*+]|\d+\.)?\s*\[[^\]]+\]\(#[^)]*\)\s*$|^\s*\[toc\]\s*$/i.test(line)

/** The lines of a law written in Markdown, as its public collections are: marks are read, front matter and comments go. */
export const readMarkdown = (file: string): LawLine[] =>
  file
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/^---\n[\s\S]*?\n---(\n|$)/, '')
    .replace(/<!--[\s\S]*?-->/g, '')
    .split('\n')
    .filter((line) => !isLink(line))
    .map((line) => readLine(line.trim()))
    .filter(({ text }) => text !== '')
