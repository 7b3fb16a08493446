'use strict';

// Text comes from files that anybody may have written: it is only ever put into text nodes, never read as HTML.

/** An element with attributes and children; a child that is a string is text. What ARIA calls false has to be said. */
function el(tag, attributes, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('aria-') && value !== undefined) {
      node.setAttribute(name, String(value));
    } else if (value !== false && value !== undefined && value !== null) {
      node.setAttribute(name, value === true ? '' : String(value));
    }
  }
  node.append(...children.flat().filter(child => child !== '' && child !== null && child !== undefined));
  return node;
}

/** Characters that aren't seen, or that turn the direction of others, could make one value look like another. */
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u2028\u2029\ufff9-\ufffb]|\p{Cf}/gu;

function visible(text) {
  return text.replace(UNSEEN, char => '\\u' + char.codePointAt(0).toString(16).toUpperCase().padStart(4, '0'));
}

function isPart(value) {
  return typeof value === 'object' && value !== null;
}

/** A value on one line. */
function line(value) {
  return visible(isPart(value) ? JSON.stringify(value) : String(value ?? '')).replace(/\s+/g, ' ');
}

/** A value on as many lines as it has, as YAML would have it. */
function block(value, indent = '') {
  if (!isPart(value)) {
    return visible(String(value ?? ''));
  }
  const items = Array.isArray(value) ? value.map(item => ['-', item]) : Object.entries(value).map(([key, item]) => [key + ':', item]);
  if (items.length === 0) {
    return Array.isArray(value) ? '[]' : '{}';
  }
  return items.map(([name, item]) => indent + visible(name) + after(item, indent)).join('\n');
}

function after(item, indent) {
  const deeper = indent + '  ';
  if (isPart(item) && Object.keys(item).length > 0) {
    return '\n' + block(item, deeper);
  }
  const text = block(item, deeper);
  return text.includes('\n') ? ' |\n' + deeper + text.replace(/\n/g, '\n' + deeper) : ' ' + text;
}

/** A long name that may be broken where it has a joint. */
function wrapped(text) {
  const parts = text.length > 500 ? [text] : text.split(/(?<=[.\/:@,\]])|(?=\[)/);
  return parts.flatMap((part, index) => index === 0 ? [part] : [document.createElement('wbr'), part]);
}

/** As much of a value as a row may have room for; the details have all of it. */
function short(text) {
  const brief = text.replace(/(sha256:[0-9a-f]{12})[0-9a-f]{52}/g, '$1…');
  return brief.length <= 300 ? brief : brief.slice(0, 300) + '…';
}

/** Two values on one line, without the start that they share. */
function pair(before, after) {
  const [old, now] = [line(before), line(after)];
  let same = 0;
  while (same < old.length && old[same] === now[same]) {
    same++;
  }
  const start = Math.max(...['/', ':', '@', ' ', ','].map(end => old.lastIndexOf(end, same - 1))) + 1;
  return (same > 12 && start > 12 ? ['…' + old.slice(start), '…' + now.slice(start)] : [old, now]).map(short);
}

/** The last two steps of a path; a key in brackets is one step with its list. */
function shortPath(path) {
  const steps = path.match(/(?:[^.[]|\[[^\]]*\])+/g) ?? [path];
  return visible(steps.length > 2 ? '…' + steps.slice(-2).join('.') : path);
}

/** Names with numbers in the order that people expect: shop-2 before shop-10. */
const ORDER = new Intl.Collator('en', {numeric: true}).compare;

const NUMBERS = new Intl.NumberFormat('en');

function count(number, thing) {
  return NUMBERS.format(number) + ' ' + thing + (number === 1 ? '' : 's');
}

function joined(texts) {
  return texts.filter(text => text !== '').join(' · ');
}

function pods(range) {
  if (!range || !range.max) {
    return '';
  }
  return (range.min === range.max ? '' : NUMBERS.format(range.min) + '–') + count(range.max, 'pod');
}

/** A place in the specs, as editors read it. */
function place(cause) {
  return cause && cause.file ? visible(cause.file) + (cause.line ? ':' + cause.line : '') : '';
}
