'use strict';

const FIRST_EDITS = 100;

/** What is known of one finding, object or product; it is made when somebody opens it. */
class Details {
  constructor(report, closed) {
    this.report = report;
    this.closed = closed;
    this.pane = document.getElementById('details');
  }

  isOpen() {
    return !this.pane.hidden;
  }

  close() {
    this.pane.hidden = true;
    this.pane.replaceChildren();
    document.body.classList.remove('with-details');
    this.closed();
  }

  /** Shows an item of the list: {finding}, {object} or {product}. */
  show(item) {
    const [heading, parts] = this.of(item);
    const close = el('button', {type: 'button', class: 'close', 'aria-label': 'Close details', title: 'Close (Esc)'}, '✕');
    close.addEventListener('click', () => this.close());
    this.pane.replaceChildren(el('div', {class: 'bar'}, heading, close), ...parts);
    this.pane.hidden = false;
    document.body.classList.add('with-details');
    this.pane.scrollTop = 0;
  }

  of({finding, object, product}) {
    return finding ? this.ofFinding(finding) : object ? this.ofObject(object) : this.ofProduct(product);
  }

  focus() {
    this.pane.querySelector('h2').focus({preventScroll: true});
  }

  ofFinding(finding) {
    const parts = finding.target ? this.objectParts(finding.target, finding) : [this.finding(finding)];
    return [heading(objectName(finding.object)), parts];
  }

  ofObject(object) {
    return [heading(objectName(object.object)), this.objectParts(object, null)];
  }

  ofProduct(product) {
    const objects = this.report.objects.filter(object => object.product === product.name);
    const list = items => items.length === 0 ? '' : el('ul', {}, ...items.map(item => el('li', {}, line(item))));
    const facts = [['team', line(product.team)], ['objects', NUMBERS.format(objects.length)], ['restarts', restartsOf(product)],
      ['hosts that come', list(product.hosts?.added ?? [])], ['hosts that go', list(product.hosts?.removed ?? [])],
      ['certificates', list(product.certificates ?? [])], ['quota', list(product.quota ?? [])],
      ['add-ons', list(product.addons ?? [])]];
    return [heading(productName(product.name)), [table(facts)]];
  }

  objectParts(object, first) {
    const findings = first ? [first, ...object.findings.filter(finding => finding !== first)] : object.findings;
    const was = object.from ? ' from ' + visible(object.from) : '';
    const facts = [['change', el('span', {}, changeSign(object.change), ' ' + object.change + was)],
      ['pods', object.restarts ? '↻ they restart' + (pods(object.pods) ? ': ' + pods(object.pods) : '') : ''],
      ['product', productName(object.product) + (object.team ? ' (' + visible(object.team) + ')' : '')],
      ['from', place(object.cause)], ['file', visible(object.file ?? '')]];
    return [...findings.map(finding => this.finding(finding)), table(facts), ...this.edits(object.edits), ...this.yaml(object)];
  }

  finding(finding) {
    const {approved} = finding;
    const state = approved
      ? el('p', {class: 'approved'}, MARKS.approved + ' approved until ' + line(approved.until) + ': ' + line(approved.reason))
      : el('p', {class: 'command'}, el('code', {}, approval(finding)), copyButton(finding));
    return el('article', {class: 'card ' + finding.severity, 'aria-label': 'Finding ' + finding.rule},
      el('h3', {}, severityMark(finding.severity), ' ', visible(finding.message)),
      finding.path ? el('p', {}, el('code', {}, wrapped(visible(finding.path))), ' ', values(finding)) : '',
      el('p', {}, visible(finding.remedy)),
      el('p', {class: 'muted'}, joined([visible(finding.rule), place(finding.cause)]) + ' · ', permalink(finding)), state);
  }

  edits(edits) {
    if (edits.length === 0) {
      return [];
    }
    const body = el('tbody', {}, ...edits.slice(0, FIRST_EDITS).map(editRow));
    const rest = edits.slice(FIRST_EDITS);
    const more = el('button', {type: 'button', hidden: rest.length === 0}, 'Show ' + count(rest.length, 'more edit'));
    more.addEventListener('click', () => {
      body.append(...rest.map(editRow));
      more.remove();
    });
    return [el('h3', {}, count(edits.length, 'edit')), el('table', {class: 'edits'}, el('thead', {}, el('tr', {},
      el('th', {scope: 'col'}, 'path'), el('th', {scope: 'col'}, 'before'), el('th', {scope: 'col'}, 'after'))), body), more];
  }

  /** Lines are compared when somebody wants to see them. */
  yaml(object) {
    if (!object.yaml?.before && !object.yaml?.after) {
      return [];
    }
    let view = null;
    const lines = el('div', {});
    const show = two => {
      view ??= new YamlView(object);
      lines.replaceChildren(view.show(two));
      one.setAttribute('aria-pressed', !two);
      side.setAttribute('aria-pressed', two);
    };
    const one = el('button', {type: 'button', class: 'unified', 'aria-pressed': false}, 'Unified');
    const side = el('button', {type: 'button', class: 'sides', 'aria-pressed': false}, 'Side by side');
    one.addEventListener('click', () => show(false));
    side.addEventListener('click', () => show(true));
    return [el('div', {class: 'views'}, el('h3', {}, 'YAML'), one, object.yaml.before && object.yaml.after ? side : ''), lines];
  }
}

function heading(content) {
  return el('h2', {tabindex: -1}, content);
}

function table(facts) {
  return el('dl', {}, ...facts.filter(([, fact]) => fact !== '').flatMap(([term, fact]) => [el('dt', {}, term), el('dd', {}, fact)]));
}

function editRow(edit) {
  const value = (tag, data) => data === '' || data === null || data === undefined
    ? el('span', {class: 'muted'}, '—', el('span', {class: 'unseen'}, ' nothing'))
    : el(tag, {}, wrapped(block(data)));
  return el('tr', {}, el('th', {scope: 'row'}, el('code', {}, wrapped(visible(edit.path)))),
    el('td', {'data-label': 'before'}, value('del', edit.before)), el('td', {'data-label': 'after'}, value('ins', edit.after)));
}
