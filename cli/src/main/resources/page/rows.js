'use strict';

/** How many pixels beyond what is seen are drawn too, so that scrolling doesn't show gaps. */
const MARGIN = 400;

/**
 * A long list of which only what is seen is in the page. Items have a key and a type; all rows of a type are equally high,
 * as the style sheet has it. It scrolls with the element around it, or with the page where that doesn't scroll.
 */
class Rows {
  constructor(list, frame, draw) {
    Object.assign(this, {list, frame, draw, items: [], tops: [0], nodes: new Map(), active: -1, heights: new Map(), waiting: false});
    const later = () => this.updateSoon();
    document.addEventListener('scroll', later, {capture: true, passive: true});
    list.addEventListener('focusin', event => this.touch(this.indexOf(event.target)));
    new ResizeObserver(() => this.measure()).observe(frame);
  }

  show(items) {
    const key = this.items[this.active]?.key;
    this.items = items;
    this.active = key === undefined ? -1 : items.findIndex(item => item.key === key);
    this.clear();
    this.layOut();
  }

  /** Heights change with the width of the window and with the reader's font; what is looked at stays where it is. */
  measure() {
    const [top, bottom] = this.view();
    const seen = this.active >= 0 && this.tops[this.active] < bottom && this.tops[this.active + 1] > top;
    const anchor = seen ? this.active : Math.min(this.at(top), this.items.length - 1);
    const before = this.tops[anchor];
    this.heights.clear();
    this.layOut();
    if (anchor >= 0 && top > 0) {
      this.scroll(this.tops[anchor] - before);
    }
    if (seen) {
      this.reveal(anchor);
    }
  }

  scroll(by) {
    if (by !== 0) {
      (this.scrollsAlone() ? this.frame : window).scrollBy(0, by);
    }
  }

  layOut() {
    this.tops = new Array(this.items.length + 1);
    this.tops[0] = 0;
    this.items.forEach((item, index) => {
      this.tops[index + 1] = this.tops[index] + this.height(item.type);
    });
    this.list.style.height = this.tops[this.items.length] + 'px';
    for (const [index, node] of this.nodes) {
      node.style.top = this.tops[index] + 'px';
    }
    this.update();
  }

  height(type) {
    if (!this.heights.has(type)) {
      const probe = el('div', {class: 'row ' + type, 'aria-hidden': 'true'});
      this.list.append(probe);
      this.heights.set(type, probe.offsetHeight);
      probe.remove();
    }
    return this.heights.get(type);
  }

  clear() {
    this.nodes.forEach(node => node.remove());
    this.nodes.clear();
  }

  updateSoon() {
    if (!this.waiting) {
      this.waiting = true;
      requestAnimationFrame(() => {
        this.waiting = false;
        this.update();
      });
    }
  }

  scrollsAlone() {
    return getComputedStyle(this.frame).overflowY !== 'visible';
  }

  /** The part of the list that is seen. */
  view() {
    const alone = this.scrollsAlone();
    const top = (alone ? this.frame.getBoundingClientRect().top : 0) - this.list.getBoundingClientRect().top;
    return [top, top + (alone ? this.frame.clientHeight : innerHeight)];
  }

  /** The index of the row at that height. */
  at(height) {
    let [low, high] = [0, this.items.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.tops[middle + 1] <= height) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  update() {
    const [top, bottom] = this.view();
    const [first, last] = [this.at(top - MARGIN), Math.min(this.at(bottom + MARGIN), this.items.length - 1)];
    const wanted = [];
    for (let index = first; index <= last; index++) {
      wanted.push(index);
    }
    // The row with the focus stays, or the focus would be lost by scrolling.
    if (this.active >= 0 && this.active < first) {
      wanted.unshift(this.active);
    } else if (this.active > last) {
      wanted.push(this.active);
    }
    this.place(wanted);
  }

  place(wanted) {
    const kept = new Set(wanted);
    for (const [index, node] of this.nodes) {
      if (!kept.has(index)) {
        node.remove();
        this.nodes.delete(index);
      }
    }
    let next = this.list.firstChild;
    for (const index of wanted) {
      const node = this.nodes.get(index) ?? this.make(index);
      if (node === next) {
        next = next.nextSibling;
      } else {
        this.list.insertBefore(node, next);
      }
    }
  }

  make(index) {
    const node = this.draw(this.items[index], index, this.items.length);
    node.classList.add('row', ...this.items[index].type.split(' '));
    node.dataset.index = index;
    node.style.top = this.tops[index] + 'px';
    this.nodes.set(index, node);
    this.mark(index);
    return node;
  }

  /** The row that the Tab key comes to: the active one, or the first. */
  stop() {
    return this.active >= 0 ? this.active : this.items.findIndex(item => item.type !== 'title');
  }

  mark(index) {
    const node = this.nodes.get(index);
    if (node) {
      node.classList.toggle('active', index === this.active);
      const stops = node.hasAttribute('tabindex') ? [node] : node.querySelectorAll('button, a');
      stops.forEach(stop => stop.setAttribute('tabindex', index === this.stop() ? '0' : '-1'));
    }
  }

  /** Makes it the row that keys act on. */
  touch(index) {
    const old = this.stop();
    this.active = index;
    [old, index].forEach(row => this.mark(row));
  }

  activate(index) {
    this.touch(index);
    this.reveal(index);
    this.update();
    return this.nodes.get(index);
  }

  focus(index) {
    const node = this.activate(index);
    (node?.hasAttribute('tabindex') ? node : node?.querySelector('button'))?.focus({preventScroll: true});
  }

  reveal(index) {
    const [top, bottom] = this.view();
    const [above, below] = [this.tops[index] - top, this.tops[index + 1] - bottom];
    this.scroll(above < 0 ? above : below > 0 ? below : 0);
  }

  /** The row of an element inside it. */
  indexOf(element) {
    const node = element.closest('[data-index]');
    return node && this.list.contains(node) ? Number(node.dataset.index) : -1;
  }

  find(key) {
    return this.items.findIndex(item => item.key === key);
  }
}
