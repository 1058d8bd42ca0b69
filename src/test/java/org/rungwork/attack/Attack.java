package org.rungwork.attack;

/**
 * Something that must not work.
 *
 * @param name what is achieved if it does
 * @param opensPlainFuseki whether it works on a Fuseki as it comes, which shows that its success would be seen
 */
record Attack(String name, boolean opensPlainFuseki, Attempt attempt) {

    /** One try; true if it achieved what it is for. */
    @FunctionalInterface
    interface Attempt {
        boolean succeeds(Victim victim, Bait bait);
    }

    static Attack open(String name, Attempt attempt) {
        return new Attack(name, true, attempt);
    }

    /** What a plain Fuseki is closed to as well. */
    static Attack closed(String name, Attempt attempt) {
        return new Attack(name, false, attempt);
    }

    @Override
    public String toString() {
        return name;
    }
}
