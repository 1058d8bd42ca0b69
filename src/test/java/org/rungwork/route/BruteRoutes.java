package org.rungwork.route;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rungwork.route.RandomCareers.Move;
import org.rungwork.route.RandomCareers.Need;
import org.rungwork.route.RandomCareers.Pair;

/** All routes of some careers by trying every sequence of moves, with an arithmetic of its own. */
final class BruteRoutes {

    private static final int ASSUMED = 2;

    private final RandomCareers careers;
    private final Kind kind;
    private final int measure;
    private final Map<List<Integer>, @Nullable Double> gaps = new HashMap<>();

    /** Which requirements count. */
    enum Kind {
        STANDARD,
        PREFERRED_TOO,
        SENIOR,
        COLLAPSED
    }

    /** What is needed of one skill. */
    record Line(int rank, double weight, Set<Integer> examples) {}

    /** @param measure the measure of pay that counts */
    BruteRoutes(RandomCareers careers, Kind kind, int measure) {
        this.careers = careers;
        this.kind = kind;
        this.measure = measure;
    }

    RandomCareers careers() {
        return careers;
    }

    // gaps

    private double weight(Need need, boolean senior) {
        if (need.senior() && !senior || need.importance() == null) {
            return 0;
        }
        boolean preferredToo = kind == Kind.PREFERRED_TOO || kind == Kind.COLLAPSED;
        return need.importance().equals("Essential") ? 1 : preferredToo ? 0.5 : 0;
    }

    private Map<Integer, Line> lines(int role, boolean senior) {
        Map<Integer, Line> lines = new TreeMap<>();
        for (Need need : careers.needs) {
            double weight = weight(need, senior);
            if (need.role() == role && weight > 0) {
                Line line = lines.getOrDefault(need.skill(), new Line(0, 0, examples(role, need.skill())));
                lines.put(
                        need.skill(),
                        new Line(
                                Math.max(line.rank(), need.level()), Math.max(line.weight(), weight), line.examples()));
            }
        }
        return lines;
    }

    private Set<Integer> examples(int role, int skill) {
        Set<Integer> examples = new HashSet<>();
        for (Need need : careers.needs) {
            if (need.role() == role && need.skill() == skill && need.example() >= 0) {
                examples.add(need.example());
            }
        }
        return examples;
    }

    Map<Integer, Line> needed(int role) {
        Map<Integer, Line> lines = lines(role, kind == Kind.SENIOR);
        if (kind == Kind.COLLAPSED) {
            Set<Integer> asked = Set.copyOf(lines.keySet());
            lines.keySet().removeIf(skill -> asked.stream().anyMatch(other -> other != skill && isBelow(other, skill)));
        }
        return lines;
    }

    boolean isDescribed(int role) {
        return careers.needs.stream().anyMatch(need -> need.role() == role);
    }

    /** The skills and ranks of the typical holders of roles, taken together. */
    Map<Integer, Integer> held(List<Integer> roles) {
        Map<Integer, Integer> held = new HashMap<>();
        for (int role : roles) {
            lines(role, false).forEach((skill, line) -> held.merge(skill, rank(line.rank()), Math::max));
        }
        return held;
    }

    private static int rank(int rank) {
        return rank == 0 ? ASSUMED : rank;
    }

    double credit(Map<Integer, Integer> held, int skill, Line line) {
        double best = 0;
        for (Map.Entry<Integer, Integer> claim : held.entrySet()) {
            double share = Math.min(1, claim.getValue() / (double) rank(line.rank()));
            best = Math.max(best, relation(claim.getKey(), skill, line) * share);
        }
        return best;
    }

    private double relation(int held, int skill, Line line) {
        if (held == skill || line.examples().contains(held)) {
            return 1;
        }
        if (isBelow(held, skill)) {
            return 0.75;
        }
        if (careers.broader.contains(new Pair(skill, held))) {
            return 0.5;
        }
        boolean related =
                careers.related.contains(new Pair(skill, held)) || careers.related.contains(new Pair(held, skill));
        return related ? 0.25 : 0;
    }

    private boolean isBelow(int lower, int upper) {
        Set<Integer> above = new HashSet<>();
        above.add(lower);
        for (int i = 0; i < careers.skills; i++) {
            for (Pair pair : careers.broader) {
                if (above.contains(pair.left())) {
                    above.add(pair.right());
                }
            }
        }
        return lower != upper && above.contains(upper);
    }

    /** The gap of a role for somebody who has held roles; null where there is none. */
    @Nullable
    Double gap(List<Integer> before, int role) {
        List<Integer> key = new ArrayList<>(before);
        key.add(role);
        return gaps.computeIfAbsent(key, missing -> {
            Map<Integer, Line> needed = needed(role);
            Map<Integer, Integer> held = held(before);
            double gap = 0;
            for (Map.Entry<Integer, Line> line : needed.entrySet()) {
                gap += line.getValue().weight() * (1 - credit(held, line.getKey(), line.getValue()));
            }
            return needed.isEmpty() || !isDescribed(before.getLast()) ? null : gap;
        });
    }

    @Nullable
    Double effort(Move move) {
        return gap(List.of(move.from()), move.to());
    }

    @Nullable
    Integer pay(int role) {
        return careers.pays.stream()
                .filter(pay -> pay.role() == role && pay.measure() == measure)
                .map(RandomCareers.Pay::amount)
                .findFirst()
                .orElse(null);
    }

    // routes

    /** A way from a start by moves; who takes it holds another role under the start rule. */
    final class Way {
        final int holder;
        final List<Integer> roles = new ArrayList<>();
        final List<Move> moves;

        Way(int holder, int start, List<Move> moves) {
            this.holder = holder;
            this.moves = List.copyOf(moves);
            roles.add(start);
            moves.forEach(move -> roles.add(move.to()));
        }

        int end() {
            return roles.getLast();
        }

        int length() {
            return moves.size();
        }

        int unknown() {
            return (int) moves.stream()
                    .filter(move -> move.lower() < 0 && move.upper() < 0)
                    .count();
        }

        /** Tenths of years. */
        int lower() {
            return moves.stream().mapToInt(move -> Math.max(0, move.lower())).sum();
        }

        /** Tenths of years, or null. */
        @Nullable
        Integer upper() {
            return moves.stream().anyMatch(move -> move.upper() < 0)
                    ? null
                    : Integer.valueOf(moves.stream().mapToInt(Move::upper).sum());
        }

        int unmeasured() {
            return (int) moves.stream().filter(move -> effort(move) == null).count();
        }

        double knownEffort() {
            return moves.stream()
                    .map(BruteRoutes.this::effort)
                    .mapToDouble(effort -> effort == null ? 0 : effort)
                    .sum();
        }

        @Nullable
        Double wholeEffort() {
            return unmeasured() > 0 ? null : Double.valueOf(knownEffort());
        }

        @Nullable
        Double cumulative() {
            double sum = 0;
            for (int at = 1; at < roles.size(); at++) {
                Double gap = gap(roles.subList(0, at), roles.get(at));
                if (gap == null) {
                    return null;
                }
                sum += gap;
            }
            return sum;
        }

        @Nullable
        Integer lowestPay() {
            return roles.stream()
                    .map(BruteRoutes.this::pay)
                    .filter(pay -> pay != null)
                    .min(Comparator.naturalOrder())
                    .orElse(null);
        }

        boolean beats(Way other) {
            if (upper() == null || wholeEffort() == null || other.wholeEffort() == null) {
                return false;
            }
            long effort = micro(wholeEffort());
            long otherEffort = micro(other.wholeEffort());
            return length() <= other.length()
                    && upper() <= other.lower()
                    && effort <= otherEffort
                    && (length() < other.length() || upper() < other.lower() || effort < otherEffort);
        }

        List<String> iris() {
            return moves.stream().map(move -> careers.move(move.index())).toList();
        }

        @Override
        public String toString() {
            return holder + ": " + roles + " by "
                    + moves.stream().map(Move::index).toList();
        }
    }

    static long micro(double value) {
        return Math.round(value * 1e6);
    }

    /** All ways from a start that visit no role twice. */
    List<Way> ways(int holder, int start) {
        List<Way> found = new ArrayList<>();
        go(new Way(holder, start, List.of()), found);
        return found;
    }

    private void go(Way way, List<Way> found) {
        for (Move move : careers.moves) {
            if (move.from() == way.end() && !way.roles.contains(move.to()) && move.to() != way.holder) {
                List<Move> longer = new ArrayList<>(way.moves);
                longer.add(move);
                Way next = new Way(way.holder, way.roles.getFirst(), longer);
                found.add(next);
                go(next, found);
            }
        }
    }

    List<Integer> specialised(int role) {
        return careers.specialisations.stream()
                .filter(pair -> pair.left() == role)
                .map(Pair::right)
                .sorted()
                .toList();
    }

    List<Integer> everyRole() {
        return IntStream.range(0, careers.roles).boxed().toList();
    }

    /** The order of routes as it is documented. */
    static Comparator<Way> order(RankBy rankBy) {
        Comparator<Way> ties = Comparator.comparingInt(Way::unknown)
                .thenComparingInt(Way::length)
                .thenComparingInt(Way::lower)
                .thenComparingInt(Way::unmeasured)
                .thenComparingLong(way -> micro(way.knownEffort()))
                .thenComparing(way -> way.roles, BruteRoutes::compare)
                .thenComparing(way -> way.moves.stream().map(Move::index).toList(), BruteRoutes::compare);
        return switch (rankBy) {
            case MOVES -> Comparator.comparingInt(Way::length).thenComparing(ties);
            case TIME ->
                Comparator.comparingInt(Way::unknown)
                        .thenComparingInt(Way::lower)
                        .thenComparing(ties);
            case EFFORT ->
                Comparator.comparingInt(Way::unmeasured)
                        .thenComparingLong(way -> micro(way.knownEffort()))
                        .thenComparing(ties);
            case CUMULATIVE_EFFORT ->
                Comparator.comparingLong((Way way) -> {
                            Double effort = way.cumulative();
                            return effort == null ? Long.MAX_VALUE : micro(effort);
                        })
                        .thenComparing(ties);
            case PAY ->
                Comparator.comparingInt((Way way) -> {
                            Integer lowest = way.lowestPay();
                            return lowest == null ? 0 : -lowest;
                        })
                        .thenComparing(ties);
            case PARETO -> ties;
        };
    }

    private static int compare(List<Integer> one, List<Integer> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int order = Integer.compare(one.get(i), other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.size(), other.size());
    }
}
