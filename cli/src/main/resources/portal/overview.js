'use strict';

/** What somebody who comes by wants to know first. */
class OverviewView {
  constructor(catalogue) {
    this.catalogue = catalogue;
    this.title = 'Overview';
  }

  show(view) {
    const {platform, upgrade, deploys} = this.catalogue;
    view.replaceChildren(heading(visible(platform.name) + ' platform'),
      el('ul', {class: 'tiles'}, this.tiles().map(([path, number, what]) => el('li', {}, to(path, el('b', {}, number), ' ' + what)))),
      part('Experiments that end soon', this.ending()),
      ...this.leaving(), part('Deployed last', table('Deployed last', ['Service', 'Version', 'When', 'By', 'Commit'], deploys.slice(0, 8).map(deploy => deployRow(deploy, platform)))),
      part('Quotas that are nearly used up', this.full()),
      part('Upgrade to Kubernetes ' + upgrade.to, this.upgrade()));
  }

  tiles() {
    const {products, services, teams, edges, platform} = this.catalogue;
    const hostCount = services.reduce((sum, service) => sum + (service.hosts?.length ?? 0), 0);
    return [['products', NUMBERS.format(products.length), 'products with ' + count(services.length, 'service')],
      ['teams', NUMBERS.format(teams.length), teams.length === 1 ? 'team' : 'teams'], ['hosts', NUMBERS.format(hostCount), hostCount === 1 ? 'host' : 'hosts'],
      ['isolation', NUMBERS.format(edges.length), edges.length === 1 ? 'open connection' : 'open connections'],
      ['addons', NUMBERS.format(this.catalogue.pinned().length), 'add-ons'], ['upgrade', platform.kubernetes, 'Kubernetes, and the way to ' + this.catalogue.upgrade.to]];
  }

  ending() {
    const soon = this.catalogue.ending().filter(product => daysLeft(product.expires) <= 30);
    return table('Experiments', ['Product', 'Owner', 'Ends', 'Left'], soon.slice(0, 8).map(product => [toProduct(product.name), toTeam(product.owner),
      product.expires, tag(urgency(product.expires), left(product.expires))]));
  }

  /** Seldom there, so it says nothing if there is nothing. */
  leaving() {
    const rows = this.catalogue.leaving().slice(0, 8).map(product => [toProduct(product.name), toTeam(product.owner), lifecycle(product)]);
    return rows.length === 0 ? [] : [part('On their way out', table('On their way out', ['Product', 'Owner', 'State'], rows))];
  }

  full() {
    const rows = this.catalogue.products.flatMap(product => product.quota.map(quota => ({product, quota}))).filter(({quota}) => quota.percent > 80);
    rows.sort((a, b) => b.quota.percent - a.quota.percent);
    return table('Quotas', ['Product', 'Resource', '', 'Share', 'At most used', 'Granted'], rows.slice(0, 8).map(({product, quota}) =>
      [toProduct(product.name), ...meter(quota)]));
  }

  upgrade() {
    const {upgrade} = this.catalogue;
    const errors = upgrade.obstacles.filter(finding => finding.severity === 'error').length;
    return el('p', {}, errors === 0 ? tag('good', 'The way is free') : tag('danger', count(errors, 'thing') + (errors === 1 ? ' stands' : ' stand') + ' in the way'),
      ', ' + count(upgrade.steps.length, 'step') + '. ', to('upgrade', 'Details'));
  }
}
