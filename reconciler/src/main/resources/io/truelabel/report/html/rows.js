/* Tables that are whole in the page: sorted by their headings, and long ones folded. */
(() => {
  const compare = new Intl.Collator('en', {numeric: true}).compare;

  const value = (row, column, kind) => {
    const cell = row.cells[column];
    const own = cell.dataset.value ?? cell.textContent.trim();
    return kind === 'number' ? Number(own) : own;
  };

  const sort = (table, column, kind, direction) => {
    const sign = direction === 'ascending' ? 1 : -1;
    const body = table.tBodies[0];
    const rows = [...body.rows].map((row) => [value(row, column, kind), row]);
    rows.sort(([a], [b]) => sign * (kind === 'number' ? a - b : compare(a, b)));
    body.append(...rows.map(([, row]) => row));
  };

  const fold = (table, all) => {
    const first = all ? Infinity : Number(table.dataset.first);
    [...table.tBodies[0].rows].forEach((row, index) => { row.hidden = index >= first; });
  };

  for (const table of document.querySelectorAll('table.sortable')) {
    const headings = [...table.tHead.rows[0].cells];
    const rest = table.tBodies[0].rows.length - Number(table.dataset.first);
    let all = rest <= 0;

    headings.forEach((heading, column) => {
      const kind = heading.dataset.sort;
      if (kind === undefined) {
        return;
      }
      const button = make('button', {type: 'button'}, ...heading.childNodes);
      heading.append(button);
      button.addEventListener('click', () => {
        const now = heading.getAttribute('aria-sort');
        const first = kind === 'number' ? 'descending' : 'ascending';
        const other = kind === 'number' ? 'ascending' : 'descending';
        const next = now === first ? other : first;
        headings.forEach((it) => it.removeAttribute('aria-sort'));
        heading.setAttribute('aria-sort', next);
        sort(table, column, kind, next);
        fold(table, all);
      });
    });

    if (!all) {
      const more = make('button', {type: 'button', class: 'more'}, `Show ${number(rest)} more`);
      more.addEventListener('click', () => {
        all = true;
        more.remove();
        fold(table, true);
      });
      table.after(more);
      addEventListener('beforeprint', () => fold(table, true));
      addEventListener('afterprint', () => fold(table, all));
      fold(table, false);
    }
  }
})();
