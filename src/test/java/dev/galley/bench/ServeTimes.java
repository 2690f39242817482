package dev.galley.bench;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Times how long {@code galley serve} takes from a save until the page can be read with its new text, as a browser does it:
 * the page's stream of events tells, then the page is asked for.
 */
public final class ServeTimes {
    private final Process server;
    private final BufferedReader printed;
    private final URI address;
    private final List<Path> pages;
    private final Path content;
    private int saves;

    private ServeTimes(Path galley, Path site) throws IOException {
        this.content = site.resolve("content");
        try (Stream<Path> files = Files.walk(content)) {
            this.pages =
                    files.filter(it -> it.toString().endsWith(".md")).sorted().toList();
        }
        this.server = new ProcessBuilder(galley.toString(), "serve", "--port", "0")
                .directory(site.toFile())
                .redirectError(new File("/dev/null"))
                .start();
        this.printed = new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
        this.address = URI.create(line("serving at ").replaceAll("serving at (\\S+) .*", "$1"));
    }

    /** {@code ServeTimes GALLEY SITE SAVES}: the program, a folder with a site, which is changed, and how many saves. */
    public static void main(String[] args) throws IOException, InterruptedException {
        ServeTimes times = new ServeTimes(Path.of(args[0]), Path.of(args[1]));
        try {
            times.print(Integer.parseInt(args[2]));
        } finally {
            times.server.destroy();
            times.server.waitFor();
        }
    }

    private void print(int wanted) throws IOException, InterruptedException {
        List<Double> idle = new ArrayList<>();
        List<Double> busy = new ArrayList<>();
        List<Double> builds = new ArrayList<>();
        for (int i = 0; i < wanted; i++) {
            long begin = System.nanoTime();
            idle.add(save());
            // So that the build that the save began is at work.
            Thread.sleep(500);
            boolean isAtWork = !printed.ready();
            double second = save();
            line(" changed, in ");
            builds.add(millisecondsSince(begin));
            if (isAtWork) {
                busy.add(second);
                line(" changed, in ");
            } else {
                line(" changed, in ");
            }
        }
        System.out.println("| " + pages.size() + " | " + shown(idle) + " | " + (busy.isEmpty() ? "–" : shown(busy))
                + " | " + seconds(builds) + " | " + memory("VmRSS") + " | " + memory("VmHWM") + " |");
    }

    /** From the first byte written until the page was read with the new text, in milliseconds. */
    private double save() throws IOException {
        saves++;
        Path page = pages.get((saves * 37) % pages.size());
        String path = "/" + content.relativize(page).toString().replaceAll("\\.md$", ".html");
        String mark = "Save number " + saves + ".";
        String text = Files.readString(page) + "\n" + mark + "\n";
        try (BufferedReader events = reader("/_galley/reload?" + path)) {
            event(events);
            long begin = System.nanoTime();
            Files.writeString(page, text, StandardOpenOption.TRUNCATE_EXISTING);
            do {
                event(events);
            } while (!read(path).contains(mark));
            return millisecondsSince(begin);
        }
    }

    private static void event(BufferedReader events) throws IOException {
        String line;
        do {
            line = events.readLine();
        } while (line != null && !line.startsWith("data:"));
    }

    private BufferedReader reader(String path) throws IOException {
        return new BufferedReader(new InputStreamReader(stream(path), StandardCharsets.UTF_8));
    }

    private String read(String path) throws IOException {
        try (InputStream in = stream(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private InputStream stream(String path) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) address.resolve(path).toURL().openConnection();
        return connection.getInputStream();
    }

    /** The next line that the server prints with some words in it. */
    private String line(String words) throws IOException {
        String line;
        do {
            line = printed.readLine();
            if (line == null) {
                throw new IOException("the server has ended");
            }
        } while (!line.contains(words));
        return line;
    }

    private static double millisecondsSince(long nanoTime) {
        return (System.nanoTime() - nanoTime) / 1e6;
    }

    private static String shown(List<Double> times) {
        List<Double> sorted = new ArrayList<>(times);
        Collections.sort(sorted);
        return String.format(
                Locale.ROOT, "%.0f ms, at most %.0f ms", sorted.get(sorted.size() / 2), sorted.get(sorted.size() - 1));
    }

    private static String seconds(List<Double> times) {
        List<Double> sorted = new ArrayList<>(times);
        Collections.sort(sorted);
        return String.format(Locale.ROOT, "%.1f s", sorted.get(sorted.size() / 2) / 1000);
    }

    /** As Linux knows it. */
    private String memory(String name) throws IOException {
        Path status = Path.of("/proc/" + server.pid() + "/status");
        if (!Files.exists(status)) {
            return "–";
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith(name + ":"))
                .map(line -> Integer.parseInt(line.replaceAll("\\D", "")) / 1024 + " MB")
                .findFirst()
                .orElse("–");
    }
}
