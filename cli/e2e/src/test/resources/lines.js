// Compares made-up texts by the page's own functions; answers what is wrong with the answers.
let seed = 42;
const random = most => (seed = (seed * 1103515245 + 12345) % 2147483648) % most;
const made = () => Array.from({length: random(14)}, () => 'line ' + random(5) + '\n').join('');
const kept = (lines, sign) => lines.filter(line => line.sign !== sign).map(line => line.text + '\n').join('');

function fewest(a, b) {
  const longest = Array.from({length: a.length + 1}, () => new Array(b.length + 1).fill(0));
  a.forEach((line, i) => b.forEach((other, k) => {
    longest[i + 1][k + 1] = line === other ? longest[i][k] + 1 : Math.max(longest[i][k + 1], longest[i + 1][k]);
  }));
  return a.length + b.length - 2 * longest[a.length][b.length];
}

const wrong = [];
for (let round = 0; round < 2000; round++) {
  const [before, after] = [made(), made()];
  const lines = compareLines(before, after);
  const edits = lines.filter(line => line.sign !== ' ').length;
  if (kept(lines, '+') !== before || kept(lines, '-') !== after || edits !== fewest(split(before), split(after))) {
    wrong.push([before, after, lines.map(line => line.sign + line.text)]);
  }
}
const [long, other] = ['a', 'b'].map(letter => Array.from({length: 20000}, (_, index) => letter + index + '\n').join(''));
if (kept(compareLines(long, other), '+') !== long) {
  wrong.push('long texts');
}
return JSON.stringify(wrong.slice(0, 3));
