/** Runs axe. Of the elements that the probe `colours` has found, contrast is judged for those numbered `fresh`; `unsure` are those that axe could not judge. */
async ({ rules, fresh }) => {
  axe.configure({ rules: [{ id: 'color-contrast', selector: '[data-fresh]' }] })
  document.querySelectorAll('[data-fresh]').forEach((one) => one.removeAttribute('data-fresh'))
  for (const number of fresh) holders[number].setAttribute('data-fresh', number)
  const all = await axe.run(document, { runOnly: rules, resultTypes: ['violations', 'incomplete'], preload: false, elementRef: true })
  const element = (node) => node.target.flat().join(' ') + ' ' + node.html.replace(/ data-fresh="\d+"/g, '')
  return {
    faults: all.violations.flatMap((one) => one.nodes.map((node) => ({ rule: one.id, element: element(node), help: node.failureSummary || one.help }))),
    unsure: all.incomplete.filter((one) => one.id === 'color-contrast').flatMap((one) => one.nodes.map((node) => Number(node.element.dataset.fresh))),
  }
}
