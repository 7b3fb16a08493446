'use strict';

/** A larger matrix can't be read. */
const MOST_NAMES = 40;

/** Both specs have to ask for a connection; two policies open it, one at each end. */
function edgeTable(edges, settings) {
  return table('Open connections', ['Caller', 'Called', 'Port', 'The caller asks in', 'The other side grants in', 'Opened by'],
    edges.map(edge => edgeRow(edge, settings)));
}

function edgeRow(edge, settings) {
  return [toProduct(productOf(edge.from), edge.from), toProduct(productOf(edge.to), edge.to), visible(edge.port), file(edge.asked, settings),
    file(edge.granted, settings), list([...edge.out.map(policy => productOf(edge.from) + '/' + policy),
      ...edge.in.map(policy => productOf(edge.to) + '/' + policy)].map(name => el('code', {}, visible(name))))];
}

/** Which products, or where there are too many, which teams may call each other. */
class Matrix {
  constructor(catalogue) {
    const {edges, byName} = catalogue;
    const owner = path => byName.get(productOf(path))?.owner ?? '';
    this.of = this.names(edges, productOf).length <= MOST_NAMES ? 'product' : 'team';
    this.key = this.of === 'product' ? productOf : owner;
    this.all = this.names(edges, this.key);
    this.cells = grouped(edges, edge => this.key(edge.from) + '/' + this.key(edge.to));
  }

  names(edges, key) {
    return [...new Set(edges.flatMap(edge => [key(edge.from), key(edge.to)]))].sort(ORDER);
  }

  node() {
    if (this.all.length === 0 || this.all.length > MOST_NAMES) {
      return '';
    }
    const heads = this.all.map(name => el('th', {scope: 'col'}, el('span', {}, visible(name))));
    return el('div', {class: 'wide', role: 'region', 'aria-label': 'Matrix', tabindex: 0}, el('table', {class: 'matrix'},
      el('caption', {}, 'Rows may call columns. An empty field is closed.'), el('thead', {}, el('tr', {}, el('td', {}), heads)),
      el('tbody', {}, this.all.map(from => el('tr', {}, el('th', {scope: 'row'}, visible(from)), this.all.map(other => this.cell(from, other)))))));
  }

  cell(from, other) {
    const edges = this.cells.get(from + '/' + other) ?? [];
    if (from === other && this.of === 'product') {
      return el('td', {class: 'self'}, el('span', {class: 'unseen'}, 'itself'));
    }
    if (edges.length === 0) {
      return el('td', {class: 'closed'}, el('span', {class: 'unseen'}, 'closed'));
    }
    const title = edges.slice(0, 5).map(edge => edge.from + ' → ' + edge.to + ', ' + edge.port).join('\n');
    const link = to(['isolation', this.of, from, other].join('/'), NUMBERS.format(edges.length));
    link.title = visible(title);
    link.setAttribute('aria-label', count(edges.length, 'connection') + ' from ' + from + ' to ' + other);
    return el('td', {class: 'open'}, link);
  }

  edges(from, other) {
    return this.cells.get(from + '/' + other) ?? [];
  }
}

class IsolationView {
  constructor(catalogue, from, other) {
    this.catalogue = catalogue;
    this.pair = from === undefined ? null : [from, other];
    this.title = 'Isolation';
  }

  show(view) {
    const {catalogue} = this;
    const matrix = new Matrix(catalogue);
    if (this.pair) {
      const [from, other] = this.pair;
      view.replaceChildren(heading('From ' + visible(from) + ' to ' + visible(other)), edgeTable(matrix.edges(from, other), catalogue.platform),
        el('p', {}, to('isolation', 'All connections')));
      return;
    }
    this.shownList = this.list(matrix);
    this.shownList.show(view);
  }

  list(matrix) {
    const {catalogue} = this;
    return new ListView({
      title: 'Isolation', type: 'edge', heads: ['Caller', 'Called', 'Port', 'The caller asks in', 'The other side grants in', 'Opened by'],
      about: 'Products are closed to each other. ' + (catalogue.edges.length === 0 ? 'No connection is' : count(catalogue.edges.length, 'connection')
        + (catalogue.edges.length === 1 ? ' is' : ' are')) + ' open between them, asked for by the caller and granted by the other side. All '
        + NUMBERS.format(catalogue.properties) + ' properties that platform verify-isolation judges hold for what is rendered.',
      above: [matrix.node()].filter(node => node !== ''),
      choices: {caller: edge => productOf(edge.from), called: edge => productOf(edge.to)},
      items: catalogue.edges.map((of, key) => ({key, of, text: textOf(of.from, of.to, of.port), cells: edge => edgeRow(edge, catalogue.platform)})),
    });
  }
}
