'use strict';

/** Brings the parts together: filters, keys, links to findings, and what is copied. */
class Page {
  constructor(report) {
    this.report = report;
    this.filter = new Filter();
    this.list = new ChangeList(report);
    this.tree = new ProductTree(report, {choose: (...choice) => this.choose(...choice), open: object => this.openFrom(this.tree.rows, {object})});
    this.details = new Details(report, () => this.back());
    new Summary(report, (name, value) => this.choose(name, this.filter.choices[name] === value ? null : value)).show();
    new PrintedList(this.list);
    this.fillChoices();
    this.listen();
    this.refresh();
    this.follow();
  }

  fillChoices() {
    const {objects, findings} = this.report;
    const kinds = new Set([...objects, ...findings].map(item => item.kind));
    const products = new Set([...objects, ...findings].map(item => item.product ?? ''));
    const teams = new Set([...objects, ...findings].map(item => item.team).filter(team => team !== ''));
    this.fillChoice('severity', SEVERITIES.filter(severity => findings.some(finding => finding.severity === severity)));
    this.fillChoice('change', CHANGES.filter(change => objects.some(object => object.change === change)));
    this.fillChoice('kind', [...kinds].sort(ORDER));
    this.fillChoice('team', [...teams].sort(ORDER));
    this.fillChoice('product', [...products].sort(ORDER));
  }

  /** A value stands behind a '=', so that an empty one isn't taken for none. */
  fillChoice(id, values) {
    const options = values.map(value => el('option', {value: '=' + value}, id === 'product' ? productName(value) : visible(value)));
    const select = document.getElementById(id);
    select.replaceChildren(el('option', {value: ''}, 'all'), ...options);
    select.addEventListener('change', () => this.choose(id, select.value === '' ? null : select.value.slice(1)));
  }

  listen() {
    const search = document.getElementById('search');
    search.addEventListener('input', () => {
      this.filter.search(search.value);
      this.refresh();
    });
    const form = document.getElementById('filters');
    form.addEventListener('submit', event => event.preventDefault());
    form.addEventListener('reset', () => this.reset());
    this.list.rows.list.addEventListener('click', event => this.click(event));
    document.addEventListener('click', event => this.copy(event));
    document.addEventListener('keydown', event => this.key(event));
    addEventListener('hashchange', () => this.follow());
    this.toggles('show-tree', 'with-tree');
    this.toggles('show-filters', 'with-filters');
    document.addEventListener('click', event => {
      if (!event.target.closest('#products, #show-tree')) {
        this.closeTree();
      }
    });
  }

  /** On a narrow screen these parts are shown when they are asked for. */
  toggles(id, name) {
    const button = document.getElementById(id);
    button.addEventListener('click', () => button.setAttribute('aria-expanded', document.body.classList.toggle(name)));
  }

  choose(name, value) {
    this.filter.choices[name] = value;
    document.getElementById(name).value = value === null ? '' : '=' + value;
    this.refresh();
  }

  reset() {
    this.filter = new Filter();
    document.getElementById('search').value = '';
    Object.keys(this.filter.choices).forEach(name => {
      document.getElementById(name).value = '';
    });
    this.refresh();
  }

  refresh() {
    const [findings, objects] = this.list.show(this.filter);
    this.tree.show(this.filter);
    const none = this.list.rows.items.length === 0;
    const empty = document.getElementById('empty');
    empty.hidden = !none;
    empty.textContent = this.filter.isEmpty() ? 'Nothing changes.' : 'Nothing is like this. Reset the filters to see all.';
    document.getElementById('reset').hidden = this.filter.isEmpty();
    document.querySelectorAll('#totals [data-choice]').forEach(total => {
      total.setAttribute('aria-pressed', this.filter.choices[total.dataset.choice] === total.dataset.value);
    });
    document.getElementById('status').textContent = count(findings, 'finding') + ', '
      + (objects === this.report.objects.length ? '' : NUMBERS.format(objects) + ' of ') + count(this.report.objects.length, 'object');
  }

  click(event) {
    const index = this.list.rows.indexOf(event.target);
    const item = this.list.rows.items[index];
    if (item && event.target.closest('.open')) {
      this.list.rows.focus(index);
      this.enter(item);
    }
  }

  enter(item) {
    if (item.group) {
      this.list.fold(item.group);
      this.refresh();
      this.list.rows.focus(this.list.rows.active);
    } else if (item.type !== 'title') {
      this.openFrom(this.list.rows, item);
    }
  }

  /** @param rows where the focus goes back to */
  openFrom(rows, item) {
    this.opener = rows;
    this.details.show(item);
    this.closeTree();
    this.details.focus();
  }

  closeTree() {
    document.body.classList.remove('with-tree');
    document.getElementById('show-tree').setAttribute('aria-expanded', 'false');
  }

  /** To the row that was opened. */
  back() {
    if (this.opener?.active >= 0) {
      this.opener.focus(this.opener.active);
    }
  }

  /** Opens the finding that the address names, whatever is filtered. */
  follow() {
    const [, print] = location.hash.match(/^#f-(.+)$/) ?? [];
    if (print === undefined) {
      return;
    }
    const finding = this.report.fingerprints.get(decoded(print));
    if (!finding) {
      this.say('There is no finding ' + decoded(print) + ' here: it may be settled.');
      return;
    }
    if (!this.filter.finding(finding)) {
      this.reset();
    }
    this.list.rows.activate(this.list.rows.find('f' + finding.id));
    this.openFrom(this.list.rows, {finding});
  }

  copy(event) {
    const button = event.target.closest('[data-copy]');
    if (button) {
      copyText(button.dataset.copy).then(
        () => this.say('Copied: ' + button.dataset.copy),
        () => this.say('It can\'t be copied here: ' + button.dataset.copy));
    }
  }

  say(text) {
    const said = document.getElementById('said');
    said.textContent = visible(text);
    clearTimeout(this.silence);
    this.silence = setTimeout(() => said.replaceChildren(), 4000);
  }

  key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const writes = event.target.matches('input, select, textarea');
    if (event.key === 'Escape') {
      this.escape(event);
    } else if (!writes && event.key === '/') {
      event.preventDefault();
      document.getElementById('search').focus();
    } else if (!writes && (event.key === 'j' || event.key === 'k')) {
      this.step(event.key === 'j' ? 1 : -1);
    } else if (event.key === 'Enter' && event.target.id === 'search') {
      this.step(1);
    }
  }

  /** From the inside out: details, the list of products, what is searched for. */
  escape(event) {
    if (this.details.isOpen()) {
      this.details.close();
    } else if (document.body.classList.contains('with-tree')) {
      this.closeTree();
    } else if (event.target.id === 'search') {
      event.target.value = '';
      this.filter.search('');
      this.refresh();
      event.target.blur();
    }
  }

  /** To the next row that can be opened; what is open follows. */
  step(by) {
    const {items, active} = this.list.rows;
    let index = active + by;
    while (items[index]?.type === 'title') {
      index += by;
    }
    if (items[index]) {
      this.list.rows.focus(index);
      if (this.details.isOpen() && !items[index].group) {
        this.opener = this.list.rows;
        this.details.show(items[index]);
      }
    }
  }
}

function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Where the clipboard isn't given to pages, an older way may be. */
async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const field = el('textarea', {class: 'unseen', 'aria-hidden': 'true'}, text);
    document.body.append(field);
    field.select();
    const copied = document.execCommand('copy');
    field.remove();
    if (!copied) {
      throw new Error('refused');
    }
  }
}

new Page(new DiffReport(JSON.parse(document.getElementById('data').textContent)));
