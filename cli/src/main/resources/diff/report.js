'use strict';

const SEVERITIES = ['danger', 'warn', 'info'];
const CHANGES = ['added', 'removed', 'changed', 'renamed', 'moved'];

/** The data with what belongs together linked: objects, their findings, their products and the changes alike. */
class DiffReport {
  constructor(data) {
    this.data = data;
    this.products = new Map((data.products ?? []).map(product => [product.name, product]));
    this.objects = (data.objects ?? []).map((object, id) => this.linked(object, id));
    this.linkFindings();
    this.linkGroups();
  }

  linked(object, id) {
    return {...object, id, team: this.team(object.product), edits: object.edits ?? [], findings: [], group: null, worst: ''};
  }

  team(product) {
    return this.products.get(product)?.team ?? '';
  }

  linkFindings() {
    const names = new Map();
    for (const object of this.objects) {
      names.set(object.object + '\n' + object.file, object);
      names.set(object.object, names.get(object.object) ?? object);
    }
    this.findings = (this.data.findings ?? []).map((finding, id) => {
      const target = names.get(finding.object + '\n' + finding.file) ?? names.get(finding.object);
      return {...finding, id, target, team: this.team(finding.product), kind: finding.object.split(' ')[0]};
    });
    // The worst first; what somebody has approved behind what nobody has.
    this.findings.sort((a, b) => rank(a) - rank(b) || a.id - b.id);
    for (const finding of this.findings) {
      finding.target?.findings.push(finding);
      if (finding.target && !finding.target.worst) {
        finding.target.worst = finding.severity;
      }
    }
    this.fingerprints = new Map(this.findings.map(finding => [finding.fingerprint, finding]));
  }

  linkGroups() {
    const names = new Map();
    for (const object of this.objects) {
      const key = object.change + object.object;
      add(names, key, object);
    }
    this.groups = (this.data.groups ?? []).map((group, id) => ({...group, id, key: 'g' + id}));
    for (const group of this.groups) {
      for (const name of group.objects ?? []) {
        const object = names.get(group.change + name)?.shift();
        if (object) {
          object.group = group;
        }
      }
    }
  }

  /** How many findings are that bad, without those that are approved. */
  open(severity) {
    return this.findings.filter(finding => finding.severity === severity && !finding.approved).length;
  }
}

function add(lists, key, item) {
  const list = lists.get(key);
  if (list) {
    list.push(item);
  } else {
    lists.set(key, [item]);
  }
}

function rank(finding) {
  return 2 * SEVERITIES.indexOf(finding.severity) + (finding.approved ? 1 : 0);
}

function productName(name) {
  return name === '' ? 'the platform' : visible(name);
}

/** What is looked for: a choice is null if all is wanted. */
class Filter {
  constructor() {
    this.choices = {severity: null, change: null, kind: null, team: null, product: null};
    this.words = [];
  }

  isEmpty() {
    return this.words.length === 0 && Object.values(this.choices).every(choice => choice === null);
  }

  search(text) {
    this.words = text.toLowerCase().split(/\s+/).filter(word => word !== '');
  }

  object(object, but) {
    const {severity, change, kind, team, product} = this.choices;
    return (severity === null || object.findings.some(finding => finding.severity === severity))
      && (change === null || object.change === change)
      && (kind === null || object.kind === kind)
      && (team === null || object.team === team)
      && (product === null || but === 'product' || object.product === product)
      && this.says(object, objectText);
  }

  finding(finding) {
    const {severity, change, kind, team, product} = this.choices;
    return (severity === null || finding.severity === severity)
      && (change === null || finding.target?.change === change)
      && (kind === null || finding.kind === kind)
      && (team === null || finding.team === team)
      && (product === null || finding.product === product)
      && this.says(finding, findingText);
  }

  product(product) {
    const {severity, change, kind, team, product: chosen} = this.choices;
    return severity === null && change === null && kind === null
      && (team === null || product.team === team)
      && (chosen === null ? effects(product).length > 0 : chosen === product.name)
      && this.says(product, productText);
  }

  /** The text is made when it is first looked for, and kept. */
  says(item, text) {
    if (this.words.length === 0) {
      return true;
    }
    item.text ??= text(item).join('\n').toLowerCase();
    return this.words.every(word => item.text.includes(word));
  }
}

function objectText(object) {
  const edits = object.edits.flatMap(edit => [edit.path, line(edit.before), line(edit.after)]);
  return [object.object, object.from, object.file, place(object.cause), object.product, object.team, object.change, ...edits,
    ...object.findings.flatMap(findingText)];
}

function findingText(finding) {
  return [finding.rule, finding.severity, finding.fingerprint, finding.object, finding.path, finding.message, finding.remedy,
    finding.file, place(finding.cause), finding.product, finding.team, line(finding.before), line(finding.after),
    finding.approved ? 'approved ' + finding.approved.reason : ''];
}

function productText(product) {
  return [product.name, product.team, ...effects(product)];
}

/** What happens to a product, beyond its objects. */
function effects(product) {
  const hosts = product.hosts ?? {};
  const each = (words, items) => (items ?? []).map(item => words + ' ' + line(item));
  return [...each('+ host', hosts.added), ...each('− host', hosts.removed), ...each('certificate', product.certificates),
    ...each('quota', product.quota), ...each('add-on', product.addons)];
}
