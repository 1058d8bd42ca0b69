package org.rungwork;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;
import org.rungwork.access.http.Token;

/**
 * A running server that does what a command asks for.
 *
 * @param address such as http://localhost:8080
 * @param token what is sent as {@code Authorization: Bearer}; empty for nothing
 */
record RemoteServer(String address, String token) {

    private static final Duration TIME_TO_CONNECT = Duration.ofSeconds(10);

    RemoteServer {
        if (!address.startsWith("http://") && !address.startsWith("https://")) {
            throw new IllegalArgumentException("rungwork.server is '" + address + "': write http://localhost:8080");
        }
        // what sends it would show it in its complaint
        if (!token.isEmpty() && !Token.canBeSent(token)) {
            throw new IllegalArgumentException(
                    "rungwork.token cannot be sent in a header: it has other signs than letters, digits and -._~+/");
        }
        address = address.replaceFirst("/+$", "");
    }

    HttpClient connect() {
        return HttpClient.newBuilder().connectTimeout(TIME_TO_CONNECT).build();
    }

    URI resolve(String path) {
        return URI.create(address + path);
    }

    HttpRequest.Builder request(URI place) {
        HttpRequest.Builder request = HttpRequest.newBuilder(place);
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    /** It shows the token to nobody. */
    @Override
    public String toString() {
        return address;
    }
}
