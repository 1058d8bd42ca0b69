package org.rungwork.benchmark;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** Two roles, of which the second can be reached from the first. */
record RolePair(int from, int to) {

    static final int COUNT = 5;

    /** Some pairs, always the same: from any role to one of a higher grade. */
    static List<RolePair> of(SyntheticCareers careers) {
        SplittableRandom random = new SplittableRandom(COUNT);
        int roles = careers.size().roles;
        return Stream.generate(() -> new RolePair(random.nextInt(roles), random.nextInt(roles)))
                .filter(pair -> careers.grade(pair.from()) < careers.grade(pair.to()))
                .limit(COUNT)
                .toList();
    }
}
