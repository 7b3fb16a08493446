'use strict';

const DAY = 24 * 60 * 60 * 1000;

/** The data with what belongs together linked. */
class Catalogue {
  constructor(data) {
    Object.assign(this, data);
    this.teamsByName = new Map(this.teams.map(team => [team.name, {...team, products: []}]));
    this.services = this.products.flatMap(product => product.services.map(service => ({...service, product,
      path: product.name + '/' + service.name})));
    this.byName = new Map(this.products.map(product => [product.name, product]));
    this.products.forEach(product => this.teamsByName.get(product.owner)?.products.push(product));
    this.deploysOf = grouped(this.deploys, deploy => productOf(deploy.service));
    this.linkEdges();
    this.linkApplications();
  }

  linkEdges() {
    this.callsOf = grouped(this.edges, edge => productOf(edge.from));
    this.callersOf = grouped(this.edges, edge => productOf(edge.to));
  }

  linkApplications() {
    this.applicationsByName = new Map(this.applications.map(application => [application.name, {...application, members: []}]));
    this.roots = [];
    for (const application of this.applicationsByName.values()) {
      const holder = this.applicationsByName.get(application.holder);
      (holder ? holder.members : this.roots).push(application);
    }
    this.applicationsByName.forEach(application => application.members.sort((a, b) => ORDER(a.name, b.name)));
  }

  /** Those that end and haven't begun to, the soonest first. */
  ending() {
    return this.products.filter(product => product.expires && !product.retirement).sort((a, b) => ORDER(a.expires, b.expires) || ORDER(a.name, b.name));
  }

  /** Those that have begun to end, the latest first. */
  leaving() {
    return this.products.filter(product => product.retirement).sort((a, b) => ORDER(b.retirement.since, a.retirement.since) || ORDER(a.name, b.name));
  }

  pinned() {
    return this.addons.filter(addon => addon.pinned).sort((a, b) => a.wave - b.wave || ORDER(a.name, b.name));
  }

  team(name) {
    return this.teamsByName.get(name);
  }
}

function grouped(items, key) {
  const groups = new Map();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) {
      group.push(item);
    } else {
      groups.set(key(item), [item]);
    }
  }
  return groups;
}

function productOf(path) {
  return path.slice(0, path.indexOf('/'));
}

/** How many days are left, from the reader's own day; the day itself is the last one. */
function daysLeft(date) {
  const now = new Date();
  return Math.round((Date.parse(date) - Date.UTC(now.getFullYear(), now.getMonth(), now.getDate())) / DAY);
}

function left(date) {
  const days = daysLeft(date);
  return days < 0 ? 'over since ' + count(-days, 'day') : days === 0 ? 'ends today' : count(days, 'day') + ' left';
}

/** How soon something has to be done about it. */
function urgency(date) {
  const days = daysLeft(date);
  return days < 0 ? 'danger' : days <= 14 ? 'warn' : 'info';
}

function titleOf(product) {
  return product.displayName && product.displayName !== product.name ? visible(product.displayName) : '';
}
