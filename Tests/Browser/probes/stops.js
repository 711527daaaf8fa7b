/**
 * Numbers everything that Tab should reach, and says what is wrong with it before anybody presses a key:
 * `stops` in the order of the page, `order` where the eye and the key go different ways, `small` where a finger needs more room.
 */
() => {
  const stops = tabStops()
  stops.forEach((stop, index) => (stop.tabStopNumber = index))
  window.tabStopList = stops

  const order = []
  for (const stop of stops) {
    if (stop.tabIndex > 0) order.push(`${describe(stop)} has tabindex ${stop.tabIndex}`)
    for (let one = stop; one && one !== document.body; one = one.parentElement) {
      const style = getComputedStyle(one), parent = getComputedStyle(one.parentElement)
      if (/flex|grid/.test(parent.display) && style.order !== '0') order.push(`${describe(one)} has order ${style.order}`)
      if (/flex/.test(parent.display) && /reverse/.test(parent.flexDirection)) order.push(`${describe(one.parentElement)} is ${parent.flexDirection}`)
    }
  }

  // 24 px each way, or so much room round its middle that no other target is within 12 px (WCAG 2.2, 2.5.8).
  const boxes = stops.filter(isSeen).map((stop) => [stop, stop.getBoundingClientRect()])
  const small = []
  for (const [stop, box] of boxes) {
    if (box.width >= 24 && box.height >= 24) continue
    const display = getComputedStyle(stop).display
    const inSentence = display === 'inline' && [...stop.parentElement.childNodes].some((node) => node !== stop && node.nodeType === 3 && /[\p{L}\p{N}]/u.test(node.data))
    if (inSentence) continue
    const x = (box.left + box.right) / 2, y = (box.top + box.bottom) / 2
    const crowded = boxes.some(([other, their]) => {
      if (other === stop || other.contains(stop) || stop.contains(other)) return false
      const dx = Math.max(their.left - x, 0, x - their.right), dy = Math.max(their.top - y, 0, y - their.bottom)
      const reach = their.width < 24 || their.height < 24 ? 24 : 12
      const ox = reach === 24 ? (their.left + their.right) / 2 - x : dx, oy = reach === 24 ? (their.top + their.bottom) / 2 - y : dy
      return Math.hypot(ox, oy) < reach || Math.hypot(dx, dy) < 12
    })
    if (crowded || stop.closest('nav, button, summary'))
      small.push(`${describe(stop)} is ${Math.round(box.width)} × ${Math.round(box.height)} px`)
  }
  return { stops: stops.map(describe), order: [...new Set(order)], small }
}
