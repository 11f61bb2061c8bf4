// inside the page, before anything else: a link that asks for something does not show the first figure on its way
if (location.hash.length > 1 || document.getElementById('lecture')) document.documentElement.classList.add('asked');
