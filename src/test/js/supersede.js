// Two searches begun one after the other: node supersede.js <site folder>; prints how each ended.
'use strict';
const { open } = require('./loader.js');

async function main() {
  const { engine, loader } = open(process.argv[2]);
  await engine.prepare('', loader);
  const older = engine('proxy').then(() => 'answered', (error) => error.name);
  const newer = engine('vector').then(async (answer) => (await answer.complete).pages[0].url, (error) => error.name);
  console.log(await older, await newer);
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
