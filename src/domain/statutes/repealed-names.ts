interface Named {
  title: string
  shortTitle: string
}

/**
 * The short titles of repealed laws that a text names. 劳动合同法 holds the letters of 合同法 and is in force, so names
 * in force are taken out first, longest first.
 *
 * @example findRepealedNames('依照《合同法》的规定', laws, repealed) // ['合同法']
 */
export const findRepealedNames = (text: string, inForce: readonly Named[], repealed: readonly Named[]): string[] => {
  const seen = repealed.filter(({ shortTitle }) => text.includes(shortTitle))
  if (seen.length === 0) return []
  const rest = inForce
    .flatMap(({ title, shortTitle }) => [title, shortTitle])
    .sort((a, b) => b.length - a.length)
    .reduce((left, name) => left.replaceAll(name, '□'), text)
  return seen.map(({ shortTitle }) => shortTitle).filter((name) => rest.includes(name))
}
