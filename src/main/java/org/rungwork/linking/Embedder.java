package org.rungwork.linking;

import java.util.List;

/**
 * Turns texts into vectors that lie near each other where the texts mean the like. Those who implement it make it safe for
 * use by several threads.
 */
@FunctionalInterface
public interface Embedder {

    /** The one for those who have no model: its vectors have no numbers, and linking is as if it were not there. */
    Embedder NONE = texts -> texts.stream().map(text -> new float[0]).toList();

    /**
     * The vectors of the texts, in the same order.
     *
     * @param texts of which none is blank
     * @return vectors of length 1, all with as many numbers
     */
    List<float[]> embed(List<String> texts);
}
