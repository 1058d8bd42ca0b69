package org.rungwork.access;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Knows who is at work, and which graphs they may write. */
public final class Authority {

    private static final AccessRole USUAL = AccessRole.CURATOR;

    private final Supplier<Actor> present;
    private final List<WriteRule> rules;

    /**
     * @param present who is at work on the thread that asks
     * @param rules the first that is about a graph counts; other graphs are for all curators
     */
    public Authority(Supplier<Actor> present, List<WriteRule> rules) {
        this.present = present;
        this.rules = List.copyOf(rules);
    }

    /** Of the application itself, which may write what it likes. */
    public static Authority ofRungwork() {
        return new Authority(() -> Actor.RUNGWORK, List.of());
    }

    /** Who is at work on this thread. */
    public Actor present() {
        return present.get();
    }

    /**
     * @param graphs their IRIs
     * @throws WriteForbiddenException if the actor may not write one of them
     */
    public void requireWritable(Actor actor, Stream<String> graphs) {
        graphs.filter(graph -> !isWritable(actor, graph)).findFirst().ifPresent(graph -> {
            throw new WriteForbiddenException(actor, graph);
        });
    }

    private boolean isWritable(Actor actor, String graph) {
        return rules.stream()
                .filter(rule -> rule.isAbout(graph))
                .findFirst()
                .map(rule -> rule.allows(actor))
                .orElseGet(() -> actor.role().includes(USUAL));
    }
}
