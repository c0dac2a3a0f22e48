/* The two charts of the trend: drawn as SVG, so that they follow the colours and print sharp. */
(() => {
  const HEIGHT = 210;
  const EDGE = {top: 10, right: 8, bottom: 24, left: 42};
  const nights = report.nights.map((it) => ({...it, at: new Date(`${it.date}T00:00:00Z`)}));
  const worstFirst = [...report.severities].reverse();

  const scales = (width, highest) => ({
    x: d3.scaleUtc([nights[0].at, nights.at(-1).at], [EDGE.left, width - EDGE.right]),
    y: d3.scaleLinear([0, highest], [HEIGHT - EDGE.bottom, EDGE.top]).nice(4),
  });

  const axes = (svg, {x, y}, width, format) => {
    for (const tick of y.ticks(4).filter((it) => Number.isInteger(it))) {
      svg.append(
        makeSvg('line', {class: tick === 0 ? 'base' : 'grid', x1: EDGE.left, x2: width - EDGE.right, y1: y(tick), y2: y(tick)}),
        makeSvg('text', {x: EDGE.left - 7, y: y(tick) + 4, 'text-anchor': 'end'}, format(tick)));
    }
    const count = Math.min(nights.length, Math.max(2, Math.floor(width / 95)));
    const ticks = nights.length <= count ? nights.map((it) => it.at) : x.ticks(count);
    const day = d3.utcFormat('%b %-d');
    for (const tick of ticks) {
      const at = x(tick);
      const anchor = at > width - 30 ? 'end' : at < EDGE.left + 20 ? 'start' : 'middle';
      svg.append(makeSvg('text', {x: at, y: HEIGHT - 6, 'text-anchor': anchor}, day(tick)));
    }
  };

  /* A night that is incomplete is marked below the chart. */
  const gaps = (svg, {x}) => {
    for (const night of nights.filter((it) => !it.complete)) {
      const at = x(night.at);
      const y = HEIGHT - EDGE.bottom;
      svg.append(makeSvg('path', {class: 'gap', d: `M${at},${y + 1}l3.5,6h-7z`},
        makeSvg('title', {}, `${night.date}: incomplete`)));
    }
  };

  const severity = {
    highest: d3.max(nights, (it) => it.noncompliant) || 1,
    format: number,
    draw(svg, {x, y}) {
      const stacked = d3.stack().keys(worstFirst)(nights);
      const area = d3.area().x((it) => x(it.data.at)).y0((it) => y(it[0])).y1((it) => y(it[1])).curve(d3.curveMonotoneX);
      for (const layer of stacked) {
        svg.append(makeSvg('path', {class: `area fill-${layer.key}`, d: area(layer)}));
      }
    },
    height: (night) => night.noncompliant,
    say(night) {
      const parts = worstFirst.flatMap((it) => [make('span', {class: `key fill-${it}`, 'aria-hidden': 'true'}), `${number(night[it])} ${it}`]);
      return [`${night.date}: ${number(night.noncompliant)} noncompliant`, ...parts];
    },
  };

  const share = (night) => night.asked === 0 ? 0 : 100 * night.covered / night.asked;

  const coverage = {
    highest: 100,
    format: (tick) => `${tick}%`,
    draw(svg, {x, y}) {
      const at = (it) => x(it.at);
      const height = (it) => y(share(it));
      svg.append(
        makeSvg('path', {class: 'under', d: d3.area().x(at).y0(y(0)).y1(height).curve(d3.curveMonotoneX)(nights)}),
        makeSvg('path', {class: 'line', d: d3.line().x(at).y(height).curve(d3.curveMonotoneX)(nights)}));
    },
    height: share,
    say: (night) => [`${night.date}: proven in ${number(night.covered)} of ${counted(night.asked, 'bucket')}`],
  };

  const chart = (figure, kind) => {
    const plot = figure.querySelector('.plot');
    const readout = figure.querySelector('.readout');
    let width = 0;
    let current = nights.length - 1;
    let scale;
    let cursor;

    const point = (index) => {
      current = Math.max(0, Math.min(nights.length - 1, index));
      const night = nights[current];
      const at = scale.x(night.at);
      cursor.replaceChildren(
        makeSvg('line', {class: 'cursor', x1: at, x2: at, y1: EDGE.top, y2: HEIGHT - EDGE.bottom}),
        makeSvg('circle', {class: 'dot', cx: at, cy: scale.y(kind.height(night)), r: 4}));
      readout.replaceChildren(...kind.say(night), night.complete ? '' : ' (incomplete)');
    };

    const draw = () => {
      width = plot.clientWidth;
      scale = scales(width, kind.highest);
      const svg = makeSvg('svg', {viewBox: `0 0 ${width} ${HEIGHT}`, 'aria-hidden': 'true', focusable: 'false'});
      axes(svg, scale, width, kind.format);
      kind.draw(svg, scale);
      gaps(svg, scale);
      cursor = makeSvg('g');
      svg.append(cursor);
      plot.replaceChildren(svg);
      point(current);
    };

    plot.addEventListener('pointermove', (event) => {
      const x = (event.clientX - plot.getBoundingClientRect().left) * width / plot.clientWidth;
      point(d3.bisector((it) => it.at).center(nights, scale.x.invert(x)));
    });
    plot.addEventListener('pointerleave', () => point(nights.length - 1));
    plot.addEventListener('keydown', (event) => {
      const steps = {ArrowLeft: current - 1, ArrowRight: current + 1, Home: 0, End: nights.length - 1};
      if (event.key in steps) {
        event.preventDefault();
        point(steps[event.key]);
      }
    });
    new ResizeObserver(() => {
      if (plot.clientWidth > 0 && plot.clientWidth !== width && !matchMedia('print').matches) {
        draw();
      }
    }).observe(plot);
    draw();
  };

  for (const figure of document.querySelectorAll('[data-chart]')) {
    chart(figure, figure.dataset.chart === 'severity' ? severity : coverage);
  }
})();
