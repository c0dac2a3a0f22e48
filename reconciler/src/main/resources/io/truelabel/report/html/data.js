/* The numbers that BucketData wrote, turned into buckets. */
const report = (() => {
  const data = JSON.parse(document.getElementById('data').textContent);
  const text = (index) => data.texts[index];
  const texts = (indexes) => indexes.map(text);

  const violation = (v) => ({
    kind: text(v[0]), severity: v[1], cause: text(v[2]), remedy: text(v[3]), evidence: texts(v[4]),
    requirement: text(v[5]), line: v[6], required: text(v[7]),
  });

  const verdict = (v) => ({
    outcome: data.outcomes[v[0]], reason: text(v[1]), violations: v[2].map(violation),
    waived: v[3].map((w) => ({...violation(w), reason: text(w[8]), by: text(w[9]), until: text(w[10])})),
  });

  class Bucket {
    constructor(row) {
      this.row = row;
      this.name = text(row[0]);
      this.account = text(row[1]);
      this.region = text(row[2]);
      this.team = text(row[3]);
      this.level = text(row[4]);
      this.outcome = data.outcomes[row[6]];
      this.severity = row[7];
      this.rank = row[7] * 10 + data.outcomes.length - row[6];
      this.kinds = [];
      this.anyUnknown = false;
      for (const v of row[13]) {
        this.anyUnknown ||= data.outcomes[v[0]] === 'unknown';
        for (const one of v[2]) {
          this.kinds.push(text(one[0]));
        }
        for (const one of v[3]) {
          this.kinds.push(text(one[0]));
        }
      }
    }

    get severityWord() { return this.severity === 0 ? '' : data.severities[this.severity - 1]; }
    get judgedAs() { return text(this.row[5]); }
    get created() { return text(this.row[8]); }
    get knownBy() { return text(this.row[9]); }
    get recorded() { return text(this.row[10]); }
    get tagsUnknown() { return text(this.row[11]); }
    get tags() { return texts(this.row[12]); }
    get verdicts() { return this.row[13].map(verdict); }
    get detections() { return this.row[14]; }
    get witnesses() { return this.row[15]; }
    get moreWitnesses() { return this.row[16] === 1; }
    get notices() { return texts(this.row[17]); }
    get objects() { return texts(this.row[18]); }

    /* The worst violation decides what stands in the table. */
    get worst() {
      return this.verdicts.flatMap((v) => v.violations).sort((a, b) => b.severity - a.severity)[0];
    }

    /* Everything that can be searched for, made when it is first needed. */
    get words() {
      if (this.searched === undefined) {
        const causes = this.row[13].flatMap((v) => [...v[2], ...v[3]].map((one) => text(one[2])));
        this.searched = [this.name, this.account, this.region, this.team, this.level, this.outcome,
          this.severityWord, ...this.kinds, ...causes, ...this.objects].join('\n').toLowerCase();
      }
      return this.searched;
    }
  }

  return {
    buckets: data.buckets.map((row) => new Bucket(row)),
    nights: data.nights,
    severities: data.severities,
    outcomes: data.outcomes,
  };
})();
