package org.rungwork.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rungwork.linking.Target;
import org.rungwork.reconciliation.Reconcilers.Offer;
import org.rungwork.web.ReconciliationViews.Named;
import org.rungwork.web.ReconciliationViews.Setting;

/** What a service says of itself, in each version. */
final class ReconciliationManifests {

    private static final String CONCEPTS = "http://www.w3.org/2004/02/skos/core#Concept";
    private static final String SCHEMA = "https://w3id.org/rungwork/ns#";

    private ReconciliationManifests() {}

    private record Url(String url) {}

    private record Place(
            @JsonProperty("service_url") String root,
            @JsonProperty("service_path") String path) {}

    private record Preview(String url, int width, int height) {}

    private record Suggest<T>(T entity, T type, T property) {}

    private record Extend(
            @JsonProperty("propose_properties") Place proposals,
            @JsonProperty("property_settings") List<Setting> settings) {}

    private record Manifest(
            List<String> versions,
            String name,
            String identifierSpace,
            String schemaSpace,
            String documentation,
            String serviceVersion,
            List<Named> defaultTypes,
            Url view,
            Preview preview,
            Suggest<Place> suggest,
            Extend extend,
            int batchSize) {}

    /** @param address of the service */
    static Object of(Offer offer, List<Target> targets, String address, String documentation) {
        String preview = address + "/preview?id={{id}}";
        return new Manifest(
                List.of("0.2"),
                offer.target().title(),
                CONCEPTS,
                SCHEMA,
                documentation,
                version(),
                types(offer),
                new Url(preview),
                new Preview(preview, PreviewPage.WIDTH, PreviewPage.HEIGHT),
                new Suggest<>(
                        new Place(address, "/suggest/entity"),
                        new Place(address, "/suggest/type"),
                        new Place(address, "/suggest/property")),
                new Extend(new Place(address, "/extend/propose"), ReconciliationExtension.settings(targets)),
                ReconciliationQueries.BATCH);
    }

    private record Frame(int width, int height) {}

    private record DraftExtend(boolean proposeProperties, List<Setting> propertySettings) {}

    private record DraftManifest(
            List<String> versions,
            String name,
            String lang,
            String documentation,
            String serviceVersion,
            List<Named> defaultTypes,
            Url view,
            Frame preview,
            Suggest<Boolean> suggest,
            DraftExtend extend,
            int batchSize,
            boolean standardizedScore) {}

    static Object ofDraft(Offer offer, List<Target> targets, String address, String documentation) {
        return new DraftManifest(
                List.of("1.0-draft"),
                offer.target().title(),
                offer.language(),
                documentation,
                version(),
                types(offer),
                new Url(address + "/preview?id={id}"),
                new Frame(PreviewPage.WIDTH, PreviewPage.HEIGHT),
                new Suggest<>(true, true, true),
                new DraftExtend(
                        true,
                        ReconciliationExtension.settings(targets).stream()
                                .map(Setting::draft)
                                .toList()),
                ReconciliationQueries.BATCH,
                true);
    }

    private static String version() {
        @Nullable String version = ReconciliationManifests.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    private static List<Named> types(Offer offer) {
        return offer.kinds().stream().map(kind -> Named.of(kind).brief()).toList();
    }
}
