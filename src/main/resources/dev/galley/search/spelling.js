// Finds what was meant by words that the site does not have.

Search.prototype.correct = function (unknown) {
  var self = this;
  var tried = unknown.filter(function (each) { return each.word.length >= 4; });
  if (tried.length === 0) return Promise.resolve();
  shardsNear(tried, false).forEach(function (number) { self.numbers.add(number); });
  return this.loadShards(this.numbers).then(function () {
    var rest = tried.filter(function (each) { return !self.addCorrection(each); });
    if (rest.length === 0) return null;
    if (self.shards.size === index.vocabulary.length) return self.split(rest);
    return self.loadShards(shardsNear(rest, true)).then(function () {
      return self.split(rest.filter(function (each) { return !self.addCorrection(each); }));
    });
  });
};

var SHORTEST_HALF = 3;
var SHORTEST_BEGINNING = 4;

// Words in which a space is missing. The second half may stand in any shard, so only what follows known words is
// looked for.
Search.prototype.split = function (unknown) {
  var self = this;
  var needed = new Set();
  unknown.forEach(function (each) {
    each.heads = self.headsOf(each.word);
    each.heads.forEach(function (head) {
      if (isTail(each.word, head)) needed.add(shardOf(index.vocabulary, each.word.slice(head)));
    });
  });
  return this.loadShards(needed).then(function () {
    unknown.forEach(function (each) { if (!self.addHalves(each)) self.addBeginning(each); });
  });
};

// The lengths of the known words that a word begins with, the longest first.
Search.prototype.headsOf = function (word) {
  var heads = [];
  for (var length = word.length - 1; length >= SHORTEST_HALF; length--) {
    if (this.stemRead(word.slice(0, length)) !== null) heads.push(length);
  }
  return heads;
};

// By the vocabulary alone.
Search.prototype.stemRead = function (word) {
  var shard = this.shards.get(shardOf(index.vocabulary, word));
  return shard ? stemIn(shard, word) : null;
};

function isTail(word, head) {
  return word.length - head >= SHORTEST_HALF;
}

Search.prototype.addHalves = function (unknown) {
  var word = unknown.word;
  var head = unknown.heads.find(function (length) {
    return isTail(word, length) && this.stemRead(word.slice(length)) !== null;
  }, this);
  if (head === undefined) return false;
  var halves = [word.slice(0, head), word.slice(head)];
  halves.forEach(function (half) { this.addMeant(half, this.stemRead(half), 0.8); }, this);
  this.corrections.push({ chunk: unknown.chunk, word: word, by: halves.join(' ') });
  return true;
};

// What a word begins with is better than nothing: "installing" where the site only has "install".
Search.prototype.addBeginning = function (unknown) {
  var word = unknown.word;
  var head = unknown.heads[0];
  if (!(head >= SHORTEST_BEGINNING) || head * 2 < word.length) return;
  var beginning = word.slice(0, head);
  this.addMeant(word, this.stemRead(beginning), 0.5);
  this.corrections.push({ chunk: unknown.chunk, word: word, by: beginning });
};

Search.prototype.addMeant = function (word, stem, weight) {
  var group = new Group(word, 1);
  group.add(stem, weight);
  this.groups.push(group);
};

var MOST_NEAR = 16;

// Where a misspelt word may stand: by its first two letters; then by what they are if the first letter is wrong.
function shardsNear(unknown, firstWrong) {
  var near = new Set();
  if (index.vocabulary.length <= MOST_NEAR) {
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
      for (var s = shardOf(index.vocabulary, start); s <= last && near.size < MOST_NEAR; s++) near.add(s);
    });
  });
  return near;
}

Search.prototype.addCorrection = function (unknown) {
  var candidates = this.candidates(unknown.word, unknown.open, unknown.parts ? 1 : most(unknown.word));
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

// How many letters of a word may be wrong.
function most(word) {
  return word.length >= 8 ? 2 : 1;
}

// Words at the smallest distance, the most common first: [word, stem, frequency, distance]. A prefix of a longer
// word counts half a letter worse than a word. Signs are left out more often than letters are confused: nodejs.
Search.prototype.candidates = function (word, open, most) {
  var found = [];
  this.shards.forEach(function (shard) {
    near(shard.words, word, most, open, function (i, distance) {
      var only = distance < 3 && distance > 0.5 && lettersOf(shard.words[i]) === lettersOf(word);
      found.push([shard.words[i], shard.stems[i], shard.frequencies[i], only ? 0.5 : distance]);
    });
  });
  return found.sort(function (a, b) { return a[3] - b[3] || byFrequency(a, b); });
};

function lettersOf(word) {
  return word.replace(/[\x00-\x2f\x3a-\x60\x7b-\x7f]/g, '');
}

// The words of a sorted list within a distance of a word, by Damerau's distance with neighbours swapped; with `open` also
// those with a beginning so near, for half a letter more. The list is walked like a tree, as a Levenshtein automaton
// would: a row of the table of distances is made once for a common beginning, and what begins too differently is passed
// over.
function near(words, word, most, open, found) {
  var n = word.length;
  var rows = [];
  var least = [0];
  var begun = [Infinity];
  var deepest = n + most;
  var first = [];
  for (var j = 0; j <= n; j++) first.push(j);
  rows.push(first);
  if (n <= most) begun[0] = n;
  var before = '';
  var depth = 0;
  for (var i = 0; i < words.length; i++) {
    var other = words[i];
    var shared = 0;
    while (shared < depth && other.charCodeAt(shared) === before.charCodeAt(shared)) shared++;
    // Too different already where both still agree.
    if (shared === depth && depth > 0 && tooFar(least, depth, most) && !(begun[depth] <= most)) continue;
    depth = shared;
    while (depth < other.length && depth < deepest && !tooFar(least, depth, most)) {
      depth++;
      addRow(rows, least, begun, word, other, depth);
    }
    before = other;
    var whole = depth === other.length ? rows[depth][n] : Infinity;
    var start = open ? begun[depth] + 0.5 : Infinity;
    var distance = Math.min(whole, start);
    if (whole <= most || start <= most + 0.5) found(i, distance);
  }
}

// Swapped neighbours reach back two rows.
function tooFar(least, depth, most) {
  return least[depth] > most && (depth === 0 || least[depth - 1] + 1 > most);
}

function addRow(rows, least, begun, word, other, depth) {
  var n = word.length;
  var row = rows[depth] || (rows[depth] = []);
  var above = rows[depth - 1];
  var letter = other.charCodeAt(depth - 1);
  var before = depth > 1 ? other.charCodeAt(depth - 2) : -1;
  row[0] = depth;
  least[depth] = depth;
  for (var j = 1; j <= n; j++) {
    var same = word.charCodeAt(j - 1) === letter;
    var value = Math.min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (same ? 0 : 1));
    if (depth > 1 && j > 1 && word.charCodeAt(j - 1) === before && word.charCodeAt(j - 2) === letter) {
      value = Math.min(value, rows[depth - 2][j - 2] + 1);
    }
    row[j] = value;
    if (value < least[depth]) least[depth] = value;
  }
  begun[depth] = Math.min(begun[depth - 1], depth > 0 ? row[n] : Infinity);
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
