package io.tumen.outbox;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/// Makes one call: a signed POST, no redirect, no proxy, an end to waiting and reading.
final class Sender implements AutoCloseable {
    private static final int LONGEST_WORDS = 300;

    private final Receivers receivers;
    private final DeliveryOptions options;
    private final HttpClient http;

    Sender(Receivers receivers, DeliveryOptions options) {
        this.receivers = receivers;
        this.options = options;
        this.http = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .proxy(HttpClient.Builder.NO_PROXY)
                .connectTimeout(options.callTimeout())
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    /// @param secrets each of which signs
    Answer send(URI url, String id, Instant now, String body, List<WebhookSecret> secrets) throws InterruptedException {
        String objection = receivers.findObjection(url);
        if (objection != null) {
            return Answer.failed(objection);
        }
        String timestamp = Long.toString(now.getEpochSecond());
        HttpRequest request = HttpRequest.newBuilder(url)
                .header("Content-Type", "application/json")
                .header("User-Agent", "tumen")
                .header("webhook-id", id)
                .header("webhook-timestamp", timestamp)
                .header(
                        "webhook-signature",
                        secrets.stream()
                                .map(secret -> secret.sign(id, timestamp, body))
                                .collect(Collectors.joining(" ")))
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8))
                .build();
        return call(request);
    }

    /// The client's own timeout ends with the headers of the answer, so the whole is timed here.
    private Answer call(HttpRequest request) throws InterruptedException {
        CompletableFuture<HttpResponse<String>> answer =
                http.sendAsync(request, head -> new ShortBody(options.answerBytes()));
        try {
            HttpResponse<String> response = answer.get(options.callTimeout().toMillis(), TimeUnit.MILLISECONDS);
            return Answer.of(response.statusCode(), shortened(response.body()));
        } catch (TimeoutException e) {
            return Answer.failed(
                    "no whole answer within " + options.callTimeout().toMillis() + " ms");
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            return Answer.failed("no answer: " + shortened(String.valueOf(cause == null ? e : cause)));
        } finally {
            // Ends the exchange when it is still under way.
            answer.cancel(true);
        }
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\p{Cntrl}+", " ");
        return line.length() <= LONGEST_WORDS ? line : line.substring(0, LONGEST_WORDS) + "…";
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
