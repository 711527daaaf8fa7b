document.querySelector('.lost').addEventListener('focus', (event) => event.target.blur())
