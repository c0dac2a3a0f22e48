/* What the table leaves out of a bucket. */
const bucketDetails = (() => {
  const RULES = ['Label', 'Contents', 'Coverage'];

  const violation = (it) => {
    const word = report.severities[it.severity - 1];
    const box = make('div', {class: `violation ${word}`},
      make('p', {}, make('span', {class: `badge badge-${word}`}, word), ' ', make('code', {}, it.kind)),
      make('p', {}, foreign(it.cause)),
      make('p', {class: 'remedy'}, foreign(it.remedy)));
    if (it.evidence.length > 0) {
      box.append(make('ul', {class: 'small', 'aria-label': 'Evidence'}, ...it.evidence.map((line) => make('li', {}, foreign(line)))));
    }
    if (it.requirement !== '') {
      box.append(make('p', {class: 'small'}, 'Policy: ', foreign(it.requirement), it.line > 0 ? `, line ${it.line}` : ''));
    }
    return box;
  };

  const waived = (it) => make('div', {class: 'violation'},
    make('p', {}, make('span', {class: 'badge badge-waived'}, 'waived'), ' ', make('code', {}, it.kind), ` until ${it.until}`),
    make('p', {}, foreign(it.cause)),
    make('p', {class: 'small'}, foreign(it.reason), ' (', foreign(it.by), ')'));

  const verdict = (it, index) => {
    const box = make('div', {class: 'verdict'},
      make('h3', {}, `${RULES[index]} `, make('span', {class: `badge badge-${it.outcome}`}, it.outcome)));
    if (it.violations.length === 0 && it.waived.length === 0) {
      box.append(make('p', {class: 'small'}, foreign(it.reason)));
    }
    box.append(...it.violations.map(violation), ...it.waived.map(waived));
    return box;
  };

  const facts = (bucket) => {
    const tags = bucket.tags;
    const pairs = [];
    for (let i = 0; i < tags.length; i += 2) {
      pairs.push(pairs.length > 0 ? ', ' : '', make('code', {}, foreign(tags[i])), ' = ', make('code', {}, foreign(tags[i + 1])));
    }
    const evidence = bucket.detections === 0 ? 'none'
      : `${counted(bucket.detections, 'kind')} of sensitive data, proven by ${bucket.moreWitnesses ? 'more than ' : ''}${counted(bucket.witnesses, 'object')}`;
    const rows = [
      ['Tags', bucket.tagsUnknown !== '' ? [foreign(bucket.tagsUnknown)] : pairs.length > 0 ? pairs : ['none that the policy looks at']],
      ['Judged as', [bucket.judgedAs || '–']],
      ['Evidence', [evidence]],
      ['Created', [`${bucket.created}, listed by ${bucket.knownBy === 'both' ? 'Macie and AWS Config' : bucket.knownBy}, recorded ${bucket.recorded}`]],
    ];
    if (bucket.notices.length > 0) {
      rows.push(['Please note', [foreign(bucket.notices.join(' '))]]);
    }
    if (bucket.objects.length > 0) {
      rows.push(['Objects', [make('ul', {}, ...bucket.objects.map((it) => make('li', {}, make('code', {}, foreign(it)))))]]);
    }
    return make('dl', {class: 'facts'}, ...rows.map(([name, value]) => make('div', {}, make('dt', {}, name), make('dd', {}, ...value))));
  };

  return (bucket) => make('div', {class: 'verdicts'}, ...bucket.verdicts.map(verdict), facts(bucket));
})();
