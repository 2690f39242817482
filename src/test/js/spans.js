// Marks and stretches: node spans.js <site folder> <input.json: [query, text]>; prints [marks, stretches].
'use strict';
const fs = require('fs');
const { open } = require('./loader.js');

async function main() {
  const [site, file] = process.argv.slice(2);
  const { engine, loader } = open(site, () => false);
  await engine.prepare('', loader);
  const [query, text] = JSON.parse(fs.readFileSync(file, 'utf8'));
  const { marks } = await engine(query);
  console.log(JSON.stringify([marks, engine.spans(text, marks).map(([start, end]) => text.slice(start, end))]));
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
