// How good the answers are: node evaluate.js <site folder> <queries.json> [--misses] [--cost]
//
// Queries are [{ "query": "...", "pages": ["url", ...] }]; an address with #anchor also asks for the section. Each is
// asked as written, with its last word cut to 60 %, and with one letter wrong (from a fixed seed).
'use strict';
const fs = require('fs');
const { open } = require('./loader.js');

function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

function cut(query) {
  const words = query.split(' ');
  const last = words.pop();
  return [...words, last.slice(0, Math.max(2, Math.ceil(last.length * 0.6)))].join(' ');
}

function misspell(query, next) {
  const words = query.split(' ');
  let at = 0;
  words.forEach((word, i) => { if (word.length > words[at].length) at = i; });
  const word = words[at];
  if (word.length < 4) return query;
  const place = 1 + Math.floor(next() * (word.length - 2));
  const letter = 'etaoinshrdlu'.charAt(Math.floor(next() * 12));
  const kinds = [
    () => word.slice(0, place) + word.slice(place + 1),
    () => word.slice(0, place) + word.charAt(place + 1) + word.charAt(place) + word.slice(place + 2),
    () => word.slice(0, place) + letter + word.slice(place + 1),
    () => word.slice(0, place) + letter + word.slice(place)
  ];
  words[at] = kinds[Math.floor(next() * 4)]();
  return words.join(' ');
}

function ndcg(found, wanted) {
  const gain = (i) => 1 / Math.log2(i + 2);
  const got = found.slice(0, 10).reduce((sum, url, i) => sum + (wanted.has(url) ? gain(i) : 0), 0);
  let ideal = 0;
  for (let i = 0; i < Math.min(10, wanted.size); i++) ideal += gain(i);
  return got / ideal;
}

async function measure(site, queries, change, misses) {
  const { engine, loader, loads, compressed } = open(site);
  await engine.prepare('', loader);
  const sums = { ndcg: 0, mrr: 0, recall: 0, section1: 0, section3: 0, sections: 0, none: 0, first: 0, all: 0, requests: 0 };
  const times = [];
  for (const { query, pages } of queries) {
    const asked = change(query);
    const start = process.hrtime.bigint();
    const answer = await engine(asked, { limit: 10 });
    times.push(Number(process.hrtime.bigint() - start) / 1e6);
    await answer.complete;
    if (sums.first === 0) sums.first = compressed();
    const found = answer.pages.map((page) => page.url);
    const wanted = new Set(pages.map((url) => url.split('#')[0]));
    const rank = found.findIndex((url) => wanted.has(url));
    sums.ndcg += ndcg(found, wanted);
    sums.mrr += rank < 0 ? 0 : 1 / (rank + 1);
    sums.recall += found.filter((url) => wanted.has(url)).length / Math.min(10, wanted.size);
    sums.none += found.length === 0 ? 1 : 0;
    const sections = new Set(pages.filter((url) => url.includes('#')));
    if (sections.size > 0) {
      const shown = answer.pages.map((page) => page.sections.map((section) => section.url)).flat();
      sums.sections++;
      if (sections.has(shown[0])) sums.section1++;
      if (shown.slice(0, 3).some((url) => sections.has(url))) sums.section3++;
    }
    if (misses && rank !== 0) console.log(`${rank + 1}\t${asked}\t${[...wanted]}\t${found.slice(0, 3)}\t${answer.corrected || ''}`);
  }
  times.sort((a, b) => a - b);
  const n = queries.length;
  const share = (value) => Math.round(value * 1000) / 1000;
  return {
    ndcg: share(sums.ndcg / n), mrr: share(sums.mrr / n), recall: share(sums.recall / n), none: sums.none,
    section1: share(sums.section1 / sums.sections), section3: share(sums.section3 / sums.sections),
    firstBytes: sums.first, allBytes: compressed(), requests: loads.length,
    p50: share(times[n >> 1]), p95: share(times[Math.floor(n * 0.95)])
  };
}

async function main() {
  const [site, file] = process.argv.slice(2);
  const queries = JSON.parse(fs.readFileSync(file, 'utf8'));
  const misses = process.argv.includes('--misses');
  const next = random(7);
  const report = {
    asWritten: await measure(site, queries, (query) => query, misses),
    cut: await measure(site, queries, cut, misses),
    misspelt: await measure(site, queries, (query) => misspell(query, next), misses)
  };
  console.log(JSON.stringify(report, null, 1).replace(/\n {2}/g, ' ').replace(/\n }/g, ' }'));
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
