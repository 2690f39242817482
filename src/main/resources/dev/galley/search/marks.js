// Which words of a page a search would mark: on its way to the page as words, on the page as stretches of text.

var MOST_MARKS = 32;

// The words that stand for the query, in the form in which a text has them, the reader's own first; the word that was
// typed last, and may go on, has a star at its end.
Search.prototype.marks = function () {
  var lists = this.groups.map(function (group) { return [group.word]; });
  var groupOfStem = this.groupOfStem();
  this.forms.forEach(function (stem, word) { lists[groupOfStem.get(stem)].push(word); });
  var marks = new Set();
  if (this.prefix.length > 1) marks.add(this.prefix + '*');
  // In turns, so that a word of many forms leaves room for the others.
  for (var i = 0; lists.some(function (list) { return i < list.length; }); i++) {
    lists.forEach(function (list) {
      if (i < list.length && marks.size < MOST_MARKS) marks.add(list[i]);
    });
  }
  return Array.from(marks);
};

// The stretches of a text, [start, end] of each in UTF-16 units, whose words are among the marks of an answer.
// The index must have been opened: `prepare` promises that.
function spans(text, marks) {
  if (!index) throw new Error('galleySearch.prepare() must be done before spans are asked for');
  var marker = markerOf(marks);
  var found = [];
  index.rules.chunks(text).forEach(function (chunk) {
    if (index.rules.classOf(text.codePointAt(chunk[0])) === BIGRAM) addRunHits(text, chunk, marker, found);
    else addPieceHits(text, chunk[0], chunk[1], marker, found);
  });
  return found.map(function (hit) { return [hit[0], hit[1]]; });
}

function markerOf(marks) {
  var words = new Set();
  var prefixes = [];
  Array.from(marks).slice(0, MOST_MARKS + 1).forEach(function (mark) {
    if (mark.length > 1 && mark.endsWith('*')) prefixes.push(mark.slice(0, -1));
    else words.add(mark);
  });
  return function (surface) {
    var known = words.has(surface) || prefixes.some(function (prefix) { return surface.startsWith(prefix); });
    return known ? 0 : -1;
  };
}

// A compound as a whole, if that was sought; otherwise the pieces that were: `vector` alone of `std::vector`.
function addPieceHits(text, start, end, marker, found) {
  var rules = index.rules;
  var first = rules.words(text.slice(start, end))[0];
  if (first && first[1] === WHOLE && marker(first[0]) >= 0) {
    found.push([start, end, 0]);
    return;
  }
  var next = start;
  while (PREFIXES.indexOf(text.charAt(next)) >= 0) next++;
  var stop = next - 1;
  while (next > stop && next < end) {
    stop = Math.min(rules.endOfPiece(text, next), end);
    addHit({ start: next, end: stop, words: wordsOf(text.slice(next, stop)) }, marker, found);
    next = rules.afterConnector(text, stop);
  }
}
