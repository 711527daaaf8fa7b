/** The words of the main part that can be seen, and every link that can be seen anywhere. */
() => {
  const main = document.querySelector('main') || document.body
  const words = []
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (node.data.trim() && isSeen(node.parentElement)) words.push(...node.data.split(/\s+/).filter(Boolean))
  const links = [...document.querySelectorAll('a[href]')].filter(isSeen)
  return { words, links: links.map((one) => one.href), mainLinks: links.filter((one) => main.contains(one)).map((one) => one.href) }
}
