package io.tumen.conversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tumen.corridor.Confidence;
import io.tumen.corridor.Corridor;
import io.tumen.corridor.Demand;
import io.tumen.corridor.HsCode;
import io.tumen.corridor.Provenance;
import io.tumen.corridor.Range;
import io.tumen.corridor.Trade;
import io.tumen.feed.Finding;
import io.tumen.feed.Sketch;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class DemandImportTest {
    private static final Corridor CORRIDOR = Sketch.parse("""
            assume home CN
            A city CN-22
            N seaport CN-33
            O seaport CN-31
            V seaport RU-PRI
            W seaport RU-PRI no unload
            A -> N rail 10km 1h
            """);

    private static final DemandImport.Options OPTIONS = new DemandImport.Options(
            2025,
            new HsCode("1005"),
            Trade.DOMESTIC,
            Demand.Unit.TEU,
            Range.exactly(100),
            new Provenance(Provenance.ASSUMPTION, Confidence.K));

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Demand> table(String text) {
        return read(DemandImport.readTable("od.csv", bytes(text), CORRIDOR, OPTIONS));
    }

    private static List<Demand> read(DemandImport.Result result) {
        return switch (result) {
            case DemandImport.Result.Read read -> read.demand();
            case DemandImport.Result.Refused refused -> throw new AssertionError(refused.findings());
        };
    }

    private static List<String> faults(DemandImport.Result result) {
        return switch (result) {
            case DemandImport.Result.Read read -> List.of();
            case DemandImport.Result.Refused refused ->
                refused.findings().stream().map(DemandImportTest::words).toList();
        };
    }

    private static String words(Finding finding) {
        return finding.row() + " " + finding.column() + " '" + finding.value() + "' " + finding.rule();
    }

    @Test
    void readsALongTable() {
        List<Demand> rows = table("""
                origin,destination,amount,nst,trade,unit,period,value_of_time
                A,N,12,,,,,
                A,N,2,01.3,,t,month,5
                A,V,1,8,export,TEU,week,
                """);
        assertThat(rows).extracting(Demand::id).containsExactly("row-2", "row-3", "row-4");
        assertThat(rows.get(0).amount()).isEqualTo(Range.exactly(12));
        assertThat(rows.get(0).valueOfTime()).isEqualTo(Range.exactly(100));
        assertThat(rows.get(1).amount()).isEqualTo(Range.exactly(24));
        assertThat(rows.get(1).unit()).isEqualTo(Demand.Unit.TONNES);
        assertThat(rows.get(1).hs()).isEqualTo(new HsCode("10"));
        assertThat(rows.get(2).amount().likely()).isCloseTo(365.0 / 7, within(1e-12));
        assertThat(rows.get(2).trade()).isEqualTo(Trade.EXPORT);
    }

    @Test
    void readsAMatrixWithOriginsAsRows() {
        List<Demand> rows = read(DemandImport.readMatrix("od.csv", bytes("""
                ,N,O,A
                A,10,0,5
                N,,7,
                """), CORRIDOR, OPTIONS));
        assertThat(rows)
                .extracting(row -> row.origin() + " " + row.destination() + " "
                        + row.amount().likely())
                .containsExactly("A N 10.0", "N O 7.0");
    }

    @Test
    void refusesTheWholeTableAndNamesEveryFault() {
        assertThat(faults(DemandImport.readTable("od.csv", bytes("""
                        origin,destination,amount,hs,trade,unit,period
                        A,N,12,,,,
                        A,Q,1,,,,
                        A,W,1,,export,,
                        A,V,1,,,,
                        A,N,-3,,,,
                        A,N,NaN,,,,
                        A,N,1,77,,,
                        A,N,1,,barter,,
                        A,N,1,,,box,
                        A,N,1,,,,fortnight
                        """), CORRIDOR, OPTIONS)))
                .containsExactly(
                        "3 destination 'Q' zone_unknown",
                        "4 destination 'W' zone_unknown",
                        "5 destination 'V' zone_unknown",
                        "6 amount '-3' demand_refused",
                        "7 amount 'NaN' demand_refused",
                        "8 HS code '' demand_refused",
                        "9 trade 'barter' demand_refused",
                        "10 unit 'box' demand_refused",
                        "11 period 'fortnight' demand_refused");
        assertThat(faults(DemandImport.readTable("od.csv", bytes("from,to\nA,N\n"), CORRIDOR, OPTIONS)))
                .containsExactly(
                        "1 origin '' missing_column", "1 destination '' missing_column", "1 amount '' missing_column");
        assertThat(faults(DemandImport.readMatrix("od.csv", bytes(",N,X\nA,1,2\nB,1,\n"), CORRIDOR, OPTIONS)))
                .containsExactly("2 x 'x' zone_unknown", "3  'B' zone_unknown");
        assertThat(faults(DemandImport.readMatrix("od.csv", bytes(",N\nA,0\n"), CORRIDOR, OPTIONS)))
                .containsExactly("0  '' nothing_usable");
    }

    @Test
    void takesThePlaceOfTheDemandOfACorridor() {
        var read = new DemandImport.Result.Read(table("origin,destination,amount\nA,N,12\n"));
        Corridor other = read.inPlaceOfThatOf(CORRIDOR);
        assertThat(other.demand()).hasSize(1);
        assertThat(read.inPlaceOfThatOf(other).demand()).hasSize(1);
    }
}
