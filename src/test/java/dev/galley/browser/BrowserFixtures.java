package dev.galley.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests the browser and the handbook as their parameters. Each is made once, for all classes of the run. */
public final class BrowserFixtures implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Chromium.class || type == BuiltSite.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Store store = context.getRoot().getStore(Namespace.create(BrowserFixtures.class));
        return parameter.getParameter().getType() == Chromium.class
                ? chromium(store)
                : store.computeIfAbsent("handbook", key -> BuiltSite.handbook(), BuiltSite.class);
    }

    private static Chromium chromium(Store store) {
        Shared shared = store.computeIfAbsent("chromium", key -> new Shared(Chromium.start()), Shared.class);
        assumeTrue(shared.chromium().isPresent(), "no Chromium");
        return shared.chromium().get();
    }

    /** What the store closes at the end; it does not look into an Optional. */
    private record Shared(Optional<Chromium> chromium) implements AutoCloseable {
        @Override
        public void close() {
            chromium.ifPresent(Chromium::close);
        }
    }
}
