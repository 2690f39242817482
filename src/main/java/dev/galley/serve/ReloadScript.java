package dev.galley.serve;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The script that reloads a page when it has become another, and its way into the pages that are served. */
final class ReloadScript {
    static final String SCRIPT_PATH = "/_galley/reload.js";
    static final String EVENTS_PATH = "/_galley/reload";

    /**
     * The page has what stands for it as it is shown. When the server names another stamp, it loads itself again, and
     * afterwards scrolls to where it was.
     */
    static final String SCRIPT = """
            (function () {
              "use strict";
              var shown = document.currentScript.getAttribute("data-shown");
              var key = "galley-scroll:" + location.pathname;
              var place = sessionStorage.getItem(key);
              if (place !== null) {
                sessionStorage.removeItem(key);
                window.addEventListener("load", function () { window.scrollTo(0, Number(place)); });
              }
              var events = new EventSource("%s?" + location.pathname);
              events.onmessage = function (event) {
                if (event.data !== shown) {
                  events.close();
                  sessionStorage.setItem(key, String(window.scrollY));
                  location.reload();
                }
              };
              window.addEventListener("pagehide", function () { events.close(); });
            })();
            """.formatted(EVENTS_PATH);

    private ReloadScript() {}

    /** A page with the script before the end of its body, or at its end when the body is not closed. */
    static byte[] into(byte[] html, String stamp) {
        // One char a byte: the rest of the page is left as it is, whatever its encoding.
        String page = new String(html, StandardCharsets.ISO_8859_1);
        String tag = "<script src=\"" + SCRIPT_PATH + "\" data-shown=\"" + stamp + "\"></script>";
        int end = page.toLowerCase(Locale.ROOT).lastIndexOf("</body>");
        int place = end < 0 ? page.length() : end;
        return (page.substring(0, place) + tag + page.substring(place)).getBytes(StandardCharsets.ISO_8859_1);
    }
}
