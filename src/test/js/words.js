// The words of each text: node words.js <site folder> <texts.json>; one line a text, a JSON list of [word, kind].
'use strict';
const fs = require('fs');
const { open } = require('./loader.js');

async function main() {
  const [site, file] = process.argv.slice(2);
  const { engine, loader } = open(site);
  await engine.prepare('', loader);
  const texts = JSON.parse(fs.readFileSync(file, 'utf8'));
  process.stdout.write(engine.wordLists(texts).map((words) => JSON.stringify(words)).join('\n') + '\n');
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
