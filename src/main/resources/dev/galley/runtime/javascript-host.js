// Runs the parts of one program in one global scope and reports how each ended.
// usage: token folder mayFail…, beside this file acorn.js
'use strict';
const fs = require('fs');
const path = require('path');
const vm = require('vm');
const { createRequire } = require('module');
const { Writable } = require('stream');

const acorn = require('./acorn.js');
const [token, folder, ...mayFail] = process.argv.slice(2);
const codes = mayFail.map((_, number) => fs.readFileSync(path.join(folder, 'part-' + number), 'utf8'));
// Otherwise what a loop prints stays in memory, and what is printed before an exit is lost.
if (process.stdout._handle && process.stdout._handle.setBlocking) {
  process.stdout._handle.setBlocking(true);
}
const write = process.stdout.write.bind(process.stdout);
const { writeSync } = fs;
const { stringify } = JSON;
const exit = process.exit.bind(process);

// What the programs may do to these changes nothing of what is reported.
const loader = vm.constants && vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER;
const imports = createRequire(path.join(process.cwd(), 'snippet.js'));
const importer = loader || ((name) => import(name.startsWith('.') ? imports.resolve(name) : name));

let part = -1;
let isOver = true;
let isWaiting = false;

function report(fields) {
  if (!isOver) {
    isOver = true;
    writeSync(2, '\n' + stringify({ part, ...fields }) + '\n');
  }
}

function next() {
  part++;
  if (part === codes.length) {
    return;
  }
  isOver = false;
  isWaiting = false;
  // Keeps the loop going, so that it runs empty once more and the part comes to its end.
  setImmediate(() => {});
  try {
    run(codes[part]);
  } catch (error) {
    fail(error);
  }
}

function run(code) {
  const { text, names, before } = translated(code);
  for (const name of names) {
    try {
      compiled(name.kind + ' ' + name.name, 0).runInThisContext();
    } catch (error) {
      error.stack = 'part-' + part + '.js:' + name.line + ':' + name.column;
      throw error;
    }
  }
  const value = compiled(text, -before).runInThisContext();
  if (before > 0) {
    isWaiting = true;
    value.then(() => { isWaiting = false; }, fail);
  }
}

function compiled(text, columnOffset) {
  return new vm.Script(text, {
    filename: 'part-' + part + '.js', columnOffset, importModuleDynamically: importer,
  });
}

/** Ends a part, and goes on where the program does. */
function end(isFailed) {
  const isLast = part === codes.length - 1 || (isFailed && mayFail[part] !== 'true');
  write(token);
  if (!isLast) {
    setImmediate(next);
  } else if (isFailed) {
    exit(0);
  } else {
    part = codes.length;
  }
}

process.on('beforeExit', () => {
  if (isOver) {
    return;
  }
  const code = process.exitCode;
  process.exitCode = undefined;
  if (isWaiting) {
    report({ end: 'raised', type: 'exit 13', names: ['exit', '13'], message: 'unsettled top-level await', places: [] });
  } else {
    report(code ? { end: 'exit', code } : { end: 'done' });
  }
  end(isWaiting || Boolean(code));
});

process.exit = (code = process.exitCode || 0) => {
  report({ end: 'exit', code: Number(code) & 255, places: places(new Error()) });
  exit(code);
};

function fail(error) {
  if (isOver) {
    return;
  }
  isWaiting = false;
  const isError = error instanceof Error;
  report({
    end: 'raised', type: isError ? name(error) : 'Uncaught', names: isError ? names(error) : [],
    message: message(error), places: places(error),
  });
  end(true);
}

process.on('uncaughtException', fail);

function name(error) {
  return String(error.name).slice(0, 200);
}

function names(error) {
  const found = [String(error.code)];
  for (let type = error; type && found.length < 20; type = Object.getPrototypeOf(type)) {
    found.push(String(type.constructor && type.constructor.name).slice(0, 200));
  }
  return found;
}

function message(error) {
  try {
    return String(error instanceof Error ? error.message : error).slice(0, 2000);
  } catch {
    return 'message that cannot be shown';
  }
}

/** Where an error came through the parts, outermost first. */
function places(error) {
  let stack;
  try {
    stack = String(error.stack).slice(0, 100000);
  } catch {
    return [];
  }
  const found = [];
  for (const [, number, line, column] of stack.matchAll(/\bpart-(\d+)\.js:(\d+)(?::(\d+))?/g)) {
    // The function around a module ends behind its last line.
    if (line <= (codes[number] || '').split('\n').length) {
      found.unshift([Number(number), Number(line), Number(column || 0), length(number, line, column)]);
    }
  }
  // What does not compile has only a line, which stands above its message; others have it there once more.
  const exact = found.filter((it) => it[2] > 0);
  return (exact.length > 0 ? exact : found).slice(-20);
}

function length(number, line, column) {
  const text = ((codes[number] || '').split('\n')[line - 1] || '').slice(column - 1);
  return column ? Math.max(1, text.match(/^[\w$]*/)[0].length) : 0;
}

/**
 * The code as a script. Modules may await and import at their top; such code becomes the body of an async function whose
 * names are declared outside, each line and column staying where it is as far as possible.
 */
function translated(code) {
  let tree;
  try {
    tree = acorn.parse(code, { ecmaVersion: 'latest', sourceType: 'module', locations: true, allowHashBang: true });
  } catch {
    return { text: code, names: [], before: 0 };
  }
  const edits = [];
  const exported = tree.body.map((it) => withoutExport(it, code, edits));
  const isAsync = awaits(tree) || exported.some((it) => /^(Import|Export)/.test(it.type));
  if (!isAsync) {
    return { text: edited(code, edits), names: [], before: 0 };
  }
  const found = [];
  const functions = [];
  for (const it of exported) {
    outside(it, code, edits, found, functions);
  }
  const head = '(async () => {' + functions.map((it) => 'globalThis.' + it + '=' + it + ';').join('');
  return { text: head + edited(code, edits) + '\n})()', names: found, before: head.length };
}

/** What a statement declares or does, the words of its export overwritten. */
function withoutExport(it, code, edits) {
  if (it.type === 'ExportNamedDeclaration' && it.declaration) {
    edits.push([it.start, it.declaration.start, '']);
    return it.declaration;
  }
  if (it.type === 'ExportNamedDeclaration' && !it.source) {
    edits.push([it.start, it.end, ';']);
    return { type: 'EmptyStatement' };
  }
  if (it.type === 'ExportDefaultDeclaration') {
    const isDeclared = /Declaration$/.test(it.declaration.type) && it.declaration.id;
    edits.push([it.start, it.declaration.start, isDeclared ? '' : 'void']);
    return isDeclared ? it.declaration : { type: 'EmptyStatement' };
  }
  return it;
}

function awaits(node) {
  if (!node || typeof node.type !== 'string') {
    return Array.isArray(node) && node.some(awaits);
  }
  if (node.type === 'AwaitExpression' || (node.type === 'ForOfStatement' && node.await)) {
    return true;
  }
  const isInside = /Function|^(PropertyDefinition|StaticBlock)$/.test(node.type);
  return !isInside && Object.keys(node).some((key) => typeof node[key] === 'object' && awaits(node[key]));
}

/** Moves the names of a statement out of the function. */
function outside(it, code, edits, found, functions) {
  if (it.type === 'VariableDeclaration') {
    const declarators = it.declarations;
    // Written so, patterns need no parentheses, and everything keeps its column.
    edits.push([it.start, declarators[0].start, ';0,']);
    for (const { id, init } of declarators) {
      bound(id).forEach((name) => found.push(declared(it.kind === 'var' ? 'var' : 'let', name)));
      if (!init) {
        edits.push([id.end, id.end, '=void 0']);
      }
    }
  } else if (it.type === 'FunctionDeclaration') {
    found.push(declared('var', it.id));
    functions.push(it.id.name);
  } else if (it.type === 'ClassDeclaration') {
    found.push(declared('let', it.id));
    edits.push([it.start, it.start, it.id.name + '='], [it.end, it.end, ';']);
  } else if (it.type === 'ImportDeclaration') {
    it.specifiers.forEach(({ local }) => found.push(declared('let', local)));
    edits.push([it.start, it.end, imported(it)]);
  } else if (it.source) {
    edits.push([it.start, it.end, ';await import(' + it.source.raw + ');']);
  }
}

function declared(kind, id) {
  return { kind, name: id.name, line: id.loc.start.line, column: id.loc.start.column + 1 };
}

function bound(pattern) {
  switch (pattern && pattern.type) {
    case 'Identifier': return [pattern];
    case 'ObjectPattern': return pattern.properties.flatMap((it) => bound(it.value || it.argument));
    case 'ArrayPattern': return pattern.elements.flatMap(bound);
    case 'AssignmentPattern': return bound(pattern.left);
    case 'RestElement': return bound(pattern.argument);
    default: return [];
  }
}

function imported({ specifiers, source }) {
  const all = specifiers.filter((it) => it.type === 'ImportNamespaceSpecifier').map((it) => it.local.name + '=');
  const names = specifiers.filter((it) => it.type !== 'ImportNamespaceSpecifier').map(({ imported: name, local }) => {
    const text = name ? name.raw || stringify(name.name) : '"default"';
    return { text, local: local.name };
  });
  const wanted = '[' + names.map((it) => it.text).join(',') + ']';
  const taken = '{' + names.map((it) => it.text + ':' + it.local).join(',') + '}';
  return ';(' + all.join('') + taken + '=globalThis[Symbol.for("galley.imported")]('
    + 'await import(' + source.raw + '),' + wanted + ',' + source.raw + '));';
}

Object.defineProperty(globalThis, Symbol.for('galley.imported'), { value: (module, wanted, source) => {
  for (const it of wanted) {
    if (!(it in module)) {
      throw new SyntaxError(`The requested module '${source}' does not provide an export named '${it}'`);
    }
  }
  return module;
} });

/** The text with stretches replaced, which keep their lines, and their length where they can. */
function edited(code, edits) {
  let text = '';
  let at = 0;
  for (const [start, end, replacement] of edits.slice().sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const former = code.slice(start, end);
    const lines = former.replace(/[^\n]/g, '');
    const blanks = lines ? '' : ' '.repeat(Math.max(0, former.length - replacement.length));
    const rest = lines ? lines + ' '.repeat(former.length - former.lastIndexOf('\n') - 1) : blanks;
    text += code.slice(at, start) + replacement + rest;
    at = end;
  }
  return text + code.slice(at);
}

Error.stackTraceLimit = 50;
// Reports stand there; a program's own go nowhere, as those of other languages do.
Object.defineProperty(process, 'stderr', {
  configurable: true, value: new Writable({ write(chunk, encoding, done) { done(); } }),
});
process.argv.length = 1;
process.argv.push(path.join(process.cwd(), 'snippet.js'));
Object.assign(globalThis, { require: imports, module: { exports: {} } });
globalThis.exports = globalThis.module.exports;
write(token);
next();
