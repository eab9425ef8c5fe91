package io.tumen.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TntpReaderTest {
    private static final String HEAD = """
            <NUMBER OF ZONES> 2
            <NUMBER OF NODES>\t3
            <FIRST THRU NODE> 3
            <NUMBER OF LINKS> 3
            <END OF METADATA>

            ~ init term capacity length fft b power speed toll type ;
            """;

    private static final String LINKS = """
            1 3 10 2 5 0.15 4 0 100 1 ;
            3 2 10 2 5 0.15 2.5 0 0 1
            \t1\t2\t0\t9\t30\t0\t0\t0\t0\t1\t; ~ no capacity, but nothing to wait for
            """;

    private static final String TRIPS = """
            <NUMBER OF ZONES> 2
            <TOTAL OD FLOW> 7
            <END OF METADATA>
            Origin 1
              1 : 3.0;   2 : 4.0
            Origin  2
            """;

    @TempDir
    Path folder;

    @Test
    void readsLinksCostsAndTrips() throws IOException {
        TntpProblem read = read(HEAD + LINKS, TRIPS);
        GoodsClass trips = read.problem().classes().getFirst();
        assertThat(read.intrazonalUnits()).isEqualTo(3);
        assertThat(trips.demand().total()).isEqualTo(4);
        assertThat(trips.graph().isPassable(1)).isFalse();
        assertThat(trips.graph().isPassable(2)).isTrue();
        assertThat(read.problem().facilities()).extracting(Facility::id).containsExactly("1>2", "1>3", "3>2");
        assertThat(read.problem().facilities())
                .extracting(Facility::delay)
                .containsExactly(new Constant(30), new Bpr(5, 0.15, 10, 4), new Bpr(5, 0.15, 10, 2.5));
        assertThat(trips.graph().fixedHours(1)).isCloseTo(2 * 0.5 + 100 * 0.02, within(1e-15));
    }

    @Test
    void rowsInAnotherOrderGiveTheSameProblem() throws IOException {
        String shuffled = LINKS.lines().sorted().reduce("", (all, line) -> all + line + "\n");
        TntpProblem first = read(HEAD + LINKS, TRIPS);
        TntpProblem second = read(HEAD + shuffled, TRIPS);
        assertThat(second.problem().facilities()).isEqualTo(first.problem().facilities());
    }

    @Test
    void parallelLinksAreToldApart() throws IOException {
        TntpProblem read = read(HEAD + LINKS.replace("1\t2\t0", "1\t3\t0"), TRIPS);
        assertThat(read.problem().facilities()).extracting(Facility::id).containsExactly("1>3", "1>3#2", "3>2");
    }

    @Test
    void readsVolumes() throws IOException {
        TntpProblem read = read(HEAD + LINKS, TRIPS);
        Path flow = Files.writeString(folder.resolve("flow"), "From \tTo \tVolume \tCost \n1 3 4.5 7\n3 2 4.5 7\n");
        assertThat(TntpReader.readVolumes(flow, read)).containsExactly(Double.NaN, 4.5, 4.5);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1 3 10 2 5 0.15 4 0 100 1 ; | 1 7 10 2 5 0.15 4 ;   | net, line 8: '7' is wrong; a node from 1 to 3
            1 3 10 2 5 0.15 4 0 100 1 ; | 1 3 ten 2 5 0.15 4 ;  | net, line 8: 'ten' is wrong; a capacity
            1 3 10 2 5 0.15 4 0 100 1 ; | 1 3 10 2 -5 0.15 4 ;  | net, line 8: '-5' is wrong; a free-flow time
            1 3 10 2 5 0.15 4 0 100 1 ; | 1 3 10 2 NaN 0.15 4 ; | net, line 8: 'NaN' is wrong
            1 3 10 2 5 0.15 4 0 100 1 ; | 1 3 0 2 5 0.15 4 ;    | net, line 8: 'capacity 0' is wrong; more than 0
            1 3 10 2 5 0.15 4 0 100 1 ; | 1 3 10 2 ;            | net, line 8: '1 3 10 2' is wrong; init_node
            <NUMBER OF LINKS> 3         | <NUMBER OF LINKS> 4   | net: the head says 4 links, but 3 follow
            <NUMBER OF LINKS> 3         | <NUMBER OF LINKS> x   | net: <NUMBER OF LINKS> is 'x'
            <NUMBER OF NODES>           | <NODES>               | net: the head has no <NUMBER OF NODES>
            """)
    void sayWhatIsWrongWithLinks(String right, String wrong, String message) {
        assertThatThrownBy(() -> read((HEAD + LINKS).replace(right, wrong), TRIPS))
                .isInstanceOf(TntpException.class)
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Origin 1  | Origin 9  | trips, line 4: '9' is wrong; a zone from 1 to 2
            Origin 1  | ~         | trips, line 5: '1' is wrong; a line 'Origin N' before the first trips
            2 : 4.0   | 2 : 4.0; 1| trips, line 5: '1' is wrong; pairs
            2 : 4.0   | 2 : many  | trips, line 5: 'many' is wrong; trips, a number of 0 or more
            2 : 4.0   | 2 : -1    | trips, line 5: '-1' is wrong
            """)
    void sayWhatIsWrongWithTrips(String right, String wrong, String message) {
        assertThatThrownBy(() -> read(HEAD + LINKS, TRIPS.replace(right, wrong)))
                .isInstanceOf(TntpException.class)
                .hasMessageContaining(message);
    }

    private TntpProblem read(String net, String trips) throws IOException {
        return TntpReader.read(
                Files.writeString(folder.resolve("net"), net),
                Files.writeString(folder.resolve("trips"), trips),
                new TntpReader.Factors(0.02, 0.5));
    }
}
