/** The size in pixels of each piece of text, in the order of the page. */
() => {
  const sizes = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (node.data.trim() && isSeen(node.parentElement))
      sizes.push([describe(node.parentElement), parseFloat(getComputedStyle(node.parentElement).fontSize)])
  return sizes
}
