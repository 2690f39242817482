package dev.galley.browser;

import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests the browser as a parameter: one for all classes of the run. Without a browser they are skipped. */
public final class ChromiumFixture implements ExecutionCondition, ParameterResolver {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return chromium(context).isPresent()
                ? ConditionEvaluationResult.enabled("a Chromium is there")
                : ConditionEvaluationResult.disabled("no Chromium");
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Chromium.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return chromium(context).orElseThrow();
    }

    private static Optional<Chromium> chromium(ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(ChromiumFixture.class))
                .computeIfAbsent(Started.class, key -> new Started(Chromium.start()), Started.class)
                .chromium();
    }

    /** What the store closes at the end of the run; it does not look into an Optional. */
    private record Started(Optional<Chromium> chromium) implements AutoCloseable {
        @Override
        public void close() {
            chromium.ifPresent(Chromium::close);
        }
    }
}
