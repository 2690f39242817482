// Ranks pages and their sections by the postings of a query.

// Only the pages that look best by their words are looked at section by section.
var MOST_RANKED = 300;

Search.prototype.loadLists = function () {
  var stems = new Set();
  this.groups.forEach(function (group) { group.stems.forEach(function (weight, stem) { stems.add(stem); }); });
  var lists = this.lists = new Map();
  return settled(Array.from(stems).map(function (stem) {
    return read('p' + shardOf(index.postings, stem), readPostings).then(function (shard) {
      var list = shard.get(stem);
      if (typeof list === 'string') shard.set(stem, list = readList(list));
      if (list) lists.set(stem, list);
    });
  }), this.problems);
};

// The groups that have postings, with their members' lists and their rarity.
Search.prototype.terms = function () {
  var lists = this.lists;
  return this.groups.map(function (group) {
    var members = [];
    var pageCount = 0;
    group.stems.forEach(function (weight, stem) {
      if (!lists.has(stem)) return;
      members.push({ weight: weight, list: lists.get(stem) });
      pageCount = Math.max(pageCount, lists.get(stem).pageCount);
    });
    var rarity = Math.log(1 + (index.pages - pageCount + 0.5) / (pageCount + 0.5));
    return { members: members, value: group.weight * rarity };
  }).filter(function (term) { return term.members.length > 0; });
};

// All pages with a word of the query, by what they say of it: BM25F, more if the title covers the query; the best
// are ranked again by how much of the query stands together in one section.
Search.prototype.rank = function () {
  var terms = this.terms();
  var total = terms.reduce(function (sum, term) { return sum + term.value; }, 0);
  var scores = new Float64Array(index.pages);
  var titles = new Float64Array(index.pages);
  var weights = new Float64Array(index.pages);
  var titled = new Float64Array(index.pages);
  var pages = [];
  var seen = new Uint8Array(index.pages);
  terms.forEach(function (term) {
    var touched = [];
    term.members.forEach(function (member) {
      var list = member.list;
      for (var i = 0; i < list.pages.length; i++) {
        var page = list.pages[i];
        if (weights[page] === 0) touched.push(page);
        weights[page] += member.weight * list.weights[i];
        if (list.titles[i] && titled[page] < member.weight) titled[page] = member.weight;
      }
    });
    touched.forEach(function (page) {
      scores[page] += term.value * (SATURATION + 1) * weights[page] / (weights[page] + SATURATION);
      titles[page] += term.value * titled[page];
      weights[page] = 0;
      titled[page] = 0;
      if (!seen[page]) {
        seen[page] = 1;
        pages.push(page);
      }
    });
  });
  var ranked = pages.map(function (page) {
    var share = total > 0 ? titles[page] / total : 0;
    return scored({ page: page, score: scores[page] * (1 + 0.5 * share * share), rounded: 0, sections: [] });
  }).sort(byScore);
  this.total = ranked.length;
  var best = ranked.slice(0, MOST_RANKED);
  best.forEach(function (result) {
    rankSections(result, terms, total);
    scored(result);
  });
  return best.sort(byScore);
};

function rounded(score) {
  return Math.round(score * 1e6);
}

// Rounded, so that results as good as equal keep the order of their addresses.
function scored(result) {
  result.rounded = rounded(result.score);
  return result;
}

function byScore(a, b) {
  return b.rounded - a.rounded || a.page - b.page;
}

var HEADING = 1.5;
var FREQUENCIES = [1, 2, 3.5, 6];

// The title stands over every section: a word of it is in each of them.
function rankSections(result, terms, total) {
  var shares = new Map();
  var sections = new Map();
  var ofTitle = 0;
  terms.forEach(function (term) {
    var titled = 0;
    var share = new Map();
    var score = new Map();
    term.members.forEach(function (member) {
      var list = member.list;
      var at = lowerBound(list.pages, result.page);
      if (list.pages[at] !== result.page) return;
      if (list.titles[at]) titled = Math.max(titled, member.weight);
      for (var i = at === 0 ? 0 : list.ends[at - 1]; i < list.ends[at]; i++) {
        var section = list.uses[i] >> 3;
        var heading = (list.uses[i] & 4) !== 0;
        var frequency = FREQUENCIES[list.uses[i] & 3];
        raise(share, section, member.weight * (heading ? HEADING : 1));
        raise(score, section, member.weight * ((SATURATION + 1) * frequency / (frequency + SATURATION) + (heading ? 1 : 0)));
      }
    });
    ofTitle += term.value * titled;
    share.forEach(function (value, section) { increase(shares, section, term.value * Math.max(0, value - titled)); });
    score.forEach(function (value, section) { increase(sections, section, term.value * value); });
  });
  var best = 0;
  shares.forEach(function (value) { if (value > best) best = value; });
  if (total > 0) result.score *= 1 + (ofTitle + best) / total;
  result.sections = Array.from(sections, function (entry) { return { section: entry[0], score: entry[1] }; })
    .sort(function (a, b) { return rounded(b.score) - rounded(a.score) || a.section - b.section; });
}

function raise(map, key, value) {
  if (!(map.get(key) >= value)) map.set(key, value);
}

function increase(map, key, value) {
  map.set(key, (map.get(key) || 0) + value);
}
