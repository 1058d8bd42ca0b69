package org.rungwork.page.concept;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rungwork.page.Addresses;
import org.rungwork.page.Row;
import org.rungwork.page.Sources;
import org.rungwork.query.QueryCatalogue;
import org.rungwork.vocabulary.Identifiers;

/** What catalogued questions tell about a role: each method is one section of its page. */
final class RoleFacts {

    private static final Set<String> WORK = Set.of("Responsibility", "WorkContext");
    private static final Set<String> ON_PAY = Set.of("CompensationObservation", "Observation", "SalaryFactor");
    private static final Set<String> ELSEWHERE = Set.of("SalaryObservation", "PremiumObservation");
    private static final String ABOUT = "statements-about-role";

    private final QueryCatalogue catalogue;
    private final Sources sources;
    private final Map<String, List<String>> role;
    private final List<Row> statements;

    RoleFacts(QueryCatalogue catalogue, String role, Sources sources) {
        this.catalogue = catalogue;
        this.sources = sources;
        this.role = Map.of("role", List.of(role));
        this.statements = ask(ABOUT);
    }

    private List<Row> ask(String question) {
        return Row.ask(catalogue, question, role);
    }

    Section<PayLine> pay() {
        Sources.Margin margin = sources.margin();
        List<PayLine> lines = ask("pay-of-role").stream()
                .map(row -> new PayLine(
                        row.number("lower"),
                        row.number("upper"),
                        row.isTrue("upperUnbounded"),
                        row.number("central"),
                        row.isTrue("approximate"),
                        row.localName("statistic"),
                        row.orNull("currency"),
                        row.orNull("seniorityLabel"),
                        row.orNull("placeLabel"),
                        row.orNull("year"),
                        margin.of(row, "salary")))
                .sorted(Comparator.comparing((PayLine line) -> line.seniority() == null)
                        .reversed()
                        .thenComparingDouble(PayLine::least))
                .toList();
        return new Section<>(lines, margin.listed(), "pay-of-role");
    }

    Section<Said> payNotes() {
        return statements(ON_PAY::contains);
    }

    Section<Said> work() {
        return statements(WORK::contains);
    }

    Section<Said> outlook() {
        return statements(kind -> !WORK.contains(kind) && !ON_PAY.contains(kind) && !ELSEWHERE.contains(kind));
    }

    private Section<Said> statements(Predicate<String> kinds) {
        Sources.Margin margin = sources.margin();
        List<Said> items = statements.stream()
                .filter(row -> kinds.test(row.localName("class")))
                .map(row -> new Said(
                        row.find("label").orElseGet(() -> row.get("form")),
                        kind(row),
                        null,
                        row.find("label").isPresent() ? null : row.localName("component"),
                        margin.of(row, "statement")))
                .toList();
        return new Section<>(items, margin.listed(), ABOUT);
    }

    private static String kind(Row row) {
        String kind = row.localName("kind");
        return kind.isEmpty() ? row.localName("class") : kind;
    }

    Section<Said> education() {
        Sources.Margin margin = sources.margin();
        Stream<Said> schooling = Row.grouped(ask("education-of-role"), "requirement").values().stream()
                .map(rows -> new Said(
                        schooling(rows),
                        rows.getFirst().localName("importance"),
                        null,
                        rows.getFirst()
                                .find("seniority")
                                .map(Identifiers::localName)
                                .orElse(null),
                        margin.of(rows, "requirement")));
        Stream<Said> experience = ask("experience-of-role").stream()
                .map(row -> new Said(
                        experience(row), row.localName("importance"), null, null, margin.of(row, "requirement")));
        Stream<Said> credentials = ask("credentials-of-role").stream()
                .map(row -> new Said(
                        row.label("credentialLabel", "credential"),
                        row.localName("importance"),
                        null,
                        null,
                        margin.of(row, "requirement")));
        List<Said> items =
                Stream.concat(Stream.concat(schooling, experience), credentials).toList();
        return new Section<>(items, margin.listed(), "education-of-role");
    }

    private static String schooling(List<Row> rows) {
        String fields = rows.stream()
                .flatMap(row -> row.find("fieldLabel").stream())
                .distinct()
                .collect(Collectors.joining(", "));
        String level = rows.getFirst().find("levelLabel").orElse("");
        return Stream.of(level, fields).filter(text -> !text.isEmpty()).collect(Collectors.joining(": "));
    }

    private static String experience(Row row) {
        String what = Stream.of(row.find("experienceIn"), row.find("experienceAsLabel"))
                .flatMap(found -> found.stream())
                .collect(Collectors.joining(", "));
        String years = years(row);
        return Stream.of(years, what).filter(text -> !text.isEmpty()).collect(Collectors.joining(": "));
    }

    /** Such as {@code 3–5}, or {@code 5+}; "" where no years are given. */
    private static String years(Row row) {
        if (row.number("lower").isEmpty()) {
            return "";
        }
        String lower = Numbers.plain(row.number("lower").getAsDouble());
        return (row.number("upper").isPresent()
                        ? lower + "–" + Numbers.plain(row.number("upper").getAsDouble())
                        : lower + "+")
                + " y";
    }

    Section<Said> norms() {
        Sources.Margin margin = sources.margin();
        Map<String, List<Row>> byNorm = new LinkedHashMap<>(Row.grouped(ask("norms-of-role"), "norm"));
        byNorm.putAll(Row.grouped(ask("standards-of-role"), "standard"));
        List<Said> items = byNorm.entrySet().stream()
                .map(entry -> {
                    Row first = entry.getValue().getFirst();
                    return new Said(
                            first.find("normLabel")
                                    .or(() -> first.find("standardLabel"))
                                    .orElseGet(() -> Identifiers.localName(entry.getKey())),
                            "",
                            Addresses.ofNorm(entry.getKey()),
                            null,
                            margin.of(entry.getValue(), "statement"));
                })
                .toList();
        return new Section<>(items, margin.listed(), "norms-of-role");
    }

    Section<Said> hirers() {
        Sources.Margin margin = sources.margin();
        List<Said> items = ask("hirers-of-role").stream()
                .map(row -> new Said(
                        row.label("hirerLabel", "hirer"),
                        row.localName("hirerClass"),
                        Addresses.ofHirer(row.get("hirer")),
                        null,
                        margin.of(row, "hiring")))
                .toList();
        return new Section<>(items, margin.listed(), "hirers-of-role");
    }

    Section<Said> beside() {
        List<Said> items = ask("neighbours-of-role").stream()
                .map(row -> new Said(
                        row.label("neighbourLabel", "neighbour"),
                        row.get("tie"),
                        Addresses.of("/roles", row.get("neighbour")),
                        null,
                        List.of()))
                .toList();
        return new Section<>(items, List.of(), "neighbours-of-role");
    }

    Section<MarketLine> market() {
        Sources.Margin margin = sources.margin();
        List<MarketLine> items = ask("market-of-role").stream()
                .map(row -> new MarketLine(
                        row.label("marketLabel", "market"),
                        row.label("indicatorLabel", "figure"),
                        row.number("central").orElseThrow(),
                        row.localName("unit"),
                        row.orNull("currency"),
                        Stream.of(row.find("yearStart"), row.find("yearEnd"))
                                .flatMap(found -> found.stream())
                                .reduce((start, end) -> start + "–" + end)
                                .orElse(null),
                        amount(row, "impliedValue"),
                        amount(row, "statedValue"),
                        margin.of(row, "figure")))
                .toList();
        return new Section<>(items, margin.listed(), "market-of-role");
    }

    private static @Nullable Double amount(Row row, String column) {
        return row.number(column).isPresent() ? row.number(column).getAsDouble() : null;
    }
}
