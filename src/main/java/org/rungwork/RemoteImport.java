package org.rungwork;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.rungwork.intake.Delivery;
import org.rungwork.intake.SourceFile;
import org.rungwork.limits.ProcessFolder;
import org.rungwork.pipeline.ImportProgress.Snapshot;
import org.rungwork.pipeline.ImportRefusedException;
import org.rungwork.pipeline.ImportReport;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** An import by a running server, which has the store for itself: sends it the delivery and follows what becomes of it. */
final class RemoteImport implements AutoCloseable {

    private static final long INTERVAL_MILLIS = 250;

    private static final int ACCEPTED = 202;
    private static final int BAD_REQUEST = 400;
    private static final int UNPROCESSABLE = 422;

    private final RemoteServer server;
    private final HttpClient client;
    private volatile RemoteJob job = RemoteJob.NOT_BEGUN;

    RemoteImport(RemoteServer server) {
        this.server = server;
        this.client = server.connect();
    }

    /** How far the server was when it was last asked. */
    Snapshot snapshot() {
        return job.snapshot();
    }

    /**
     * Returns when the server has imported the delivery.
     *
     * @throws ImportRefusedException if something is wrong with the delivery
     * @throws IllegalArgumentException if something is wrong with kind or options
     */
    ImportReport run(String kind, Path place, Map<String, String> options) {
        try {
            URI address = send(kind, place, options);
            while (!job.hasEnded()) {
                Thread.sleep(INTERVAL_MILLIS);
                job = answer(client.send(server.request(address).build(), BodyHandlers.ofString()));
            }
            return job.report();
        } catch (IOException brokenOff) {
            // without its cause, which says less to a person, often nothing
            throw new IllegalStateException(
                    "The exchange with " + server + " broke off: see that a server listens there, that the"
                            + " token is the right one and that the delivery is not larger than"
                            + " rungwork.imports.largest-upload allows");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped; the server goes on", stopped);
        }
    }

    private URI send(String kind, Path place, Map<String, String> options) throws IOException, InterruptedException {
        Path whole = place.toAbsolutePath().normalize();
        if (!Files.isDirectory(whole)) {
            // tells what is wrong with it before it is sent
            Delivery.open(place);
            return send(address(kind, whole.getFileName().toString(), options), whole);
        }
        Delivery delivery = Delivery.open(place);
        Path archive = ProcessFolder.own().createFile(".zip");
        try {
            pack(delivery, archive);
            return send(address(kind, delivery.name() + ".zip", options), archive);
        } finally {
            Files.deleteIfExists(archive);
        }
    }

    private static void pack(Delivery delivery, Path archive) throws IOException {
        try (OutputStream out = Files.newOutputStream(archive);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (SourceFile file : delivery.files()) {
                zip.putNextEntry(new ZipEntry(file.name()));
                try (InputStream in = file.open()) {
                    in.transferTo(zip);
                }
                zip.closeEntry();
            }
        }
    }

    private URI address(String kind, String file, Map<String, String> options) {
        StringBuilder address =
                new StringBuilder(server + "/api/imports?kind=" + encode(kind) + "&file=" + encode(file));
        options.forEach((name, value) ->
                address.append('&').append(encode(name)).append('=').append(encode(value)));
        return URI.create(address.toString());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private URI send(URI address, Path file) throws IOException, InterruptedException {
        HttpRequest request = server.request(address)
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofFile(file))
                .build();
        HttpResponse<String> begun = client.send(request, BodyHandlers.ofString());
        job = answer(begun);
        return address.resolve(begun.headers().firstValue("Location").orElse(""));
    }

    private RemoteJob answer(HttpResponse<String> answer) {
        RemoteJob said;
        try {
            said = new RemoteJob(JsonMapper.shared().readTree(answer.body()));
        } catch (JacksonException other) {
            throw new IllegalStateException("What answers at " + server + " is no Rungwork", other);
        }
        return switch (answer.statusCode()) {
            case 200, ACCEPTED -> said;
            case BAD_REQUEST -> throw new IllegalArgumentException(said.detail());
            case UNPROCESSABLE -> throw new ImportRefusedException(said.issues());
            default ->
                throw new IllegalStateException(server + " answers " + answer.statusCode() + ": " + said.detail());
        };
    }

    @Override
    public void close() {
        client.close();
    }
}
