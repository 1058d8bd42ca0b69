package org.rungwork.projection;

import java.util.OptionalInt;
import org.rungwork.model.Concept;
import org.rungwork.model.Languages;

/**
 * A closed list whose entries have a number: the rank of a level or grade, the weight of an importance, the coefficient
 * of a credit rule.
 */
public final class Scale {

    private final Concepts entries;
    private final double[] values;

    Scale(Concepts entries, double[] values) {
        this.entries = entries;
        this.values = values;
    }

    public int size() {
        return entries.size();
    }

    public Concept get(int number) {
        return entries.get(number);
    }

    /** The rank, weight or coefficient of an entry. */
    public double value(int number) {
        return values[number];
    }

    /** The entry with an IRI, a local name or a label. */
    public OptionalInt find(String name) {
        OptionalInt found = entries.find(name);
        return found.isPresent()
                ? found
                : entries.named(name).stream().mapToInt(Integer::intValue).findFirst();
    }

    /** The entry with exactly the value. */
    public OptionalInt withValue(double value) {
        for (int number = 0; number < values.length; number++) {
            if (values[number] == value) {
                return OptionalInt.of(number);
            }
        }
        return OptionalInt.empty();
    }

    Scale labelled(Languages languages) {
        return new Scale(entries.labelled(languages), values);
    }

    public Concepts entries() {
        return entries;
    }
}
