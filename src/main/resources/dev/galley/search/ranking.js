// Ranks pages and their sections by the postings of a query.

// Only the pages that look best by their words are looked at section by section.
var MOST_RANKED = 120;

// A group's stem may be several, parted by spaces: a phrase, whose pages have all of them.
Search.prototype.loadLists = function () {
  var stems = new Set();
  this.groups.forEach(function (group) {
    group.stems.forEach(function (weight, phrase) { phrase.split(' ').forEach(function (stem) { stems.add(stem); }); });
  });
  var self = this;
  var lists = this.lists = new Map();
  stems = Array.from(stems);
  return settled(stems.map(function (stem) { return placeOf(stem).then(postingsAt); }), this.problems).then(function (shards) {
    shards.forEach(function (shard, i) {
      var list = shard && shard.lists.get(stems[i]);
      if (typeof list === 'string') shard.lists.set(stems[i], list = readList(list));
      if (list) lists.set(stems[i], list);
      if (shard && shard.words) self.addForms(stems[i], shard.words);
      else self.shards.forEach(function (words) { self.addForms(stems[i], words); });
    });
  });
};

// The words that have a stem of the query, each with its stem.
Search.prototype.addForms = function (stem, shard) {
  formsIn(shard, stem).forEach(function (word) { this.forms.set(word, stem); }, this);
};

// The list of a phrase says of each page what the list of its weakest stem does, and names the sections of all.
Search.prototype.listOf = function (phrase) {
  if (this.lists.has(phrase)) return this.lists.get(phrase);
  var lists = phrase.split(' ').map(function (stem) { return this.lists.get(stem); }, this);
  var list = lists.length > 1 && lists.every(Boolean) ? lists.reduce(both) : null;
  this.lists.set(phrase, list);
  return list;
};

function both(a, b) {
  var list = { pageCount: 0, pages: [], weights: [], titles: [], uses: [], ends: [] };
  a.pages.forEach(function (page, i) {
    var j = lowerBound(b.pages, page);
    if (b.pages[j] !== page) return;
    list.pages.push(page);
    list.weights.push(Math.min(a.weights[i], b.weights[j]));
    list.titles.push(a.titles[i] && b.titles[j]);
    usesOf(a, i).forEach(function (use) {
      usesOf(b, j).forEach(function (other) { if (use >> 4 === other >> 4) list.uses.push(Math.min(use, other)); });
    });
    list.ends.push(list.uses.length);
  });
  list.pageCount = list.pages.length;
  return list;
}

function usesOf(list, i) {
  return list.uses.slice(i === 0 ? 0 : list.ends[i - 1], list.ends[i]);
}

// The groups that have postings, with their members' lists and their rarity: of an unfinished word, which means one of
// its completions and not all, less than that of the most common.
Search.prototype.terms = function () {
  var self = this;
  return this.groups.map(function (group) {
    var members = [];
    var pageCount = 0;
    group.stems.forEach(function (weight, stem) {
      var list = self.listOf(stem);
      if (!list) return;
      members.push({ weight: weight, list: list });
      pageCount = Math.max(pageCount, list.pageCount);
    });
    pageCount *= group.meant;
    var rarity = Math.log(1 + (index.pages - pageCount + 0.5) / (pageCount + 0.5));
    return { group: group, members: members, value: group.weight * rarity };
  }).filter(function (term) { return term.members.length > 0; });
};

// Numbers of each page, kept from search to search and cleared where they were touched.
var scratch = null;

function Scratch(pages) {
  this.pages = pages;
  // What the page says of the query, of the group at hand, of the query's share in its title.
  this.scores = new Float64Array(pages);
  this.weights = new Float64Array(pages);
  this.titles = new Float64Array(pages);
  this.titled = new Float64Array(pages);
  this.seen = new Uint8Array(pages);
}

// All pages with a word of the query, by what they say of it: BM25F, more if the title covers the query; the best are
// ranked again by what their best section says.
Search.prototype.rank = function () {
  if (scratch === null || scratch.pages !== index.numbers) scratch = new Scratch(index.numbers);
  var terms = this.worth = this.terms();
  var total = this.value = terms.reduce(function (sum, term) { return sum + term.value; }, 0);
  var pages = [];
  terms.forEach(function (term) { addTerm(term, pages); });
  this.total = pages.length;
  for (var i = 0; i < pages.length; i++) {
    var page = pages[i];
    var asked = total > 0 ? scratch.titles[page] / total : 0;
    scratch.scores[page] *= (1 + TITLE * asked * asked) * boostOf(page);
  }
  pages = mostOf(pages, scratch.scores, MOST_RANKED);
  var best = pages.map(function (page) {
    var result = { page: page, score: scratch.scores[page], rounded: 0, sections: [] };
    rankSections(result, terms);
    return scored(result);
  });
  this.clear(terms);
  return best.sort(byScore);
};

var TITLE = 0.4;
// BM25's k1: how soon more of the same counts no more.
var K1 = 2;

// What the pages say of one group. Its members count as one word that stands as often as all of them together.
function addTerm(term, pages) {
  var touched = [];
  term.members.forEach(function (member) {
    var list = member.list;
    for (var i = 0; i < list.pages.length; i++) {
      var page = list.pages[i];
      if (scratch.weights[page] === 0) touched.push(page);
      scratch.weights[page] += member.weight * list.weights[i];
      if (list.titles[i] && scratch.titled[page] < member.weight) scratch.titled[page] = member.weight;
    }
  });
  for (var i = 0; i < touched.length; i++) {
    var page = touched[i];
    var weight = scratch.weights[page];
    scratch.scores[page] += term.value * saturated(weight);
    scratch.titles[page] += term.value * scratch.titled[page];
    scratch.weights[page] = scratch.titled[page] = 0;
    if (!scratch.seen[page]) {
      scratch.seen[page] = 1;
      pages.push(page);
    }
  }
}

function saturated(weight) {
  return (K1 + 1) * weight / (weight + K1);
}

Search.prototype.clear = function (terms) {
  terms.forEach(function (term) {
    term.members.forEach(function (member) {
      member.list.pages.forEach(function (page) {
        scratch.scores[page] = scratch.titles[page] = scratch.seen[page] = 0;
      });
    });
  });
};

// What the owner wants the score of a page to be multiplied by.
function boostOf(page) {
  for (var i = 0; i < index.boosts.length; i++) {
    if (page >= index.boosts[i][0] && page <= index.boosts[i][1]) return index.boosts[i][2];
  }
  return 1;
}

// The pages with the highest scores, in no order; of equals those that come first.
function mostOf(pages, scores, most) {
  if (pages.length <= most) return pages;
  var sorted = Float64Array.from(pages, function (page) { return rounded(scores[page]); }).sort();
  var least = sorted[sorted.length - most];
  var above = pages.filter(function (page) { return rounded(scores[page]) > least; });
  var equal = pages.filter(function (page) { return rounded(scores[page]) === least; }).sort(function (a, b) { return a - b; });
  return above.concat(equal.slice(0, most - above.length));
}

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

// A section says of the query what its text and heading say, and the heading once more.
// The title stands over all sections: a word of it says to each about what it says to the page, so that pages of one
// section gain nothing by it against each other.
var HEADING = 1;
var TITLED = 0.8;
var SECTION = 0.6;

function rankSections(result, terms) {
  var sections = new Map();
  var shares = new Map();
  var ofTitle = 0;
  terms.forEach(function (term) {
    var score = new Map();
    var titled = 0;
    term.members.forEach(function (member) {
      var list = member.list;
      var at = lowerBound(list.pages, result.page);
      if (list.pages[at] !== result.page) return;
      if (list.titles[at]) titled = Math.max(titled, TITLED * member.weight * saturated(list.weights[at]));
      for (var i = at === 0 ? 0 : list.ends[at - 1]; i < list.ends[at]; i++) {
        var use = list.uses[i];
        raise(score, use >> 4, member.weight * ((SATURATION + 1) * ((use >> 1 & 7) + 0.5) / 8 + (use & 1 ? HEADING : 0)));
      }
    });
    ofTitle += term.value * titled;
    score.forEach(function (value, section) {
      increase(shares, section, term.value * Math.max(0, value - titled));
      increase(sections, section, term.value * value);
    });
  });
  var best = 0;
  shares.forEach(function (value) { if (value > best) best = value; });
  result.score += SECTION * (ofTitle + best) * boostOf(result.page);
  result.sections = bestFirst(sections);
}

function bestFirst(scores) {
  return Array.from(scores, function (entry) { return { section: entry[0], score: entry[1] }; })
    .sort(function (a, b) { return rounded(b.score) - rounded(a.score) || a.section - b.section; });
}

function raise(map, key, value) {
  if (!(map.get(key) >= value)) map.set(key, value);
}

function increase(map, key, value) {
  map.set(key, (map.get(key) || 0) + value);
}
