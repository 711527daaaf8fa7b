/** Touches all that a reader can touch, and says what could have run or what stands where it should not. */
() => {
  const stop = (event) => event.preventDefault()
  for (const kind of ['click', 'submit', 'auxclick']) addEventListener(kind, stop, true)
  const found = [...(window.boomed || [])].map((what) => ['script-ran', what])
  const before = found.length
  const mark = (element) => element.outerHTML.slice(0, 160)
  for (const element of document.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      if (name.startsWith('on')) found.push(['handler', mark(element)])
      if (name === 'style' || name === 'srcdoc') found.push(['handler', mark(element)])
    }
    for (const kind of ['click', 'mouseover', 'mouseenter', 'pointerenter', 'focus', 'blur', 'keydown', 'input', 'toggle', 'scroll', 'load', 'error', 'animationstart', 'dragstart', 'wheel', 'copy'])
      element.dispatchEvent(new Event(kind, { bubbles: kind !== 'load' && kind !== 'error', cancelable: true }))
    for (const name of ['href', 'src', 'action', 'formAction', 'data', 'xlink:href']) {
      const address = element.hasAttribute(name.toLowerCase()) ? element[name]?.baseVal ?? element[name] ?? '' : ''
      // Every address is read as the browser reads it: what is left of a colon is what it would do.
      if (address && !['http:', 'https:', 'mailto:', 'tel:', 'sms:', 'webcal:'].includes(new URL(address, location).protocol)) found.push(['address', mark(element)])
    }
  }
  found.push(...[...(window.boomed || [])].slice(before).map((what) => ['script-ran', what]))
  for (const script of document.querySelectorAll('script'))
    if (!script.type.includes('json') && !(script.src && new URL(script.src).pathname.startsWith('/assets/'))) found.push(['script', mark(script)])
  for (const odd of document.querySelectorAll('style, iframe, object, embed, base, math, template:not([data-search-result]), foreignObject'))
    found.push(['element', mark(odd)])
  if (document.body?.className.includes('kind-')) {
    const wanted = { 'main': 1, 'h1': 1, 'body > header': 1, 'body > footer': 1, 'body > main, body > * > main': 1 }
    for (const [sign, number] of Object.entries(wanted)) {
      const count = document.querySelectorAll(sign).length
      if (count !== number) found.push(['broken-out', `${count} of ${sign}`])
    }
  }
  return found
}
