package org.rungwork.linking;

import java.util.Iterator;
import java.util.List;
import java.util.function.IntPredicate;

/** Where an embedder puts the labels of a terminology. */
final class Labels {

    private static final float[] NOWHERE = {};

    private final Embedder embedder;
    /** By term; of no numbers where its label is blank. */
    private final float[][] places;

    Labels(List<Term> terms, Embedder embedder) {
        this.embedder = embedder;
        Iterator<float[]> known = embedder.embed(terms.stream()
                        .map(Term::label)
                        .filter(label -> !label.isBlank())
                        .toList())
                .iterator();
        this.places = terms.stream()
                .map(term -> term.label().isBlank() ? NOWHERE : known.next())
                .toArray(float[][]::new);
    }

    /** Where a text lies that is not blank. */
    float[] place(String text) {
        return embedder.embed(List.of(text)).getFirst();
    }

    /** How near a place is to the label of a term, from 0 to 1. */
    float likeness(float[] place, int term) {
        return LatentSpace.likeness(places[term], place);
    }

    /** The terms whose labels are nearest to a place, in no order that matters. */
    int[] nearest(float[] place, int most, float least, IntPredicate among) {
        if (place.length == 0) {
            return new int[0];
        }
        Best best = new Best(most);
        for (int term = 0; term < places.length; term++) {
            float likeness = likeness(place, term);
            if (likeness >= least && best.admits(likeness) && among.test(term)) {
                best.add(term, likeness);
            }
        }
        return best.texts();
    }
}
