package org.rungwork.gap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rungwork.ProjectFiles;
import org.rungwork.TestServer;
import org.rungwork.TestServer.Running;
import org.rungwork.model.QueryFile;
import org.rungwork.projection.Projection;
import org.rungwork.projection.Projections;
import org.rungwork.projection.SmallStore;
import org.rungwork.query.Answer;
import org.rungwork.query.QueryCatalogue;
import org.rungwork.vocabulary.Identifiers;

/**
 * The report says what the query on the same question says. Of several held skills that give the same credit by the same
 * coefficient each may name another one, so these are not compared.
 */
@ExtendWith(TestServer.class)
class QueryOracleTest {

    private static final String QUESTION = "gap-between-roles";
    private static final int CAREERS = 200;
    private static final int AT_ONCE = 20;

    @Test
    void answersAsTheQueryOnTheSeed(Running server) {
        Projection projection = server.context().getBean(Projections.class).current();
        QueryCatalogue catalogue = server.context().getBean(QueryCatalogue.class);
        List<Integer> described = IntStream.range(0, projection.roles().size())
                .filter(projection::isDescribed)
                .boxed()
                .toList();

        assertThat(described).hasSize(5);
        for (int source : described) {
            for (int target : described) {
                List<Pair> pair = List.of(new Pair(source, target));
                assertThat(reported(projection, pair, Views.STANDARD))
                        .isEqualTo(asked(projection, catalogue, pair, Views.STANDARD));
            }
        }
    }

    /** Careers share no skill, so one question asks for a pair of roles of each. */
    @ParameterizedTest
    @EnumSource(names = {"STANDARD", "ALL_IMPORTANCES"})
    void answersAsTheQueryInRandomCareers(Views kind) {
        QueryFile file = QueryFile.of(QUESTION + ".rq", ProjectFiles.read(Path.of("queries/answer", QUESTION + ".rq")));
        for (int first = 0; first < CAREERS; first += AT_ONCE) {
            try (SmallStore store = new SmallStore(RandomCareers.turtle(first, first + AT_ONCE))) {
                QueryCatalogue catalogue = new QueryCatalogue(store.store(), List.of(file));
                List<Pair> pairs = IntStream.range(first, first + AT_ONCE)
                        .mapToObj(RandomCareers::new)
                        .map(careers -> new Pair(store.role(careers.role(0)), store.role(careers.role(1))))
                        .toList();

                assertThat(reported(store.projection(), pairs, kind))
                        .isEqualTo(asked(store.projection(), catalogue, pairs, kind));
            }
        }
    }

    private record Pair(int source, int target) {}

    private static TreeSet<String> reported(Projection projection, List<Pair> pairs, Views kind) {
        View view = kind.of(projection.scales());
        Gaps gaps = new Gaps(projection);
        return pairs.stream()
                .map(pair -> gaps.report(Holder.typical(projection, pair.source(), view), pair.target(), view))
                .flatMap(report -> report.items().stream())
                .map(QueryOracleTest::line)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static TreeSet<String> asked(
            Projection projection, QueryCatalogue catalogue, List<Pair> pairs, Views kind) {
        Map<String, List<String>> parameters = Map.of(
                "source", iris(projection, pairs, Pair::source),
                "target", iris(projection, pairs, Pair::target),
                "importance", kind == Views.STANDARD ? List.of("Essential") : Views.IMPORTANCES);
        Answer.Rows answer =
                (Answer.Rows) catalogue.ask(catalogue.findQuery(QUESTION).orElseThrow(), parameters);
        TreeSet<String> lines = new TreeSet<>();
        answer.rows().forEach(row -> lines.add(line(row, kind.of(projection.scales()))));
        return lines;
    }

    private static List<String> iris(Projection projection, List<Pair> pairs, ToIntFunction<Pair> role) {
        return pairs.stream()
                .map(pair -> projection.roles().get(role.applyAsInt(pair)).iri())
                .toList();
    }

    private static String line(GapItem item) {
        GapItem.Credit held = item.held();
        return line(
                item.skill().iri(),
                item.need(),
                item.needStated(),
                item.credit(),
                item.state(),
                held == null ? 0 : held.coefficient());
    }

    private static String line(Binding row, View view) {
        Node relation = row.get("relation");
        return line(
                row.get("skill").getURI(),
                Integer.parseInt(row.get("need").getLiteralLexicalForm()),
                Boolean.parseBoolean(row.get("needStated").getLiteralLexicalForm()),
                Double.parseDouble(row.get("credit").getLiteralLexicalForm()),
                GapState.valueOf(
                        Identifiers.localName(row.get("state").getURI()).toUpperCase(Locale.ROOT)),
                relation == null ? 0 : coefficient(Identifiers.localName(relation.getURI()), view));
    }

    private static double coefficient(String rule, View view) {
        return IntStream.range(0, Relation.values().length)
                .filter(relation -> Relation.values()[relation].rule().equals(rule))
                .mapToDouble(view.coefficients()::get)
                .findFirst()
                .orElseThrow();
    }

    private static String line(
            String skill, int need, boolean isStated, double credit, GapState state, double coefficient) {
        return String.format(
                Locale.ROOT, "%s %d %b %.4f %s by %.2f", skill, need, isStated, credit, state, coefficient);
    }
}
