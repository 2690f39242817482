package dev.galley.cli;

import dev.galley.diagnostic.Visible;
import dev.galley.search.Answer;
import dev.galley.search.FoundPage;
import dev.galley.search.FoundSection;
import dev.galley.search.TermScore;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Shows what a query finds to people. Stateless. */
final class AnswerLines {
    private AnswerLines() {}

    /** @param isExplained whether each score is taken apart */
    static List<String> of(Answer answer, boolean isExplained) {
        List<String> lines = new ArrayList<>();
        answer.corrected().ifPresent(it -> lines.add("searched for: " + it));
        for (int i = 0; i < answer.pages().size(); i++) {
            FoundPage page = answer.pages().get(i);
            lines.add((i + 1) + ". " + page.title() + "  " + page.url());
            page.sections().stream()
                    .filter(section -> !section.url().equals(page.url()))
                    .map(AnswerLines::line)
                    .forEach(lines::add);
            if (isExplained) {
                lines.add("     " + number(page.score()) + "  score, made of");
                page.why().stream().map(AnswerLines::line).forEach(lines::add);
            }
        }
        lines.add(answer.pages().isEmpty() ? "nothing found" : total(answer));
        return lines.stream().map(Visible::of).toList();
    }

    private static String total(Answer answer) {
        return answer.total() == 1
                ? "1 page has a word of it"
                : Terminal.count(answer.total(), "page") + " have a word of it";
    }

    private static String line(FoundSection section) {
        return "   " + section.title() + "  " + section.url();
    }

    private static String line(TermScore part) {
        boolean isItself = part.found().equals(part.word());
        String found = isItself ? "" : " (" + (part.found().contains(",") ? "stems " : "stem ") + part.found() + ")";
        String what = part.word().isEmpty() ? part.field() : part.word() + found + ", " + part.field();
        return "       " + number(part.points()) + "  " + what;
    }

    private static String number(double points) {
        return String.format(Locale.ROOT, "%6.2f", points);
    }
}
