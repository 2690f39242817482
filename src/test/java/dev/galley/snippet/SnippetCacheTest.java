package dev.galley.snippet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.page.Snippet;
import dev.galley.page.SnippetProof;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SnippetCacheTest {
    private final AtomicInteger coloured = new AtomicInteger();
    private final SnippetProver prover = new SnippetProver(SnippetOptions.standard(), (language, code) -> {
        coloured.incrementAndGet();
        return code;
    });

    @Test
    void whatWasInOrderIsNotLookedAtAgain() {
        SnippetCache first = SnippetCache.empty("a");
        SnippetProof proof = prover.with(first).prove(python("x = 1\n"));
        SnippetCache second = SnippetCache.read("a", first::bytes);
        assertThat(prover.with(second).prove(python("x = 1\n"))).isEqualTo(proof);
        assertThat(coloured).hasValue(1);
        assertThat(second.isChanged()).isFalse();
        assertThat(second.bytes()).isEqualTo(first.bytes());
    }

    @Test
    void bytesAreReadOnceAndOnlyWhenABlockIsAskedFor() {
        byte[] bytes = SnippetCache.empty("a").bytes();
        AtomicInteger read = new AtomicInteger();
        SnippetCache cache = SnippetCache.read("a", () -> {
            read.incrementAndGet();
            return bytes;
        });
        assertThat(read).hasValue(0);
        cache.find("x");
        cache.find("y");
        assertThat(read).hasValue(1);
    }

    @Test
    void whatHasAProblemIsLookedAtEachTime() {
        SnippetCache cache = SnippetCache.empty("a");
        prover.with(cache).prove(python("x =\n"));
        prover.with(cache.next()).prove(python("x =\n"));
        assertThat(coloured).hasValue(2);
        assertThat(cache.isChanged()).isFalse();
    }

    @Test
    void allThatTheVerdictDependsOnIsInTheKey() {
        Snippet snippet = python("x = 1\n");
        List<String> keys = List.of(
                SnippetCache.key(snippet),
                SnippetCache.key(python("x = 2\n")),
                SnippetCache.key(Fences.of("python run", "x = 1\n")),
                SnippetCache.key(Fences.of("python python=3.9", "x = 1\n")),
                SnippetCache.key(Fences.of("java", "x = 1\n")),
                SnippetCache.key(snippet.showing("")));
        assertThat(keys).doesNotHaveDuplicates();
    }

    @Test
    void whatIsNotAskedForIsForgotten() {
        SnippetCache first = SnippetCache.empty("a");
        prover.with(first).prove(python("x = 1\n"));
        prover.with(first).prove(python("y = 1\n"));
        SnippetCache second = first.next();
        prover.with(second).prove(python("y = 1\n"));
        assertThat(second.isChanged()).isTrue();
        assertThat(SnippetCache.read("a", second::bytes).next().isChanged()).isFalse();
        assertThat(second.bytes().length).isLessThan(first.bytes().length);
    }

    @Test
    void damagedAndForeignBytesAreNothing() {
        SnippetCache cache = SnippetCache.empty("a");
        prover.with(cache).prove(python("x = 1\n"));
        byte[] bytes = cache.bytes();
        for (int i = 0; i < bytes.length; i++) {
            byte[] damaged = bytes.clone();
            damaged[i] ^= 4;
            byte[] cut = java.util.Arrays.copyOf(bytes, i);
            assertIsEmpty(SnippetCache.read("a", () -> damaged));
            assertIsEmpty(SnippetCache.read("a", () -> cut));
        }
        assertIsEmpty(SnippetCache.read("b", () -> bytes));
    }

    private static void assertIsEmpty(SnippetCache cache) {
        assertThat(cache.find(SnippetCache.key(python("x = 1\n")))).isEmpty();
    }

    private static Snippet python(String code) {
        return Fences.of("python", code);
    }
}
