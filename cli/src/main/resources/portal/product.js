'use strict';

/** All of one product. */
class ProductView {
  constructor(catalogue, name) {
    this.catalogue = catalogue;
    this.product = catalogue.byName.get(name);
    this.title = name;
  }

  show(view) {
    const {product} = this;
    if (!product) {
      view.replaceChildren(heading('There is no product ' + visible(this.title)), el('p', {}, to('products', 'All products')));
      return;
    }
    view.replaceChildren(heading(product.name, ' ', el('span', {class: 'muted'}, titleOf(product))),
      ...product.description ? [el('p', {class: 'about'}, visible(product.description))] : [],
      this.grant(), this.services(), this.quota(), this.data(), this.calls(), this.applications(), this.deploys());
  }

  grant() {
    const {product, catalogue: {platform}} = this;
    const team = this.catalogue.team(product.owner);
    const folder = 'products/' + product.name + '/';
    return facts([['Owner', [toTeam(product.owner), team?.slack ? ' ' + visible(team.slack) : '', team?.email ? ' ' + visible(team.email) : '']],
      ['Lifecycle', lifecycle(product)], ['Way out', this.wayOut()], ['Tier', product.tier], ['Size', visible(product.size)],
      ['Namespace', el('code', {}, product.name)],
      ['Internet', product.internet ? 'its services may call hosts of the internet that they name' : 'not granted'],
      ['Specs', ['product.yaml', 'grant.yaml', 'versions.yaml'].flatMap(name => [file(folder + name, platform), ' '])],
      ['Secrets', (product.secrets ?? []).map(visible).join(', ')],
      ['Dashboards', ['of the product', ...(product.dashboards ?? []).map(visible)].join(', ')]]);
  }

  /** What is gone of it, and what becomes of the rest. */
  wayOut() {
    const {retirement} = this.product;
    const data = {keep: ' Its data is kept.', delete: ' Its data goes with it.', undecided: ' Nobody has said what becomes of its data.'};
    return retirement ? (retirement.state === 'draining' ? 'No pods and no routes; all else stays.' : 'Its services are gone; fences and data stay.') + (data[retirement.data] ?? '') : '';
  }

  services() {
    return part('Services', table('Services', ['Service', 'Type', 'Version', 'Pods', 'Hosts', 'Promises', 'Uses'],
      this.product.services.map(service => [service.name, [service.type, service.schedule ? [' ', el('code', {}, service.schedule)] : ''].flat(),
        el('span', {title: visible(service.image)}, visible(service.version)), service.pods ?? '', hosts(service.hosts), list(service.slo ?? []),
        list([...service.uses ?? [], ...service.disks ?? []].map(visible))])));
  }

  quota() {
    return part('Quota', el('p', {class: 'about'}, 'What is used when every service has its most pods and takes a new version at once.'),
      table('Quota', ['Resource', '', 'Share', 'At most used', 'Granted'], this.product.quota.map(meter)));
  }

  data() {
    return part('Data', table('Data', ['Name', 'Kind', 'What', 'Used by'], (this.product.data ?? []).map(store => [visible(store.name), store.kind,
      visible(store.about), this.product.services.filter(service => service.uses?.includes(store.object)).map(service => service.name).join(', ')])));
  }

  calls() {
    const {catalogue, product} = this;
    const edges = [...catalogue.callsOf.get(product.name) ?? [], ...catalogue.callersOf.get(product.name) ?? []];
    const outside = product.services.flatMap(service => (service.external ?? []).map(host => service.name + ' → ' + host));
    return part('Calls to and from other products', edgeTable(edges, catalogue.platform),
      ...outside.length > 0 ? [el('h3', {}, 'Calls to the internet'), ...list(outside.map(visible))] : []);
  }

  applications() {
    const own = this.catalogue.applicationsByName.get(this.product.name);
    return part('Applications of Argo CD', own ? new Picture([own], this.catalogue, new Set([own.name])).node : el('p', {}, 'None.'));
  }

  deploys() {
    const deploys = this.catalogue.deploysOf.get(this.product.name) ?? [];
    return part('Deploys', table('Deploys', ['Service', 'Version', 'When', 'By', 'Commit'],
      deploys.slice(0, 20).map(deploy => deployRow(deploy, this.catalogue.platform))),
    el('p', {class: 'muted'}, 'All of a service: ', el('code', {}, 'platform history ' + this.product.name + '/SERVICE')));
  }
}

/** A team and what it owns. */
class TeamView {
  constructor(catalogue, name) {
    this.catalogue = catalogue;
    this.team = catalogue.team(name);
    this.title = name;
  }

  show(view) {
    const {team} = this;
    if (!team) {
      view.replaceChildren(heading('There is no team ' + visible(this.title)), el('p', {}, to('teams', 'All teams')));
      return;
    }
    view.replaceChildren(heading(team.name, ' ', el('span', {class: 'muted'}, visible(team.displayName))),
      facts([['Group', visible(team.group)], ['GitHub', visible(team.github)], ['Chat', visible(team.slack ?? '')], ['E-mail', visible(team.email ?? '')]]),
      part('Products', table('Products', ['Product', 'Lifecycle', 'Services', 'About'], team.products.map(product => [toProduct(product.name),
        lifecycle(product), NUMBERS.format(product.services.length), visible(product.description ?? '')]))));
  }
}
