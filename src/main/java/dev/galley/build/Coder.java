package dev.galley.build;

import dev.galley.files.ByteStore;
import dev.galley.files.FileStamp;
import dev.galley.source.ContentHash;
import dev.galley.source.SourcePath;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.Map;

/** How values of one type are written and read. Thread-safe. */
interface Coder {
    void write(Object value, ByteSink out);

    Object read(ByteSource in);

    /** One half of a coder. */
    interface Writing {
        void write(Object value, ByteSink out);
    }

    /** The other half. */
    interface Reading {
        Object read(ByteSource in);
    }

    static Coder of(Writing writing, Reading reading) {
        return new Coder() {
            @Override
            public void write(Object value, ByteSink out) {
                writing.write(value, out);
            }

            @Override
            public Object read(ByteSource in) {
                return reading.read(in);
            }
        };
    }

    /**
     * Those of values that hold no others, and of a few records: there are hundreds of thousands of these in the state of
     * a large site, and reflection is slow in a short run.
     */
    static Map<Type, Coder> ofValues() {
        Coder number = of((value, out) -> out.number((Integer) value), in -> (int) in.number());
        Coder wide = of((value, out) -> out.number((Long) value), ByteSource::number);
        Coder truth = of((value, out) -> out.octet((Boolean) value ? 1 : 0), in -> in.octet() == 1);
        Coder real = of(
                (value, out) -> out.number(Double.doubleToLongBits((Double) value)),
                in -> Double.longBitsToDouble(in.number()));
        Map<Type, Coder> coders = new HashMap<>(Map.of(
                int.class, number, Integer.class, number, long.class, wide, Long.class, wide, boolean.class, truth));
        coders.put(Boolean.class, truth);
        coders.put(double.class, real);
        coders.put(Double.class, real);
        coders.put(String.class, of((value, out) -> out.text((String) value), ByteSource::text));
        coders.put(SourcePath.class, of((value, out) -> out.path((SourcePath) value), ByteSource::path));
        coders.put(ContentHash.class, of((value, out) -> write((ContentHash) value, out), Coder::readHash));
        coders.put(FileStamp.class, of((value, out) -> write((FileStamp) value, out), Coder::readStamp));
        coders.put(ByteStore.Place.class, of((value, out) -> write((ByteStore.Place) value, out), Coder::readPlace));
        return coders;
    }

    private static void write(ContentHash hash, ByteSink out) {
        out.wide(hash.high());
        out.wide(hash.low());
    }

    private static ContentHash readHash(ByteSource in) {
        return new ContentHash(in.wide(), in.wide());
    }

    private static void write(FileStamp stamp, ByteSink out) {
        out.number(stamp.size());
        out.wide(stamp.modified());
        out.wide(stamp.file());
    }

    private static FileStamp readStamp(ByteSource in) {
        return new FileStamp(in.number(), in.wide(), (int) in.wide());
    }

    private static void write(ByteStore.Place place, ByteSink out) {
        out.number(place.segment());
        out.number(place.position());
        out.number(place.length());
        out.wide(place.check());
    }

    private static ByteStore.Place readPlace(ByteSource in) {
        return new ByteStore.Place((int) in.number(), in.number(), (int) in.number(), (int) in.wide());
    }
}
