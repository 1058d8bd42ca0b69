package org.rungwork.gap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
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
                assertThatReportIsTheAnswer(projection, catalogue, source, target, Views.STANDARD);
            }
        }
    }

    @Test
    void answersAsTheQueryInRandomCareers() {
        QueryFile file = QueryFile.of(QUESTION + ".rq", ProjectFiles.read(Path.of("queries/answer", QUESTION + ".rq")));
        // few at a time, since the query looks at all skills of a store
        for (int first = 0; first < CAREERS; first += CAREERS / 10) {
            try (SmallStore store = new SmallStore(RandomCareers.turtle(first, first + CAREERS / 10))) {
                QueryCatalogue catalogue = new QueryCatalogue(store.store(), List.of(file));
                for (int number = first; number < first + CAREERS / 10; number++) {
                    RandomCareers careers = new RandomCareers(number);
                    assertThatReportIsTheAnswer(
                            store.projection(),
                            catalogue,
                            store.role(careers.role(number % 3)),
                            store.role(careers.role(3)),
                            number % 2 == 0 ? Views.STANDARD : Views.ALL_IMPORTANCES);
                }
            }
        }
    }

    private static void assertThatReportIsTheAnswer(
            Projection projection, QueryCatalogue catalogue, int source, int target, Views kind) {
        View view = kind.of(projection.scales());
        Map<String, List<String>> parameters = Map.of(
                "source", List.of(projection.roles().get(source).iri()),
                "target", List.of(projection.roles().get(target).iri()),
                "importance", kind == Views.STANDARD ? List.of("Essential") : Views.IMPORTANCES);
        Answer.Rows rows =
                (Answer.Rows) catalogue.ask(catalogue.findQuery(QUESTION).orElseThrow(), parameters);
        TreeSet<String> expected = new TreeSet<>();
        rows.rows().forEach(row -> expected.add(line(row, view)));

        GapReport report = new Gaps(projection).report(Holder.typical(projection, source, view), target, view);

        assertThat(report.items()).extracting(QueryOracleTest::line).containsExactlyInAnyOrderElementsOf(expected);
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
