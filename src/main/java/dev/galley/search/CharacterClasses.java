package dev.galley.search;

import java.util.Arrays;

/**
 * What each character is to search: a letter, a digit, a separator and so on. The table is written out instead of
 * asked of the platform, so that every Java version and every browser agrees, and is handed to the browser as it
 * stands. Immutable.
 */
final class CharacterClasses {
    static final byte LETTER = 'w';
    static final byte DIGIT = 'd';
    static final byte SEPARATOR = 's';

    /** Written without spaces between words: taken two by two. */
    static final byte BIGRAM = 'c';

    /** A word by itself: emoji, mathematical and keyboard signs. */
    static final byte SIGN = 'e';

    /** Stands in words and means nothing: accents apart from their letter, soft hyphens, joiners. */
    static final byte IGNORED = 'i';

    /** Ranges in hexadecimal, each with its class; what is not listed is a letter. */
    static final String TABLE = "0-2fs 30-39d 3a-40s 5b-5es 60s 7b-a9s ab-acs adi ae-b1s b4s b6-b8s bb-bfs d7s f7s "
            + "2c2-2c5s 2d2-2dfs 300-36fi 37es 387s 482s 483-489i 55a-55fs 589-58fs 591-5bdi 5bes 5bfi 5c0s 5c1-5c2i 5c3s "
            + "5c4-5c5i 5c6s 5c7i 5f3-5f4s 600-60fs 610-61ai 61b-61fs 640i 64b-65fi 660-669d 66a-66ds 670i 6d4s "
            + "6d6-6edi 6f0-6f9d 6fd-6fes 700-70fs 7c0-7c9d 7f6-7f9s 830-83fs 85es 964-965s 966-96fd 970s 9e6-9efd 9f2-9f3s "
            + "a66-a6fd ae6-aefd af0-af1s b66-b6fd b70s be6-befd bf0-bfas c66-c6fd c77-c7fs ce6-cefd d66-d6fd df4s "
            + "e00-e3ec e3fs e40-e4ec e4fs e50-e59d e5a-e5bs e80-ecfc ed0-ed9d eda-effc f01-f17s f1a-f1fs f20-f29d "
            + "f2a-f34s f36s f38s f3a-f3ds f85s fbe-fc5s fc7-fdas 1000-103fc 1040-1049d 104a-104fs 1050-109fc 10fbs "
            + "1100-11ffc 1360-1368s 1390-1399s 1400s 166d-166es 1680s 169b-169cs 16eb-16eds 1735-1736s 1780-17d3c "
            + "17d4-17dbs 17dc-17dfc 17e0-17e9d 17f0-180as 180b-180ei 180fs 1810-1819d 1940-1945s 19de-19ffs 1a1e-1a1fs "
            + "1aa0-1aads 1ab0-1affi 1b5a-1b6as 1b74-1b7cs 1bfc-1bffs 1c3b-1c3fs 1c7e-1c7fs 1cc0-1ccfs 1dc0-1dffi "
            + "2000-200as 200b-200di 200e-205fs 2060-2064i 2065-206fs 207a-207es 208a-208es 20a0-20cfs 20d0-20ffi "
            + "2100-21ffs 2200-23ffe 2400-25ffs 2600-27bfe 27c0-2bffs 2ce5-2ceas 2cf9-2cffs 2de0-2dffi 2e00-2e7fs 2e80-2fdfc "
            + "2fe0-3004s 3005-3007c 3008-3020s 3021-3029c 302a-302fi 3030s 3031-3035c 3036-3040s 3041-309fc 30a0s "
            + "30a1-30fac 30fbs 30fc-318fc 3190-319fs 31a0-31bfc 31c0-31efs 31f0-31ffc 3200-33ffs 3400-4dbfc 4dc0-4dffs "
            + "4e00-a4cfc a4fe-a4ffs a60d-a60fs a620-a629d a66f-a673i a67c-a67di a67es a6f2-a6f7s a700-a721s a789-a78as "
            + "a828-a82bs a830-a839s a874-a877s a8ce-a8cfs a8d0-a8d9d a8e0-a8f1i a8f8-a8fas a900-a909d a92e-a92fs a95fs "
            + "a960-a97cc a9c1-a9cds a9d0-a9d9d a9de-a9dfs aa5c-aa5fs ab5bs abebs abf0-abf9d ac00-d7ffc d800-f8ffs "
            + "f900-fad9c fb1ei fb29s fbb2-fbc2s fd3e-fd4fs fdfc-fdffs fe00-fe0fi fe10-fe1fs fe20-fe2fi fe30-fe6fs feffi "
            + "ff00-ff0fs ff10-ff19d ff1a-ff20s ff3b-ff3es ff40s ff5b-ff65s ff66-ffdcc ffdd-ffffs 10100-1013fs "
            + "1b000-1b2ffc 1d000-1d3ffs 1f000-1f1e5s 1f1e6-1f1ffe 1f200-1f2ffs 1f300-1f3fae 1f3fb-1f3ffs 1f400-1faffe "
            + "1fb00-1ffffs 20000-3fffdc e0000-10ffffs";

    private static final CharacterClasses STANDARD = new CharacterClasses(TABLE.split(" ", -1));

    private final byte[] basic = new byte[0x10000];
    private final int[] starts;
    private final int[] ends;
    private final byte[] classes;

    private CharacterClasses(String[] ranges) {
        starts = new int[ranges.length];
        ends = new int[ranges.length];
        classes = new byte[ranges.length];
        Arrays.fill(basic, LETTER);
        for (int i = 0; i < ranges.length; i++) {
            read(i, ranges[i]);
        }
    }

    private void read(int index, String range) {
        int last = range.length() - 1;
        int dash = range.indexOf('-');
        starts[index] = Integer.parseInt(range.substring(0, dash < 0 ? last : dash), 16);
        ends[index] = dash < 0 ? starts[index] : Integer.parseInt(range.substring(dash + 1, last), 16);
        classes[index] = (byte) range.charAt(last);
        for (int c = starts[index]; c <= Math.min(ends[index], 0xffff); c++) {
            basic[c] = classes[index];
        }
    }

    /** The classes of {@link #TABLE}. */
    static CharacterClasses standard() {
        return STANDARD;
    }

    /** The classes of the first 65,536 characters; nobody writes into it. Halves of surrogate pairs are separators. */
    byte[] basic() {
        return basic;
    }

    byte of(int codePoint) {
        return codePoint < 0x10000 ? basic[codePoint] : ofSupplementary(codePoint);
    }

    private byte ofSupplementary(int codePoint) {
        int found = Arrays.binarySearch(starts, codePoint);
        int range = found >= 0 ? found : -found - 2;
        return codePoint <= ends[range] ? classes[range] : LETTER;
    }

    /** Whether the character can stand in a word: a letter, a digit or something ignored. */
    boolean standsInWord(int codePoint) {
        byte type = of(codePoint);
        return type == LETTER || type == DIGIT || type == IGNORED;
    }

    /** Whether the character can begin a word. */
    boolean beginsWord(int codePoint) {
        byte type = of(codePoint);
        return type == LETTER || type == DIGIT;
    }
}
