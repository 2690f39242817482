package dev.galley.build;

import dev.galley.config.ContentPath;
import dev.galley.config.SearchConfig;
import dev.galley.diagnostic.Diagnostic;
import dev.galley.diagnostic.DiagnosticCode;
import dev.galley.search.SearchIndex;
import dev.galley.search.Searcher;
import dev.galley.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Tries failing search tests without each of the owner's settings, and tells which settings are in their way. */
final class SettingTrials {
    /** Each trial may take as long as indexing the site. */
    private static final int MOST_TRIED = 50;

    private static final int MOST_SHOWN = 3;

    /** One setting: where it stands, what it is, and the wishes without it. */
    private record Setting(SourceSpan span, String what, SearchConfig without) {}

    private final SiteSearch search;
    private final SearchIndex index;
    private final Engine engine;

    SettingTrials(SiteSearch search, SearchIndex index, Engine engine) {
        this.search = search;
        this.index = index;
        this.engine = engine;
    }

    /** A warning for each setting without which one of the failed tests goes better. */
    List<Diagnostic> check(List<SearchTrial> failed) {
        return failed.isEmpty()
                ? List.of()
                : settings()
                        .limit(MOST_TRIED)
                        .flatMap(setting -> check(setting, failed))
                        .toList();
    }

    private Stream<Diagnostic> check(Setting setting, List<SearchTrial> failed) {
        Searcher searcher = new Searcher(index(setting.without()));
        List<String> better = new ArrayList<>();
        for (SearchTrial trial : failed) {
            SearchTrial without = trial.in(searcher);
            if (without.isBetterThan(trial)) {
                better.add("without it, `" + trial.test().query() + "` finds `"
                        + trial.test().finds() + "` " + without.placeInWords() + "; now it is " + trial.placeInWords());
            }
        }
        return better.isEmpty()
                ? Stream.empty()
                : Stream.of(Diagnostic.of(
                        DiagnosticCode.SEARCH_SETTING_HURTS,
                        setting.span(),
                        setting.what() + " makes "
                                + (better.size() == 1 ? "a search test" : better.size() + " search tests") + " worse",
                        better.stream().limit(MOST_SHOWN).toArray(String[]::new)));
    }

    /** Only another choice of text has to be read anew. */
    private SearchIndex index(SearchConfig wishes) {
        SiteSearch other = search.with(wishes);
        return wishes.exclude().equals(search.wishes().exclude()) ? index.with(other.settings()) : other.index(engine);
    }

    private Stream<Setting> settings() {
        SearchConfig wishes = search.wishes();
        List<Setting> settings = new ArrayList<>();
        for (int i = 0; i < wishes.boosts().size(); i++) {
            ContentPath path = wishes.boosts().get(i).path();
            settings.add(new Setting(path.span(), "the boost of `" + path + "`", wishes.withoutBoost(i)));
        }
        for (int i = 0; i < wishes.exclude().size(); i++) {
            ContentPath path = wishes.exclude().get(i);
            settings.add(new Setting(path.span(), "leaving out `" + path + "`", wishes.withoutExclusion(i)));
        }
        for (int i = 0; i < wishes.synonyms().size(); i++) {
            SearchConfig.Synonyms group = wishes.synonyms().get(i);
            String what = "taking `" + String.join("`, `", group.words()) + "` as the same";
            settings.add(new Setting(group.span(), what, wishes.withoutSynonyms(i)));
        }
        return settings.stream();
    }
}
