// What searching costs: node cost.js <site folder> <queries.json> [--limit N] [--session K] [--typing] [--json]
//
// Bytes on the wire, compressed, and requests: of the first query of a reader who comes anew (the engine's script is
// among the bytes and the requests), and of each next query of the same reader, who asks K (10) in a row and keeps what
// the earlier ones brought. Once until the titles, once with the excerpts. With --typing: milliseconds of processor time
// for each key of each query; "cold" has excerpts and meets shards not loaded yet, then all are there, without and with
// excerpts.
'use strict';
const fs = require('fs');
const { open, scriptBytes } = require('./loader.js');
const { cpu, flag, has, mean, quantile, round, run, sample } = require('./measures.js');

async function reader(site, queries, first, next) {
  const { engine, loader, loads, compressed } = open(site);
  await engine.prepare('', loader);
  let from = 0;
  for (const [i, query] of queries.entries()) {
    const eager = i === 0 ? { bytes: scriptBytes(site), requests: 1 } : { bytes: 0, requests: 0 };
    const spent = () => ({ bytes: eager.bytes + compressed(from), requests: eager.requests + loads.length - from });
    const answer = await engine(query);
    const titles = spent();
    await answer.complete;
    (i === 0 ? first : next).push({ titles, excerpts: spent() });
    from = loads.length;
  }
}

function summary(values) {
  return {
    median: Math.round(quantile(values, 0.5)), mean: round(mean(values), 1), p95: Math.round(quantile(values, 0.95)),
    max: Math.max(0, ...values)
  };
}

async function wire(site, queries, length) {
  const first = [];
  const next = [];
  for (let i = 0; i < queries.length; i++) {
    // Each query is once the first; a session begins at each tenth.
    await reader(site, i % length === 0 ? queries.slice(i, i + length) : [queries[i]], first, next);
  }
  const report = {};
  for (const [when, spent] of Object.entries({ first, next })) {
    for (const what of ['titles', 'excerpts']) {
      report[`${when} ${what}`] = {
        bytes: summary(spent.map((each) => each[what].bytes)),
        requests: summary(spent.map((each) => each[what].requests))
      };
    }
  }
  return report;
}

async function type(engine, queries, options) {
  const times = [];
  for (const query of queries) {
    for (let length = 1; length <= query.length; length++) {
      times.push((await cpu(async () => (await engine(query.slice(0, length), options)).complete)).ms);
    }
  }
  return {
    keys: times.length, p50: round(quantile(times, 0.5), 2), p95: round(quantile(times, 0.95), 2),
    max: round(Math.max(0, ...times), 1)
  };
}

async function typing(site, queries) {
  const { engine, loader } = open(site);
  await engine.prepare('', loader);
  const cold = await type(engine, queries, {});
  return { cold, titles: await type(engine, queries, { excerpts: 0 }), excerpts: await type(engine, queries, {}) };
}

function line(name, { bytes, requests }) {
  return `${name.padEnd(15)} median ${bytes.median} mean ${Math.round(bytes.mean)} p95 ${bytes.p95} max ${bytes.max} bytes, `
    + `requests median ${requests.median} mean ${requests.mean} max ${requests.max}`;
}

async function main() {
  const [site, file] = process.argv.slice(2);
  const all = JSON.parse(fs.readFileSync(file, 'utf8')).map(({ query }) => query);
  const queries = sample(all, Number(flag('limit') ?? 100));
  const report = has('typing') ? await typing(site, queries) : await wire(site, queries, Number(flag('session') ?? 10));
  if (has('json')) return console.log(JSON.stringify(report));
  for (const [name, sum] of Object.entries(report)) {
    console.log(has('typing') ? `${name}: ${sum.keys} keys, cpu p50 ${sum.p50} p95 ${sum.p95} max ${sum.max} ms` : line(name, sum));
  }
}

run(main);
