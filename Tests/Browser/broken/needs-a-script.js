document.getElementById('late').textContent = 'Lunch is at noon'
