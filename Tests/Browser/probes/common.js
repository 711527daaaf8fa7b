// What all probes use.

/** An element in few words: its tag, name and the beginning of its text. */
const describe = (element) => {
  const name = element.id ? '#' + element.id : [...element.classList].map((one) => '.' + one).join('')
  const text = (element.textContent || element.alt || '').replace(/\s+/g, ' ').trim().slice(0, 40)
  return `<${element.localName}${name}> ${text}`.trim()
}

/** Whether a person can see it: drawn, and not one of the texts for screen readers, which are clipped to a pixel. */
const isSeen = (element) => {
  if (!element.checkVisibility({ checkVisibilityCSS: true, checkOpacity: true })) return false
  const box = element.getBoundingClientRect()
  return box.width > 1 && box.height > 1 && !isClippedAway(element)
}

const isClippedAway = (element) => {
  for (let one = element; one; one = one.parentElement) {
    const style = getComputedStyle(one)
    if (style.clipPath === 'inset(50%)' || style.clipPath === 'inset(100%)') return true
    if (style.position === 'absolute' && /^rect\(0px,? 0px,? 0px,? 0px\)|^rect\(1px,? 1px,? 1px,? 1px\)/.test(style.clip)) return true
  }
  return false
}

/** Whether it lies in a part that scrolls sideways by itself, such as the frame round a wide table. */
const isInScroller = (element) => {
  for (let one = element.parentElement; one && one !== document.documentElement && one !== document.body; one = one.parentElement)
    if (['auto', 'scroll'].includes(getComputedStyle(one).overflowX)) return true
  return false
}

/** Everything that Tab should reach, in the order of the page. */
const tabStops = () =>
  [...document.querySelectorAll('a[href], area[href], button, input, select, textarea, summary, iframe, audio[controls], video[controls], [tabindex], [contenteditable]')]
    .filter((one) => one.tabIndex >= 0 && !one.disabled && one.type !== 'hidden' && !one.closest('[inert]'))
    .filter((one) => one.localName !== 'summary' || one.parentElement.localName === 'details')
    .filter((one) => one.checkVisibility({ checkVisibilityCSS: true, contentVisibilityAuto: true }))
    .filter((one) => one.type !== 'radio' || one.checked || !document.querySelector(`input[type=radio][name="${CSS.escape(one.name)}"]:checked`))
