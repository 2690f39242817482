// The words of each text: node words.js <tables.json> <texts.json>; one line a text, a JSON list of [word, kind].
'use strict';
const fs = require('fs');
const engine = require('../../main/resources/dev/galley/search/search.js');
const [tables, texts] = process.argv.slice(2, 4).map((file) => JSON.parse(fs.readFileSync(file, 'utf8')));
process.stdout.write(engine.wordLists(texts, tables).map((words) => JSON.stringify(words)).join('\n') + '\n');
