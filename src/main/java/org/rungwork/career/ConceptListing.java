package org.rungwork.career;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.rungwork.model.Concept;
import org.rungwork.model.Name;
import org.rungwork.model.Page;
import org.rungwork.projection.Concepts;
import org.rungwork.projection.Projection;
import org.rungwork.vocabulary.Graphs;

/** Lists what is taken for a role or a skill: our own, and those of imported taxonomies. */
public final class ConceptListing {

    private final Projection projection;

    public ConceptListing(Edition edition) {
        this.projection = edition.projection();
    }

    /**
     * What is listed.
     *
     * @param text part of a name in any language and case; "" for all
     * @param within short name of a graph such as taxonomy/esco-1.1.1, whose concepts alone are listed; {@link Selection#OWN} for
     *     our own; empty for all
     * @param number number of the page, from 0
     * @param size most items on it
     */
    public record Selection(String text, Optional<String> within, int number, int size) {

        /** Stands for our own concepts. */
        public static final String OWN = "rungwork";

        /** @throws IllegalArgumentException if number or size is out of range */
        public Selection {
            Page.requireValid(number, size);
        }
    }

    /** @param matched the name that contains the text, where the label of the concept does not do as well; else null */
    public record Found(Concept concept, @Nullable Name matched) {}

    /** The roles: our own first, then those that answer best to the text, then by label. */
    public Page<Found> roles(Selection selection) {
        return page(projection.roles(), selection);
    }

    /** The skills; otherwise as {@link #roles}. */
    public Page<Found> skills(Selection selection) {
        return page(projection.skills().concepts(), selection);
    }

    private static Page<Found> page(Concepts concepts, Selection selection) {
        IntPredicate among =
                selection.within().map(graph -> among(concepts, graph)).orElse(number -> true);
        List<Integer> all = concepts.search(selection.text(), among);
        List<Found> items = all.stream()
                .skip((long) selection.number() * selection.size())
                .limit(selection.size())
                .map(number -> new Found(
                        concepts.get(number),
                        concepts.match(number, selection.text()).orElse(null)))
                .toList();
        return new Page<>(items, selection.number(), selection.size(), all.size());
    }

    private static IntPredicate among(Concepts concepts, String graph) {
        if (graph.equals(Selection.OWN)) {
            return concepts::isOwn;
        }
        BitSet members = concepts.within(Graphs.parse(graph));
        return members::get;
    }
}
