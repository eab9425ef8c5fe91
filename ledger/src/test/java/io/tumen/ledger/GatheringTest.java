package io.tumen.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class GatheringTest {
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<List<Integer>> served = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch open = new CountDownLatch(1);

    @AfterEach
    void end() {
        threads.close();
    }

    @Test
    void servesWhoComesAloneAtOnceAndAlone() {
        open.countDown();
        Gathering<Integer, String> gathering = gathering(1, 10, GatheringTest::never);
        assertThat(gathering.ask(1)).isEqualTo("1");
        assertThat(gathering.ask(2)).isEqualTo("2");
        assertThat(served).containsExactly(List.of(1), List.of(2));
    }

    @Test
    void servesTogetherThoseWhoWaitWhileTheCounterIsBusyInTheOrderTheyCame() {
        Gathering<Integer, String> gathering = gathering(1, 3, GatheringTest::never);
        List<CompletableFuture<@Nullable String>> answers = askInTurn(gathering, List.of(0, 1, 2, 3, 4));
        open.countDown();
        assertThat(answers.stream().map(CompletableFuture::join)).containsExactly("0", "1", "2", "3", "4");
        assertThat(served).containsExactly(List.of(0), List.of(1, 2, 3), List.of(4));
    }

    @Test
    void servesThoseWhoClashOneAfterTheOther() {
        Gathering<Integer, String> gathering = gathering(1, 10, (one, other) -> one % 2 == other % 2);
        List<CompletableFuture<@Nullable String>> answers = askInTurn(gathering, List.of(0, 1, 3, 2, 5));
        open.countDown();
        assertThat(answers.stream().map(CompletableFuture::join)).containsExactly("0", "1", "3", "2", "5");
        assertThat(served).containsExactly(List.of(0), List.of(1, 2), List.of(3), List.of(5));
    }

    @Test
    void throwsWhatFailsForOneAloneAndSendsAwayThoseWhoFailTogether() {
        Gathering<Integer, String> gathering = gathering(1, 10, GatheringTest::never);
        List<CompletableFuture<@Nullable String>> answers = askInTurn(gathering, List.of(0, 1, -2));
        open.countDown();
        assertThat(answers.stream().map(CompletableFuture::join)).containsExactly("0", null, null);
        assertThatThrownBy(() -> gathering.ask(-1)).hasMessage("no -1");
        assertThat(gathering.ask(7)).isEqualTo("7");
    }

    @Test
    void servesNoMoreAtATimeThanThereAreCountersAndEverybodyOnce() {
        AtomicInteger busy = new AtomicInteger();
        AtomicInteger busiest = new AtomicInteger();
        Gathering<Integer, Integer> gathering = new Gathering<>(3, 4, GatheringTest::never, questions -> {
            busiest.accumulateAndGet(busy.incrementAndGet(), Math::max);
            served.add(questions);
            busy.decrementAndGet();
            return questions;
        });
        List<CompletableFuture<@Nullable Integer>> answers = IntStream.range(0, 2000)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> gathering.ask(i), threads))
                .toList();
        assertThat(answers.stream().map(CompletableFuture::join))
                .containsExactlyElementsOf(IntStream.range(0, 2000).boxed().toList());
        assertThat(served.stream().flatMap(List::stream)).hasSize(2000).doesNotHaveDuplicates();
        assertThat(busiest).hasValueBetween(1, 3);
    }

    private Gathering<Integer, String> gathering(int counters, int largest, BiPredicate<Integer, Integer> clash) {
        return new Gathering<>(counters, largest, clash, questions -> {
            await(open);
            served.add(questions);
            questions.stream().filter(number -> number < 0).findFirst().ifPresent(number -> {
                throw new IllegalStateException("no " + number);
            });
            return questions.stream().map(String::valueOf).toList();
        });
    }

    /// Each begins to wait before the next comes.
    private List<CompletableFuture<@Nullable String>> askInTurn(
            Gathering<Integer, String> gathering, List<Integer> questions) {
        List<CompletableFuture<@Nullable String>> answers = new ArrayList<>();
        for (int question : questions) {
            answers.add(CompletableFuture.supplyAsync(() -> gathering.ask(question), threads));
            while (gathering.present() < answers.size()) {
                Thread.onSpinWait();
            }
        }
        return answers;
    }

    private static boolean never(Integer one, Integer other) {
        return false;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
