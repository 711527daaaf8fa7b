document.cookie = 'visitor=1'
console.error('something is wrong')
