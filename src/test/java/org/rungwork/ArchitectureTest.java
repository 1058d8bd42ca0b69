package org.rungwork;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table of packages in the README is the law: what it does not list may not be imported. */
class ArchitectureTest {

    private static final String BASE = "org.rungwork";

    /** Libraries that only some packages may use: prefix of their packages, and who may. */
    private static final Map<String, Set<String>> LIBRARIES = Map.ofEntries(
            Map.entry("org.eclipse.rdf4j", Set.of("intake")),
            Map.entry("de.siegmar.fastcsv", Set.of("intake", "linking")),
            Map.entry("org.apache.lucene", Set.of("linking")),
            Map.entry("dev.langchain4j", Set.of("linking")),
            Map.entry("org.dhatim.fastexcel", Set.of("intake")),
            Map.entry("org.yaml.snakeyaml", Set.of("intake")),
            Map.entry("org.apache.jena.shacl", Set.of("validation", "endpoint")),
            Map.entry("org.apache.jena.tdb2", Set.of("store", "endpoint")),
            Map.entry("org.apache.jena.fuseki", Set.of("endpoint", "")),
            Map.entry("org.springframework.security", Set.of("access", "")),
            Map.entry("org.springframework", Set.of("access", "request", "web", "page", "")),
            Map.entry("jakarta.servlet", Set.of("access", "request", "web", "page", "endpoint", "")));

    private static final Set<String> WITHOUT_JENA = Set.of("model", "gap", "route", "request", "web", "page");

    private static final String PATH = BASE + ".path";

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(BASE);

    @Test
    void packagesImportOnlyWhatTheReadmeAllows() {
        Map<String, Set<String>> allowed = tableOfTheReadme();

        List<String> offences = new ArrayList<>();
        for (JavaClass from : classes) {
            for (String used : usedPackages(from)) {
                boolean permitted = used.equals(part(from))
                        || allowed.getOrDefault(part(from), Set.of()).contains(used);
                if (!permitted && !part(from).isEmpty()) {
                    offences.add(from.getName() + " uses " + used);
                }
            }
        }

        assertThat(offences).isEmpty();
    }

    @Test
    void everyPackageStandsInTheReadme() {
        Set<String> packages = classes.stream().map(ArchitectureTest::part).collect(Collectors.toSet());
        packages.remove("");

        assertThat(tableOfTheReadme().keySet()).containsExactlyInAnyOrderElementsOf(packages);
    }

    @Test
    void librariesStayInTheirPackages() {
        List<String> offences = new ArrayList<>();
        for (JavaClass from : classes) {
            for (String target : targets(from)) {
                LIBRARIES.forEach((library, users) -> {
                    if (target.startsWith(library + ".") && !users.contains(part(from))) {
                        offences.add(from.getName() + " uses " + target);
                    }
                });
                if (target.startsWith("org.apache.jena.") && WITHOUT_JENA.contains(part(from))) {
                    offences.add(from.getName() + " uses " + target);
                }
            }
        }

        assertThat(offences).isEmpty();
    }

    /** Whoever embeds the search for paths takes nothing else with it. */
    @Test
    void searchingForPathsNeedsTheJdkAlone() {
        assertThat(usesOf(PATH, Set.of("java.", "org.jspecify.", PATH + "."))).isEmpty();
        assertThat(classes.stream()
                        .filter(from -> from.getPackageName().equals(PATH))
                        .flatMap(from -> targets(from).stream())
                        .filter(target -> target.startsWith(PATH + ".sparql.")))
                .isEmpty();
    }

    @Test
    void searchingForPathsInSparqlNeedsArqAlone() {
        Set<String> arq = Set.of(
                "org.apache.jena.atlas.",
                "org.apache.jena.datatypes.",
                "org.apache.jena.graph.",
                "org.apache.jena.query.",
                "org.apache.jena.riot.",
                "org.apache.jena.sparql.",
                "org.apache.jena.sys.");
        Set<String> allowed = new TreeSet<>(arq);
        allowed.addAll(Set.of("java.", "org.jspecify.", PATH + "."));

        assertThat(usesOf(PATH + ".sparql", allowed)).isEmpty();
    }

    /** What the classes of a package use beside what is allowed. */
    private List<String> usesOf(String packageName, Set<String> allowed) {
        List<String> offences = new ArrayList<>();
        for (JavaClass from : classes) {
            if (from.getPackageName().equals(packageName)) {
                targets(from).stream()
                        .filter(name -> allowed.stream().noneMatch(name::startsWith))
                        .forEach(name -> offences.add(from.getName() + " uses " + name));
            }
        }
        return offences;
    }

    /** Rows such as {@code | intake | reads … | model, vocabulary | … |}. */
    private static Map<String, Set<String>> tableOfTheReadme() {
        Map<String, Set<String>> table = new LinkedHashMap<>();
        ProjectFiles.read(Path.of("README.md"))
                .lines()
                .dropWhile(line -> !line.startsWith("| package |"))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> line.split("\\|"))
                .forEach(cells -> table.put(
                        cells[1].strip(),
                        Arrays.stream(cells[3].strip().split(",\\s*")).collect(Collectors.toSet())));
        table.remove("(root)");
        return table;
    }

    private static Set<String> usedPackages(JavaClass from) {
        return targets(from).stream()
                .filter(name -> name.startsWith(BASE + "."))
                .map(name -> part(name.substring(0, name.lastIndexOf('.'))))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> targets(JavaClass from) {
        return from.getDirectDependenciesFromSelf().stream()
                .map(dependency ->
                        dependency.getTargetClass().getBaseComponentType().getName())
                .filter(name -> name.contains("."))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String part(JavaClass type) {
        return part(type.getPackageName());
    }

    /** {@code intake} of {@code org.rungwork.intake.sssom}; empty for the root. */
    private static String part(String packageName) {
        if (packageName.length() <= BASE.length()) {
            return "";
        }
        String inside = packageName.substring(BASE.length() + 1);
        int dot = inside.indexOf('.');
        return dot < 0 ? inside : inside.substring(0, dot);
    }
}
