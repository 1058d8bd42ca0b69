package org.rungwork.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

/** Clients that each send their next request when the one before is answered, for some time. */
final class Crowd {

    private final String address;
    private final List<Client> clients = new ArrayList<>();
    private final Queue<Answered> answers = new ConcurrentLinkedQueue<>();

    Crowd(String address) {
        this.address = address;
    }

    /** What came back; status 0 where nothing did. */
    record Answered(String kind, int status, boolean tellsWhenToRetry, long nanos) {}

    /** What one sends again and again, and how long it waits before each. */
    private record Client(List<Visit> visits, Duration pause) {}

    /** Adds clients that send these again and again, each beginning with another one. */
    Crowd with(int count, List<Visit> visits, Duration pause) {
        for (int client = 0; client < count; client++) {
            List<Visit> turned = new ArrayList<>(visits);
            Collections.rotate(turned, client);
            clients.add(new Client(turned, pause));
        }
        return this;
    }

    /** All that was answered within the time; what is still under way then is left. */
    List<Answered> send(Duration time) throws InterruptedException {
        answers.clear();
        long end = System.nanoTime() + time.toNanos();
        HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        List<Thread> threads = clients.stream()
                .map(client -> Thread.ofVirtual().start(() -> visit(http, client, end)))
                .toList();
        TimeUnit.NANOSECONDS.sleep(end - System.nanoTime());
        http.shutdownNow();
        for (Thread thread : threads) {
            thread.join();
        }
        return List.copyOf(answers);
    }

    private void visit(HttpClient http, Client client, long end) {
        for (int next = 0; System.nanoTime() < end; next++) {
            Visit visit = client.visits().get(next % client.visits().size());
            long start = 0;
            try {
                Thread.sleep(client.pause());
                start = System.nanoTime();
                HttpResponse<Void> answer = http.send(
                        HttpRequest.newBuilder(URI.create(address + visit.path()))
                                .header("Accept", visit.accept())
                                .build(),
                        BodyHandlers.discarding());
                boolean retry = answer.headers().firstValue("Retry-After").isPresent();
                answers.add(new Answered(visit.kind(), answer.statusCode(), retry, System.nanoTime() - start));
            } catch (IOException broken) {
                if (System.nanoTime() < end) {
                    answers.add(new Answered(visit.kind(), 0, false, System.nanoTime() - start));
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
