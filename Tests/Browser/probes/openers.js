/** Opens one thing after the other that opens without a script, and says which links of the menus nobody can get at. */
async () => {
  const wanted = [...document.querySelectorAll('nav a[href]')]
  const reached = new Set(wanted.filter(isSeen))
  for (const summary of document.querySelectorAll('summary')) {
    summary.parentElement.open = true
    wanted.filter(isSeen).forEach((one) => reached.add(one))
  }
  for (const link of [...document.querySelectorAll('a[href^="#"]')].filter(isSeen)) {
    location.hash = link.hash
    document.documentElement.getBoundingClientRect()
    wanted.filter(isSeen).forEach((one) => reached.add(one))
  }
  return wanted.filter((one) => !reached.has(one)).map(describe).slice(0, 5)
}
