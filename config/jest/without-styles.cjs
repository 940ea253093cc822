// jsdom works out the cascade anew for every element that a query by role looks at; with the thousands of rules of
// the console's component library one test took half a minute. No test here is about style, so sheets stay unread.
const { insertBefore, appendChild } = Node.prototype
const unread = (node) => {
  if (node.nodeName === 'STYLE') node.type = 'text/plain'
  return node
}
Node.prototype.insertBefore = function (node, before) {
  return insertBefore.call(this, unread(node), before)
}
Node.prototype.appendChild = function (node) {
  return appendChild.call(this, unread(node))
}
