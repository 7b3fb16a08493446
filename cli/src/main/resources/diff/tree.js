'use strict';

/** The products on the left, each with its objects: how many, and how bad the worst is. */
class ProductTree {
  constructor(report, actions) {
    this.report = report;
    this.actions = actions;
    this.list = document.getElementById('tree');
    this.unfolded = new Set(report.products.size === 1 ? report.products.keys() : []);
    this.rows = new Rows(this.list, document.getElementById('products'), item => this.draw(item));
    this.list.addEventListener('click', event => this.click(event));
    this.list.addEventListener('keydown', event => this.key(event));
  }

  show(filter) {
    this.filter = filter;
    const products = new Map();
    for (const object of this.report.objects.filter(object => filter.object(object, 'product'))) {
      add(products, object.product, object);
    }
    const names = [...products.keys()].sort(ORDER);
    this.rows.show([{key: 'all', type: 'branch', all: true, objects: [...products.values()].flat()},
      ...names.flatMap((product, index) => this.branch(product, products.get(product), [index + 1, names.length]))]);
  }

  branch(product, objects, [position, size]) {
    const open = this.unfolded.has(product);
    const branch = {key: 'p' + product, type: 'branch', product, objects, open, position, size};
    const leaf = (object, index) => ({key: 'o' + object.id, type: 'leaf', object, index, size: objects.length});
    return open ? [branch, ...objects.map(leaf)] : [branch];
  }

  draw(item) {
    return item.object ? this.leaf(item) : item.all ? this.all(item) : this.product(item);
  }

  all({objects}) {
    const state = {'aria-level': 1, 'aria-selected': this.filter.choices.product === null};
    return treeItem(state, el('span', {class: 'name'}, 'All'), ...marks(objects), number(objects));
  }

  product({product, objects, open, position, size}) {
    const state = {'aria-level': 1, 'aria-expanded': open, 'aria-setsize': size, 'aria-posinset': position,
      'aria-selected': this.filter.choices.product === product, title: productName(product)};
    return treeItem(state, el('span', {class: 'twisty', 'aria-hidden': 'true'}, open ? '▾' : '▸'),
      el('span', {class: 'name'}, productName(product)), ...marks(objects), number(objects));
  }

  leaf({object, index, size}) {
    const state = {'aria-level': 2, 'aria-setsize': size, 'aria-posinset': index + 1, 'aria-selected': false,
      title: visible(object.object)};
    const inside = object.object.replace(' ' + object.product + '/', ' ');
    return treeItem(state, changeSign(object.change), objectName(inside), ...marks([object]));
  }

  click(event) {
    const index = this.rows.indexOf(event.target);
    if (index >= 0) {
      const twisty = event.target.closest('.twisty') !== null;
      const item = this.rows.items[index];
      this.rows.focus(index);
      if (twisty) {
        this.fold(item, !item.open);
      } else {
        this.choose(item);
      }
    }
  }

  choose(item) {
    if (item.object) {
      this.actions.open(item.object);
      return;
    }
    const same = item.all || this.filter.choices.product === item.product;
    this.fold(item, true);
    this.actions.choose('product', same ? null : item.product);
    this.rows.focus(this.rows.active);
  }

  fold(item, open) {
    if (item.product === undefined || item.open === open) {
      return;
    }
    if (open) {
      this.unfolded.add(item.product);
    } else {
      this.unfolded.delete(item.product);
    }
    this.show(this.filter);
    this.rows.focus(this.rows.active);
  }

  key(event) {
    const {active, items} = this.rows;
    const item = items[active];
    const last = items.length - 1;
    const moves = {ArrowDown: Math.min(active + 1, last), ArrowUp: Math.max(active - 1, 0), Home: 0, End: last};
    if (event.key in moves) {
      this.rows.focus(moves[event.key]);
    } else if (event.key === 'ArrowRight') {
      this.fold(item, true);
    } else if (event.key === 'ArrowLeft') {
      this.out(item, active);
    } else if (event.key === 'Enter' || event.key === ' ') {
      this.choose(item);
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  /** To the product of an object, or its objects are folded. */
  out(item, active) {
    if (item.object) {
      this.rows.focus(active - item.index - 1);
    } else {
      this.fold(item, false);
    }
  }
}

function treeItem(state, ...content) {
  return el('div', {role: 'treeitem', tabindex: -1, ...state}, ...content);
}

function number(objects) {
  return el('span', {class: 'number', title: count(objects.length, 'object')}, NUMBERS.format(objects.length));
}
