/** What sticks out of the window, is cut off, or lies on top of other text. */
() => {
  const found = []
  const width = document.documentElement.clientWidth
  if (document.scrollingElement.scrollWidth > width + 1)
    found.push({ rule: 'sideways-scroll', element: `the page is ${document.scrollingElement.scrollWidth} px wide in a window of ${width}` })
  const seen = [...document.body.querySelectorAll('*')].filter(isSeen)

  for (const element of seen) {
    const box = element.getBoundingClientRect()
    if ((box.right > width + 1 || box.left < -1) && !isInScroller(element) && !element.closest('svg svg'))
      found.push({ rule: 'sticks-out', element: `${describe(element)} from ${Math.round(box.left)} to ${Math.round(box.right)} of ${width} px` })
    const style = getComputedStyle(element)
    const cuts = (axis) => ['hidden', 'clip'].includes(style['overflow' + axis])
    const cutDown = cuts('Y') && element.scrollHeight > element.clientHeight + 1
    const cutAcross = cuts('X') && element.scrollWidth > element.clientWidth + 1
    if ((cutDown || cutAcross) && element.clientWidth > 1 && element.textContent.trim())
      found.push({ rule: 'cut-off', element: describe(element) })
  }

  // Text on text. The middle of each line of letters counts, as the boxes of tall scripts reach into the next line.
  const lines = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const owner = node.parentElement
    if (!node.data.trim() || !isSeen(owner) || owner.closest('svg, script, style')) continue
    const half = parseFloat(getComputedStyle(owner).fontSize) * 0.25
    const range = document.createRange()
    range.selectNodeContents(node)
    for (const box of range.getClientRects()) {
      if (box.width < 2) continue
      const middle = (box.top + box.bottom) / 2
      lines.push({ owner, left: box.left + 1, right: box.right - 1, top: middle - half, bottom: middle + half })
    }
  }
  lines.sort((one, other) => one.top - other.top)
  for (let i = 0; i < lines.length; i++)
    for (let j = i + 1; j < lines.length && lines[j].top < lines[i].bottom; j++) {
      const [one, other] = [lines[i], lines[j]]
      if (one.owner !== other.owner && one.left < other.right && other.left < one.right)
        found.push({ rule: 'text-on-text', element: `${describe(one.owner)} and ${describe(other.owner)}` })
    }
  return found.slice(0, 20)
}
