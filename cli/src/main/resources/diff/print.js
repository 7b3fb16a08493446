'use strict';

/** Puts the whole list on paper, as it is filtered. */
class PrintedList {
  constructor(list) {
    this.list = list;
    new Paper(() => this.head(), () => list.rows.items, item => this.row(item));
  }

  head() {
    const head = ['verdict', 'revisions', 'totals', 'approvers'].map(id => document.getElementById(id).cloneNode(true));
    head.forEach(part => part.removeAttribute('id'));
    head.flatMap(part => [...part.querySelectorAll('details')]).forEach(part => part.replaceWith(', ', part.lastChild.textContent));
    return head;
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
