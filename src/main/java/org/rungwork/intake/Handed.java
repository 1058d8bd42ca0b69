package org.rungwork.intake;

import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Hands on what a library read, and tells the failures of those who take it from its own. */
final class Handed {

    private Handed() {}

    /** Whoever took something failed, or wants no more. */
    static final class FailedException extends RuntimeException {

        private final RuntimeException own;

        private FailedException(RuntimeException own) {
            super(own);
            this.own = own;
        }

        RuntimeException own() {
            return own;
        }
    }

    static <T> Consumer<T> to(Consumer<T> receiver) {
        return thing -> run(() -> receiver.accept(thing));
    }

    static <T, U> BiConsumer<T, U> to(BiConsumer<T, U> receiver) {
        return (one, other) -> run(() -> receiver.accept(one, other));
    }

    private static void run(Runnable taking) {
        try {
            taking.run();
        } catch (FailedException told) {
            throw told;
        } catch (RuntimeException failure) {
            throw new FailedException(failure);
        }
    }
}
