/** What moves or would move: animations, transitions of more than a blink, smooth scrolling. */
() => {
  const moving = document.getAnimations().map((one) => `${describe(one.effect.target)} runs ${one.animationName || one.transitionProperty}`)
  for (const element of document.querySelectorAll('*')) {
    const style = getComputedStyle(element)
    const longest = Math.max(...style.transitionDuration.split(',').map(parseFloat))
    if (longest > 0.1) moving.push(`${describe(element)} takes ${longest} s to change`)
    if (style.scrollBehavior === 'smooth') moving.push(`${describe(element)} scrolls smoothly`)
  }
  return moving.slice(0, 5)
}
