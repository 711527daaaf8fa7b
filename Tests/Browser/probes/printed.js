/** How the page goes on paper: the size of its sheet, its words, what should not be printed, and its code to scan. */
() => {
  const named = getComputedStyle(document.body).page
  const sheet = { margin: 38, landscape: false } // px; what browsers do where the style says nothing
  const rules = [...document.styleSheets].flatMap((one) => [...one.cssRules])
    .flatMap((rule) => (rule instanceof CSSMediaRule && rule.conditionText.includes('print') ? [...rule.cssRules] : [rule]))
    .filter((rule) => rule instanceof CSSPageRule)
  const mine = [...rules.filter((rule) => !rule.selectorText), ...rules.filter((rule) => rule.selectorText === named)]
  for (const rule of mine) {
    const ruler = document.body.appendChild(document.createElement('div'))
    ruler.style.width = rule.style.marginLeft || rule.style.marginInlineStart
    ruler.style.position = 'absolute'
    if (ruler.style.width) sheet.margin = ruler.getBoundingClientRect().width
    ruler.remove()
    if (rule.style.size) sheet.landscape = rule.style.size.includes('landscape')
  }

  const words = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (node.data.trim() && isSeen(node.parentElement) && !node.parentElement.closest('svg')) {
      const looks = getComputedStyle(node.parentElement).textTransform
      const text = looks === 'uppercase' ? node.data.toLocaleUpperCase() : looks === 'lowercase' ? node.data.toLocaleLowerCase() : node.data
      words.push(...text.split(/\s+/).filter(Boolean))
    }

  const forScreens = [...document.querySelectorAll('nav, [class*="skip-link"], video, audio, button')].filter(isSeen).map(describe)
  const code = document.querySelector('.qr, .qr-code, [class*="qr-"]')
  // A page that is not translated has the original as its canonical address, but its code leads to the reader's language.
  const canonical = document.querySelector('link[rel=canonical]')?.href
  const address = canonical && new URL(location.pathname, canonical).href
  return { sheet, words, forScreens, code: code ? describe(code) : null, codeIsSeen: !!code && isSeen(code), address }
}
