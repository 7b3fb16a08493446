'use strict';

const SECTIONS = [['', 'Overview'], ['products', 'Products'], ['hosts', 'Hosts'], ['applications', 'Applications'], ['isolation', 'Isolation'],
  ['addons', 'Add-ons'], ['upgrade', 'Upgrade'], ['experiments', 'Experiments'], ['deploys', 'Deploys'], ['teams', 'Teams']];

/** Shows what the address names, and brings the keys to it. */
class Page {
  constructor(catalogue) {
    this.catalogue = catalogue;
    this.view = document.getElementById('view');
    this.search = document.getElementById('search');
    this.frame();
    this.listen();
    this.follow(false);
  }

  frame() {
    const {platform} = this.catalogue;
    document.querySelector('#platform a').append(visible(platform.name));
    document.getElementById('state').append('cluster ' + visible(platform.cluster) + ', Kubernetes ' + platform.kubernetes + ', from ',
      platform.page ? outward(platform.page, platform.repository) : visible(platform.repository));
    document.querySelector('#sections ul').append(...SECTIONS.map(([path, name]) => el('li', {}, to(path, name))));
    new Paper(() => this.printedHead(), () => this.list?.rows?.items ?? [], item => this.printedRow(item));
  }

  listen() {
    addEventListener('hashchange', () => this.follow(true));
    document.addEventListener('keydown', event => this.key(event));
    document.querySelector('.skip').addEventListener('click', event => {
      event.preventDefault();
      document.getElementById('main').focus();
    });
    document.getElementById('finder').addEventListener('submit', event => {
      event.preventDefault();
      this.step(1);
    });
    this.search.addEventListener('input', () => this.find());
  }

  /** What is typed is in the address, so that it can be passed on; it isn't a step to go back to. */
  find() {
    history.replaceState(null, '', this.search.value.trim() === '' ? '#/' : '#/search/' + encodeURIComponent(this.search.value));
    this.follow(false);
  }

  /** @param moves whether the focus goes to what is shown */
  follow(moves) {
    const [section = '', ...names] = location.hash.replace(/^#\/?/, '').split('/').map(decoded);
    const made = this.make(section, names);
    this.list = made instanceof ListView ? made : null;
    made.show(this.view);
    this.list ??= made.shownList ?? null;
    document.title = (made.title === 'Overview' ? '' : visible(made.title) + ' · ') + visible(this.catalogue.platform.name) + ' platform';
    document.querySelectorAll('#sections a').forEach((link, index) => {
      link.toggleAttribute('aria-current', SECTIONS[index][0] === section);
    });
    if (section !== 'search') {
      this.search.value = '';
    } else if (!moves && this.search.value === '') {
      this.search.value = names[0] ?? '';
    }
    if (moves) {
      document.getElementById('main').scrollTop = 0;
      this.view.querySelector('h1').focus({preventScroll: true});
    }
  }

  make(section, names) {
    const {catalogue} = this;
    const views = {
      products: () => names[0] ? new ProductView(catalogue, names[0]) : productList(catalogue),
      hosts: () => hostList(catalogue),
      applications: () => new TreeView(catalogue),
      isolation: () => new IsolationView(catalogue, names[1], names[2]),
      addons: () => new AddonsView(catalogue),
      upgrade: () => new UpgradeView(catalogue),
      experiments: () => experimentList(catalogue),
      deploys: () => deployList(catalogue),
      teams: () => names[0] ? new TeamView(catalogue, names[0]) : teamList(catalogue),
      search: () => searchList(catalogue, names[0] ?? ''),
    };
    return Object.hasOwn(views, section) ? views[section]() : new OverviewView(catalogue);
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
      this.search.focus();
    } else if (!writes && SECTIONS[Number(event.key) - 1] && event.key >= '1') {
      location.hash = '#/' + SECTIONS[Number(event.key) - 1][0];
    } else if (!writes && (event.key === 'j' || event.key === 'k')) {
      this.step(event.key === 'j' ? 1 : -1);
    }
  }

  escape(event) {
    if (event.target === this.search) {
      this.search.value = '';
      this.find();
      this.search.blur();
    } else if (location.hash.split('/').length > 2) {
      history.back();
    }
  }

  /** To the link of the next row. */
  step(by) {
    const rows = this.list?.rows;
    if (rows && rows.items[rows.active + by]) {
      rows.activate(rows.active + by)?.querySelector('a')?.focus({preventScroll: true});
      return;
    }
    if (!rows) {
      const links = [...this.view.querySelectorAll('main a')];
      links[links.indexOf(document.activeElement) + by]?.focus();
    }
  }

  printedHead() {
    const copy = this.view.cloneNode(true);
    copy.removeAttribute('id');
    copy.querySelectorAll('#rows, .heads, .filters').forEach(node => node.remove());
    copy.querySelectorAll('[id]').forEach(node => node.removeAttribute('id'));
    return [copy];
  }

  printedRow(item) {
    const node = this.list.draw(item, 0, 0);
    node.className = 'printed ' + item.type;
    return node;
  }
}

function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

new Page(new Catalogue(JSON.parse(document.getElementById('data').textContent)));
