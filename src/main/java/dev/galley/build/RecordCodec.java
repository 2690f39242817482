package dev.galley.build;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Turns records into bytes and back, component by component, so that what is added to a record is kept without a word
 * here. Knows records, sealed interfaces of records, enums, texts, numbers, booleans, optional values, lists, sets and
 * maps of these. The bytes are for the program that wrote them: another version may read them otherwise. Thread-safe.
 */
final class RecordCodec<T> {
    private static final Map<Type, Coder> CODERS = new ConcurrentHashMap<>();

    /** The records whose coders this thread is making: one that holds itself is asked for again meanwhile. */
    private static final ThreadLocal<Set<Type>> BEGUN = ThreadLocal.withInitial(HashSet::new);

    static {
        CODERS.putAll(Coder.ofValues());
        CODERS.put(Object.class, new FreeCoder());
    }

    private final Class<T> type;
    private final Coder coder;

    /** @throws IllegalArgumentException when the record holds something that is not known */
    RecordCodec(Class<T> type) {
        this.type = type;
        this.coder = coder(type);
    }

    byte[] bytes(T value) {
        ByteSink out = new ByteSink();
        coder.write(value, out);
        return out.bytes();
    }

    T read(byte[] bytes) {
        return type.cast(coder.read(new ByteSource(bytes)));
    }

    private static Coder coder(Type type) {
        Coder known = CODERS.get(type);
        if (known == null) {
            known = made(type);
            if (!BEGUN.get().contains(type)) {
                CODERS.put(type, known);
            }
        }
        return known;
    }

    private static Coder made(Type type) {
        if (type instanceof ParameterizedType generic) {
            return generic(generic);
        }
        if (type instanceof Class<?> plain) {
            if (plain.isEnum()) {
                List<Object> constants = List.of(plain.getEnumConstants());
                return Coder.of(
                        (value, out) -> out.number(constants.indexOf(value)), in -> constants.get((int) in.number()));
            }
            if (plain.isRecord()) {
                return record(plain);
            }
            if (plain.isSealed()) {
                return new ChoiceCoder(plain);
            }
        }
        throw new IllegalArgumentException("not a value that is kept: " + type);
    }

    private static Coder record(Class<?> type) {
        if (!BEGUN.get().add(type)) {
            return Coder.of(
                    (value, out) -> coder((Type) type).write(value, out),
                    in -> coder((Type) type).read(in));
        }
        try {
            return new RecordCoder(type);
        } finally {
            BEGUN.get().remove(type);
        }
    }

    private static Coder generic(ParameterizedType type) {
        Coder[] parts = Arrays.stream(type.getActualTypeArguments())
                .map(RecordCodec::coder)
                .toArray(Coder[]::new);
        Type raw = type.getRawType();
        if (raw == Optional.class) {
            return Coder.of(
                    (value, out) -> {
                        Optional<?> maybe = (Optional<?>) value;
                        out.octet(maybe.isPresent() ? 1 : 0);
                        maybe.ifPresent(it -> parts[0].write(it, out));
                    },
                    in -> in.octet() == 1 ? Optional.of(parts[0].read(in)) : Optional.empty());
        }
        if (raw == List.class) {
            return Coder.of(
                    (value, out) -> writeAll((List<?>) value, parts[0], out),
                    in -> readAll(new ArrayList<>(), parts[0], in));
        }
        if (raw == Set.class) {
            return Coder.of(
                    (value, out) -> writeAll((Set<?>) value, parts[0], out),
                    in -> readAll(new LinkedHashSet<>(), parts[0], in));
        }
        if (raw == Map.class) {
            return Coder.of((value, out) -> writeAll((Map<?, ?>) value, parts, out), in -> readMap(parts, in));
        }
        throw new IllegalArgumentException("not a value that is kept: " + type);
    }

    private static void writeAll(Collection<?> values, Coder coder, ByteSink out) {
        out.number(values.size());
        values.forEach(value -> coder.write(value, out));
    }

    private static Collection<Object> readAll(Collection<Object> values, Coder coder, ByteSource in) {
        for (long left = in.number(); left > 0; left--) {
            values.add(coder.read(in));
        }
        return values;
    }

    private static void writeAll(Map<?, ?> map, Coder[] parts, ByteSink out) {
        out.number(map.size());
        map.forEach((key, value) -> {
            parts[0].write(key, out);
            parts[1].write(value, out);
        });
    }

    private static Map<Object, Object> readMap(Coder[] parts, ByteSource in) {
        Map<Object, Object> map = new LinkedHashMap<>();
        for (long left = in.number(); left > 0; left--) {
            map.put(parts[0].read(in), parts[1].read(in));
        }
        return map;
    }

    /** A record: its components in their order. */
    private static final class RecordCoder implements Coder {
        private final Constructor<?> constructor;
        private final Method[] accessors;
        private final Type[] types;
        private final Coder[] coders;

        RecordCoder(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            accessors =
                    Arrays.stream(components).map(RecordComponent::getAccessor).toArray(Method[]::new);
            types = Arrays.stream(components)
                    .map(RecordComponent::getGenericType)
                    .toArray(Type[]::new);
            coders = new Coder[components.length];
            try {
                constructor = type.getDeclaredConstructor(
                        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            } catch (NoSuchMethodException e) {
                throw new LinkageError("a record without its constructor: " + type, e);
            }
            constructor.setAccessible(true);
            Arrays.stream(accessors).forEach(accessor -> accessor.setAccessible(true));
            for (int i = 0; i < coders.length; i++) {
                coders[i] = coder(types[i]);
            }
        }

        @Override
        public void write(Object value, ByteSink out) {
            try {
                for (int i = 0; i < coders.length; i++) {
                    coders[i].write(accessors[i].invoke(value), out);
                }
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new LinkageError("a record that does not answer: " + value, e);
            }
        }

        @Override
        public Object read(ByteSource in) {
            Object[] values = new Object[coders.length];
            for (int i = 0; i < coders.length; i++) {
                values[i] = coders[i].read(in);
            }
            try {
                return constructor.newInstance(values);
            } catch (ReflectiveOperationException e) {
                throw new LinkageError("damaged: no such " + constructor.getDeclaringClass(), e);
            }
        }
    }

    /** One of the records of a sealed interface. */
    private static final class ChoiceCoder implements Coder {
        private final List<Class<?>> types;
        private final List<Coder> coders;

        ChoiceCoder(Class<?> type) {
            types = List.of(type.getPermittedSubclasses());
            coders = types.stream().map(it -> coder((Type) it)).toList();
        }

        @Override
        public void write(Object value, ByteSink out) {
            int choice = types.indexOf(value.getClass());
            out.number(choice);
            coders.get(choice).write(value, out);
        }

        @Override
        public Object read(ByteSource in) {
            return coders.get((int) in.number()).read(in);
        }
    }

    /** A value whose type is known only when it comes: what authors write into front matter. */
    private static final class FreeCoder implements Coder {
        private static final List<Class<?>> PLAIN =
                List.of(String.class, Boolean.class, Integer.class, Long.class, Double.class);

        @Override
        public void write(Object value, ByteSink out) {
            int kind = PLAIN.indexOf(value.getClass());
            if (kind >= 0) {
                out.number(kind);
                coder((Type) PLAIN.get(kind)).write(value, out);
            } else if (value instanceof Map<?, ?> map) {
                out.number(PLAIN.size());
                writeAll(map, new Coder[] {this, this}, out);
            } else if (value instanceof List<?> list) {
                out.number(PLAIN.size() + 1L);
                writeAll(list, this, out);
            } else {
                throw new IllegalArgumentException("not a value that is kept: " + value.getClass());
            }
        }

        @Override
        public Object read(ByteSource in) {
            int kind = (int) in.number();
            if (kind < PLAIN.size()) {
                return coder((Type) PLAIN.get(kind)).read(in);
            }
            return kind == PLAIN.size() ? readMap(new Coder[] {this, this}, in) : readAll(new ArrayList<>(), this, in);
        }
    }
}
