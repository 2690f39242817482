// How good the answers are: node evaluate.js <site folder> <queries.json> [--limit N] [--kind NAME] [--misses] [--json]
//
// Queries are [{ "query": "...", "pages": ["url", ...] }]; an address with #anchor also asks for the section, and a
// "kind" groups queries. Each is asked as written, with its last word cut to 60 %, and with one slip from a fixed seed.
// A line a form; times are milliseconds of processor time without excerpts, after each query was asked once before.
'use strict';
const fs = require('fs');
const { open } = require('./loader.js');
const { cpu, flag, forms, has, judge, mean, pageOf, quantile, round, run, sample } = require('./measures.js');

const OPTIONS = { limit: 10 };

function judgeAnswer(answer, pages) {
  const judged = judge(answer.pages.map((page) => page.url), new Set(pages.map(pageOf)));
  const wanted = new Set(pages.filter((url) => url.includes('#')));
  if (wanted.size === 0) return judged;
  const shown = answer.pages.flatMap((page) => page.sections.map((section) => section.url));
  judged.section1 = wanted.has(shown[0]) ? 1 : 0;
  judged.section3 = shown.slice(0, 3).some((url) => wanted.has(url)) ? 1 : 0;
  return judged;
}

function tellMiss(asked, pages, answer, judged) {
  if (judged.rank === 0 && judged.section1 !== 0) return;
  const first = answer.pages.slice(0, 3).map((page) => page.sections[0]?.url ?? page.url);
  console.error([judged.rank + 1, judged.section1 === 0 ? 'section' : '', asked, pages, first, answer.corrected || ''].join('\t'));
}

async function measure(site, queries, asked, misses) {
  const { engine, loader } = open(site);
  await engine.prepare('', loader);
  const judged = [];
  for (const [i, text] of asked.entries()) {
    const answer = await engine(text, OPTIONS);
    await answer.complete;
    judged.push(judgeAnswer(answer, queries[i].pages));
    if (misses) tellMiss(text, queries[i].pages, answer, judged[i]);
  }
  const times = [];
  for (const text of asked) {
    times.push((await cpu(() => engine(text, { ...OPTIONS, excerpts: 0 }))).ms);
  }
  return { judged, times };
}

function sums(queries, { judged, times }) {
  const of = (name, list = judged) => round(mean(list.map((each) => each[name]).filter((value) => value !== undefined)));
  const kinds = [...new Set(queries.map((query) => query.kind).filter(Boolean))];
  const none = judged.reduce((sum, each) => sum + each.none, 0);
  return {
    ndcg: of('ndcg'), mrr: of('mrr'), recall: of('recall'), none,
    section1: of('section1'), section3: of('section3'),
    p50: round(quantile(times, 0.5), 2), p95: round(quantile(times, 0.95), 2),
    kinds: Object.fromEntries(kinds.map((kind) => [kind, of('ndcg', judged.filter((_, i) => queries[i].kind === kind))]))
  };
}

function line(form, sum) {
  const kinds = Object.entries(sum.kinds).map(([kind, ndcg]) => ` ${kind} ${ndcg.toFixed(3)}`).join('');
  return `${form.padEnd(10)} NDCG@10 ${sum.ndcg.toFixed(3)} MRR@10 ${sum.mrr.toFixed(3)} Recall@10 ${sum.recall.toFixed(3)} `
    + `none ${sum.none} section@1 ${sum.section1.toFixed(3)} section@3 ${sum.section3.toFixed(3)} `
    + `cpu p50 ${sum.p50} p95 ${sum.p95} ms${kinds}`;
}

async function main() {
  const [site, file] = process.argv.slice(2);
  const all = JSON.parse(fs.readFileSync(file, 'utf8'));
  const kind = flag('kind');
  const queries = sample(kind ? all.filter((query) => query.kind === kind) : all, Number(flag('limit')));
  const report = {};
  for (const [form, asked] of Object.entries(forms(queries))) {
    report[form] = sums(queries, await measure(site, queries, asked, has('misses')));
    if (!has('json')) console.log(line(form, report[form]));
  }
  if (has('json')) console.log(JSON.stringify(report));
}

run(main);
