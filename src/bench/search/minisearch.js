// Makes MiniSearch's index of a site: node minisearch.js <search-index.json> <work folder>
'use strict';
const fs = require('fs');
const path = require('path');
const { MINISEARCH, library } = require('./engines.js');

const [source, work] = process.argv.slice(2);
const MiniSearch = library(work);
const index = new MiniSearch(MINISEARCH);
index.addAll(JSON.parse(fs.readFileSync(source, 'utf8')).pages.map((page) => ({
  url: page.url,
  title: page.title,
  text: page.sections.map((section) => [section.title, section.text, section.code].join('\n')).join('\n')
})));
fs.writeFileSync(path.join(work, 'minisearch.json'), JSON.stringify(index));
