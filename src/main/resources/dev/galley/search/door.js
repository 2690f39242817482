// What pages call: galleySearch(query, options), galleySearch.prepare(rootUrl), galleySearch.spans(text, marks).

var newest = 0;

function Superseded() {
  var error = new Error('superseded by a newer search');
  error.name = 'AbortError';
  return error;
}

// Begins to load the index, which a search does too. Without `rootUrl`, the way from this page to the site's root, the
// index is looked for beside the script itself. A test may give another loader: loader(file, failed) brings in the
// file, or calls failed(why).
function prepare(rootUrl, loader) {
  if (typeof rootUrl === 'string') base = rootUrl + 'search/';
  load = loader || loadScript;
  return openIndex().then(function () { return undefined; });
}

// Finds pages. The answer comes without excerpts; its `complete` promises the same answer with them. Both are
// rejected with an AbortError once a newer search was begun, with an Error that says why if nothing can be found.
function door(query, given) {
  var mine = ++newest;
  var search = new Search(String(query), given);
  function current(value) {
    if (mine !== newest) throw Superseded();
    return value;
  }
  return openIndex().then(current).then(function () {
    search.parse();
    if (search.chunks.length === 0 || index.pages === 0) return [];
    search.guessPostings();
    return search.loadVocabulary()
      .then(current)
      .then(function () { return search.correct(search.groupKnown()); })
      .then(current)
      .then(function () { return search.loadLists(); })
      .then(current)
      .then(function () { return search.cards(search.rank().slice(0, options(given).limit)); });
  }).then(current).then(function (shown) {
    if (shown.length === 0 && search.problems.size > 0) throw new Error(Array.from(search.problems)[0]);
    search.total = search.total || 0;
    var answer = search.answer(shown);
    answer.complete = search.loadExcerpts(shown).then(current);
    // Who does not ask for excerpts need not hear that they were superseded.
    answer.complete.catch(function () { return undefined; });
    return answer;
  });
}

// The ranking alone, for tests: pages and scores.
function ranking(query, given) {
  return openIndex().then(function () {
    var search = new Search(String(query), given);
    search.parse();
    return search.loadVocabulary()
      .then(function () { return search.correct(search.groupKnown()); })
      .then(function () { return search.loadLists(); })
      .then(function () { return search.rank(); });
  });
}

// The words of texts by the tables of the index, for tests.
function wordLists(texts) {
  var rules = index.rules;
  return texts.map(function (text) {
    return [].concat.apply([], rules.chunks(text).map(function (chunk) {
      return rules.words(text.slice(chunk[0], chunk[1]));
    }));
  });
}

galleySearch = Object.assign(door, { prepare: prepare, spans: spans, shard: shard, wordLists: wordLists, ranking: ranking });
