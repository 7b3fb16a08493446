'use strict';

/** A view with a long list, of which the page holds only what is seen. */
class ListView {
  /**
   * @param title what it is a list of
   * @param items each with a key, its text for the filter, and cells
   * @param choices names with a function each, by which items are chosen
   */
  constructor({title, about, heads, items, choices = {}, above = [], type}) {
    Object.assign(this, {title, about, heads, items, choices, above, type, chosen: {}, words: []});
  }

  show(view) {
    const number = el('p', {class: 'muted', id: 'number', role: 'status'});
    this.number = number;
    const rows = el('div', {id: 'rows', role: 'list', 'aria-label': this.title});
    const columns = el('div', {class: 'cells heads ' + this.type, 'aria-hidden': 'true'}, this.heads.map(head => el('span', {}, head)));
    view.replaceChildren(heading(this.title), ...this.about ? [el('p', {class: 'about'}, this.about)] : [], ...this.above, this.filters(), number,
      columns, rows);
    this.rows = new Rows(rows, document.getElementById('main'), (item, index, size) => this.draw(item, index, size));
    this.refresh();
  }

  filters() {
    const selects = Object.entries(this.choices).map(([name, value]) => {
      const values = [...new Set(this.items.map(item => value(item.of)))].sort(ORDER);
      const select = el('select', {name}, el('option', {value: ''}, 'all'), values.map(each => el('option', {value: '=' + each}, visible(each))));
      select.addEventListener('change', () => this.choose(name, select.value));
      return el('label', {}, el('span', {}, name), ' ', select);
    });
    const filter = el('input', {type: 'search', name: 'filter', autocomplete: 'off', spellcheck: 'false', placeholder: 'Filter this list'});
    filter.addEventListener('input', () => {
      this.words = wordsOf(filter.value);
      this.refresh();
    });
    const form = el('form', {class: 'filters', 'aria-label': 'Filters'}, el('label', {}, el('span', {class: 'unseen'}, 'Filter'), filter), selects);
    form.addEventListener('submit', event => event.preventDefault());
    return form;
  }

  choose(name, value) {
    this.chosen[name] = value;
    this.refresh();
  }

  refresh() {
    const shown = this.items.filter(item => contains(item, this.words)
      && Object.entries(this.chosen).every(([name, value]) => !value || '=' + this.choices[name](item.of) === value));
    this.number.textContent = NUMBERS.format(shown.length) + ' of ' + NUMBERS.format(this.items.length);
    this.rows.show(shown.map(item => ({...item, type: 'cells ' + this.type})));
  }

  draw(item, index, size) {
    return el('div', {role: 'listitem', 'aria-setsize': size, 'aria-posinset': index + 1},
      item.cells(item.of).map((cell, column) => el('span', {'data-head': this.heads[column]}, cell)));
  }
}

function wordsOf(text) {
  return text.toLowerCase().split(/\s+/).filter(word => word !== '');
}

function contains(item, words) {
  return words.every(word => item.text.includes(word));
}

function textOf(...values) {
  return values.flat().join('\n').toLowerCase();
}

function productList(catalogue) {
  const latest = product => catalogue.deploysOf.get(product.name)?.[0];
  return new ListView({
    title: 'Products', type: 'product', heads: ['Product', 'Owner', 'Lifecycle', 'Tier', 'Size', 'Services', 'Last deploy'],
    choices: {owner: product => product.owner, lifecycle: state, tier: product => product.tier, size: product => product.size},
    items: catalogue.products.map(of => ({key: of.name, of, text: textOf(of.name, of.displayName ?? '', of.description ?? '', of.owner), cells: product => [
      [el('b', {}, toProduct(product.name)), ' ', titleOf(product)], toTeam(product.owner), lifecycle(product), product.tier, visible(product.size),
      NUMBERS.format(product.services.length), latest(product) ? day(latest(product).when) : '']})),
  });
}

function deployList(catalogue) {
  return new ListView({
    title: 'Deploys', type: 'deploy', heads: ['Service', 'Version', 'When', 'By', 'Commit'],
    about: 'As commits of versions.yaml on the current branch tell.' + (catalogue.wholeHistory ? '' : ' Older commits were missing where this page was made.'),
    choices: {product: deploy => productOf(deploy.service), by: deploy => deploy.author},
    items: catalogue.deploys.map((of, key) => ({key, of, text: textOf(of.service, of.version, of.author, of.commit),
      cells: deploy => deployRow(deploy, catalogue.platform)})),
  });
}

function experimentList(catalogue) {
  return new ListView({
    title: 'Experiments', type: 'experiment', heads: ['Product', 'Owner', 'Ends', 'Left'],
    about: 'Products that end on a day, the soonest first.',
    choices: {owner: product => product.owner},
    items: catalogue.ending().map(of => ({key: of.name, of, text: textOf(of.name, of.owner, of.expires),
      cells: product => [toProduct(product.name), toTeam(product.owner), product.expires, tag(urgency(product.expires), left(product.expires))]})),
  });
}

function teamList(catalogue) {
  return new ListView({
    title: 'Teams', type: 'team', heads: ['Team', 'Name', 'Group', 'GitHub', 'Chat', 'E-mail', 'Products'],
    items: [...catalogue.teamsByName.values()].map(of => ({key: of.name, of, text: textOf(of.name, of.displayName, of.group, of.github),
      cells: team => [toTeam(team.name), visible(team.displayName), visible(team.group), visible(team.github), visible(team.slack ?? ''),
        visible(team.email ?? ''), NUMBERS.format(team.products.length)]})),
  });
}

function hostList(catalogue) {
  const rows = catalogue.services.flatMap(service => (service.hosts ?? []).map(host => ({host, service})));
  return new ListView({
    title: 'Hosts', type: 'host', heads: ['Host', 'Service', 'Reached from', 'Owner'],
    choices: {owner: row => row.service.product.owner, reached: row => row.service.visibility},
    items: rows.map((of, key) => ({key, of, text: textOf(of.host, of.service.path, of.service.product.owner), cells: ({host, service}) => [
      outward('https://' + host, host), toProduct(service.product.name, service.path), service.visibility, toTeam(service.product.owner)]})),
  });
}

/** What the search finds, of everything that has a name. */
function findings(catalogue, words) {
  const found = [];
  const take = (kind, name, text, link, more) => found.push({kind, name, text, link, more});
  catalogue.products.forEach(product => take('product', product.name, textOf(product.name, product.displayName ?? '', product.description ?? ''),
    () => toProduct(product.name), product.description ?? ''));
  catalogue.services.forEach(service => take('service', service.path, textOf(service.path, service.image, service.version),
    () => toProduct(service.product.name, service.path), service.type + ', ' + service.version));
  catalogue.services.forEach(service => (service.hosts ?? []).forEach(host => take('host', host, textOf(host),
    () => outward('https://' + host, host), service.path)));
  catalogue.products.forEach(product => (product.data ?? []).forEach(store => take(store.kind, product.name + '/' + store.name,
    textOf(store.kind, product.name + '/' + store.name, store.about), () => toProduct(product.name, product.name + '/' + store.name), store.about)));
  catalogue.teams.forEach(team => take('team', team.name, textOf(team.name, team.displayName, team.github), () => toTeam(team.name), team.displayName));
  catalogue.addons.forEach(addon => take('add-on', addon.name, textOf(addon.name, addon.description ?? ''), () => to('addons', addon.name),
    addon.description ?? ''));
  const rank = item => item.name.toLowerCase() === words.join(' ') ? 0 : item.name.toLowerCase().startsWith(words[0]) ? 1
    : words.every(word => item.name.toLowerCase().includes(word)) ? 2 : 3;
  return found.filter(item => contains(item, words)).map(item => ({...item, rank: rank(item)})).sort((a, b) => a.rank - b.rank);
}

function searchList(catalogue, text) {
  const words = wordsOf(text);
  return new ListView({
    title: 'Search', type: 'found', heads: ['Name', 'Kind', ''], about: 'For “' + visible(text) + '”.',
    choices: {kind: item => item.kind},
    items: (words.length === 0 ? [] : findings(catalogue, words)).map((of, key) => ({key, of, text: of.text,
      cells: item => [item.link(), item.kind, visible(item.more)]})),
  });
}
