'use strict';

const DOCUMENTED = {yes: ['good', 'documented'], no: ['danger', 'not documented'], unknown: ['info', 'unknown']};

function documented(answer) {
  return tag(...DOCUMENTED[answer]);
}

/** What the next version of Kubernetes asks of an add-on. */
function readiness(next) {
  return next === 'yes' ? tag('good', 'ready') : next === 'no' ? tag('danger', 'no version is ready')
    : next === 'unknown' ? tag('info', 'unknown') : tag('warn', visible(next));
}

class AddonsView {
  constructor(catalogue) {
    this.catalogue = catalogue;
    this.title = 'Add-ons';
  }

  show(view) {
    const {platform, upgrade, addons} = this.catalogue;
    const heads = ['Add-on', 'Version', 'Documents', 'Kubernetes ' + platform.kubernetes, 'Kubernetes ' + upgrade.to, 'For the upgrade', 'About'];
    const pinned = this.catalogue.pinned();
    const other = addons.filter(addon => !addon.pinned);
    view.replaceChildren(heading('Add-ons'), el('p', {class: 'about'}, 'The cluster runs Kubernetes ' + platform.kubernetes + ' with '
      + count(pinned.length, 'add-on') + '; they are synced in this order.'),
    part('Pinned', table('Pinned add-ons', heads, pinned.map(addon => this.row(addon, addon.versions.find(each => each.version === addon.pinned), readiness(addon.next))))),
    part('Other versions and add-ons of the catalogue', table('Other versions', heads, [
      ...pinned.flatMap(addon => addon.versions.filter(each => each.version !== addon.pinned).map(each => this.row(addon, each, ''))),
      ...other.flatMap(addon => addon.versions.map(each => this.row(addon, each, '')))])));
  }

  row(addon, version, ready) {
    return [visible(addon.name), visible(version.version), visible(version.documents), ...version.holds.map(documented), ready,
      visible(addon.description ?? '')];
  }
}

class UpgradeView {
  constructor(catalogue) {
    this.catalogue = catalogue;
    this.title = 'Upgrade';
  }

  show(view) {
    const {platform, upgrade} = this.catalogue;
    const {obstacles} = upgrade;
    this.shownList = this.list(obstacles);
    this.shownList.show(view);
    const steps = part('Steps', el('ol', {}, upgrade.steps.map(step => el('li', {}, visible(step)))),
      el('p', {class: 'muted'}, 'Each is a commit that ', el('code', {}, 'platform cluster upgrade --to ' + upgrade.to + ' --step 1'), ' makes.'));
    view.querySelector('.filters').before(steps, el('h2', {}, 'What stands in the way'));
    view.querySelector('h1').textContent = 'From Kubernetes ' + platform.kubernetes + ' to ' + upgrade.to;
  }

  list(obstacles) {
    const errors = obstacles.filter(finding => finding.severity === 'error').length;
    return new ListView({
      title: 'Upgrade', type: 'obstacle', heads: ['', 'What', 'Where', 'Remedy'],
      about: errors > 0 ? count(errors, 'thing') + (errors === 1 ? ' stands' : ' stand') + ' in the way.' : 'The way is free.',
      choices: {rule: finding => finding.rule, severity: finding => finding.severity},
      items: obstacles.map((of, key) => ({key, of, text: textOf(of.rule, of.message, of.place), cells: finding => [tag(finding.severity, finding.severity),
        visible(finding.message), file(finding.place, this.catalogue.platform), visible(finding.hint)]})),
    });
  }
}
