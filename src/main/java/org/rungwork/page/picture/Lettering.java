package org.rungwork.page.picture;

import java.util.ArrayList;
import java.util.List;

/** Breaks names into short lines, since SVG does not. */
public final class Lettering {

    private static final String CUT = "…";

    private Lettering() {}

    /**
     * The words of a name in lines.
     *
     * @param width about how many letters a line may have; a longer word keeps a line of its own
     * @param most most lines, at least 1; what does not go in is cut off with an ellipsis
     */
    public static List<String> lines(String name, int width, int most) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : name.strip().split("\\s+")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        if (lines.size() <= most) {
            return List.copyOf(lines);
        }
        List<String> kept = new ArrayList<>(lines.subList(0, most));
        kept.set(most - 1, kept.getLast() + CUT);
        return List.copyOf(kept);
    }

    /** Letters of the longest line. */
    static int longest(List<String> lines) {
        return lines.stream().mapToInt(String::length).max().orElse(0);
    }
}
