package org.rungwork.page.career;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rungwork.model.Concept;
import org.rungwork.page.Addresses;
import org.rungwork.projection.Concepts;
import org.rungwork.projection.Scale;
import org.rungwork.projection.Scales;
import org.rungwork.request.Choices;
import org.rungwork.request.Question;
import org.rungwork.route.Bounds;
import org.rungwork.route.RankBy;
import org.rungwork.route.RouteQuery;
import org.rungwork.route.StartRule;

/**
 * The form that asks for routes, filled in as the address says.
 *
 * @param from label of the first role; "" for any
 * @param to label of the last role; "" for any
 * @param known roles to choose from; others can be typed
 * @param ranks what may come first
 * @param starts the start rules
 * @param kinds kinds of move
 * @param trusts statuses that moves may have at least, the most trusted first
 * @param given the values of the address
 */
public record RoutesForm(
        String from,
        String to,
        List<Concept> known,
        List<Option> ranks,
        List<Option> starts,
        List<Option> kinds,
        List<Option> trusts,
        Given given) {

    /**
     * A choice.
     *
     * @param value as the address has it
     * @param label in words; "" where the messages have them
     */
    public record Option(String value, String label, boolean chosen) {}

    /** The values of an address by name. */
    public record Given(Function<String, List<String>> values) {

        /** The first value, or "". */
        public String one(String name) {
            return values.apply(name).stream().findFirst().orElse("");
        }

        public List<String> all(String name) {
            return values.apply(name);
        }
    }

    static RoutesForm of(Question question) {
        Scales scales = question.edition().projection().scales();
        Given given = new Given(question.parameters()::list);
        return new RoutesForm(
                label(question, Question.FROM),
                label(question, Question.TO),
                own(question.edition().projection().roles()),
                options(RankBy.values(), question.parameters().choice("rank", RouteQuery.USUAL_RANK)),
                options(StartRule.values(), question.parameters().choice("start", StartRule.FALLBACK)),
                options(scales.moveKinds(), given.all("kind")),
                options(scales.statuses(), given.all("minTrust")),
                given);
    }

    /** How a role is written in a field: as people call it, or by its IRI where several are called so. */
    static String label(Question question, String parameter) {
        Concepts roles = question.edition().projection().roles();
        return question.findRole(parameter).stream()
                .mapToObj(roles::get)
                .map(role -> roles.named(role.label()).size() == 1 ? role.label() : Addresses.name(role))
                .findFirst()
                .orElse("");
    }

    static List<Concept> own(Concepts roles) {
        return IntStream.range(0, roles.size())
                .filter(roles::isOwn)
                .limit(Bounds.MOST_MOVES * 10L)
                .mapToObj(roles::get)
                .toList();
    }

    private static <E extends Enum<E>> List<Option> options(E[] choices, E chosen) {
        return Arrays.stream(choices)
                .map(choice -> new Option(Choices.write(choice), "", choice == chosen))
                .toList();
    }

    static List<Option> options(Scale scale, List<String> chosen) {
        List<Concept> named = chosen.stream()
                .flatMap(name -> scale.find(name).stream().mapToObj(scale::get))
                .toList();
        return IntStream.range(0, scale.size())
                .mapToObj(scale::get)
                .map(entry -> new Option(entry.id(), entry.label(), named.contains(entry)))
                .toList();
    }

    /** Which ends are named: none, from, to, or both. */
    public String ends() {
        return from.isEmpty() ? to.isEmpty() ? "none" : "to" : to.isEmpty() ? "from" : "both";
    }

    /** How many routes are asked for; "" where that is left to the page. */
    public String k() {
        return given.one("k");
    }

    /** Whether anything beside the ends is asked for, so that the bounds are shown open. */
    public boolean isBounded() {
        return Stream.of(
                        "k",
                        "maxMoves",
                        "maxYears",
                        "minPayShare",
                        "payToday",
                        "avoid",
                        "via",
                        "kind",
                        "minTrust",
                        "start")
                .anyMatch(name -> !given.all(name).isEmpty());
    }
}
