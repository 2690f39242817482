package dev.galley.snippet;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What stands behind the names of Django's own tags. Immutable. */
final class DjangoTags {
    private static final Set<String> OPERATORS =
            Set.of("or", "and", "in", "is", "==", "!=", "<", ">", "<=", ">=", "not in", "is not");
    private static final Pattern KEYWORD = Pattern.compile("(?s)\\w+=.*");
    private static final Pattern LOOP_NAMES = Pattern.compile("[^\\s\"'|,]+(?: ?, ?[^\\s\"'|,]+)*");
    private static final Map<String, Integer> FEWEST_WORDS = Map.of(
            "include", 2, "extends", 2, "url", 2, "cycle", 2, "firstof", 2, "now", 2, "filter", 2, "with", 2, "static",
            2);

    private final DjangoExpression expressions;
    private final Lines lines;

    DjangoTags(DjangoExpression expressions, Lines lines) {
        this.expressions = expressions;
        this.lines = lines;
    }

    /** What is wrong with the words of a tag, if anything is. */
    Optional<Fault> fault(DjangoToken tag) {
        if (tag.content().isEmpty()) {
            return at(tag, "empty tag");
        }
        List<Map.Entry<Integer, String>> words = DjangoExpression.words(tag);
        int fewest = FEWEST_WORDS.getOrDefault(tag.name(), 1);
        if (words.size() < fewest) {
            return at(tag, "`" + tag.name() + "` without an argument");
        }
        return switch (tag.name()) {
            case "if", "elif" -> conditionFault(tag, words.subList(1, words.size()));
            case "for" -> loopFault(tag, words);
            case "block", "language", "timezone" -> oneArgument(tag, words);
            case "with" -> withFault(words.subList(1, words.size()));
            case "autoescape" -> autoescapeFault(tag, words);
            case "include", "extends", "url", "firstof" -> expressionsFault(words.subList(1, 2));
            case "regroup" -> regroupFault(tag, words);
            default -> Optional.empty();
        };
    }

    private Optional<Fault> oneArgument(DjangoToken tag, List<Map.Entry<Integer, String>> words) {
        return words.size() == 2 ? Optional.empty() : at(tag, "`" + tag.name() + "` takes one argument");
    }

    private Optional<Fault> autoescapeFault(DjangoToken tag, List<Map.Entry<Integer, String>> words) {
        boolean isSaid =
                words.size() == 2 && Set.of("on", "off").contains(words.get(1).getValue());
        return isSaid ? Optional.empty() : at(tag, "`autoescape` takes `on` or `off`");
    }

    private Optional<Fault> regroupFault(DjangoToken tag, List<Map.Entry<Integer, String>> words) {
        boolean isWhole = words.size() == 6
                && words.get(2).getValue().equals("by")
                && words.get(4).getValue().equals("as");
        return isWhole ? Optional.empty() : at(tag, "`regroup` is of the form `regroup list by key as name`");
    }

    private Optional<Fault> withFault(List<Map.Entry<Integer, String>> words) {
        boolean isOld = words.size() == 3 && words.get(1).getValue().equals("as");
        return isOld
                ? expressionsFault(words.subList(0, 1))
                : words.stream()
                        .map(this::assignmentFault)
                        .flatMap(Optional::stream)
                        .findFirst();
    }

    private Optional<Fault> assignmentFault(Map.Entry<Integer, String> word) {
        String text = word.getValue();
        if (!KEYWORD.matcher(text).matches()) {
            return Optional.of(
                    lines.fault(word.getKey(), text.length(), "not of the form `name=value`: `" + text + "`"));
        }
        int value = text.indexOf('=') + 1;
        return expressions.fault(text.substring(value), word.getKey() + value);
    }

    private Optional<Fault> loopFault(DjangoToken tag, List<Map.Entry<Integer, String>> words) {
        int end = words.size() - (words.get(words.size() - 1).getValue().equals("reversed") ? 1 : 0);
        if (words.size() < 4 || !words.get(end - 2).getValue().equals("in")) {
            return at(tag, "`for` is of the form `for name in list`");
        }
        StringBuilder names = new StringBuilder();
        words.subList(1, end - 2)
                .forEach(it -> names.append(names.isEmpty() ? "" : " ").append(it.getValue()));
        return LOOP_NAMES.matcher(names).matches()
                ? expressionsFault(words.subList(end - 1, end))
                : Optional.of(lines.fault(
                        words.get(1).getKey(),
                        words.get(1).getValue().length(),
                        "invalid names of a loop: `" + names + "`"));
    }

    private Optional<Fault> expressionsFault(List<Map.Entry<Integer, String>> words) {
        return words.stream()
                .map(it -> expressions.fault(it.getValue(), it.getKey()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Fault> conditionFault(DjangoToken tag, List<Map.Entry<Integer, String>> words) {
        Optional<Fault> operand = expressionsFault(words.stream()
                .filter(it -> !isOperator(it.getValue()) && !it.getValue().equals("not"))
                .toList());
        return operand.isPresent() ? operand : orderFault(tag, words);
    }

    private static boolean isOperator(String word) {
        return OPERATORS.contains(word);
    }

    /** Operands and operators in turn; {@code not} stands before operands, {@code in} and {@code is} have two words. */
    private Optional<Fault> orderFault(DjangoToken tag, List<Map.Entry<Integer, String>> words) {
        boolean isOperandNext = true;
        for (int i = 0; i < words.size(); i++) {
            String pair = words.get(i).getValue() + " "
                    + (i + 1 < words.size() ? words.get(i + 1).getValue() : "");
            boolean isPair = isOperator(pair);
            boolean isOperator = isPair || isOperator(words.get(i).getValue());
            boolean isNot = !isPair && words.get(i).getValue().equals("not");
            if (isOperandNext ? isOperator : !isOperator) {
                String words1 = isOperandNext ? "not expecting `" : "unused `";
                String words2 = isOperandNext ? "` in this place of a condition" : "` behind a condition";
                return unexpected(words.get(i), words1, words2);
            }
            isOperandNext = isOperator || (isOperandNext && isNot);
            i += isPair ? 1 : 0;
        }
        return isOperandNext ? at(tag, "unexpected end of the condition") : Optional.empty();
    }

    private Optional<Fault> unexpected(Map.Entry<Integer, String> word, String before, String behind) {
        String text = word.getValue();
        return Optional.of(lines.fault(word.getKey(), text.length(), before + text + behind));
    }

    private Optional<Fault> at(DjangoToken tag, String words) {
        return Optional.of(lines.fault(tag.start(), tag.length(), words));
    }
}
