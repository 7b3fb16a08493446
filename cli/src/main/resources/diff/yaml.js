'use strict';

/** Lines around a change that are shown, and lines that are drawn before somebody asks for more. */
const CONTEXT = 3;
const FIRST_LINES = 1000;

/** The whole object before and after, line by line: in one column, or in two. */
class YamlView {
  constructor(object) {
    const yaml = object.yaml ?? {};
    this.lines = compareLines(yaml.before ?? '', yaml.after ?? '');
    this.oneSided = !yaml.before || !yaml.after;
    this.node = el('div', {class: 'yaml'});
    this.opened = new Set();
    this.limit = FIRST_LINES;
  }

  show(twoColumns) {
    this.twoColumns = twoColumns && !this.oneSided;
    const rows = this.twoColumns ? sideBySide(this.lines) : this.lines.map(line => [line]);
    const table = el('table', {class: this.twoColumns ? 'two' : 'one'}, el('caption', {class: 'unseen'}, 'YAML, line by line'));
    // The first row may be a folded one, which says nothing of the widths.
    const columns = this.twoColumns ? ['number', '', 'number', ''] : ['number', 'number', ''];
    table.append(el('colgroup', {}, columns.map(name => el('col', {class: name}))));
    const body = el('tbody', {});
    const folded = this.folded(rows);
    folded.slice(0, this.limit).forEach(row => body.append(row.hidden ? this.fold(row) : this.row(row)));
    table.append(body);
    this.node.replaceChildren(table, ...this.more(folded.length));
    return this.node;
  }

  /** Rows that are the same in both and far from what isn't become one. */
  folded(rows) {
    const near = new Uint8Array(rows.length);
    rows.forEach((row, index) => {
      if (row.length === 1 ? row[0].sign !== ' ' : row[0] !== row[1]) {
        near.fill(1, Math.max(0, index - CONTEXT), index + CONTEXT + 1);
      }
    });
    const folded = [];
    for (let start = 0, end = 0; start < rows.length; start = end) {
      end = near.indexOf(1 - near[start], start);
      end = end < 0 ? rows.length : end;
      const hidden = end - start;
      const same = !near[start] && hidden > 1 && !this.opened.has(start);
      folded.push(...(same ? [{hidden, start}] : rows.slice(start, end)));
    }
    return folded;
  }

  fold({hidden, start}) {
    const button = el('button', {type: 'button'}, '⋯ ' + count(hidden, 'line') + ' that ' + (hidden === 1 ? 'is' : 'are') + ' the same');
    button.addEventListener('click', () => {
      this.opened.add(start);
      this.show(this.twoColumns);
    });
    return el('tr', {class: 'fold'}, el('td', {colspan: this.twoColumns ? 4 : 3}, button));
  }

  row([left, right]) {
    if (!this.twoColumns) {
      const {sign, old, now, text} = left;
      return el('tr', {class: lineClass(left)}, el('td', {class: 'number'}, sign === '+' ? '' : String(old)),
        el('td', {class: 'number'}, sign === '-' ? '' : String(now)), el('td', {}, el('span', {class: 'sign'}, sign), visible(text)));
    }
    const parts = left && right && left !== right ? changedParts(left.text, right.text) : [];
    return el('tr', {}, ...this.side(left, left?.old, parts[0]), ...this.side(right, right?.now, parts[1]));
  }

  side(line, number, part) {
    if (!line) {
      return [el('td', {class: 'number none'}), el('td', {class: 'none'})];
    }
    const text = part ? [visible(part[0]), el('mark', {}, visible(part[1])), visible(part[2])] : [visible(line.text)];
    return [el('td', {class: 'number ' + lineClass(line)}, String(number)),
      el('td', {class: lineClass(line)}, el('span', {class: 'sign'}, line.sign), ...text)];
  }

  more(size) {
    if (size <= this.limit) {
      return [];
    }
    const button = el('button', {type: 'button'}, 'Show ' + count(size - this.limit, 'more line'));
    button.addEventListener('click', () => {
      this.limit = Infinity;
      this.show(this.twoColumns);
    });
    return [button];
  }
}

function lineClass(line) {
  return line.sign === '+' ? 'come' : line.sign === '-' ? 'gone' : '';
}

/** What differs between two lines: the start they share, the middle, the end they share. */
function changedParts(before, after) {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) {
    start++;
  }
  let end = 0;
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) {
    end++;
  }
  return [before, after].map(text => [text.slice(0, start), text.slice(start, text.length - end), text.slice(text.length - end)]);
}
