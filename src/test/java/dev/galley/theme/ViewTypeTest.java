package dev.galley.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Views answer to the names that templates are checked against. */
class ViewTypeTest {
    static List<Class<?>> views() {
        return Arrays.asList(View.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("views")
    void aViewAnswersToEachOfItsNamesWithWhatItHolds(Class<?> type) throws ReflectiveOperationException {
        View view = sample(type);
        Map<String, Object> held = new TreeMap<>();
        Map<String, Object> answered = new TreeMap<>();
        for (Map.Entry<String, Method> name : names(type).entrySet()) {
            held.put(name.getKey(), String.valueOf(name.getValue().invoke(view)));
            answered.put(name.getKey(), String.valueOf(view.value(name.getKey())));
        }
        assertThat(answered).isEqualTo(held);
    }

    @ParameterizedTest
    @MethodSource("views")
    void aViewAnswersToNoOtherName(Class<?> type) throws ReflectiveOperationException {
        View view = sample(type);

        assertThat(List.of("", ".", "value", "getClass", "hashCode", "toString", "class", "Title"))
                .allSatisfy(name -> assertThat(view.value(name)).isSameAs(View.NONE));
    }

    private static Map<String, Method> names(Class<?> type) {
        return ViewType.of(type).orElseThrow().names();
    }

    /** A view whose components can be told apart. */
    private static View sample(Class<?> type) throws ReflectiveOperationException {
        Constructor<?> constructor = type.getDeclaredConstructors()[0];
        Class<?>[] types = constructor.getParameterTypes();
        Object[] values = new Object[types.length];
        for (int i = 0; i < types.length; i++) {
            values[i] = sample(types[i], i);
        }
        return (View) constructor.newInstance(values);
    }

    private static Object sample(Class<?> type, int number) throws ReflectiveOperationException {
        if (type == int.class) {
            return number;
        } else if (type == boolean.class) {
            return number % 2 == 0;
        } else if (type == List.class) {
            return List.of();
        } else if (type == Map.class) {
            return Map.of("key", number);
        }
        return type == String.class ? "text " + number : sample(type);
    }
}
