// What of the page can't be heard: a list of complaints, as JSON.
const wrong = [];
const one = selector => document.querySelectorAll(selector).length === 1 || wrong.push('not one ' + selector);
['main', 'nav[aria-label]', '[role=search]', 'header', 'footer', '#view h1'].forEach(one);
if (document.querySelector('[aria-current]') === null && !location.hash.startsWith('#/search')) {
  wrong.push('no section is the current one');
}
const seen = node => node.checkVisibility();
const nameOf = node => (node.getAttribute('aria-label') ?? node.closest('label')?.textContent ?? node.textContent ?? '').trim()
  || node.getAttribute('title') || node.getAttribute('placeholder');
for (const node of [...document.querySelectorAll('#app a, #app button, #app input, #app select, #app progress, [role=treeitem], table')].filter(seen)) {
  const name = node.matches('table') ? node.caption?.textContent : nameOf(node);
  if (!name) {
    wrong.push('no name: ' + node.outerHTML.slice(0, 80));
  }
}
for (const th of document.querySelectorAll('th:not([scope])')) {
  wrong.push('a head of nothing: ' + th.outerHTML.slice(0, 80));
}
const ids = [...document.querySelectorAll('[id]')].map(node => node.id);
if (new Set(ids).size !== ids.length) {
  wrong.push('an id is there twice');
}
return JSON.stringify(wrong);
