package org.rungwork.access.http;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import org.rungwork.access.Budgets;
import org.rungwork.access.Budgets.Share;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.web.client.RestOperations;
import org.springframework.web.client.RestTemplate;

/**
 * How the identity provider is asked for its keys. A token of a key that is not known makes the decoder ask, and those who send
 * another token wait meanwhile: whoever sends invented ones would have it asked without end. So each address there is asked a
 * few times in a minute and not waited for long.
 */
public final class ProviderLine implements ClientHttpRequestInterceptor {

    /** Of one address, in a minute. */
    private static final int REQUESTS = 10;

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Budgets asked;

    public ProviderLine(InstantSource clock) {
        asked = new Budgets(new Share(Duration.ZERO, REQUESTS), clock);
    }

    /** What a decoder asks by. */
    public RestOperations open() {
        SimpleClientHttpRequestFactory requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(PATIENCE);
        requests.setReadTimeout(PATIENCE);
        RestTemplate operations = new RestTemplate(requests);
        operations.getInterceptors().add(this);
        return operations;
    }

    /** @throws IOException if it was asked too often */
    @Override
    public ClientHttpResponse intercept(HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
            throws IOException {
        String address = request.getURI().toString();
        if (asked.delay(address).isPositive()) {
            throw new IOException("It was asked " + REQUESTS + " times in a minute");
        }
        asked.charge(address, Duration.ZERO, true);
        return execution.execute(request, body);
    }
}
