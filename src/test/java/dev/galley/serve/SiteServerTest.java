package dev.galley.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class SiteServerTest {
    private static String script(String page) {
        return "<script src=\"/_galley/reload.js\" data-shown=\"" + stamp(0, page) + "\"></script>";
    }

    private static String stamp(long reloads, String page) {
        return ServedPages.stamp(reloads, page.getBytes(StandardCharsets.UTF_8));
    }

    @TempDir
    private Path parent;

    private Path site;
    private SiteServer server;

    @BeforeEach
    void startTheServer() throws IOException {
        site = Files.createDirectory(parent.resolve("site"));
        server = SiteServer.start(0, site);
    }

    @AfterEach
    void stopTheServer() {
        server.close();
    }

    @Test
    void aPageIsServedWithTheScriptAndTheFileStaysAsItIs() throws IOException {
        write("index.html", "<html><body>Grüße</BODY></html>");

        Answer answer = get("/");

        assertThat(answer.head())
                .startsWith("HTTP/1.1 200 ")
                .containsIgnoringCase("\nContent-type: text/html; charset=utf-8\r")
                .containsIgnoringCase("\nCache-control: no-cache\r")
                .containsIgnoringCase("\nX-content-type-options: nosniff\r");
        assertThat(answer.body())
                .isEqualTo("<html><body>Grüße" + script("<html><body>Grüße</BODY></html>") + "</BODY></html>");
        assertThat(Files.readString(site.resolve("index.html"))).isEqualTo("<html><body>Grüße</BODY></html>");
    }

    @ParameterizedTest
    @CsvSource({
        "a.css, text/css; charset=utf-8",
        "a.js, text/javascript; charset=utf-8",
        "a.JSON, application/json; charset=utf-8",
        "a.svg, image/svg+xml; charset=utf-8",
        "a.png, image/png",
        "a.woff2, font/woff2",
        "a.xyz, application/octet-stream",
        "html, application/octet-stream"
    })
    void otherFilesAreServedAsTheyAreWithTheirType(String name, String type) throws IOException {
        write(name, "</body>");

        Answer answer = get("/" + name);

        assertThat(answer.head()).containsIgnoringCase("\nContent-type: " + type + "\r");
        assertThat(answer.body()).isEqualTo("</body>");
    }

    @Test
    void anEmptyFileIsServed() throws IOException {
        write("a.css", "");

        assertThat(get("/a.css").head()).startsWith("HTTP/1.1 200 ").containsIgnoringCase("\nContent-length: 0\r");
    }

    @Test
    void aFolderIsItsFirstPage() throws IOException {
        write("guide/index.html", "guide");

        assertThat(get("/guide/").body()).isEqualTo("guide" + script("guide"));
        assertThat(get("/guide").head()).startsWith("HTTP/1.1 302 ").containsIgnoringCase("\nLocation: /guide/\r");
        assertThat(get("/x//guide").head()).doesNotContainIgnoringCase("Location");
    }

    @Test
    void namesAreDecoded() throws IOException {
        write("a b/日本+%.html", "found");

        assertThat(get("/a%20b/%E6%97%A5%E6%9C%AC+%25.html?query#x").body()).isEqualTo("found" + script("found"));
    }

    @Test
    void whatIsNotThereIsAnsweredWithTheSitesOwnPage() throws IOException {
        write("404.html", "<body>gone</body>");

        Answer answer = get("/none.html");

        assertThat(answer.head()).startsWith("HTTP/1.1 404 ");
        assertThat(answer.body()).isEqualTo("<body>gone" + script("<body>gone</body>") + "</body>");
    }

    @Test
    void whatIsNotThereIsAnsweredWithoutAPageToo() throws IOException {
        Answer answer = get("/none.html");

        assertThat(answer.head()).startsWith("HTTP/1.1 404 ");
        assertThat(answer.body()).contains("Not found").contains(" data-shown=");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../secret.txt",
                "/%2e%2e/secret.txt",
                "/%2E%2E%2Fsecret.txt",
                "/..%5Csecret.txt",
                "/guide/..%2f..%2fsecret.txt",
                "/guide/../../secret.txt",
                "/./../secret.txt",
                "/link.txt",
                "/linked/secret.txt",
                "/.git/config",
                "/%00",
                "/secret.txt%00.html",
                "/%FF",
                "/%",
                "/%zz",
                "/C:/secret.txt"
            })
    void nothingOutsideTheSiteIsServed(String path) throws IOException {
        Files.writeString(parent.resolve("secret.txt"), "secret");
        write("guide/index.html", "guide");
        write(".git/config", "secret");
        Files.createSymbolicLink(site.resolve("link.txt"), parent.resolve("secret.txt"));
        Files.createSymbolicLink(site.resolve("linked"), parent);

        Answer answer = get(path);

        assertThat(answer.head()).matches("(?s)HTTP/1.1 40[04] .*");
        assertThat(answer.body()).doesNotContain("secret");
    }

    @Test
    void headGivesTheHeadersOfGet() throws IOException {
        write("index.html", "<body>12345</body>");
        write("a.png", "12345");

        Answer page = request("HEAD", "/", host());
        Answer picture = request("HEAD", "/a.png", host());

        int length = get("/").body().length();
        assertThat(page.head()).startsWith("HTTP/1.1 200 ").containsIgnoringCase("\nContent-length: " + length + "\r");
        assertThat(page.body()).isEmpty();
        assertThat(picture.head()).containsIgnoringCase("\nContent-length: 5\r");
        assertThat(picture.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS"})
    void otherMethodsAreRefused(String method) throws IOException {
        assertThat(request(method, "/", host()).head())
                .startsWith("HTTP/1.1 405 ")
                .containsIgnoringCase("\nAllow: GET, HEAD\r");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example:PORT",
                "localhost",
                "localhost:1",
                "localhost.evil.example:PORT",
                "127.0.0.2:PORT",
                ""
            })
    void anotherHostIsRefused(String host) throws IOException {
        write("index.html", "private");

        Answer answer = request("GET", "/", host.replace("PORT", port()));

        assertThat(answer.head()).startsWith("HTTP/1.1 403 ");
        assertThat(answer.body()).doesNotContain("private");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:PORT", "LocalHost:PORT", "127.0.0.1:PORT"})
    void thisMachineIsTheHost(String host) throws IOException {
        write("index.html", "private");

        assertThat(request("GET", "/", host.replace("PORT", port())).body()).contains("private");
    }

    @Test
    void anOpenPageHearsThatItHasBecomeAnother() throws IOException {
        write("index.html", "old");
        try (Socket socket = connect()) {
            BufferedReader events = send(socket, "GET", "/_galley/reload?/", host());

            assertThat(nextEvent(events)).isEqualTo("data: " + stamp(0, "old"));
            write("index.html", "new");
            server.update();
            assertThat(nextEvent(events)).isEqualTo("data: " + stamp(0, "new"));
        }
        assertThat(get("/").body()).isEqualTo("new" + script("new"));
    }

    @Test
    void anOpenPageDoesNotHearOfOthers() throws IOException {
        write("index.html", "page");
        write("other.html", "old");
        try (Socket socket = connect()) {
            BufferedReader events = send(socket, "GET", "/_galley/reload?/index.html", host());
            assertThat(nextEvent(events)).isEqualTo("data: " + stamp(0, "page"));
            write("other.html", "new");
            server.update();
            write("index.html", "another");
            server.update();

            assertThat(nextEvent(events)).isEqualTo("data: " + stamp(0, "another"));
        }
    }

    @Test
    void allOpenPagesHearWhenTheyAreToBeLoadedAgain() throws IOException {
        write("index.html", "page");
        server.reload();
        assertThat(get("/").body()).contains(stamp(1, "page"));
        try (Socket socket = connect()) {
            BufferedReader events = send(socket, "GET", "/_galley/reload?/", host());

            assertThat(nextEvent(events)).isEqualTo("data: " + stamp(1, "page"));
            server.reload();
            assertThat(nextEvent(events)).isEqualTo("data: " + stamp(2, "page"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/none.html", "/../secret.txt", "/%FF", "", "?"})
    void aPageThatIsNotThereHearsWhatItIsShown(String path) throws IOException {
        try (Socket socket = connect()) {
            BufferedReader events = send(socket, "GET", "/_galley/reload?" + path, host());

            String stamp = nextEvent(events).substring("data: ".length());
            assertThat(get("/none.html").body()).contains("data-shown=\"" + stamp + "\"");
        }
    }

    @Test
    void aPageRenderedSinceTheLastBuildGoesBeforeTheFile() throws IOException {
        write("guide/index.html", "old");
        server.pages()
                .fresh()
                .put(
                        Path.of("guide/index.md"),
                        1,
                        Map.of("guide/index.html", bytes("new"), "guide/index.md", bytes("# New")));

        assertThat(get("/guide/").body()).isEqualTo("new" + script("new"));
        assertThat(get("/guide/index.html").body()).isEqualTo("new" + script("new"));
        assertThat(get("/guide/index.md").body()).isEqualTo("# New");
        server.pages().fresh().dropUntil(1);
        assertThat(get("/guide/").body()).isEqualTo("old" + script("old"));
    }

    @Test
    void theScriptListensToTheEvents() throws IOException {
        Answer answer = get("/_galley/reload.js");

        assertThat(answer.head()).containsIgnoringCase("\nContent-type: text/javascript; charset=utf-8\r");
        assertThat(answer.body())
                .contains("new EventSource(\"/_galley/reload?\" + location.pathname)")
                .contains("location.reload()");
    }

    @Test
    void aPortThatIsTakenIsNamed() {
        int port = server.uri().getPort();

        assertThatThrownBy(() -> SiteServer.start(port, site))
                .isInstanceOf(PortBusyException.class)
                .hasMessageContaining("port " + port + " ");
    }

    @Test
    void aSiteThatIsReplacedIsServedAnew() throws IOException {
        write("index.html", "old");
        Path other = Files.createDirectory(parent.resolve("other"));
        Files.writeString(other.resolve("index.html"), "new");
        get("/");

        Files.move(site, parent.resolve("former"));
        Files.move(other, site);

        assertThat(get("/").body()).startsWith("new");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private record Answer(String head, String body) {}

    private String port() {
        return Integer.toString(server.uri().getPort());
    }

    private String host() {
        return "localhost:" + port();
    }

    private Answer get(String path) throws IOException {
        return request("GET", path, host());
    }

    /** By hand: a client of the library would clean the path, and chooses the host itself. */
    private Answer request(String method, String path, String host) throws IOException {
        try (Socket socket = connect()) {
            send(socket, method, path, host);
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int end = answer.indexOf("\r\n\r\n");
            return new Answer(answer.substring(0, end + 2), answer.substring(end + 4));
        }
    }

    private Socket connect() throws IOException {
        InetAddress self = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        return new Socket(self, server.uri().getPort());
    }

    private static BufferedReader send(Socket socket, String method, String path, String host) throws IOException {
        String request = method + " " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    private static String nextEvent(BufferedReader events) throws IOException {
        String line = events.readLine();
        while (line != null && !line.startsWith("data:")) {
            line = events.readLine();
        }
        return String.valueOf(line);
    }

    private void write(String name, String text) throws IOException {
        // By way of a URI, so that the name may be any on a machine whose locale is plain ASCII.
        String address = URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%2F", "/");
        Path file = Path.of(URI.create(site.toUri() + address));
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
