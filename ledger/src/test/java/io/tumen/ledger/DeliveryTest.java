package io.tumen.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.tumen.audit.Sequencer;
import io.tumen.audit.SigningKey;
import io.tumen.corridor.InvalidValueException;
import io.tumen.outbox.Deliverer;
import io.tumen.outbox.Delivery;
import io.tumen.outbox.DeliveryOptions;
import io.tumen.outbox.Outbox;
import io.tumen.outbox.ReceivedNotice;
import io.tumen.outbox.Receivers;
import io.tumen.outbox.Subscription;
import io.tumen.outbox.Wanted;
import io.tumen.outbox.WebhookSecret;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Notices reach a real receiver over a real connection, in order, none skipped, whatever breaks.
@Timeout(120)
class DeliveryTest {
    private static final SigningKey KEY = LogKeys.drawn();
    private static final Wanted ALL = new Wanted(List.of(), null);
    private static final DeliveryOptions BRISK = new DeliveryOptions(
            Duration.ofMillis(500),
            Duration.ofMillis(900),
            Duration.ofSeconds(5),
            Duration.ofMinutes(1),
            Duration.ofHours(1),
            64);

    private final Cuttable data = new Cuttable(TestDatabase.another("delivery_test"));
    private final TestClock clock = new TestClock();
    private final Ledger ledger = Ledger.open(data, World.law(), clock);
    private final JdbcClient database = JdbcClient.create(data);
    private final Sequencer sequencer = new Sequencer(data, KEY);
    private final Outbox outbox = outbox(KEY);
    private final Deliverer deliverer = outbox.deliverer(BRISK);
    private Receiver receiver;

    @BeforeEach
    void somebodyListens() throws IOException {
        receiver = Receiver.start();
    }

    @AfterEach
    void allGoHome() {
        deliverer.close();
        receiver.close();
    }

    @Test
    void deliversEveryNoticeOnceInOrderSignedAndWithItsLeaf() throws Exception {
        Outbox.Subscribed subscribed = subscribe(ALL);
        recordFacts(1, 3);
        deliverAll();
        assertThat(receiver.ids()).containsExactly("SUB-1_1", "SUB-1_2", "SUB-1_3");
        ReceivedNotice first = receiver.got().getFirst();
        assertThat(first.faults(secretOf(subscribed), World.LODGED, Duration.ZERO))
                .isEmpty();
        assertThat(first.body())
                .startsWith("{\"data\":{\"leaf\":{\"fact\":{")
                .endsWith(",\"position\":1},\"timestamp\":\"2026-03-01T02:00:00Z\",\"type\":\"fact.exited\"}");
        assertThat(subscription().delivered()).isEqualTo(3);
        deliverAll();
        assertThat(receiver.got()).hasSize(3);
    }

    @Test
    void sendsOnlyWhatIsWantedAndMovesOverTheRest() throws Exception {
        MovementId id = ((Lodging.Lodged) ledger.lodge(key("lodge"), World.declaration())).movement();
        subscribe(new Wanted(List.of("decision.accepted", "request"), id.value()));
        recordFacts(1, 3);
        ledger.decide(key("accept"), id, new Command.Accept(Deadline.UNKNOWN, null), World.CUSTOMS);
        ledger.decide(key("again"), id, new Command.Accept(Deadline.UNKNOWN, null), World.CUSTOMS);
        deliverAll();
        assertThat(receiver.got())
                .extracting(ReceivedNotice::body)
                .satisfiesExactly(
                        one -> assertThat(one).endsWith("\"type\":\"decision.accepted\"}"),
                        one -> assertThat(one).endsWith("\"type\":\"request.refused\"}"));
        assertThat(subscription().delivered()).isEqualTo(6);
    }

    @Test
    void triesAgainLaterAndLaterUnderTheSameIdAndLetsNothingOvertake() throws Exception {
        receiver.answering(call -> call < 3 ? 500 : 200);
        subscribe(ALL);
        recordFacts(1, 2);
        deliverAll();
        assertThat(receiver.ids()).as("not before its time").hasSize(1);
        Duration first = Duration.between(World.LODGED, subscription().dueAt());
        assertThat(first).isBetween(Duration.ofMillis(2500), Duration.ofSeconds(5));
        for (int failures = 2; failures <= 3; failures++) {
            clock.set(subscription().dueAt());
            deliverAll();
            assertThat(subscription().failures()).isEqualTo(failures);
        }
        clock.set(subscription().dueAt());
        deliverAll();
        assertThat(receiver.ids()).containsExactly("SUB-1_1", "SUB-1_1", "SUB-1_1", "SUB-1_1", "SUB-1_2");
        assertThat(receiver.got().stream().map(ReceivedNotice::body).distinct()).hasSize(2);
        assertThat(subscription().failures()).isZero();
        assertThat(outbox.deliveriesOf("SUB-1", 10))
                .extracting(Delivery::position, Delivery::attempts, Delivery::delivered)
                .containsExactly(tuple(2L, 1, true), tuple(1L, 4, true));
    }

    @Test
    void isHeldUpByAReceiverThatHangsForOneCallOnlyAndOthersNotAtAll() throws Exception {
        receiver.answering(call -> Receiver.HANG);
        subscribe(ALL);
        try (Receiver other = Receiver.start();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            outbox.subscribe("other", other.url(), ALL, 0L);
            recordFacts(1, 1);
            List<Future<?>> two =
                    List.of(threads.submit(this::deliverAllAnyway), threads.submit(this::deliverAllAnyway));
            for (Future<?> one : two) {
                one.get(10, TimeUnit.SECONDS);
            }
            assertThat(other.ids()).containsExactly("SUB-2_1");
        }
        assertThat(receiver.ids()).containsExactly("SUB-1_1");
        assertThat(outbox.deliveriesOf("SUB-1", 1).getFirst().answer()).isEqualTo("no whole answer within 500 ms");
        assertThat(subscription().delivered()).isZero();
    }

    @Test
    void bringsWhatAReceiverMissedWhileItWasDead() throws Exception {
        int port = receiver.port();
        subscribe(ALL);
        recordFacts(1, 1);
        receiver.close();
        deliverAll();
        assertThat(outbox.deliveriesOf("SUB-1", 1).getFirst().answer()).startsWith("no answer: ");
        recordFacts(2, 3);
        receiver = Receiver.start(port);
        clock.set(subscription().dueAt());
        deliverAll();
        assertThat(receiver.ids()).containsExactly("SUB-1_1", "SUB-1_2", "SUB-1_3");
    }

    @Test
    void followsNoRedirectAndReadsNoEndlessAnswer() throws Exception {
        receiver.answering(call -> 302);
        subscribe(ALL);
        recordFacts(1, 1);
        deliverAll();
        assertThat(receiver.got()).hasSize(1);
        assertThat(outbox.deliveriesOf("SUB-1", 1).getFirst().answer())
                .startsWith("302 (redirects are not followed): answer xxx")
                .hasSizeLessThan(150);
    }

    @Test
    void pausesADeadSubscriberShowsWhyAndResumesFromItsPosition() throws Exception {
        receiver.answering(call -> call < 1 ? 200 : 503);
        subscribe(ALL);
        recordFacts(1, 3);
        deliverAll();
        while (subscription().paused() == null) {
            clock.set(subscription().dueAt());
            deliverAll();
        }
        int calls = receiver.got().size();
        assertThat(calls).as("an hour of pauses up to a minute").isBetween(60, 140);
        assertThat(subscription().paused()).startsWith("no call went well since 2026-03-01T02:00:00Z, last: 503");
        clock.set(World.hour(1000));
        deliverAll();
        assertThat(receiver.got()).hasSize(calls);
        receiver.answering(call -> 200);
        outbox.resume("SUB-1");
        deliverAll();
        assertThat(receiver.ids().subList(calls, calls + 2)).containsExactly("SUB-1_2", "SUB-1_3");
        receiver.answering(call -> 410);
        recordFacts(4, 4);
        deliverAll();
        assertThat(subscription().paused()).startsWith("the receiver wants no more: 410");
    }

    @Test
    void replaysFromAPositionUnderTheSameIds() throws Exception {
        subscribe(ALL);
        recordFacts(1, 4);
        deliverAll();
        outbox.replay("SUB-1", 3);
        deliverAll();
        assertThat(receiver.ids()).endsWith("SUB-1_4", "SUB-1_3", "SUB-1_4").hasSize(6);
        assertThatThrownBy(() -> outbox.replay("SUB-1", 6)).hasMessageContaining("1 to 5");
        assertThatThrownBy(() -> outbox.replay("SUB-1", 0)).isInstanceOf(InvalidValueException.class);
    }

    /// The cursor that a call under way would still move forward must not undo a replay.
    @Test
    void aReplayWinsOverACallUnderWay() throws Exception {
        CountDownLatch called = new CountDownLatch(1);
        CountDownLatch replayed = new CountDownLatch(1);
        receiver.answering(call -> {
            if (call == 2) {
                called.countDown();
                awaitQuietly(replayed);
            }
            return 200;
        });
        subscribe(ALL);
        recordFacts(1, 3);
        sequencer.sequence(World.LODGED);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> delivering = threads.submit(() -> deliverer.deliverNext());
            assertThat(called.await(5, TimeUnit.SECONDS)).isTrue();
            outbox.replay("SUB-1", 1);
            replayed.countDown();
            delivering.get();
        }
        deliverAll();
        assertThat(receiver.ids()).containsExactly("SUB-1_1", "SUB-1_2", "SUB-1_3", "SUB-1_1", "SUB-1_2", "SUB-1_3");
    }

    @Test
    void signsWithBothSecretsForAWhileAfterOneWasDrawnAnew() throws Exception {
        WebhookSecret old = secretOf(subscribe(ALL));
        WebhookSecret fresh = secretOf(Objects.requireNonNull(outbox.rotate("SUB-1", Duration.ofHours(24))));
        recordFacts(1, 1);
        deliverAll();
        clock.set(World.hour(25));
        recordFacts(2, 2);
        deliverAll();
        List<ReceivedNotice> got = receiver.got();
        assertThat(got.get(0).faults(old, null, Duration.ZERO)).isEmpty();
        assertThat(got.get(0).faults(fresh, null, Duration.ZERO)).isEmpty();
        assertThat(got.get(1).faults(old, null, Duration.ZERO)).hasSize(1);
        assertThat(got.get(1).faults(fresh, null, Duration.ZERO)).isEmpty();
    }

    @Test
    void deliversWithTheKeyOfAnotherDataFolderOnceTheSecretIsDrawnAnew() throws Exception {
        WebhookSecret old = secretOf(subscribe(ALL));
        Outbox elsewhere = outbox(LogKeys.drawn(), 8);
        WebhookSecret fresh = secretOf(Objects.requireNonNull(elsewhere.rotate("SUB-1", Duration.ofHours(24))));
        recordFacts(1, 1);
        sequencer.sequence(World.LODGED);
        try (Deliverer stranger = elsewhere.deliverer(BRISK)) {
            stranger.deliverNext();
        }
        ReceivedNotice notice = receiver.got().getFirst();
        assertThat(notice.faults(fresh, null, Duration.ZERO)).isEmpty();
        assertThat(notice.faults(old, null, Duration.ZERO))
                .as("which it cannot read")
                .hasSize(1);
        // The control: with the key that drew the old one but not the newest, nothing is sent.
        recordFacts(2, 2);
        deliverAll();
        assertThat(receiver.got()).hasSize(1);
    }

    @Test
    void endsASecretEarlierWhenTheNextIsDrawnWithAShorterOverlap() throws Exception {
        WebhookSecret first = secretOf(subscribe(ALL));
        outbox.rotate("SUB-1", Duration.ofHours(24));
        WebhookSecret third = secretOf(Objects.requireNonNull(outbox.rotate("SUB-1", Duration.ZERO)));
        recordFacts(1, 1);
        deliverAll();
        ReceivedNotice notice = receiver.got().getFirst();
        assertThat(notice.faults(first, null, Duration.ZERO)).hasSize(1);
        assertThat(notice.faults(third, null, Duration.ZERO)).isEmpty();
    }

    /// Else the one that does not see the other's secret leaves it without an end, and it signs for ever.
    @Test
    void twoSecretsDrawnAtOnceComeOneAfterTheOther() throws Exception {
        subscribe(ALL);
        CountDownLatch drawn = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> slow = threads.submit(() -> new TransactionTemplate(new JdbcTransactionManager(data))
                    .executeWithoutResult(status -> {
                        outbox.rotate("SUB-1", Duration.ofHours(24));
                        drawn.countDown();
                        awaitQuietly(Duration.ofMillis(500));
                    }));
            assertThat(drawn.await(5, TimeUnit.SECONDS)).isTrue();
            outbox.rotate("SUB-1", Duration.ofHours(24));
            slow.get();
        }
        assertThat(database.sql("select count(*) from outbox.secret where ends_at is null")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    /// Calls that answer just in time, one after the other, would keep a thread for as long as there are notices.
    @Test
    void endsTheTurnOfASlowReceiverSoThatOthersComeToTheirs() throws Exception {
        subscribe(ALL);
        receiver.answering(call -> {
            clock.set(clock.instant().plus(BRISK.lease().dividedBy(2)));
            return 200;
        });
        try (Receiver other = Receiver.start()) {
            outbox.subscribe("other", other.url(), ALL, 0L);
            recordFacts(1, 5);
            sequencer.sequence(World.LODGED);
            deliverer.deliverNext();
            assertThat(receiver.ids()).as("two halves of a lease").containsExactly("SUB-1_1", "SUB-1_2");
            deliverer.deliverNext();
            assertThat(other.got()).hasSize(5);
            deliverAll();
        }
        assertThat(receiver.ids()).containsExactly("SUB-1_1", "SUB-1_2", "SUB-1_3", "SUB-1_4", "SUB-1_5");
    }

    @Test
    void asksAgainForTheSameBeginningOnlyAndPointsToReplayForAnother() throws Exception {
        recordFacts(1, 2);
        sequencer.sequence(World.LODGED);
        assertThat(outbox.subscribe("from now on", receiver.url(), ALL, null)
                        .subscription()
                        .delivered())
                .isEqualTo(2);
        recordFacts(3, 3);
        sequencer.sequence(World.LODGED);
        assertThat(outbox.subscribe("from now on", receiver.url(), ALL, null)
                        .subscription()
                        .delivered())
                .as("the same, though the log has grown")
                .isEqualTo(2);
        assertThatThrownBy(() -> outbox.subscribe("from now on", receiver.url(), ALL, 0L))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContainingAll("after '0'", "none, as SUB-1 was", "replay SUB-1");
        outbox.subscribe("from the start", receiver.url(), ALL, 0L);
        assertThatThrownBy(() -> outbox.subscribe("from the start", receiver.url(), ALL, null))
                .hasMessageContainingAll("after 'none'", "0, as SUB-", "replay SUB-");
    }

    @Test
    void tellsASecretOnceAndKeepsItSoThatTheDatabaseDoesNotTellIt() throws Exception {
        Outbox.Subscribed subscribed = subscribe(ALL);
        assertThat(outbox.subscribe("subscribe", receiver.url(), ALL, 0L).secret())
                .isNull();
        assertThatThrownBy(() -> outbox.subscribe("subscribe", receiver.url() + "/2", ALL, 0L))
                .hasMessageContaining("idempotency key");
        assertThat(subscribed.toString())
                .contains("whsec_…")
                .doesNotContain(secretOf(subscribed).text());
        assertThat(database.sql("select encode(enciphered, 'escape') from outbox.secret")
                        .query(String.class)
                        .single())
                .doesNotContain("whsec_");
        recordFacts(1, 1);
        sequencer.sequence(World.LODGED);
        try (Deliverer stranger = outbox(LogKeys.drawn()).deliverer(BRISK)) {
            stranger.deliverNext();
        }
        assertThat(receiver.got()).isEmpty();
        assertThat(outbox.deliveriesOf("SUB-1", 1).getFirst().answer()).contains("put its log.key back");
    }

    /// Also between the answer of the receiver and the commit of the cursor: then the same notice comes twice.
    @Test
    void deliversAtLeastOnceUnderOneIdWhereverTheConnectionToTheDatabaseBreaks() throws Exception {
        subscribe(ALL);
        int boundary = 0;
        boolean cut = true;
        while (cut) {
            boundary++;
            recordFacts(boundary, boundary);
            sequencer.sequence(World.LODGED);
            data.cut(boundary);
            cut = isCutWhileDelivering();
            data.cut(0);
            clock.set(clock.instant().plusSeconds(60));
            Thread.sleep(BRISK.lease());
            deliverAll();
        }
        assertThat(boundary).as("boundaries of a delivery").isGreaterThan(10);
        assertThat(receiver.ids().size()).as("some came twice").isGreaterThan(boundary);
        assertThat(new ArrayList<>(new LinkedHashSet<>(receiver.ids())))
                .isEqualTo(IntStream.rangeClosed(1, boundary)
                        .mapToObj(i -> "SUB-1_" + i)
                        .toList());
    }

    /// The control: who moves the cursor first and then sends loses a notice when killed between the two.
    @Test
    void wouldLoseANoticeIfTheCursorWereMovedFirst() throws Exception {
        subscribe(ALL);
        recordFacts(1, 2);
        database.sql("update outbox.subscription set delivered = delivered + 1").update();
        deliverAll();
        assertThat(receiver.ids()).containsExactly("SUB-1_2");
    }

    @Test
    void skipsNothingWhenACommitIsHeldOpenForASecond() throws Exception {
        skipsNothingWhileACommitIsHeldOpen(Duration.ofSeconds(1));
    }

    @Test
    @Tag("nightly")
    void skipsNothingWhenACommitIsHeldOpenForHalfAMinute() throws Exception {
        skipsNothingWhileACommitIsHeldOpen(Duration.ofSeconds(30));
    }

    @Test
    void twoProgramsDeliverEachNoticeOnceAndInOrder() throws Exception {
        subscribe(ALL);
        try (Deliverer other = outbox(KEY).deliverer(DeliveryOptions.DEFAULT);
                Deliverer one = outbox.deliverer(DeliveryOptions.DEFAULT);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < 10; round++) {
                recordFacts(round * 25 + 1, round * 25 + 25);
                List<Future<?>> running = new ArrayList<>();
                for (Deliverer each : List.of(one, other, one, other)) {
                    running.add(threads.submit(() -> {
                        while (each.deliverNext()) {
                            // Until nothing is due.
                        }
                        return null;
                    }));
                }
                for (Future<?> each : running) {
                    each.get();
                }
            }
        }
        deliverAll();
        assertThat(receiver.ids())
                .isEqualTo(IntStream.rangeClosed(1, 250)
                        .mapToObj(i -> "SUB-1_" + i)
                        .toList());
    }

    private void skipsNothingWhileACommitIsHeldOpen(Duration open) throws Exception {
        subscribe(ALL);
        CountDownLatch written = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> writing = threads.submit(() -> new TransactionTemplate(new JdbcTransactionManager(data))
                    .executeWithoutResult(status -> {
                        ledger.record(key("held open"), List.of(exited("held open")));
                        written.countDown();
                        awaitQuietly(open);
                    }));
            assertThat(written.await(5, TimeUnit.SECONDS)).isTrue();
            recordFacts(1, 2);
            deliverAll();
            assertThat(receiver.got()).as("it holds up nobody").hasSize(2);
            long highest = database.sql("select max(position) from fact")
                    .query(Long.class)
                    .single();
            writing.get();
            recordFacts(3, 3);
            deliverAll();
            assertThat(receiver.ids()).containsExactly("SUB-1_1", "SUB-1_2", "SUB-1_3", "SUB-1_4");
            assertThat(receiver.got()).anyMatch(notice -> notice.body().contains("held open"));
            // The control: who goes on from the highest position of the ledger never sees what was committed late.
            assertThat(database.sql("select source from fact where position > :last")
                            .param("last", highest)
                            .query(String.class)
                            .list())
                    .containsExactly("fact 3");
        }
    }

    private boolean isCutWhileDelivering() throws InterruptedException {
        try {
            while (deliverer.deliverNext()) {
                // Until nothing is due.
            }
        } catch (DataAccessException cut) {
            return true;
        }
        return data.isCut();
    }

    private Outbox.Subscribed subscribe(Wanted wanted) {
        return outbox.subscribe("subscribe", receiver.url(), wanted, 0L);
    }

    private static WebhookSecret secretOf(Outbox.Subscribed subscribed) {
        return Objects.requireNonNull(subscribed.secret());
    }

    private Subscription subscription() {
        return Objects.requireNonNull(outbox.find("SUB-1"));
    }

    private void recordFacts(int first, int last) {
        for (int i = first; i <= last; i++) {
            ledger.record(key("fact " + i), List.of(exited("fact " + i)));
        }
    }

    private void deliverAll() throws InterruptedException {
        sequencer.sequence(World.LODGED);
        while (deliverer.deliverNext()) {
            // Until nothing is due.
        }
    }

    private @Nullable Void deliverAllAnyway() throws InterruptedException {
        deliverAll();
        return null;
    }

    private Outbox outbox(SigningKey key) {
        return outbox(key, 7);
    }

    private Outbox outbox(SigningKey key, long seed) {
        return new Outbox(data, key, Receivers.parse("loopback"), clock, new SplittableRandom(seed));
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void awaitQuietly(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Fact exited(String source) {
        Fact exited = new Journey(Subject.container(World.BOX)).exited();
        return new Fact(exited.claimant(), exited.about(), exited.what(), exited.place(), exited.happened(), source);
    }

    private static IdempotencyKey key(String value) {
        return new IdempotencyKey(value);
    }
}
