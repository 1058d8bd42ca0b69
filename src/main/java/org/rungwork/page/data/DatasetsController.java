package org.rungwork.page.data;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.rungwork.page.Row;
import org.rungwork.page.data.DatasetsPage.Graph;
import org.rungwork.query.QueryCatalogue;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /datasets}: every graph with its size and licence; with {@code from} and {@code to} also what two versions differ in. */
@Controller
class DatasetsController {

    private static final String GRAPHS = "https://w3id.org/rungwork/graph/";
    private static final int DAY = "2026-11-28".length();

    private final QueryCatalogue catalogue;
    private final Differences differences;

    DatasetsController(QueryCatalogue catalogue, Differences differences) {
        this.catalogue = catalogue;
        this.differences = differences;
    }

    @GetMapping("/datasets")
    String datasets(
            @RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String to, Model model) {
        Map<String, Graph> graphs = new LinkedHashMap<>();
        Row.ask(catalogue, "graphs-of-version", Map.of())
                .forEach(row -> graphs.putIfAbsent(row.get("graph"), graph(row)));
        Map<Boolean, List<Graph>> byOrigin =
                graphs.values().stream().collect(Collectors.partitioningBy(graph -> graph.version() != null));
        model.addAttribute(
                "page",
                new DatasetsPage(
                        graphs.values().stream().mapToLong(Graph::triples).sum(),
                        byOrigin.get(true),
                        byOrigin.get(false).stream()
                                .collect(Collectors.groupingBy(
                                        graph -> graph.name().replaceFirst("/.*", ""),
                                        LinkedHashMap::new,
                                        Collectors.toList())),
                        differences.versions(),
                        from.isBlank() || to.isBlank() ? null : differences.between(from.strip(), to.strip())));
        return "datasets";
    }

    private static Graph graph(Row row) {
        String iri = row.get("graph");
        String name = iri.startsWith(GRAPHS) ? iri.substring(GRAPHS.length()) : iri;
        return new Graph(
                iri,
                name,
                row.get("title"),
                Long.parseLong(row.get("triples")),
                row.find("since").map(time -> time.substring(0, DAY)).orElse(""),
                row.orNull("version"),
                row.orNull("publisher"),
                row.orNull("licence"),
                row.orNull("attribution"),
                row.orNull("homepage"),
                row.find("replacedBy").isEmpty());
    }
}
