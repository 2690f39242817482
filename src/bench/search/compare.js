// One table of engines on the same pages: node compare.js <site> <queries.json> <work folder> [--limit N] [--readers N]
// The work folder is made by search.sh: pagefind/, minisearch.json, node_modules/ and <engine>.time of GNU time.
'use strict';
const fs = require('fs');
const path = require('path');
const { galley, minisearch, pagefind } = require('./engines.js');
const { cpu, flag, forms, judge, mean, pageOf, quantile, run, sample } = require('../../test/js/measures.js');

const SESSION = 10;

async function quality(engine, queries) {
  const reader = await engine.reader();
  const report = [];
  for (const asked of Object.values(forms(queries))) {
    const judged = [];
    for (const [i, text] of asked.entries()) {
      judged.push(judge(await reader.rank(text), new Set(queries[i].pages.map(pageOf))));
    }
    report.push({ ndcg: mean(judged.map((each) => each.ndcg)), none: judged.filter((each) => each.none).length });
  }
  // Everything that these queries need is there now.
  const times = [];
  for (const { query } of queries) times.push((await cpu(() => reader.find(query))).ms);
  return { forms: report, times };
}

async function wire(engine, queries) {
  const first = [];
  const next = [];
  for (let i = 0; i < queries.length; i += SESSION) {
    const reader = await engine.reader();
    let before = { bytes: 0, requests: 0 };
    for (const { query } of queries.slice(i, i + SESSION)) {
      await reader.show(query);
      const spent = reader.spent();
      (before.requests ? next : first).push({ bytes: spent.bytes - before.bytes, requests: spent.requests - before.requests });
      before = spent;
    }
  }
  return { first, next };
}

// Wall and processor seconds and peak memory from the output of GNU time -v.
function build(file) {
  const text = fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '';
  const number = (pattern) => Number(pattern.exec(text)?.[1] ?? NaN);
  const wall = /Elapsed.*: (?:(\d+):)?(\d+):([\d.]+)$/m.exec(text) ?? [];
  return {
    wall: Number(wall[1] ?? 0) * 3600 + Number(wall[2]) * 60 + Number(wall[3]),
    cpu: number(/User time.*: ([\d.]+)/) + number(/System time.*: ([\d.]+)/),
    memory: number(/Maximum resident.*: (\d+)/) / 1024
  };
}

const kilobytes = (bytes) => (bytes < 1e6 ? `${(bytes / 1000).toFixed(1)} KB` : `${(bytes / 1e6).toFixed(2)} MB`);

function wireCell(spent) {
  const middle = (name) => quantile(spent.map((each) => each[name]), 0.5);
  const average = mean(spent.map((each) => each.bytes));
  return `${kilobytes(middle('bytes'))}, mean ${kilobytes(average)}, ${middle('requests')} requests`;
}

async function row(engine, queries, readers, work) {
  const { forms: judged, times } = await quality(engine, queries);
  const { first, next } = await wire(engine, sample(queries, readers * SESSION));
  const made = build(path.join(work, engine.made + '.time'));
  return [
    engine.name,
    judged.map(({ ndcg }) => ndcg.toFixed(3)).join(' / '),
    judged.map(({ none }) => none).join(' / '),
    kilobytes(engine.index) + (engine.texts ? ` + ${kilobytes(engine.texts)}` : ''),
    wireCell(first),
    wireCell(next),
    `${quantile(times, 0.5).toFixed(1)} / ${quantile(times, 0.95).toFixed(1)} ms`,
    `${made.wall.toFixed(1)} s, ${made.cpu.toFixed(1)} s, ${made.memory.toFixed(0)} MB`
  ];
}

async function main() {
  const [site, file, folder] = process.argv.slice(2);
  const work = path.resolve(folder);
  const queries = sample(JSON.parse(fs.readFileSync(file, 'utf8')), Number(flag('limit')));
  const engines = [
    { ...galley(site), made: 'galley' },
    { ...pagefind(path.join(work, 'pagefind')), made: 'pagefind' },
    { ...minisearch('MiniSearch', work), made: 'minisearch' },
    { ...minisearch('MiniSearch, fuzzy .2, prefix', work, { fuzzy: 0.2, prefix: true }), made: 'minisearch' }
  ];
  const print = (cells) => console.log(`| ${cells.join(' | ')} |`);
  print(['Engine', 'NDCG@10 as written / cut / misspelt', 'Without a result', 'Index + texts', 'First query', 'Next query',
    'CPU p50 / p95', 'Build wall, CPU, memory']);
  print(Array(8).fill('---'));
  for (const engine of engines) print(await row(engine, queries, Number(flag('readers') ?? 10), work));
}

run(main);
