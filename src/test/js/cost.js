// What a first query costs on the wire: node cost.js <site folder> <queries.json> [how many]. Each query is asked by a
// reader who comes anew; bytes are compressed, with the engine; requests leave the engine out.
'use strict';
const fs = require('fs');
const path = require('path');
const zlib = require('zlib');
const { open } = require('./loader.js');

const middle = (values) => values.slice().sort((a, b) => a - b)[values.length >> 1];

async function main() {
  const [site, file, count] = process.argv.slice(2);
  const script = zlib.gzipSync(fs.readFileSync(path.join(site, 'search', 'search.js'))).length;
  const queries = JSON.parse(fs.readFileSync(file, 'utf8')).slice(0, Number(count) || 40);
  const titles = { bytes: [], requests: [] };
  const excerpts = { bytes: [], requests: [] };
  for (const { query } of queries) {
    const { engine, loader, loads, compressed } = open(site);
    await engine.prepare('', loader);
    const answer = await engine(query);
    titles.bytes.push(script + compressed());
    titles.requests.push(loads.length);
    await answer.complete;
    excerpts.bytes.push(script + compressed());
    excerpts.requests.push(loads.length);
  }
  for (const [name, sums] of Object.entries({ titles, excerpts })) {
    console.log(`${name}: ${middle(sums.bytes)} bytes, ${middle(sums.requests)} requests, at most ${Math.max(...sums.bytes)} bytes`);
  }
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
