/**
 * Takes away what only repeats: of list entries, rows and parts of one shape, the first `keep` of the whole page stay.
 * A calendar of a year has five hundred entries of three shapes; the rules judge shapes, and each look takes as long as the page.
 */
({ keep }) => {
  const outline = (element) => element.localName + '.' + element.className + [...element.attributes].map((one) => one.name).join()
  const shape = (element) => outline(element) + '(' + [...element.children].map(shape).join() + ')'
  const named = (element) => [element, ...element.querySelectorAll('[id]')].map((one) => one.id).filter(Boolean)
  const isNeeded = (element) =>
    named(element).some((id) => [...document.querySelectorAll(`[aria-labelledby~="${id}"], [aria-describedby~="${id}"], [for="${id}"]`)].some((one) => !element.contains(one)))
  const seen = new Map()
  // Lists first, so that parts which differ only in the number of their entries become alike.
  for (const parents of ['main :is(ul, ol, tbody)', 'main :is(section, article, div)', 'main'])
    for (const parent of document.querySelectorAll(parents)) {
      if (!parent.isConnected) continue
      const before = parent.children.length
      for (const child of [...parent.children]) {
        const key = outline(parent) + '>' + shape(child)
        seen.set(key, (seen.get(key) || 0) + 1)
        if (seen.get(key) > keep && !isNeeded(child)) child.remove()
      }
      // A list without entries would be a fault of ours, not of the page.
      if (before && !parent.children.length && !parent.textContent.trim() && parent.localName !== 'main') parent.remove()
    }
}
