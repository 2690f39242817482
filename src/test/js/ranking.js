// The ranking of each query: node ranking.js <site folder> <queries.json> [prefix]; one line a query, a JSON list of
// [page number, score, sections from the best on].
'use strict';
const fs = require('fs');
const { open } = require('./loader.js');

async function main() {
  const [site, file, prefix] = process.argv.slice(2);
  const { engine, loader } = open(site);
  await engine.prepare('', loader);
  for (const query of JSON.parse(fs.readFileSync(file, 'utf8'))) {
    const results = await engine.ranking(query, { prefix: prefix === 'prefix' });
    console.log(JSON.stringify(results.map((result) => [
      result.page, result.score, result.sections.map((section) => section.section)
    ])));
  }
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
