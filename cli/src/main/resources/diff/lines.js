'use strict';

/** Beyond so many differing lines it is no longer worth looking for the fewest: all of them are replaced. */
const MOST_EDITS = 1500;

/**
 * How one text becomes another, by lines, with the fewest edits (Myers' O(ND) walk).
 * Answers [{sign: ' ' | '-' | '+', text, old, now}], with the numbers of the lines.
 */
function compareLines(before, after) {
  const [a, b] = [split(before), split(after)];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) {
    start++;
  }
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) {
    end++;
  }
  const signs = ' '.repeat(start) + walk(a.slice(start, a.length - end), b.slice(start, b.length - end)) + ' '.repeat(end);
  return numbered(signs, a, b);
}

function split(text) {
  return text === '' ? [] : text.replace(/\n$/, '').split('\n');
}

/** The furthest points of each number of edits, until the end is reached; then the way back. */
function walk(a, b) {
  if (a.length === 0 || b.length === 0) {
    return '-'.repeat(a.length) + '+'.repeat(b.length);
  }
  const most = Math.min(a.length + b.length, MOST_EDITS);
  const steps = [];
  let furthest = new Int32Array(2 * most + 3);
  for (let edits = 0; edits <= most; edits++) {
    steps.push(furthest.slice(most + 1 - edits - 1, most + 1 + edits + 2));
    for (let k = -edits; k <= edits; k += 2) {
      const at = most + 1 + k;
      const down = k === -edits || (k !== edits && furthest[at - 1] < furthest[at + 1]);
      let x = down ? furthest[at + 1] : furthest[at - 1] + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) {
        x++;
      }
      furthest[at] = x;
      if (x >= a.length && x - k >= b.length) {
        return back(steps, a.length, b.length);
      }
    }
  }
  return '-'.repeat(a.length) + '+'.repeat(b.length);
}

function back(steps, x, y) {
  const signs = [];
  for (let edits = steps.length - 1; edits >= 0; edits--) {
    const k = x - y;
    const point = diagonal => steps[edits][diagonal + edits + 1];
    const down = k === -edits || (k !== edits && point(k - 1) < point(k + 1));
    const from = edits === 0 ? 0 : point(down ? k + 1 : k - 1);
    const fromY = edits === 0 ? 0 : from - (down ? k + 1 : k - 1);
    while (x > from && y > fromY) {
      signs.push(' ');
      x--;
      y--;
    }
    if (edits > 0) {
      signs.push(down ? '+' : '-');
      [x, y] = [from, fromY];
    }
  }
  return signs.reverse().join('');
}

function numbered(signs, a, b) {
  let [old, now] = [0, 0];
  return Array.from(signs, sign => {
    old += sign === '+' ? 0 : 1;
    now += sign === '-' ? 0 : 1;
    return {sign, text: sign === '+' ? b[now - 1] : a[old - 1], old, now};
  });
}

/** Runs of removed and added lines that face each other, and lines that are in both. */
function sideBySide(lines) {
  const rows = [];
  for (let i = 0; i < lines.length;) {
    if (lines[i].sign === ' ') {
      rows.push([lines[i], lines[i]]);
      i++;
      continue;
    }
    const [gone, come] = [[], []];
    for (; i < lines.length && lines[i].sign !== ' '; i++) {
      (lines[i].sign === '-' ? gone : come).push(lines[i]);
    }
    for (let k = 0; k < Math.max(gone.length, come.length); k++) {
      rows.push([gone[k], come[k]]);
    }
  }
  return rows;
}
