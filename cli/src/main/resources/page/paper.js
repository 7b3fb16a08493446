'use strict';

/** More rows than that nobody reads on paper; how many are left out is said. */
const MOST_ROWS = 1500;

/** What is printed: all that is chosen, of which the screen only holds what is seen. */
class Paper {
  /**
   * @param head answers what stands above the rows
   * @param items answers the rows
   * @param draw makes the node of a row
   */
  constructor(head, items, draw) {
    Object.assign(this, {head, items, draw, sheet: document.getElementById('paper')});
    addEventListener('beforeprint', () => this.fill());
    addEventListener('afterprint', () => this.sheet.replaceChildren());
  }

  fill() {
    const items = this.items();
    const left = items.length - MOST_ROWS;
    this.sheet.replaceChildren(...this.head(), ...items.slice(0, MOST_ROWS).map(item => this.draw(item)),
      left > 0 ? el('p', {}, 'and ' + count(left, 'row') + ' more') : '');
  }
}
