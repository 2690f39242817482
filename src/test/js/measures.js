// What searches are measured with: the forms of a query, the measures of a list of results, and sums over lists.
'use strict';

/** Numbers from 0 to 1 that are the same in each run. */
exports.random = function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
};

/** The query with its last word cut to 60 %, at least two letters. */
exports.cut = function cut(query) {
  const words = query.split(' ');
  const last = words.pop();
  return [...words, last.slice(0, Math.max(2, Math.ceil(last.length * 0.6)))].join(' ');
};

/** The query with one slip, not in the first letter, in its longest word; `next` is a random() of a fixed seed. */
exports.misspell = function misspell(query, next) {
  const words = query.split(' ');
  let at = 0;
  words.forEach((word, i) => { if (word.length > words[at].length) at = i; });
  const word = words[at];
  if (word.length < 4) return query;
  const place = 1 + Math.floor(next() * (word.length - 2));
  const letter = 'etaoinshrdlu'.charAt(Math.floor(next() * 12));
  const slips = [
    () => word.slice(0, place) + word.slice(place + 1),
    () => word.slice(0, place) + word.charAt(place + 1) + word.charAt(place) + word.slice(place + 2),
    () => word.slice(0, place) + letter + word.slice(place + 1),
    () => word.slice(0, place) + letter + word.slice(place)
  ];
  words[at] = slips[Math.floor(next() * 4)]();
  return words.join(' ');
};

/** The three forms in which each query is asked, each with the text it is asked with. */
exports.forms = function forms(queries) {
  const next = exports.random(7);
  return {
    asWritten: queries.map(({ query }) => query),
    cut: queries.map(({ query }) => exports.cut(query)),
    misspelt: queries.map(({ query }) => exports.misspell(query, next))
  };
};

/** So many queries, spread evenly over the list. */
exports.sample = function sample(queries, limit) {
  if (!(limit > 0) || limit >= queries.length) return queries;
  return Array.from({ length: limit }, (_, i) => queries[Math.floor((i * queries.length) / limit)]);
};

exports.pageOf = (url) => url.split('#')[0];

/** Measures of one list of pages against the right ones, over the first ten. */
exports.judge = function judge(found, wanted) {
  const gain = (i) => 1 / Math.log2(i + 2);
  const ten = found.slice(0, 10);
  const most = Math.min(10, wanted.size);
  let ideal = 0;
  for (let i = 0; i < most; i++) ideal += gain(i);
  const rank = ten.findIndex((url) => wanted.has(url));
  return {
    rank,
    ndcg: ten.reduce((sum, url, i) => sum + (wanted.has(url) ? gain(i) : 0), 0) / ideal,
    mrr: rank < 0 ? 0 : 1 / (rank + 1),
    recall: ten.filter((url) => wanted.has(url)).length / most,
    none: found.length === 0 ? 1 : 0
  };
};

exports.round = (value, digits = 3) => Number(value.toFixed(digits));

exports.mean = (values) => (values.length ? values.reduce((sum, value) => sum + value, 0) / values.length : 0);

/** The value that so much of the list lies below: quantile(list, 0.95). */
exports.quantile = function quantile(values, share) {
  const sorted = values.slice().sort((a, b) => a - b);
  return sorted.length ? sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] : 0;
};

/** Milliseconds of processor time that `work` takes, all threads of the process together. */
exports.cpu = async function cpu(work) {
  const start = process.cpuUsage();
  const value = await work();
  const spent = process.cpuUsage(start);
  return { value, ms: (spent.user + spent.system) / 1000 };
};

/** The value of a flag such as --limit, or undefined. */
exports.flag = function flag(name) {
  const at = process.argv.indexOf('--' + name);
  return at < 0 ? undefined : process.argv[at + 1];
};

exports.has = (name) => process.argv.includes('--' + name);

/** Runs a script's main function, and fails with it. */
exports.run = (main) => main().catch((error) => {
  console.error(error);
  process.exit(1);
});
