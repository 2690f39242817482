package dev.galley.build;

import dev.galley.files.ByteStore;
import dev.galley.page.SectionText;
import dev.galley.site.PageContext;
import dev.galley.site.ProofPage;
import dev.galley.site.SiteOutline;
import java.util.List;

/** The heavy parts of pages in a store. Thread-safe. */
final class StoredPages {
    private static final RecordCodec<PageTexts> TEXTS = new RecordCodec<>(PageTexts.class);
    private static final RecordCodec<PageBody> BODIES = new RecordCodec<>(PageBody.class);

    private static final RecordCodec<PageContext> CONTEXTS = new RecordCodec<>(PageContext.class);

    private static final RecordCodec<ProofPage> PROOFS = new RecordCodec<>(ProofPage.class);
    private static final RecordCodec<SiteOutline> OUTLINES = new RecordCodec<>(SiteOutline.class);

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

    /** Keeps a page's slice of the site, but for what is found again sooner than read: its navigation and related pages. */
    ByteStore.Place put(PageContext context) {
        return store.put(CONTEXTS.bytes(context.showing(List.of(), List.of())));
    }

    PageContext context(ByteStore.Place place) {
        return CONTEXTS.read(store.get(place));
    }

    ByteStore.Place put(ProofPage page) {
        return store.put(PROOFS.bytes(page));
    }

    ProofPage proofs(ByteStore.Place place) {
        return PROOFS.read(store.get(place));
    }

    ByteStore.Place put(SiteOutline outline) {
        return store.put(OUTLINES.bytes(outline));
    }

    SiteOutline outline(ByteStore.Place place) {
        return OUTLINES.read(store.get(place));
    }

    List<SectionText> texts(ByteStore.Place place) {
        return TEXTS.read(store.get(place)).sections();
    }

    PageBody body(ByteStore.Place place) {
        return BODIES.read(store.get(place));
    }
}
