'use strict';

/** A link within the page. */
function to(path, ...text) {
  return el('a', {href: '#/' + path.split('/').map(encodeURIComponent).join('/')}, ...text);
}

function toProduct(name, text = name) {
  return to('products/' + name, visible(text));
}

function toTeam(name) {
  return to('teams/' + name, visible(name));
}

function outward(address, text) {
  return el('a', {href: address, rel: 'noopener noreferrer external'}, visible(text));
}

/** A file of the repository, as a link where its forge is known. */
function file(place, {page, branch}) {
  if (!place) {
    return el('span', {class: 'muted'}, 'nowhere');
  }
  const [path, number] = place.split(':');
  const text = el('code', {}, ...wrapped(visible(place)));
  return page ? el('a', {href: page + '/blob/' + branch + '/' + path + (number ? '#L' + number : ''), rel: 'noopener noreferrer external'}, text)
    : text;
}

function commit(id, {page}) {
  const text = el('code', {}, visible(id).slice(0, 10));
  return page ? el('a', {href: page + '/commit/' + id, rel: 'noopener noreferrer external'}, text) : text;
}

function hosts(names) {
  return list((names ?? []).map(host => outward('https://' + host, host)));
}

/** Several things of which each has a line, none if there are none. */
function list(items) {
  return items.length < 2 ? items : [el('ul', {class: 'plain'}, items.map(item => el('li', {}, item)))];
}

const MARKS = {danger: '✖', error: '✖', warn: '▲', warning: '▲', info: '●', good: '✔'};
const TONES = {error: 'danger', warning: 'warn'};

/** A word with a sign, so that nobody needs the colour. */
function tag(tone, text) {
  return el('span', {class: 'tag ' + (TONES[tone] ?? tone)}, el('span', {'aria-hidden': 'true'}, MARKS[tone] + ' '), text);
}

/** What is on its way out says so, whatever it was. */
function state(product) {
  return product.retirement?.state ?? product.lifecycle;
}

function lifecycle(product) {
  return product.retirement ? tag('warn', product.retirement.state + ' since ' + product.retirement.since)
    : product.expires ? tag(urgency(product.expires), product.lifecycle + ', ' + left(product.expires))
    : product.lifecycle === 'production' ? el('span', {}, product.lifecycle) : tag('warn', product.lifecycle);
}

function day(when) {
  return el('time', {datetime: when, title: when}, when.slice(0, 10));
}

function heading(text, ...more) {
  return el('h1', {tabindex: -1}, text, ...more);
}

function part(title, ...content) {
  return el('section', {}, el('h2', {}, title), ...content);
}

function table(caption, heads, rows) {
  const wide = el('div', {class: 'wide', role: 'region', 'aria-label': caption, tabindex: 0},
    el('table', {}, el('caption', {class: 'unseen'}, caption),
      el('thead', {}, el('tr', {}, heads.map(head => el('th', {scope: 'col'}, head)))),
      el('tbody', {}, rows.map(([first, ...rest]) => el('tr', {}, el('th', {scope: 'row'}, first), rest.map(cell => el('td', {}, cell)))))));
  return rows.length === 0 ? el('p', {class: 'muted'}, 'None.') : wide;
}

function facts(pairs) {
  return el('dl', {}, pairs.filter(([, value]) => value !== '' && value !== undefined && !(Array.isArray(value) && value.length === 0))
    .flatMap(([name, value]) => [el('dt', {}, name), el('dd', {}, value)]));
}

/** How much of something is used. */
function meter({resource, use, limit, percent}) {
  const tone = percent > 100 ? 'danger' : percent > 80 ? 'warn' : 'good';
  const bar = el('progress', {class: tone, max: 100, value: Math.min(percent, 100), 'aria-label': resource});
  return [resource, bar, NUMBERS.format(percent) + ' %', visible(use), visible(limit)];
}

function deployRow(deploy, settings) {
  const change = deploy.before ? visible(deploy.before) + ' → ' : 'new: ';
  return [toProduct(productOf(deploy.service), deploy.service), [change, el('b', {}, visible(deploy.version))], day(deploy.when),
    visible(deploy.author), commit(deploy.commit, settings)];
}
