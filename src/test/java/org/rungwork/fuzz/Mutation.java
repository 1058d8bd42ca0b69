package org.rungwork.fuzz;

import java.util.SplittableRandom;

/** A way to spoil bytes. */
@FunctionalInterface
interface Mutation {

    /**
     * Spoiled bytes; those given stay as they are.
     *
     * @param bytes at least one
     * @param other bytes of another example of the same kind
     */
    byte[] of(byte[] bytes, byte[] other, SplittableRandom random);
}
