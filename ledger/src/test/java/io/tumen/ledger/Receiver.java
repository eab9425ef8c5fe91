package io.tumen.ledger;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.tumen.outbox.ReceivedNotice;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntUnaryOperator;

/// A subscriber's own server on this machine, which notes what it gets and answers as it is told.
final class Receiver implements AutoCloseable {
    /// Says nothing for ever.
    static final int HANG = -1;

    private final List<ReceivedNotice> got = new ArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;
    private volatile IntUnaryOperator answer = call -> 200;

    private Receiver(HttpServer server) {
        this.server = server;
    }

    static Receiver start() throws IOException {
        return start(0);
    }

    static Receiver start(int port) throws IOException {
        var receiver =
                new Receiver(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0));
        receiver.server.setExecutor(receiver.threads);
        receiver.server.createContext("/", receiver::take);
        receiver.server.start();
        return receiver;
    }

    /// @param status by the number of the call, the first is 0
    void answering(IntUnaryOperator status) {
        answer = status;
    }

    int port() {
        return server.getAddress().getPort();
    }

    String url() {
        return "http://127.0.0.1:" + port() + "/hook";
    }

    synchronized List<ReceivedNotice> got() {
        return List.copyOf(got);
    }

    List<String> ids() {
        return got().stream().map(ReceivedNotice::id).toList();
    }

    private void take(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        int call = note(new ReceivedNotice(
                header(exchange, "webhook-id"),
                header(exchange, "webhook-timestamp"),
                header(exchange, "webhook-signature"),
                body));
        int status = answer.applyAsInt(call);
        if (status == HANG) {
            return;
        }
        exchange.getResponseHeaders().add("Location", url() + "/elsewhere");
        byte[] words = ("answer " + "x".repeat(100_000)).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, words.length);
        exchange.getResponseBody().write(words);
        exchange.close();
    }

    private synchronized int note(ReceivedNotice notice) {
        got.add(notice);
        return got.size() - 1;
    }

    private static String header(HttpExchange exchange, String name) {
        return String.valueOf(exchange.getRequestHeaders().getFirst(name));
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
