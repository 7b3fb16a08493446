'use strict';

const MARKS = {danger: '✖', warn: '▲', info: '●', approved: '✔'};
const WORDS = {danger: ['danger', 'dangers'], warn: ['warning', 'warnings'], info: ['info', 'info']};
const SIGNS = {added: '+', removed: '−', changed: '~', renamed: '→', moved: '⇢'};

function severities(number, severity) {
  return NUMBERS.format(number) + ' ' + WORDS[severity][number === 1 ? 0 : 1];
}

/** How bad something is, as a sign and a word, so that nobody needs the colour. */
function severityMark(severity) {
  return el('span', {class: 'mark ' + severity}, el('span', {'aria-hidden': 'true'}, MARKS[severity] ?? '●'), ' ' + severity);
}

/** Only the sign; the word is read aloud and shown as a tip. */
function severitySign(severity, number) {
  const word = severities(number, severity);
  return el('span', {class: 'mark bare ' + severity, title: word},
    el('span', {'aria-hidden': 'true'}, MARKS[severity] + NUMBERS.format(number)), el('span', {class: 'unseen'}, word));
}

function changeSign(change) {
  return el('span', {class: 'sign ' + change, title: change},
    el('span', {'aria-hidden': 'true'}, SIGNS[change] ?? '~'), el('span', {class: 'unseen'}, change + ' '));
}

/** The head of the page: the verdict, what is compared, what there is in all, and who has to approve. */
class Summary {
  constructor(report, choose) {
    this.report = report;
    this.choose = choose;
  }

  show() {
    const [severity, text] = this.verdict();
    const heading = document.getElementById('verdict');
    heading.className = severity;
    heading.replaceChildren(el('span', {'aria-hidden': 'true', class: 'sign'}, MARKS[severity]), ' ' + text);
    document.title = text + ' · platform diff';
    document.getElementById('revisions').replaceChildren(...this.revisions());
    document.getElementById('totals').replaceChildren(...this.totals());
    document.getElementById('approvers').replaceChildren(...this.approvers());
  }

  verdict() {
    const report = this.report;
    if (report.objects.length === 0 && report.findings.length === 0) {
      return ['approved', 'Nothing changes'];
    }
    const [dangers, warnings] = [report.open('danger'), report.open('warn')];
    if (dangers > 0) {
      return ['danger', severities(dangers, 'danger') + ' to approve'];
    }
    const approved = report.findings.some(finding => finding.severity === 'danger');
    const calm = approved ? 'All dangers are approved' : 'No danger';
    return warnings > 0 ? ['warn', calm + ', ' + severities(warnings, 'warn')] : ['approved', calm];
  }

  revisions() {
    const {base, head} = this.report.data;
    return ['platform diff ', this.revision(base), ' → ', head?.ref ? this.revision(head) : 'the files on disk'];
  }

  revision(revision) {
    const commit = revision?.commit ? ' ' + visible(revision.commit).slice(0, 10) : '';
    return el('code', {title: visible(revision?.commit ?? '')}, visible(revision?.ref ?? '') + commit);
  }

  totals() {
    const {summary} = this.report.data;
    const number = condition => this.report.findings.filter(condition).length;
    const findings = SEVERITIES.map(severity =>
      this.total('severity', severity, severities(number(finding => finding.severity === severity), severity), MARKS[severity]));
    const approved = number(finding => finding.approved);
    const objects = CHANGES.filter(change => summary?.objects?.[change])
      .map(change => this.total('change', change, NUMBERS.format(summary.objects[change]) + ' ' + change, SIGNS[change]));
    return [...findings, ...fact('approved', approved ? MARKS.approved + ' ' + NUMBERS.format(approved) + ' approved' : ''),
      el('span', {class: 'gap'}), ...objects, ...fact('restarts', summary?.restarts ? '↻ ' + restartsOf(summary) : '')];
  }

  /** A number that is a filter too. */
  total(choice, value, text, sign) {
    const none = text.startsWith('0 ');
    const button = el('button', {type: 'button', class: 'total ' + (none ? 'none' : value), disabled: none, title: 'Show only these',
      'data-choice': choice, 'data-value': value, 'aria-pressed': false},
      el('span', {'aria-hidden': 'true', class: 'sign'}, sign), ' ' + text);
    button.addEventListener('click', () => this.choose(choice, value));
    return button;
  }

  approvers() {
    const names = (this.report.data.approvers ?? []).map(visible);
    if (names.length === 0) {
      return [];
    }
    const shown = names.slice(0, 4).flatMap((name, index) => [index ? ', ' : '', el('b', {}, name)]);
    const rest = names.slice(4);
    const more = el('details', {}, el('summary', {}, 'and ' + NUMBERS.format(rest.length) + ' more'), el('p', {}, rest.join(', ')));
    return ['Approval by ', ...shown, ...(rest.length === 0 ? [] : [more])];
  }
}

/** A number that isn't a filter; none if there is nothing to say. */
function fact(name, text) {
  return text === '' ? [] : [el('span', {class: 'total ' + name}, text)];
}

/** Of a product or of all. */
function restartsOf(part) {
  return part.restarts ? joined([count(part.restarts, 'restart'), pods(part.pods)]) : '';
}
