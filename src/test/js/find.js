// Answers as a page would show them: node find.js <site folder> <queries.json> [file that is missing]; a line a query.
'use strict';
const fs = require('fs');
const { open } = require('./loader.js');

function shown(answer) {
  const lines = answer.pages.map((page) => page.sections.map((section) =>
    `${section.url} ${page.title} / ${section.title}: `
      + section.excerpt.map((part) => (part.mark ? `[${part.text}]` : part.text)).join('')));
  return { corrected: answer.corrected, total: answer.total, problems: answer.problems, results: lines.flat() };
}

async function answerTo(engine, query) {
  try {
    return shown(await (await engine(query, { limit: 10, excerpts: 10 })).complete);
  } catch (error) {
    return { error: error.message };
  }
}

async function main() {
  const [site, file, missing] = process.argv.slice(2);
  const { engine, loader } = open(site, (name) => missing && name.startsWith(missing) && 'could not be loaded');
  await engine.prepare('', loader).catch(() => undefined);
  for (const query of JSON.parse(fs.readFileSync(file, 'utf8'))) {
    console.log(JSON.stringify(await answerTo(engine, query)));
  }
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
