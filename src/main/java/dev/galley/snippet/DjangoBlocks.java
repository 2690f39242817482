package dev.galley.snippet;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether the tags of a template stand in each other rightly. Tags of others are taken on trust; those with an end in the
 * same template may have anything between. Stops at the first fault, as Django does. For one use.
 */
final class DjangoBlocks {
    /** A block that is open. */
    private static final class Open {
        private final DjangoToken tag;
        private boolean isLastPart;

        Open(DjangoToken tag) {
            this.tag = tag;
        }
    }

    private final Lines lines;
    private final Set<String> foreign;
    private final boolean areAllKnown;
    private final Deque<Open> open = new ArrayDeque<>();
    private final Set<String> blocks = new HashSet<>();

    /** For a block's name the first unknown tag that is nearly written so. */
    private final Map<String, DjangoToken> passed = new HashMap<>();

    /** @param areAllKnown whether the template loads no tags of others */
    DjangoBlocks(List<DjangoToken> tags, boolean areAllKnown, Lines lines) {
        this.lines = lines;
        this.areAllKnown = areAllKnown;
        this.foreign = tags.stream()
                .map(DjangoToken::name)
                .filter(name -> name.startsWith("end") && !DjangoNames.isKnown(name))
                .map(name -> name.substring("end".length()))
                .collect(Collectors.toSet());
    }

    /** The first tag that stands wrong; of an excerpt no end or start may be missing. */
    Optional<Fault> fault(List<DjangoToken> tags, boolean isExcerpt) {
        for (DjangoToken tag : tags) {
            Optional<Fault> fault = take(tag, isExcerpt);
            if (fault.isPresent()) {
                return fault;
            }
        }
        return open.stream()
                .filter(it -> !isExcerpt && DjangoNames.isBlock(it.tag.name()))
                .findFirst()
                .map(it -> at(it.tag, "`" + it.tag.name() + "` without its `end" + it.tag.name() + "`"));
    }

    private Optional<Fault> take(DjangoToken tag, boolean isExcerpt) {
        String name = tag.name();
        if (isInComment()) {
            return name.equals("endcomment") ? closed() : Optional.empty();
        }
        if (DjangoNames.isBlock(name) || foreign.contains(name)) {
            open.push(new Open(tag));
            return name.equals("block") ? repeated(tag) : Optional.empty();
        }
        if (DjangoNames.isMiddle(name)) {
            return middle(tag, isExcerpt);
        }
        return name.startsWith("end") ? end(tag, name.substring("end".length()), isExcerpt) : unknown(tag);
    }

    private boolean isInComment() {
        return !open.isEmpty() && open.peek().tag.name().equals("comment");
    }

    private Optional<Fault> closed() {
        open.pop();
        return Optional.empty();
    }

    private Optional<Fault> repeated(DjangoToken block) {
        return blocks.add(block.content())
                ? Optional.empty()
                : Optional.of(at(block, "`" + block.content() + "` stands here twice"));
    }

    private Optional<Fault> middle(DjangoToken tag, boolean isExcerpt) {
        Open block = open.peek();
        if (block == null) {
            return isExcerpt ? Optional.empty() : Optional.of(at(tag, "`" + tag.name() + "` outside of its block"));
        }
        String name = block.tag.name();
        if (foreign.contains(name)) {
            return Optional.empty();
        }
        if (!DjangoNames.mayStandIn(name, tag.name())) {
            return Optional.of(at(tag, "`" + tag.name() + "` in `" + name + "`, expected `end" + name + "`"));
        }
        if (block.isLastPart) {
            return Optional.of(at(tag, "`" + tag.name() + "` behind the last part of `" + name + "`"));
        }
        block.isLastPart = !tag.name().equals("elif");
        boolean hasMore = block.isLastPart && !tag.content().equals(tag.name());
        return hasMore ? Optional.of(at(tag, "malformed tag: `" + tag.content() + "`")) : Optional.empty();
    }

    private Optional<Fault> end(DjangoToken tag, String name, boolean isExcerpt) {
        if (!DjangoNames.isBlock(name)) {
            // An end without its start may belong to a tag of others that comes in two names.
            boolean isNext = !open.isEmpty() && open.peek().tag.name().equals(name);
            return isNext ? closed() : unknown(tag);
        }
        while (!open.isEmpty() && foreign.contains(open.peek().tag.name())) {
            open.pop();
        }
        DjangoToken meant = passed.get(name);
        if (meant != null && (open.isEmpty() || !open.peek().tag.name().equals(name))) {
            return Optional.of(unknown(meant, name));
        }
        if (open.isEmpty()) {
            return isExcerpt ? Optional.empty() : Optional.of(at(tag, "`end" + name + "` without its `" + name + "`"));
        }
        DjangoToken start = open.peek().tag;
        if (!start.name().equals(name) || !isEndOf(start, tag)) {
            return Optional.of(at(tag, "`" + tag.content() + "` where `end" + start.name() + "` is expected"));
        }
        return closed();
    }

    private static boolean isEndOf(DjangoToken start, DjangoToken end) {
        boolean hasName = start.name().equals("block") || start.name().equals("verbatim");
        return end.content().equals(end.name()) || (hasName && end.content().equals("end" + start.content()));
    }

    private Optional<Fault> unknown(DjangoToken tag) {
        String name = tag.name();
        if (areAllKnown && !DjangoNames.isKnown(name)) {
            DjangoNames.BLOCK_NAMES.stream()
                    .filter(block -> DjangoNames.isOneEdit(name, block))
                    .forEach(block -> passed.putIfAbsent(block, tag));
        }
        boolean isTrusted = !areAllKnown || DjangoNames.isKnown(name) || foreign.contains(name);
        return isTrusted
                ? Optional.empty()
                : DjangoNames.misspelt(name).filter(meant -> !isOfForeign(name)).map(meant -> unknown(tag, meant));
    }

    /** An end whose start is there, too, is a tag of others. */
    private boolean isOfForeign(String name) {
        return name.startsWith("end")
                && open.stream().anyMatch(it -> it.tag.name().equals(name.substring("end".length())));
    }

    private Fault unknown(DjangoToken tag, String meant) {
        Fault fault = lines.fault(tag.contentStart(), tag.name().length(), "unknown tag: `" + tag.name() + "`");
        List<String> help = List.of("did you mean `" + meant + "`?");
        return new Fault(fault.line(), fault.column(), fault.length(), fault.message(), help);
    }

    private Fault at(DjangoToken tag, String words) {
        return lines.fault(tag.start(), tag.length(), words);
    }
}
