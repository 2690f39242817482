package dev.galley.build;

import dev.galley.files.ByteStore;
import dev.galley.page.SectionText;
import java.util.List;

/** The heavy parts of pages in a store. Thread-safe. */
final class StoredPages {
    private static final RecordCodec<PageTexts> TEXTS = new RecordCodec<>(PageTexts.class);
    private static final RecordCodec<PageBody> BODIES = new RecordCodec<>(PageBody.class);

    private final ByteStore store;

    StoredPages(ByteStore store) {
        this.store = store;
    }

    ByteStore.Place put(List<SectionText> texts) {
        return store.put(TEXTS.bytes(new PageTexts(texts)));
    }

    ByteStore.Place put(PageBody body) {
        return store.put(BODIES.bytes(body));
    }

    List<SectionText> texts(ByteStore.Place place) {
        return TEXTS.read(store.get(place)).sections();
    }

    PageBody body(ByteStore.Place place) {
        return BODIES.read(store.get(place));
    }
}
