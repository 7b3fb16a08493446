'use strict';

/** The rows in the middle: findings, what happens to products, and changes, of which those alike are one. */
class ChangeList {
  constructor(report) {
    this.report = report;
    this.unfolded = new Set();
    this.rows = new Rows(document.getElementById('rows'), document.getElementById('main'), (...row) => this.draw(...row));
  }

  show(filter) {
    const findings = this.report.findings.filter(finding => filter.finding(finding));
    const products = [...this.report.products.values()].filter(product => filter.product(product));
    const objects = this.report.objects.filter(object => filter.object(object));
    this.rows.show([
      ...titled('Findings', findings.map(finding => ({key: 'f' + finding.id, type: 'finding', finding}))),
      ...titled('Products', products.map(product => ({key: 'p' + product.name, type: 'product', product}))),
      ...titled('Changes', this.changes(objects), count(objects.length, 'object'))]);
    return [findings.length, objects.length];
  }

  /** In the order of the first of each; what has a finding comes before what has none. */
  changes(objects) {
    const groups = new Map();
    objects.forEach(object => add(groups, object.group ?? object, object));
    const alike = [...groups].map(([group, members]) => ({group, members, worst: severityOf(members)}));
    alike.sort((a, b) => a.worst - b.worst);
    return alike.flatMap(({group, members}) => members.length === 1 ? [this.row(members[0], '')] : this.unfoldable(group, members));
  }

  unfoldable(group, members) {
    const open = this.unfolded.has(group.id);
    const row = {key: group.key, type: 'group', group, members, open};
    return open ? [row, ...members.map(object => this.row(object, ' member'))] : [row];
  }

  row(object, more) {
    return {key: 'o' + object.id, type: 'object' + more, object};
  }

  fold(group) {
    if (!this.unfolded.delete(group.id)) {
      this.unfolded.add(group.id);
    }
  }

  draw(item, index, size) {
    const part = item.type.split(' ')[0];
    const node = el('div', {role: part === 'title' ? 'presentation' : 'listitem', 'aria-setsize': size, 'aria-posinset': index + 1});
    node.append(...this[part](item));
    return node;
  }

  title(item) {
    return [el('h2', {}, item.title, el('span', {class: 'number'}, item.number))];
  }

  finding({finding}) {
    const value = finding.before !== '' || finding.after !== '' ? values(finding) : '';
    const open = el('button', {type: 'button', class: 'open'},
      el('span', {class: 'first'}, severityMark(finding.severity), finding.approved ? severityMark('approved') : '',
        el('b', {}, visible(finding.message)), el('span', {class: 'rule'}, visible(finding.rule))),
      el('span', {class: 'second'}, objectName(finding.object), finding.path ? el('code', {}, shortPath(finding.path)) : '', value),
      el('span', {class: 'third'}, el('span', {class: 'remedy'}, visible(finding.remedy)), from(finding.cause)));
    return [el('div', {class: 'links'}, permalink(finding), copyButton(finding)), open];
  }

  product({product}) {
    return [el('button', {type: 'button', class: 'open'},
      el('span', {class: 'first'}, el('b', {}, productName(product.name)), el('span', {class: 'muted'}, visible(product.team ?? '')),
        el('span', {class: 'effects'}, joined([restartsOf(product), ...effects(product)]))))];
  }

  group({group, members, open}) {
    const names = members.slice(0, 3).map(object => nameOf(object.object)).join(', ') + (members.length > 3 ? ', …' : '');
    return [el('button', {type: 'button', class: 'open', 'aria-expanded': open},
      el('span', {class: 'first'}, el('span', {class: 'twisty', 'aria-hidden': 'true'}, open ? '▾' : '▸'), changeSign(group.change),
        el('b', {}, NUMBERS.format(members.length) + ' × ' + visible(kindsOf(group))), ...marks(members), restarts(members),
        el('span', {class: 'muted names'}, names)),
      el('span', {class: 'second'}, ...edits(group.edits ?? [])))];
  }

  object({object}) {
    const was = object.from ? el('span', {class: 'muted'}, 'from ' + visible(object.from)) : '';
    const edited = object.edits.length > 0 ? edits(object.edits) : [el('span', {class: 'remedy'}, visible(object.file ?? ''))];
    return [el('button', {type: 'button', class: 'open'},
      el('span', {class: 'first'}, changeSign(object.change), objectName(object.object), ...marks([object]), restarts([object]), was,
        from(object.cause)),
      el('span', {class: 'second'}, ...edited))];
  }
}

function titled(title, items, number) {
  return items.length === 0 ? [] : [{key: 't' + title, type: 'title', title, number: number ?? NUMBERS.format(items.length)}, ...items];
}

function severityOf(objects) {
  const worst = SEVERITIES.findIndex(severity => objects.some(object => object.worst === severity));
  return worst < 0 ? SEVERITIES.length : worst;
}

/** How many findings objects have, by severity. */
function marks(objects) {
  return SEVERITIES.map(severity => {
    const number = objects.reduce((sum, object) => sum + object.findings.filter(finding => finding.severity === severity).length, 0);
    return number === 0 ? '' : severitySign(severity, number);
  });
}

function restarts(objects) {
  const restarting = objects.filter(object => object.restarts);
  if (restarting.length === 0) {
    return '';
  }
  const sum = end => restarting.reduce((all, object) => all + (object.pods?.[end] ?? 0), 0);
  const range = pods({min: sum('min'), max: sum('max')});
  return el('span', {class: 'restarts'}, '↻ restarts' + (range ? ' ' + range : ''));
}

/** What was first, and how many more there are. */
function edits(all) {
  const [first] = all;
  if (!first) {
    return [];
  }
  return [el('code', {}, shortPath(first.path)), values(first),
    all.length > 1 ? el('span', {class: 'muted'}, ' and ' + count(all.length - 1, 'more edit')) : ''];
}

function values(edit) {
  const [before, after] = pair(edit.before, edit.after);
  return el('span', {class: 'values'}, before === '' ? '' : el('del', {}, before), before !== '' && after !== '' ? ' → ' : ' ',
    after === '' ? '' : el('ins', {}, after));
}

/** The kinds of a group's objects, the first of many. */
function kindsOf(group) {
  const kinds = group.kinds ?? [];
  return kinds.slice(0, 3).join(', ') + (kinds.length > 3 ? ' and ' + (kinds.length - 3) + ' more kinds' : '');
}

function objectName(object) {
  const space = object.indexOf(' ');
  return el('span', {class: 'name'}, el('span', {class: 'kind'}, visible(object.slice(0, space + 1))), visible(object.slice(space + 1)));
}

function nameOf(object) {
  return visible(object.slice(object.indexOf(' ') + 1));
}

function from(cause) {
  return el('span', {class: 'cause', title: place(cause)}, place(cause));
}

function permalink(finding) {
  const print = visible(finding.fingerprint);
  return el('a', {href: '#f-' + encodeURIComponent(finding.fingerprint), class: 'permalink', title: 'Link to this finding'}, '#' + print);
}

function approval(finding) {
  return 'platform diff approve ' + visible(finding.fingerprint) + ' --reason "…"';
}

function copyButton(finding) {
  return finding.approved ? '' : el('button', {type: 'button', class: 'copy', 'data-copy': approval(finding), title: approval(finding)},
    'Copy approval', el('span', {class: 'unseen'}, ' command of ' + finding.fingerprint));
}
