/**
 * jsdom works a computed style out anew at each question, rule by rule of its own style sheet, and looking for a role asks
 * at every element: half of a page's test went there. No sheet of ours is loaded in these tests, so what is written at the
 * elements themselves, and `hidden`, is all that can hide something.
 */
const NONE = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'HEAD', 'META', 'LINK', 'TITLE', 'NOSCRIPT'])

const inherited = (element, name) => {
  for (let at = element; at; at = at.parentElement) if (at.style?.[name]) return at.style[name]
  return ''
}

const displayOf = (element) => {
  if (element.hasAttribute('hidden') || NONE.has(element.nodeName)) return 'none'
  return element.style?.display || 'block'
}

window.getComputedStyle = (element, pseudo) => {
  const own = pseudo ? document.createElement('i').style : element.style
  const known = { display: displayOf(element), visibility: inherited(element, 'visibility') || 'visible' }
  return new Proxy(own, {
    get(style, name) {
      if (name === 'getPropertyValue') return (asked) => (pseudo ? '' : known[asked]) ?? style.getPropertyValue(asked)
      if (!pseudo && name in known) return known[name]
      const value = Reflect.get(style, name)
      return typeof value === 'function' ? value.bind(style) : value
    },
  })
}
