package org.rungwork;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A backup that a running server takes, which has the store for itself. */
final class RemoteBackup {

    private static final int CREATED = 201;

    private final RemoteServer server;

    RemoteBackup(RemoteServer server) {
        this.server = server;
    }

    /** Returns what the server says when it has taken the backup. */
    String take() {
        HttpRequest request = server.request(server.resolve("/api/backups"))
                .POST(BodyPublishers.noBody())
                .build();
        try (HttpClient client = server.connect()) {
            return told(client.send(request, BodyHandlers.ofString()));
        } catch (IOException brokenOff) {
            throw new IllegalStateException(
                    "The exchange with " + server + " broke off: see that a server listens there");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped; the server goes on", stopped);
        }
    }

    private String told(HttpResponse<String> answer) {
        try {
            JsonNode said = JsonMapper.shared().readTree(answer.body());
            if (answer.statusCode() != CREATED) {
                throw new IllegalStateException(server + " answers " + answer.statusCode() + ": "
                        + said.path("detail").asString("no reason told"));
            }
            List<String> removed = new ArrayList<>();
            said.path("removed").forEach(name -> removed.add(name.asString()));
            return BackupCommand.told(
                    said.path("name").asString(""),
                    said.path("version").asLong(0),
                    said.path("bytes").asLong(0),
                    removed);
        } catch (JacksonException other) {
            throw new IllegalStateException("What answers at " + server + " is no Rungwork", other);
        }
    }
}
