// Writes rare.json and common.json into a folder: queries of two words each for the pages of SyntheticPages.java, whose
// words are spelt by their rank.
'use strict';
const fs = require('fs');
const path = require('path');

const WORDS = 40000;

function word(rank) {
  let spelt = '';
  for (let rest = rank + 20; rest > 0; rest = Math.floor(rest / 80)) {
    spelt += 'bcdfghklmnprstvz'.charAt(rest % 16) + 'aeiou'.charAt(Math.floor(rest / 16) % 5);
  }
  return spelt;
}

function queries(from, to) {
  const made = [];
  for (let i = 0; i < 40; i++) {
    const rank = (step) => from + ((i * 7919 + step * 104729) % (to - from));
    made.push({ query: `${word(rank(1))} ${word(rank(2))}`, pages: ['none'] });
  }
  return made;
}

const folder = process.argv[2];
fs.writeFileSync(path.join(folder, 'rare.json'), JSON.stringify(queries(WORDS / 2, WORDS - 100)));
fs.writeFileSync(path.join(folder, 'common.json'), JSON.stringify(queries(20, 300)));
