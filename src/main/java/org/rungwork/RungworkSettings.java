package org.rungwork;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rungwork.access.Budgets;
import org.rungwork.backup.Backups;
import org.rungwork.endpoint.Limits;
import org.rungwork.intake.ImportIssue;
import org.rungwork.limits.Holdings;
import org.rungwork.linking.Embedder;
import org.rungwork.linking.OnnxEmbedder;
import org.rungwork.store.StoreSettings;
import org.rungwork.validation.Severity;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * The settings under {@code rungwork.}; their defaults stand in application.yaml.
 *
 * @param store where the dataset lies
 * @param sparql how SPARQL is served
 * @param access who may do what
 * @param token the token that allows everything, sent as {@code Authorization: Bearer}; empty for none. The commands import
 *     and backup send it to a running server.
 * @param sources folders of sources beside the ones that come with the application
 * @param documents folders of source documents, which the evidence in the sources is compared with
 * @param languages tags of the languages that concepts are labelled in where a request asks for no other, or for one in which
 *     there is no label; the first is the most wished
 * @param linking what names are linked by
 * @param limits what requests to SPARQL and the graph store may take
 * @param imports how deliveries of taxonomies are taken in
 * @param backup where backups go
 * @param accessLog whether each request gets a line in the log
 * @param server address of a running server that the commands import and backup turn to; empty to work by themselves
 */
@ConfigurationProperties("rungwork")
record RungworkSettings(
        Store store,
        Sparql sparql,
        AccessSettings access,
        String token,
        List<Path> sources,
        List<Path> documents,
        List<String> languages,
        Linking linking,
        RequestLimits limits,
        Imports imports,
        Backup backup,
        boolean accessLog,
        String server) {

    /**
     * @param location folder of the embedded store, or {@code memory}
     * @param queryTimeout longest time a query may take
     */
    record Store(String location, Duration queryTimeout) {
        StoreSettings settings() {
            return new StoreSettings(location, queryTimeout);
        }
    }

    /** @param unionDefaultGraph whether a query without a dataset clause sees the union of the named graphs */
    record Sparql(boolean unionDefaultGraph) {}

    /**
     * @param model file of a model in ONNX that embeds sentences; empty for none
     * @param tokenizer file of its tokenizer, a tokenizer.json
     */
    record Linking(String model, String tokenizer) {

        Embedder embedder(Console console) {
            if (model.isBlank() && tokenizer.isBlank()) {
                return Embedder.NONE;
            }
            if (model.isBlank() || tokenizer.isBlank()) {
                throw new IllegalArgumentException(
                        "rungwork.linking.model and rungwork.linking.tokenizer go together: set both, or neither");
            }
            return new TellingEmbedder(OnnxEmbedder.open(Path.of(model), Path.of(tokenizer)), console::say);
        }
    }

    /**
     * @param running the most requests that are worked on at once
     * @param runningLong the most that are worked on beside them after they have taken longer than a second
     * @param waiting the most that wait for that or are being received
     * @param patience longest time that a request waits for its turn
     * @param largestBody the most that a body may have, as sent and decompressed
     * @param bodyTime longest time until a body is there
     * @param largestAnswer the most that an answer may have
     * @param queryMemory about how much a query may hold at once; 0 for its share of a third of the heap
     * @param queryDisk the most that a query may keep in temporary files at once
     * @param changeMemory about how much the statements may take that a write changes; 0 for a third of the heap
     * @param processing the most that the processors work for one client in a minute; zero for any
     * @param errors the most errors that one client makes in a minute; 0 for any
     */
    record RequestLimits(
            int running,
            int runningLong,
            int waiting,
            Duration patience,
            DataSize largestBody,
            Duration bodyTime,
            DataSize largestAnswer,
            DataSize queryMemory,
            DataSize queryDisk,
            DataSize changeMemory,
            Duration processing,
            int errors) {
        Budgets.Share share() {
            return new Budgets.Share(processing, errors);
        }

        Limits limits() {
            return new Limits(
                    running,
                    runningLong,
                    waiting,
                    patience,
                    largestBody.toBytes(),
                    bodyTime,
                    largestAnswer.toBytes(),
                    new Holdings.Share(memoryOfAQuery(), queryDisk.toBytes()),
                    memoryOfAChange());
        }

        private long memoryOfAQuery() {
            long share = aThirdOfTheHeap() / Math.max(1, running + runningLong);
            return queryMemory.toBytes() == 0 ? share : queryMemory.toBytes();
        }

        /** One is prepared at a time. */
        private long memoryOfAChange() {
            return changeMemory.toBytes() == 0 ? aThirdOfTheHeap() : changeMemory.toBytes();
        }

        private static long aThirdOfTheHeap() {
            return Runtime.getRuntime().maxMemory() / 3;
        }
    }

    /**
     * @param severities what each kind of issue does: violation stops an import, warning and info are told
     * @param folder where deliveries lie that curators may name instead of sending them; empty for nowhere
     * @param largestUpload the most that a delivery may have that is sent
     */
    record Imports(Map<ImportIssue.Code, Severity> severities, String folder, DataSize largestUpload) {}

    /**
     * @param folder where backups go; empty for nowhere
     * @param every how often a server takes one; zero for never
     * @param keep how many stay
     */
    record Backup(String folder, Duration every, int keep) {

        Backup {
            if (every.isNegative() || every.isPositive() && folder.isBlank()) {
                throw new IllegalArgumentException(
                        "rungwork.backup.every is " + every + ": set rungwork.backup.folder with it, or 0s for never");
            }
        }

        Optional<Backups> backups() {
            return folder.isBlank()
                    ? Optional.empty()
                    : Optional.of(new Backups(Path.of(folder), InstantSource.system()));
        }
    }
}
