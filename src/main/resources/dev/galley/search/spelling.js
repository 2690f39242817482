// Finds what was meant by words that the site does not have.

Search.prototype.correct = function (unknown) {
  var self = this;
  var tried = unknown.filter(function (each) { return each.word.length >= 4; });
  if (tried.length === 0) return Promise.resolve();
  return this.loadShards(shardsNear(tried, false)).then(function () {
    var rest = tried.filter(function (each) { return !self.addCorrection(each); });
    if (rest.length === 0 || self.shards.size === index.vocabulary.length) return null;
    return self.loadShards(shardsNear(rest, true)).then(function () {
      rest.forEach(function (each) { self.addCorrection(each); });
    });
  });
};

// Where a misspelt word may stand: by its first two letters; then by what they are if the first letter is wrong.
function shardsNear(unknown, firstWrong) {
  var near = new Set();
  if (index.vocabulary.length <= 12) {
    index.vocabulary.forEach(function (boundary, i) { near.add(i); });
    return near;
  }
  unknown.forEach(function (each) {
    var word = each.word;
    var starts = firstWrong
      ? [word.slice(1, 3), word.charAt(0) + word.charAt(2), word.charAt(0)]
      : [word.slice(0, 2), word.charAt(1) + word.charAt(0)];
    starts.forEach(function (start) {
      var last = shardOf(index.vocabulary, start + '\uffff');
      for (var s = shardOf(index.vocabulary, start); s <= last && near.size < 10; s++) near.add(s);
    });
  });
  return near;
}

Search.prototype.addCorrection = function (unknown) {
  var candidates = this.candidates(unknown.word, unknown.open);
  if (candidates.length === 0) return false;
  var best = candidates[0][3];
  var group = new Group(unknown.word, 1);
  candidates.filter(function (each) { return each[3] === best; }).slice(0, 3).forEach(function (each) {
    group.add(each[1], best < 2 ? 0.8 : 0.5);
  });
  this.groups.push(group);
  this.corrections.push({ chunk: unknown.chunk, word: unknown.word, by: candidates[0][0] });
  return true;
};

// Words at the smallest distance, the most common first: [word, stem, frequency, distance]. A prefix of a longer
// word counts half a letter worse than a word.
Search.prototype.candidates = function (word, open) {
  var most = word.length >= 8 ? 2 : 1;
  var found = [];
  this.shards.forEach(function (shard) {
    for (var i = 0; i < shard.words.length; i++) {
      var other = shard.words[i];
      if (other.length < word.length - most || (!open && other.length > word.length + most)) continue;
      var distance = editDistance(word, other, most, open);
      if (distance <= most + 0.5) found.push([other, shard.stems[i], shard.frequencies[i], distance]);
    }
  });
  return found.sort(function (a, b) { return a[3] - b[3] || byFrequency(a, b); });
};

// Damerau's distance with neighbours swapped, more than `most` when it is; with `open` also to a prefix of `other`.
function editDistance(word, other, most, open) {
  var width = Math.min(other.length, word.length + most);
  var before = [];
  var row = [];
  var next = [];
  var j;
  for (j = 0; j <= width; j++) row[j] = j;
  for (var i = 1; i <= word.length; i++) {
    next = [i];
    var least = i;
    for (j = 1; j <= width; j++) {
      var same = word.charCodeAt(i - 1) === other.charCodeAt(j - 1);
      var value = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (same ? 0 : 1));
      if (i > 1 && j > 1 && word.charCodeAt(i - 1) === other.charCodeAt(j - 2)
        && word.charCodeAt(i - 2) === other.charCodeAt(j - 1)) value = Math.min(value, before[j - 2] + 1);
      next[j] = value;
      if (value < least) least = value;
    }
    if (least > most) return Infinity;
    before = row;
    row = next;
  }
  var whole = other.length <= width ? row[width] : Infinity;
  if (!open) return whole;
  var start = Infinity;
  for (j = Math.max(1, word.length - most); j <= width; j++) start = Math.min(start, row[j] + 0.5);
  return start - 0.5 > most ? whole : Math.min(whole, start);
}

Search.prototype.corrected = function () {
  if (this.corrections.length === 0) return null;
  var text = this.query.slice(0, MOST_CHARACTERS);
  this.corrections.slice().sort(function (a, b) { return b.chunk.start - a.chunk.start; }).forEach(function (each) {
    var chunk = text.slice(each.chunk.start, each.chunk.end);
    var at = index.rules.fold(chunk) === each.word ? 0 : chunk.toLowerCase().indexOf(each.word);
    var length = index.rules.fold(chunk) === each.word ? chunk.length : each.word.length;
    if (at < 0) return;
    text = text.slice(0, each.chunk.start + at) + each.by + text.slice(each.chunk.start + at + length);
  });
  return text;
};
