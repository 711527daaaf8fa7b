/** What has the focus now: its number, what shows it, and whether something lies over it. With `record`, `walked` has this after each press of Tab. */
({ record }) => {
  if (record) {
    if (!window.walked) addEventListener('keyup', () => walked.push(look()), true)
    window.walked = []
    return
  }
  return look()

  function look() {
    const element = document.activeElement
    if (!element || element === document.body || element === document.documentElement) return { number: null }

    const parse = (colour) => {
      const numbers = (colour.match(/[\d.]+/g) || []).map(Number)
      return colour.startsWith('color(') ? [...numbers.slice(-4, -1).map((one) => one * 255), 1] : [numbers[0] || 0, numbers[1] || 0, numbers[2] || 0, numbers[3] ?? 1]
    }
    const light = (colour) => {
      const [r, g, b] = colour.map((one) => (one / 255 <= 0.04045 ? one / 255 / 12.92 : ((one / 255 + 0.055) / 1.055) ** 2.4))
      return 0.2126 * r + 0.7152 * g + 0.0722 * b
    }
    const contrast = (one, other) => {
      const [a, b] = [light(one), light(other)].sort((x, y) => y - x)
      return (a + 0.05) / (b + 0.05)
    }
    const behind = (start) => {
      for (let one = start; one; one = one.parentElement) {
        const colour = parse(getComputedStyle(one).backgroundColor)
        if (colour[3] > 0.9) return colour
      }
      return matchMedia('(prefers-color-scheme: dark)').matches ? [18, 18, 18, 1] : [255, 255, 255, 1]
    }

    // The ring: an outline, or a shadow. One of its colours stands out from what is behind or inside by 3 to 1.
    const style = getComputedStyle(element)
    const rings = []
    if (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2) rings.push(parse(style.outlineColor))
    for (const shadow of style.boxShadow === 'none' ? [] : style.boxShadow.match(/(rgba?|color|oklch|oklab)\([^)]*\)/g) || []) rings.push(parse(shadow))
    const drawn = rings.filter((ring) => ring[3] > 0.5)
    const grounds = [behind(element.parentElement), behind(element)]
    const best = Math.max(0, ...drawn.flatMap((ring) => grounds.map((ground) => contrast(ring, ground))))

    // A point of it must be on top, and in the window.
    const covered = [...element.getClientRects()].every((box) =>
      [[0.5, 0.5], [0.1, 0.2], [0.9, 0.2], [0.1, 0.8], [0.9, 0.8]].every(([x, y]) => {
        const top = document.elementFromPoint(box.left + box.width * x, box.top + box.height * y)
        return !top || !(top === element || element.contains(top) || top.contains(element))
      })
    )
    return {
      number: element.tabStopNumber ?? -1, element: describe(element), ring: drawn.length > 0, contrast: best, covered,
      seen: isSeen(element), main: !!element.closest('main'), href: element.getAttribute('href'),
    }
  }
}
