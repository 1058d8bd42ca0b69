package org.rungwork;

import java.util.List;
import java.util.stream.Stream;
import org.rungwork.description.DatasetDescription;
import org.rungwork.description.Definitions;
import org.rungwork.description.ExampleQueries;
import org.rungwork.description.ShapeRules;
import org.rungwork.description.Things;
import org.rungwork.intake.SourceFile;
import org.rungwork.query.Prefixes;
import org.rungwork.query.QueryCatalogue;
import org.rungwork.store.Store;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What answers for our IRIs, and what describes the graph. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class DescriptionWiring {

    @Bean
    Things things(Store store, QueryCatalogue catalogue, Prefixes prefixes, RungworkSettings settings) {
        return new Things(store, catalogue, prefixes, settings.languages().getFirst());
    }

    @Bean
    Definitions definitions(Store store, Prefixes prefixes, Bundle bundle) {
        List<String> ontologies = Stream.of("rungwork", "service", "path", "taxonomy")
                .map(name -> text(bundle, "ontology/" + name + ".ttl"))
                .toList();
        return new Definitions(store, prefixes, ontologies, text(bundle, "ontology/vocabulary.ttl"), shapes(bundle));
    }

    @Bean
    ShapeRules shapeRules(Bundle bundle) {
        return ShapeRules.read(shapes(bundle));
    }

    private static List<String> shapes(Bundle bundle) {
        return bundle.files("ontology/shapes/*.ttl").stream()
                .map(SourceFile::text)
                .toList();
    }

    private static String text(Bundle bundle, String name) {
        return bundle.files(name).getFirst().text();
    }

    @Bean
    DatasetDescription datasetDescription(Store store, Prefixes prefixes) {
        return new DatasetDescription(store, prefixes);
    }

    @Bean
    ExampleQueries exampleQueries(Store store, QueryCatalogue catalogue, Prefixes prefixes) {
        return new ExampleQueries(store, catalogue, prefixes);
    }
}
