'use strict';

/** More rows than that nobody reads on paper; how many are left out is said. */
const MOST_ROWS = 1500;

/** What is printed: the whole list as it is filtered, of which the screen only holds what is seen. */
class Paper {
  constructor(list) {
    this.list = list;
    this.sheet = document.getElementById('paper');
    addEventListener('beforeprint', () => this.fill());
    addEventListener('afterprint', () => this.sheet.replaceChildren());
  }

  fill() {
    const items = this.list.rows.items;
    const head = ['verdict', 'revisions', 'totals', 'approvers'].map(id => document.getElementById(id).cloneNode(true));
    head.forEach(part => part.removeAttribute('id'));
    head.flatMap(part => [...part.querySelectorAll('details')]).forEach(part => part.replaceWith(', ', part.lastChild.textContent));
    const left = items.length - MOST_ROWS;
    this.sheet.replaceChildren(...head, ...items.slice(0, MOST_ROWS).map(item => this.row(item)),
      left > 0 ? el('p', {}, 'and ' + count(left, 'row') + ' more') : '');
  }

  row(item) {
    if (item.title) {
      return el('h2', {}, item.title + ' ', el('span', {class: 'number'}, item.number));
    }
    const node = this.list.draw(item, 0, 0);
    node.className = 'printed ' + item.type;
    if (item.members) {
      node.append(el('p', {class: 'muted'}, item.members.slice(0, 200).map(object => nameOf(object.object)).join(', ')
        + (item.members.length > 200 ? ', …' : '')));
    }
    return node;
  }
}
