package org.rungwork;

import java.time.InstantSource;
import java.util.List;
import org.rungwork.access.Authority;
import org.rungwork.access.http.Actors;
import org.rungwork.backup.BackupRoutine;
import org.rungwork.career.Editions;
import org.rungwork.career.TimeLimit;
import org.rungwork.intake.SourceFile;
import org.rungwork.intake.TaxonomyReaders;
import org.rungwork.intake.crosswalk.CrosswalkReader;
import org.rungwork.intake.esco.EscoReader;
import org.rungwork.intake.oews.OewsReader;
import org.rungwork.intake.onet.OnetReader;
import org.rungwork.intake.skos.LabelsReader;
import org.rungwork.intake.skos.SkosReader;
import org.rungwork.intake.sssom.MappingSetReader;
import org.rungwork.linking.Embedder;
import org.rungwork.linking.Linkers;
import org.rungwork.mapping.MappingSets;
import org.rungwork.mapping.Mappings;
import org.rungwork.mapping.ProposalSource;
import org.rungwork.mapping.Proposals;
import org.rungwork.mapping.Review;
import org.rungwork.model.Languages;
import org.rungwork.model.QueryFile;
import org.rungwork.pipeline.Bridges;
import org.rungwork.pipeline.ImportJobs;
import org.rungwork.pipeline.ImportSeverities;
import org.rungwork.pipeline.Imports;
import org.rungwork.pipeline.Pipeline;
import org.rungwork.pipeline.Rules;
import org.rungwork.projection.Projections;
import org.rungwork.query.ConceptDetails;
import org.rungwork.query.ConceptHistories;
import org.rungwork.query.Diffs;
import org.rungwork.query.FreeQuery;
import org.rungwork.query.Prefixes;
import org.rungwork.query.QueryCatalogue;
import org.rungwork.query.Vocabularies;
import org.rungwork.reconciliation.Reconcilers;
import org.rungwork.store.Store;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Store, pipeline and catalogue, as every command uses them. */
@Configuration(proxyBeanMethods = false)
class CoreWiring {

    @Bean
    Bundle bundle() {
        return new Bundle();
    }

    @Bean
    Console console() {
        return new Console(System.out);
    }

    @Bean
    Rules rules(Bundle bundle) {
        return Rules.read(
                bundle.files("ontology/shapes/*.ttl"),
                bundle.files("queries/check/*.rq"),
                bundle.files("queries/derive/*.rq"));
    }

    @Bean(destroyMethod = "close")
    Store store(RungworkSettings settings) {
        return Store.open(settings.store().settings(), settings.sparql().unionDefaultGraph());
    }

    @Bean
    Authority authority(RungworkSettings settings) {
        return new Authority(Actors::present, settings.access().writeRules());
    }

    @Bean
    Pipeline pipeline(Store store, Rules rules, Authority authority) {
        return new Pipeline(store, rules, authority, InstantSource.system());
    }

    @Bean
    BackupRoutine backupRoutine(RungworkSettings settings, Store store, Pipeline pipeline) {
        return new BackupRoutine(
                settings.backup().backups(),
                settings.backup().keep(),
                store,
                () -> pipeline.published().version());
    }

    @Bean
    Embedder embedder(RungworkSettings settings, Console console) {
        return settings.linking().embedder(console);
    }

    @Bean
    Linkers linkers(Store store, Embedder embedder) {
        return new Linkers(store, embedder);
    }

    @Bean
    Imports imports(Store store, Bridges bridges, RungworkSettings settings, Authority authority) {
        return new Imports(
                store,
                bridges,
                new ImportSeverities(settings.imports().severities()),
                authority,
                InstantSource.system());
    }

    @Bean(destroyMethod = "close")
    ImportJobs importJobs(Imports imports) {
        return new ImportJobs(imports, InstantSource.system());
    }

    @Bean
    Bridges bridges(Bundle bundle) {
        return Bridges.read(
                bundle.files("queries/bridge/*.rq"),
                bundle.files("queries/move/*.rq"),
                bundle.files("ontology/vocabulary.ttl"));
    }

    @Bean
    TaxonomyReaders taxonomyReaders() {
        return new TaxonomyReaders(List.of(
                new EscoReader(),
                new OnetReader(),
                new OewsReader(),
                new CrosswalkReader(),
                new MappingSetReader(),
                new SkosReader(),
                new LabelsReader()));
    }

    @Bean
    Projections projections(Store store) {
        return new Projections(store);
    }

    @Bean
    Editions editions(Projections projections, RungworkSettings settings) {
        return new Editions(projections, new Languages(settings.languages()));
    }

    @Bean
    TimeLimit timeLimit(Store store) {
        return new TimeLimit(store.queryTimeout(), System::nanoTime);
    }

    @Bean
    QueryCatalogue queryCatalogue(Store store, Bundle bundle) {
        List<QueryFile> files = bundle.files("queries/answer/*.rq").stream()
                .map(CoreWiring::queryFile)
                .toList();
        return new QueryCatalogue(store, files);
    }

    @Bean
    FreeQuery freeQuery(Store store) {
        return new FreeQuery(store);
    }

    @Bean
    Prefixes prefixes(Bundle bundle) {
        return Prefixes.of(bundle.files("queries/prefixes.ttl").getFirst().text());
    }

    @Bean
    Vocabularies vocabularies(QueryCatalogue catalogue, Prefixes prefixes) {
        return new Vocabularies(catalogue, prefixes);
    }

    private static QueryFile queryFile(SourceFile file) {
        return QueryFile.of(file.name(), file.text());
    }

    @Bean
    Diffs diffs(Store store, QueryCatalogue catalogue) {
        return new Diffs(store, catalogue);
    }

    @Bean
    ConceptDetails conceptDetails(QueryCatalogue catalogue) {
        return new ConceptDetails(catalogue);
    }

    @Bean
    Reconcilers reconcilers(Linkers linkers, ConceptDetails details, RungworkSettings settings) {
        return new Reconcilers(linkers, details, new Languages(settings.languages()));
    }

    @Bean
    Mappings mappings(Store store, Pipeline pipeline, QueryCatalogue catalogue) {
        return new Mappings(store, pipeline, catalogue);
    }

    @Bean
    Review review(Mappings mappings, Pipeline pipeline) {
        return new Review(mappings, pipeline, InstantSource.system());
    }

    @Bean
    MappingSets mappingSets(Store store, Pipeline pipeline, Mappings mappings) {
        return new MappingSets(store, pipeline, mappings);
    }

    @Bean
    ProposalSource proposalSource(Linkers linkers, RungworkSettings settings) {
        return new LinkedProposals(linkers, settings.languages().getFirst());
    }

    @Bean
    Proposals proposals(Store store, Pipeline pipeline, Mappings mappings) {
        return new Proposals(store, pipeline, mappings, InstantSource.system());
    }

    @Bean
    ConceptHistories conceptHistories(Store store, QueryCatalogue catalogue) {
        return new ConceptHistories(store, catalogue);
    }
}
