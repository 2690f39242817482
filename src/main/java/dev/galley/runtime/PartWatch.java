package dev.galley.runtime;

import dev.galley.run.Ending;
import dev.galley.run.EngineRun;
import dev.galley.run.Program;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** Watches one program until it ends or is ended at a limit. Used by one thread. */
final class PartWatch {
    /** For a slow start. Nanoseconds, as all times here. */
    private static final long PATIENCE_AT_START = 60_000_000_000L;
    /** For what is still in the pipes of a program that was ended. */
    private static final long PATIENCE_AT_END = 2_000_000_000L;

    private static final long BETWEEN_LOOKS = 50_000_000L;
    private static final int MOST_REPORTS = 256 * 1024;

    private final SandboxProcess process;
    private final List<Program.Part> parts;
    private final PartOutputs outputs;
    private final StringBuilder reports = new StringBuilder();
    private final long memory;
    private final BlockingQueue<Piece> pieces = new ArrayBlockingQueue<>(16);
    private long deadline = System.nanoTime() + PATIENCE_AT_START;
    private int open = 2;
    private Optional<Ending> stopped = Optional.empty();

    /** @param memory bytes that the program may hold */
    PartWatch(SandboxProcess process, List<Program.Part> parts, String token, long memory) {
        this.process = process;
        this.parts = List.copyOf(parts);
        this.outputs = new PartOutputs(token);
        this.memory = memory;
    }

    /** Some bytes of a stream; none at its end. */
    private static final class Piece {
        private final boolean isReport;
        private final byte[] bytes;

        Piece(boolean isReport, byte[] bytes) {
            this.isReport = isReport;
            this.bytes = bytes;
        }
    }

    EngineRun watch() {
        List<Thread> readers = List.of(reader(process.output(), false), reader(process.reports(), true));
        readers.forEach(Thread::start);
        int code = -1;
        try {
            watchLimits();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped = Optional.of(new Ending.TimedOut());
        } finally {
            code = process.end();
            takeRest();
            process.close();
            readers.forEach(Thread::interrupt);
        }
        return run(code);
    }

    private Thread reader(InputStream stream, boolean isReport) {
        Thread thread = new Thread(() -> read(stream, isReport), "galley-program");
        thread.setDaemon(true);
        return thread;
    }

    private void read(InputStream stream, boolean isReport) {
        byte[] buffer = new byte[8192];
        try {
            for (int count = stream.read(buffer); count > 0; count = stream.read(buffer)) {
                pieces.put(new Piece(isReport, Arrays.copyOf(buffer, count)));
            }
        } catch (IOException e) {
            // Closed because the program was ended.
        } catch (InterruptedException e) {
            return;
        }
        try {
            pieces.put(new Piece(isReport, new byte[0]));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void watchLimits() throws InterruptedException {
        long look = System.nanoTime();
        while (open > 0 && stopped.isEmpty()) {
            long now = System.nanoTime();
            if (now - deadline >= 0) {
                stopped = Optional.of(new Ending.TimedOut());
            } else if (now - look >= 0) {
                look = now + BETWEEN_LOOKS;
                if (!process.isAlive()) {
                    // What it left behind may hold its outputs open for ever.
                    return;
                }
                checkMemory();
            } else {
                Piece piece = pieces.poll(Math.min(deadline, look) - now, TimeUnit.NANOSECONDS);
                if (piece != null) {
                    take(piece);
                }
            }
        }
        if (stopped.isEmpty()) {
            process.waitFor(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        }
    }

    private void checkMemory() {
        if (process.memory() > memory) {
            String size = memory % (1 << 30) == 0 ? (memory >> 30) + " GB" : (memory >> 20) + " MB";
            stopped = Optional.of(new Ending.Stopped("needs more than " + size + " of memory"));
        }
    }

    private void take(Piece piece) {
        int before = outputs.tokens();
        if (piece.bytes.length == 0) {
            open--;
        } else if (piece.isReport) {
            reports.append(PartReports.text(piece.bytes));
        } else {
            outputs.take(piece.bytes, piece.bytes.length);
        }
        if (outputs.tokens() > before) {
            int part = Math.min(outputs.tokens() - 1, parts.size() - 1);
            deadline = System.nanoTime() + parts.get(part).timeout() * 1_000_000L;
        }
        if (outputs.isTooMuch() || reports.length() > MOST_REPORTS) {
            stopped = Optional.of(new Ending.Stopped("prints more than 64 KB"));
        }
    }

    /** Whatever still writes is dead now; what it wrote before is in the pipes. */
    private void takeRest() {
        long end = System.nanoTime() + PATIENCE_AT_END;
        Optional<Ending> why = stopped;
        try {
            while (open > 0 && !outputs.isTooMuch() && reports.length() <= MOST_REPORTS) {
                Piece piece = pieces.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
                if (piece == null) {
                    break;
                }
                take(piece);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        stopped = why.or(() -> stopped);
    }

    private EngineRun run(int code) {
        Map<Integer, Ending> known = PartReports.parse(reports.toString());
        List<EngineRun.PartRun> runs = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            boolean isFinished = i + 1 < outputs.tokens();
            boolean isLast = i + 1 == parts.size();
            Optional<Ending> ending = isFinished && isLast && stopped.isPresent()
                    ? stopped
                    : Optional.ofNullable(known.get(i)).filter(it -> isFinished || stopped.isEmpty());
            Ending how = ending.or(() -> stopped).orElseGet(() -> ended(code));
            runs.add(new EngineRun.PartRun(outputs.of(i, parts.size()), how));
            boolean goesOn =
                    how instanceof Ending.Completed || (parts.get(i).mayFail() && how instanceof Ending.Raised);
            if (!isFinished || !goesOn) {
                break;
            }
        }
        return new EngineRun(runs);
    }

    /** The end of a process that does not say how its part ended. */
    private Ending ended(int code) {
        return outputs.tokens() == 0 ? new Ending.NotRun("cannot be started") : PartReports.ended(code);
    }
}
