'use strict';

/** More members than that are shown in groups, so that the picture of a thousand products can be read. */
const MOST_MEMBERS = 40;

const [COLUMN, LINE, BOX] = [250, 26, 210];

/** The tree of Applications, drawn from left to right; what has members opens and closes. */
class Picture {
  /** @param opened names of those that are open */
  constructor(roots, catalogue, opened) {
    this.catalogue = catalogue;
    this.opened = opened;
    this.roots = roots.map(application => this.branch(application));
    this.svg = shape('svg', {role: 'tree', 'aria-label': 'Applications'});
    this.about = el('p', {class: 'muted', role: 'status'}, 'What has members opens with Enter or a click.');
    this.node = el('figure', {class: 'picture'}, el('div', {class: 'wide'}, this.svg), this.about);
    this.active = this.roots[0];
    this.svg.addEventListener('click', event => this.click(event));
    this.svg.addEventListener('keydown', event => this.key(event));
    this.draw();
  }

  branch(application) {
    return {name: application.name, application, members: () => this.members(application.members.map(member => this.branch(member)))};
  }

  members(branches) {
    if (branches.length <= MOST_MEMBERS) {
      return branches;
    }
    const size = Math.max(MOST_MEMBERS, Math.ceil(branches.length / MOST_MEMBERS));
    const groups = [];
    for (let start = 0; start < branches.length; start += size) {
      const part = branches.slice(start, start + size);
      groups.push({name: part[0].name + ' … ' + part[part.length - 1].name, number: part.length, members: () => part});
    }
    return groups;
  }

  /** A leaf has a line of its own; what has members is in the middle of them. */
  place(branch, depth, holder) {
    branch.nodes ??= branch.members();
    Object.assign(branch, {depth, holder, open: this.opened.has(branch.name) && branch.nodes.length > 0});
    this.shown.push(branch);
    if (branch.open) {
      branch.nodes.forEach(node => this.place(node, depth + 1, branch));
      branch.y = (branch.nodes[0].y + branch.nodes[branch.nodes.length - 1].y) / 2;
    } else {
      branch.y = this.lines++ * LINE;
    }
    this.depth = Math.max(this.depth, depth);
  }

  draw() {
    Object.assign(this, {shown: [], lines: 0, depth: 0});
    this.roots.forEach(root => this.place(root, 0, null));
    const [width, height] = [this.depth * COLUMN + BOX + 4, this.lines * LINE + 4];
    Object.entries({viewBox: `-2 -2 ${width} ${height}`, width, height}).forEach(([name, value]) => this.svg.setAttribute(name, value));
    this.svg.replaceChildren(...this.shown.filter(branch => branch.holder).map(branch => this.line(branch)),
      ...this.shown.map((branch, index) => this.box(branch, index)));
  }

  line({holder, depth, y}) {
    const [left, right] = [(depth - 1) * COLUMN + BOX, depth * COLUMN];
    const [top, bottom, middle] = [holder.y + 10, y + 10, (left + right) / 2];
    return shape('path', {class: 'line', d: `M${left} ${top}C${middle} ${top} ${middle} ${bottom} ${right} ${bottom}`});
  }

  box(branch, index) {
    const {name, depth, y, nodes, open} = branch;
    const label = name.length > 27 ? name.slice(0, 26) + '…' : name;
    const sign = nodes.length === 0 ? '' : open ? '▾ ' : '▸ ';
    const number = nodes.length > 0 ? ' (' + NUMBERS.format(branch.number ?? branch.application.members.length) + ')' : '';
    const box = shape('g', {role: 'treeitem', tabindex: branch === this.active ? 0 : -1, 'data-index': index, 'aria-level': depth + 1,
      'aria-label': name + number, ...nodes.length > 0 ? {'aria-expanded': open} : {}, class: kindOf(branch),
      transform: `translate(${depth * COLUMN} ${y})`}, shape('title', {}, name + number),
    shape('rect', {width: BOX, height: 20, rx: 4}), shape('text', {x: 7, y: 14}, sign + visible(label) + number));
    branch.box = box;
    return box;
  }

  click(event) {
    const box = event.target.closest('[data-index]');
    if (box) {
      this.active = this.shown[Number(box.dataset.index)];
      this.turn(!this.active.open);
    }
  }

  turn(open) {
    if (this.active.nodes.length > 0) {
      if (open) {
        this.opened.add(this.active.name);
      } else {
        this.opened.delete(this.active.name);
      }
      this.draw();
    }
    this.focus(this.active);
  }

  focus(branch) {
    this.active.box.setAttribute('tabindex', -1);
    this.active = branch;
    branch.box.setAttribute('tabindex', 0);
    branch.box.focus();
    branch.box.scrollIntoView({block: 'nearest', inline: 'nearest'});
    this.about.replaceChildren(...this.words(branch));
  }

  words({name, application, nodes}) {
    if (!application) {
      return [count(nodes.length, 'Application')];
    }
    const product = this.catalogue.byName.get(name.split('.')[0]);
    return [el('b', {}, visible(name)), ', of the project ' + visible(application.project)
      + (application.holder ? ', held by ' + visible(application.holder) : ', applied by hand once'),
    ...application.folder ? [', syncs ', file(application.folder, this.catalogue.platform)] : [],
    ...product ? [', of the product ', toProduct(product.name)] : []];
  }

  key(event) {
    const index = this.shown.indexOf(this.active);
    const moves = {ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: this.shown.length - 1};
    const {active} = this;
    if (event.key in moves) {
      this.focus(this.shown[moves[event.key]] ?? active);
    } else if (event.key === 'ArrowRight') {
      if (active.open) {
        this.focus(active.nodes[0]);
      } else {
        this.turn(true);
      }
    } else if (event.key === 'ArrowLeft') {
      if (active.open) {
        this.turn(false);
      } else {
        this.focus(active.holder ?? active);
      }
    } else if (event.key === 'Enter' || event.key === ' ') {
      this.turn(!active.open);
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }
}

function kindOf({application, nodes}) {
  return application ? (nodes.length > 0 ? 'holder' : 'part') : 'group';
}

function shape(tag, attributes, ...children) {
  const node = document.createElementNS('http://www.w3.org/2000/svg', tag);
  Object.entries(attributes).forEach(([name, value]) => node.setAttribute(name, String(value)));
  node.append(...children);
  return node;
}

/** The whole tree. */
class TreeView {
  constructor(catalogue) {
    this.catalogue = catalogue;
    this.title = 'Applications';
  }

  show(view) {
    const {applications, roots} = this.catalogue;
    view.replaceChildren(heading('Applications of Argo CD'),
      el('p', {class: 'about'}, 'One is applied by hand, and holds all others: ' + NUMBERS.format(applications.length)
        + ' in all. Each syncs one folder of the repository.'),
      new Picture(roots, this.catalogue, new Set(['root', 'products'])).node);
  }
}
