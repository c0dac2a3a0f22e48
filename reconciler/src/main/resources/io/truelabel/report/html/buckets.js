/* The table of buckets: searched, filtered, sorted, and shown a page at a time. */
(() => {
  const ON_PAPER = 500;
  const section = document.getElementById('buckets');
  const form = section.querySelector('.filters');
  const body = section.querySelector('tbody');
  const found = section.querySelector('.found');
  const pages = section.querySelector('.pages');
  const compare = new Intl.Collator('en', {numeric: true}).compare;
  const columns = {
    name: (a, b) => compare(a.name, b.name),
    severity: (a, b) => a.rank - b.rank,
    team: (a, b) => compare(a.team, b.team),
    level: (a, b) => compare(a.level, b.level),
    kinds: (a, b) => compare(a.kinds[0] ?? '', b.kinds[0] ?? ''),
  };
  const state = {shown: [...report.buckets], column: 'severity', direction: 'descending', page: 0, size: 50};

  /* The filters: what each offers, and whether a bucket passes. */
  const UNREAD = 'any unknown';
  const filters = {
    severity: {values: (it) => it.severity === 0 ? [] : [it.severityWord], order: [...report.severities].reverse()},
    outcome: {values: (it) => it.anyUnknown ? [it.outcome, UNREAD] : [it.outcome], order: [...report.outcomes, UNREAD]},
    kind: {values: (it) => [...new Set(it.kinds)]},
    team: {values: (it) => [it.team], empty: 'no team'},
    account: {values: (it) => [it.account]},
    region: {values: (it) => [it.region]},
    level: {values: (it) => [it.level], empty: 'no label'},
  };

  const options = (name, {values, order, empty}) => {
    const counts = new Map();
    for (const bucket of report.buckets) {
      for (const value of values(bucket)) {
        counts.set(value, (counts.get(value) ?? 0) + 1);
      }
    }
    const sorted = [...counts.keys()].sort(order ? (a, b) => order.indexOf(a) - order.indexOf(b) : compare);
    form.elements[name].append(...sorted.map((value) =>
      make('option', {value: `=${value}`}, `${value.trim() === '' ? empty : value} (${number(counts.get(value))})`)));
  };

  const passes = () => {
    const tests = [];
    for (const [name, {values}] of Object.entries(filters)) {
      const wanted = form.elements[name].value;
      form.elements[name].parentElement.classList.toggle('used', wanted !== '');
      if (wanted !== '') {
        tests.push((bucket) => values(bucket).includes(wanted.slice(1)));
      }
    }
    const terms = form.elements.search.value.toLowerCase().split(/\s+/).filter((it) => it !== '');
    form.elements.search.parentElement.classList.toggle('used', terms.length > 0);
    if (terms.length > 0) {
      tests.push((bucket) => terms.every((term) => bucket.words.includes(term)));
    }
    return (bucket) => tests.every((test) => test(bucket));
  };

  const order = () => {
    const sign = state.direction === 'ascending' ? 1 : -1;
    const by = columns[state.column];
    state.shown.sort((a, b) => sign * by(a, b) || b.rank - a.rank || compare(a.name, b.name));
  };

  const badge = (bucket) => {
    const word = bucket.severityWord || bucket.outcome;
    return make('span', {class: `badge badge-${word}`}, word);
  };

  const wrong = (bucket) => {
    const worst = bucket.worst;
    if (worst === undefined) {
      return [];
    }
    const kinds = [...new Set(bucket.kinds)].map((kind) => make('code', {}, kind));
    return [make('span', {class: 'kinds'}, ...kinds), make('span', {class: 'cause'}, foreign(worst.cause))];
  };

  const cell = (name, label, ...content) => {
    const labelled = label === '' ? {} : {'data-label': label};
    return make('td', {role: 'cell', class: `${name}-cell`, ...labelled}, ...content);
  };

  const row = (bucket, index) => {
    const id = `bucket-${index}`;
    const open = make('button', {type: 'button', class: 'open', 'aria-expanded': 'false', 'aria-controls': id}, foreign(bucket.name));
    const line = make('tr', {role: 'row', class: 'bucket'},
      cell('name', '', open, make('span', {class: 'place'}, `${bucket.account} · ${bucket.region}`)),
      cell('severity', '', badge(bucket)),
      cell('team', '', bucket.team.trim() === '' ? make('span', {class: 'note'}, 'no team') : foreign(bucket.team)),
      cell('level', 'Label', bucket.level === '' ? make('span', {class: 'note'}, 'none') : foreign(bucket.level)),
      cell('kinds', '', ...wrong(bucket)));
    open.addEventListener('click', () => toggle(bucket, line, open, id));
    return line;
  };

  const toggle = (bucket, line, open, id) => {
    const shown = open.getAttribute('aria-expanded') === 'true';
    open.setAttribute('aria-expanded', String(!shown));
    if (shown) {
      document.getElementById(id).remove();
    } else {
      line.after(make('tr', {role: 'row', class: 'details', id},
        make('td', {role: 'cell', colspan: '5'}, bucketDetails(bucket))));
    }
  };

  const show = (first = state.page * state.size, count = state.size) => {
    const last = Math.min(first + count, state.shown.length);
    body.replaceChildren(...state.shown.slice(first, last).map((bucket, i) => row(bucket, first + i)));
    const all = report.buckets.length;
    const amount = state.shown.length === all ? counted(all, 'bucket') : `${number(state.shown.length)} of ${counted(all, 'bucket')}`;
    found.textContent = state.shown.length === 0 ? `No bucket of ${number(all)} is like that.`
      : last - first < state.shown.length ? `${amount}, ${number(first + 1)} to ${number(last)} shown` : amount;
    pages.hidden = state.shown.length <= 25;
    pages.querySelector('.page-of').textContent = `Page ${number(state.page + 1)} of ${number(Math.max(1, Math.ceil(state.shown.length / state.size)))}`;
    pages.querySelector('[data-page="previous"]').disabled = state.page === 0;
    pages.querySelector('[data-page="next"]').disabled = (state.page + 1) * state.size >= state.shown.length;
  };

  /* The buckets come with the worst first, which is the order at the start. */
  const filter = () => {
    state.shown = report.buckets.filter(passes());
    state.page = 0;
    if (state.column !== 'severity' || state.direction !== 'descending') {
      order();
    }
    show();
  };

  /* Links elsewhere on the page name a filter and its value: #team=payments. */
  const follow = () => {
    const wanted = location.hash.slice(1).split('&').filter((it) => it.includes('='));
    if (wanted.length === 0) {
      return;
    }
    form.reset();
    for (const part of wanted) {
      const at = part.indexOf('=');
      const field = form.elements[part.slice(0, at)];
      const value = decodeURIComponent(part.slice(at + 1));
      if (field instanceof HTMLSelectElement) {
        field.value = `=${value}`;
      } else if (field instanceof HTMLInputElement) {
        field.value = value;
      }
    }
    filter();
    section.focus({preventScroll: true});
    section.scrollIntoView();
  };

  for (const [name, each] of Object.entries(filters)) {
    options(name, each);
  }
  form.addEventListener('input', filter);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', () => setTimeout(filter));
  section.querySelectorAll('thead th').forEach((heading, _, headings) => {
    heading.querySelector('button').addEventListener('click', () => {
      const column = heading.dataset.column;
      const first = column === 'severity' ? 'descending' : 'ascending';
      const other = column === 'severity' ? 'ascending' : 'descending';
      state.direction = state.column === column && state.direction === first ? other : first;
      state.column = column;
      headings.forEach((it) => it.removeAttribute('aria-sort'));
      heading.setAttribute('aria-sort', state.direction);
      filter();
    });
  });
  const turn = (step) => {
    state.page += step;
    show();
    section.scrollIntoView();
  };
  pages.querySelector('[data-page="previous"]').addEventListener('click', () => turn(-1));
  pages.querySelector('[data-page="next"]').addEventListener('click', () => turn(1));
  pages.querySelector('select').addEventListener('change', (event) => {
    state.size = Number(event.target.value);
    state.page = 0;
    show();
  });
  addEventListener('hashchange', follow);
  addEventListener('beforeprint', () => show(0, ON_PAPER));
  addEventListener('afterprint', () => show());
  if (location.hash.includes('=')) {
    follow();
  } else {
    show();
  }
})();
