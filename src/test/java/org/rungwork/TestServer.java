package org.rungwork;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The real application with its real data on a free port, started once for all tests that ask for it. */
public final class TestServer implements BeforeAllCallback, ParameterResolver {

    public static final String TOKEN = "a-token-for-tests";

    @Override
    public void beforeAll(ExtensionContext context) {
        running(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Running.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return running(context);
    }

    private static Running running(ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(TestServer.class))
                .getOrComputeIfAbsent(Running.class, key -> Running.start(), Running.class);
    }

    /** A running application and the way to talk to it. */
    public record Running(ConfigurableApplicationContext context, String address, HttpClient client)
            implements AutoCloseable {

        /** The header {@code Authorization} of a curator. */
        public static final String CURATOR = "Bearer " + TOKEN;

        /** Starts the application on a free port, with its store in memory unless the settings say where. */
        public static Running start(String... settings) {
            List<String> arguments = new ArrayList<>(List.of(settings));
            arguments.add("--server.port=0");
            arguments.add("--server.address=127.0.0.1");
            if (arguments.stream().noneMatch(setting -> setting.startsWith("--rungwork.token="))) {
                arguments.add("--rungwork.token=" + TOKEN);
            }
            // all tests are one client, and make more errors than one may
            if (arguments.stream().noneMatch(setting -> setting.startsWith("--rungwork.limits.errors="))) {
                arguments.add("--rungwork.limits.errors=0");
                arguments.add("--rungwork.limits.processing=0s");
            }
            if (arguments.stream().noneMatch(setting -> setting.startsWith("--rungwork.store.location="))) {
                arguments.add("--rungwork.store.location=memory");
            }
            ConfigurableApplicationContext context = Rungwork.serve(arguments.toArray(String[]::new));
            String port = context.getEnvironment().getProperty("local.server.port");
            return new Running(context, "http://127.0.0.1:" + port, HttpClient.newHttpClient());
        }

        public HttpResponse<String> get(String path, String... headers) {
            return send(request(path, headers).GET().build());
        }

        /** The JSON of an answer that must be there. */
        public JsonNode json(String path) {
            return json(get(path));
        }

        static JsonNode json(HttpResponse<String> answer) {
            if (answer.statusCode() != 200) {
                throw new AssertionError(answer.statusCode() + " " + answer.body());
            }
            return JsonMapper.shared().readTree(answer.body());
        }

        /** A SPARQL query by GET. */
        public HttpResponse<String> query(String sparql, String accept) {
            return get("/sparql?query=" + encode(sparql), "Accept", accept);
        }

        public HttpResponse<String> post(String path, String body, String... headers) {
            return send(request(path, headers)
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build());
        }

        public HttpResponse<String> update(String sparql) {
            return post("/update", sparql, "Content-Type", "application/sparql-update", "Authorization", CURATOR);
        }

        /** Any other method, as a curator. */
        public HttpResponse<String> send(String method, String path, String body, String contentType) {
            return send(request(path, "Content-Type", contentType, "Authorization", CURATOR)
                    .method(method, HttpRequest.BodyPublishers.ofString(body))
                    .build());
        }

        HttpRequest.Builder request(String path, String... headers) {
            HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(address + path));
            return headers.length == 0 ? builder : builder.headers(headers);
        }

        public HttpResponse<String> send(HttpRequest request) {
            try {
                return client.send(request, HttpResponse.BodyHandlers.ofString());
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stopped);
            }
        }

        public static String encode(String value) {
            return URLEncoder.encode(value, StandardCharsets.UTF_8);
        }

        @Override
        public void close() {
            client.close();
            context.close();
        }
    }
}
