package org.rungwork.linking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** All names of all terms in one list: those of a term one after the other, its preferred one first. */
final class NameTable {

    private static final int[] NONE = {};

    private final List<String> texts = new ArrayList<>();
    /** By term, where its names begin; one more at the end. */
    private final int[] starts;

    private final int[] terms;
    private final Map<String, int[]> byFolded = new HashMap<>();
    private final Map<String, int[]> byInitials = new HashMap<>();

    NameTable(List<Term> all) {
        starts = new int[all.size() + 1];
        List<Integer> owners = new ArrayList<>();
        for (int term = 0; term < all.size(); term++) {
            Set<String> names = new LinkedHashSet<>();
            names.add(all.get(term).label());
            names.addAll(all.get(term).names());
            for (String name : names) {
                enter(byFolded, Analysis.fold(name), texts.size());
                enter(byInitials, Analysis.initials(name), texts.size());
                texts.add(name);
                owners.add(term);
            }
            starts[term + 1] = texts.size();
        }
        terms = owners.stream().mapToInt(Integer::intValue).toArray();
        byInitials.remove("");
    }

    private static void enter(Map<String, int[]> table, String key, int name) {
        table.merge(key, new int[] {name}, (known, added) -> {
            int[] longer = Arrays.copyOf(known, known.length + 1);
            longer[known.length] = name;
            return longer;
        });
    }

    List<String> texts() {
        return texts;
    }

    int term(int name) {
        return terms[name];
    }

    boolean isPreferred(int name) {
        return starts[terms[name]] == name;
    }

    int start(int term) {
        return starts[term];
    }

    int end(int term) {
        return starts[term + 1];
    }

    /** The names that are the text but for case, accents and punctuation. */
    int[] same(String text) {
        return byFolded.getOrDefault(Analysis.fold(text), NONE);
    }

    /** Shows every name in its folded form, and the places of the names that have it. */
    void forEachFolded(BiConsumer<String, int[]> visitor) {
        byFolded.forEach(visitor);
    }

    /** The names whose initials the text is. */
    int[] abbreviatedBy(String text) {
        return byInitials.getOrDefault(Analysis.fold(text).replace(" ", ""), NONE);
    }
}
