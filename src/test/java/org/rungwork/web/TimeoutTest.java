package org.rungwork.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rungwork.TestServer;
import org.rungwork.TestServer.Running;
import org.rungwork.career.Editions;
import org.rungwork.career.TimeLimit;
import org.rungwork.path.Cancellation;
import org.rungwork.query.QueryTimeoutException;
import org.rungwork.request.ProfileReader;
import org.rungwork.request.Questions;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** Searches end when their time is over: the clock of these tests is one second further each time it is looked at. */
@ExtendWith(TestServer.class)
class TimeoutTest {

    private static final Map<String, String[]> ENDS =
            Map.of("from", new String[] {"healthcare-data-engineer"}, "to", new String[] {"chief-ai-officer"});

    private final AtomicLong seconds = new AtomicLong();
    private final Editions editions;

    TimeoutTest(Running server) {
        this.editions = server.context().getBean(Editions.class);
    }

    private TimeLimit limit(int allowed) {
        return new TimeLimit(
                Duration.ofSeconds(allowed),
                () -> Duration.ofSeconds(seconds.incrementAndGet()).toNanos());
    }

    @Test
    void endsAfterTheTimeAllowed() {
        Cancellation cancellation = limit(2).start();

        cancellation.check();
        cancellation.check();
        assertThatThrownBy(cancellation::check).isInstanceOf(QueryTimeoutException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/routes", "/api/bottlenecks", "/api/reach", "/api/portfolio"})
    void endsEverySearch(String path) {
        Questions questions = new Questions(editions, new ProfileReader(), limit(2));
        Map<String, String[]> parameters = switch (path) {
            case "/api/reach" -> Map.of("from", ENDS.get("from"));
            case "/api/portfolio" -> Map.of("k", new String[] {"4"});
            default -> ENDS;
        };

        assertThatThrownBy(() -> ask(path, questions, request(path, parameters)))
                .isInstanceOf(QueryTimeoutException.class);
    }

    private static ResponseEntity<?> ask(String path, Questions questions, HttpServletRequest request)
            throws Exception {
        return switch (path) {
            case "/api/routes" -> new RouteController(questions).routes(request);
            case "/api/bottlenecks" -> new RouteController(questions).bottlenecks(request);
            case "/api/reach" -> new RouteController(questions).reach(request);
            default -> new LearningController(questions).portfolio(request);
        };
    }

    @Test
    void saysSoWithout500AndWhenToAskAgain() {
        ResponseEntity<ProblemDetail> answer = new ProblemAdvice().tooSlow(new QueryTimeoutException());

        assertThat(answer.getStatusCode().value()).isEqualTo(503);
        assertThat(answer.getHeaders().getFirst(HttpHeaders.RETRY_AFTER)).matches("[1-9]\\d*");
    }

    private static HttpServletRequest request(String path, Map<String, String[]> parameters) {
        Map<String, Function<Object[], Object>> answers = Map.of(
                "getMethod", arguments -> "GET",
                "getParameterMap", arguments -> parameters,
                "getRequestURI", arguments -> path);
        return (HttpServletRequest) Proxy.newProxyInstance(
                TimeoutTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) ->
                        answers.getOrDefault(method.getName(), ignored -> null).apply(arguments));
    }
}
