package dev.galley.build;

import dev.galley.page.SectionText;
import java.util.List;

/** The heavy parts of pages in a store. Thread-safe. */
final class StoredPages {
    private static final RecordCodec<PageTexts> TEXTS = new RecordCodec<>(PageTexts.class);
    private static final RecordCodec<PageBody> BODIES = new RecordCodec<>(PageBody.class);

    private final PageStore store;

    StoredPages(PageStore store) {
        this.store = store;
    }

    PageStore.Place put(List<SectionText> texts) {
        return store.put(TEXTS.bytes(new PageTexts(texts)));
    }

    PageStore.Place put(PageBody body) {
        return store.put(BODIES.bytes(body));
    }

    List<SectionText> texts(PageStore.Place place) {
        return TEXTS.read(store.get(place)).sections();
    }

    PageBody body(PageStore.Place place) {
        return BODIES.read(store.get(place));
    }
}
