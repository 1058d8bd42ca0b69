package org.rungwork.gap;

import org.rungwork.projection.Links;

/** Finds all skills above one, at any depth; ready for one start after another. */
final class Ascent {

    private final Links broader;
    private final SkillIndex found = new SkillIndex();

    Ascent(Links broader) {
        this.broader = broader;
    }

    /** The skills above, the nearest first, without the start even where a circle leads back to it. */
    int[] from(int start) {
        found.clear();
        found.add(start);
        for (int next = 0; next < found.size(); next++) {
            int skill = found.skill(next);
            for (int at = broader.start(skill); at < broader.end(skill); at++) {
                found.add(broader.target(at));
            }
        }
        return found.from(1);
    }
}
