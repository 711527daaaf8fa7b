/**
 * What axe may have judged before. `colours` has one entry for each element with words of its own, alike where the contrast
 * must be: colours, size and weight of the element, and tag, classes and colours of all it stands in. `layout` tells whether
 * everything is where it was, and as large.
 */
({ mode }) => {
  const digest = (start, text) => {
    let one = start >>> 0, other = ~start >>> 0
    for (let i = 0; i < text.length; i++) {
      one = Math.imul(one ^ text.charCodeAt(i), 0x01000193)
      other = Math.imul(other ^ text.charCodeAt(i), 0x5bd1e995) ^ (one >>> 13)
    }
    return (one >>> 0) * 0x100000 + ((other >>> 0) & 0xfffff)
  }
  const known = new Map()
  const colours = (element) => {
    if (!element) return digest(0, location.origin + mode)
    if (!known.has(element)) {
      const style = getComputedStyle(element)
      const large = parseFloat(style.fontSize) >= (style.fontWeight >= 700 ? 18.66 : 24)
      const look = [element.localName, element.getAttribute('class'), element.getAttribute('type'), element.disabled, large, style.color, style.backgroundColor,
        style.backgroundImage, style.opacity, style.textShadow, style.filter, style.mixBlendMode, style.position, style.visibility, style.webkitTextFillColor]
      const outer = colours(element.parentElement)
      known.set(element, digest(outer, outer + look.join('|')))
    }
    return known.get(element)
  }
  const hasWords = (element) =>
    /^(input|select|textarea|button)$/.test(element.localName) || [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim())

  window.holders = [...document.body.querySelectorAll('*')].filter(hasWords)
  const boxes = [...document.querySelectorAll('*')].map((element) => {
    const box = element.getBoundingClientRect()
    return [box.left, box.top, box.width, box.height, element.checkVisibility({ checkVisibilityCSS: true, checkOpacity: true })].join()
  })
  // What nobody sees is judged wherever it is seen.
  return { colours: holders.map((one) => (isSeen(one) ? colours(one) : -1)), layout: digest(scrollX + scrollY, boxes.join()) }
}
