package dev.galley.snippet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.diagnostic.Diagnostic;
import dev.galley.markdown.MarkdownParser;
import dev.galley.source.Source;
import dev.galley.source.SourcePath;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Imports and attributes of Python code, checked against the index that comes with Galley. */
class PythonNamesTest {
    private static final SnippetProver PROVER = new SnippetProver();

    private static List<Diagnostic> problems(String markdown) {
        Source source = new Source(SourcePath.content("a.md"), markdown);
        return new MarkdownParser(false)
                .parse(source).snippets().stream()
                        .flatMap(snippet -> PROVER.prove(snippet).diagnostics().stream())
                        .toList();
    }

    /** Each problem as its place, length and message. */
    private static List<String> found(String markdown) {
        return problems(markdown).stream()
                .map(it -> it.span().line() + ":" + it.span().column() + "+"
                        + it.span().length() + " " + it.message())
                .toList();
    }

    private static List<String> foundIn(String code) {
        return found("```python\n" + code + "\n```\n");
    }

    @Test
    void aMisspeltNameIsShownWithTheMeantOne() {
        List<Diagnostic> problems = problems("""
                # Models

                ```python
                from django.db.models import CharField, JSONFeild
                ```
                """);

        assertThat(problems).hasSize(1);
        Diagnostic problem = problems.get(0);
        assertThat(problem.code().id()).isEqualTo("snippet-unknown-name");
        assertThat(problem.span().line()).isEqualTo(4);
        assertThat(problem.span().column()).isEqualTo(41);
        assertThat(problem.span().length()).isEqualTo("JSONFeild".length());
        assertThat(problem.message()).isEqualTo("cannot import name `JSONFeild` from `django.db.models`");
        assertThat(problem.help().get(0)).startsWith("did you mean `JSONField`");
        assertThat(problem.help().get(1)).startsWith("looked up in Django 5.2");
    }

    @Test
    void theWrongPartOfADottedNameIsShown() {
        assertThat(foundIn("import os, xml.etre.ElementTree as tree"))
                .containsExactly("2:16+4 no module named `xml.etre`");
        assertThat(foundIn("from django.db.modles import Model"))
                .containsExactly("2:16+6 no module named `django.db.modles`");
        assertThat(foundIn("from \\\n    django.db.modles.fields import CharField"))
                .containsExactly("3:15+6 no module named `django.db.modles`");
    }

    @Test
    void aModuleMayBeKnownUnderAnotherName() {
        assertThat(foundIn("from os.path import join, absspath\nimport os.path as p\np.jion"))
                .containsExactly(
                        "2:27+8 cannot import name `absspath` from `os.path`",
                        "4:3+4 module `posixpath` has no attribute `jion`");
    }

    @Test
    void aNameInAnotherModuleOfThePackageIsToldOf() {
        assertThat(problems("```python\nfrom django.shortcuts import reverse_lazy\n```")
                        .get(0)
                        .help())
                .first()
                .asString()
                .contains("`django.urls`");
    }

    @Test
    void placesHoldInQuotesListsAndBehindWideCharacters() {
        assertThat(found("""
                1. first

                   > ```python
                   > x = "😀"; from json import dump, lods
                   > ```
                """)).containsExactly("4:39+4 cannot import name `lods` from `json`");
    }

    @Test
    void attributesOfModulesAndClassesAreChecked() {
        assertThat(foundIn("""
                import os.path
                import json as j
                from datetime import datetime, timezone as tz
                from django.db import models

                def f(value):
                    j.dmps(value)
                    return os.path.jion("a", "b"), datetime.nwo(tz.utc)

                class A(models.Model):
                    text = models.CharFeild(max_length=9)"""))
                .containsExactly(
                        "8:7+4 module `json` has no attribute `dmps`",
                        "9:20+4 module `posixpath` has no attribute `jion`",
                        "9:45+3 type object `datetime.datetime` has no attribute `nwo`",
                        "12:19+9 module `django.db.models` has no attribute `CharFeild`");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // packages that are not known, relative imports, private names
                "import somepackage.part\nsomepackage.part.f()",
                "from .models import Nothing\nfrom . import models\nmodels.Nothing",
                "from os import _anything\nimport sys\nsys._anything",
                // failures that the code reckons with
                "try:\n    from json import nothing\nexcept ImportError:\n    from json import nothing_else",
                "try:\n    import os.nothing\nexcept (TypeError, ModuleNotFoundError):\n    pass",
                "import os\ntry:\n    os.nothing()\nexcept AttributeError:\n    pass",
                "import contextlib\nwith contextlib.suppress(ImportError):\n    from json import nothing",
                "import sys\nif sys.version_info >= (3, 15):\n    from json import nothing",
                "import os\nif hasattr(os, 'nothing'):\n    os.nothing()",
                "import os, sys\nx = os.nothing if sys.platform == 'win32' else None",
                // names that may be something else
                "import json\njson = object()\njson.nothing",
                "import json\ndef f(json):\n    json.nothing",
                "import json\nfor json in []:\n    json.nothing",
                "import json\nmatch 1:\n    case json:\n        json.nothing",
                "import json\nfrom tkinter import *\njson.nothing",
                "import json\njson.nothing = 1\nprint(json.nothing)",
                "try:\n    import json\nexcept ImportError:\n    import os as json\njson.nothing",
                // what is made at run time, or is there on other systems only
                "from django.conf import settings\nsettings.ANYTHING",
                "from django.contrib.auth.models import User\nUser.article_set",
                "from os import startfile\nfrom asyncio import WindowsSelectorEventLoopPolicy\nimport winreg, msvcrt",
                "from http import HTTPStatus\nHTTPStatus.OK, HTTPStatus.REQUEST_URI_TOO_LONG",
                "import concurrent.futures\nconcurrent.futures.ThreadPoolExecutor",
                "import xml.etree.ElementTree\nxml.etree.ElementTree.fromstring('<a/>')",
                "from datetime import datetime\ndatetime.mro, datetime.__name__, datetime.today",
                "from itertools import batched\nfrom celery import Celery, shared_task",
            })
    void nothingIsSaidOfWhatIsNotCertain(String code) {
        assertThat(foundIn(code)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "```python check=syntax\nfrom json import nothing\n```",
                "```python nocheck=\"a name of the future\"\nfrom json import nothing\n```",
                "```python python=3.15\nfrom json import nothing\n```",
                "```python requires=\"python>=3.15\"\nfrom json import nothing\n```",
                "```python django=6.0\nfrom django.db.models import Nothing\n```",
                "```python django=4.2\nfrom django.db.models import Nothing\n```",
                "```python requires=\"celery, django >=5.1, >=6.0\"\nfrom django.db.models import Nothing\n```",
                "```python requires=\"djangorestframework>=4\"\nfrom rest_framework.views import Nothing\n```",
                "```python fails=ImportError\nfrom json import nothing\n```",
                "```python fails=ModuleNotFoundError\nimport json.nothing\n```",
                "```python fails=AttributeError\nimport json\njson.nothing\n```",
                "```python fails=\"ImportError: cannot import name 'nothing'\"\nfrom json import nothing\n```",
            })
    void aFenceCanSayThatANameIsMissing(String fence) {
        assertThat(found(fence)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "```python check=imports\nfrom json import nothing\n```",
                "```python python=3.13\nfrom json import nothing\n```",
                "```python django=6.0\nfrom json import nothing\n```",
                "```python requires=\"django>=5.0\"\nfrom json import nothing\n```",
                "```python fails=AttributeError\nfrom json import nothing\n```",
                "```python fails=TypeError\nfrom json import nothing\n```",
                "```python fails=\"ImportError: something else\"\nfrom json import nothing\n```",
            })
    void otherWordsOfAFenceChangeNothing(String fence) {
        assertThat(found(fence)).containsExactly("2:18+7 cannot import name `nothing` from `json`");
    }

    @Test
    void whatASessionImportsHoldsForItsLaterStatements() {
        assertThat(found("""
                ```pycon
                >>> import json
                >>> json.dmps({})
                '{}'
                >>> json.nothing
                Traceback (most recent call last):
                AttributeError: module 'json' has no attribute 'nothing'
                ```
                """)).containsExactly("3:10+4 module `json` has no attribute `dmps`");
    }

    @Test
    void aVeryLongChainIsOneProblem() {
        assertThat(foundIn("import os\nos" + ".path".repeat(20_000)))
                .containsExactly("3:9+4 module `posixpath` has no attribute `path`");
    }
}
