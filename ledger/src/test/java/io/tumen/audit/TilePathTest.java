package io.tumen.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The examples are those of C2SP tlog-tiles.
class TilePathTest {
    @ParameterizedTest
    @CsvSource({
        "tile/0/x001/x234/067,0,1234067,256",
        "tile/entries/000.p/12,-1,0,12",
        "tile/1/000.p/1,1,0,1",
        "tile/63/273,63,273,256"
    })
    void readsAndWritesPaths(String path, int level, long index, int width) {
        assertThat(TilePath.find(path)).isEqualTo(new TilePath(level, index, width));
        assertThat(new TilePath(level, index, width)).hasToString(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tile/00/000",
                "tile/64/000",
                "tile/0/0",
                "tile/0/x000/000",
                "tile/0/001/000",
                "tile/0/000.p/0",
                "tile/0/000.p/256",
                "tile/0/000.p/01",
                "tile/0/../000",
                "checkpoint"
            })
    void findsNothingUnderOtherPaths(String path) {
        assertThat(TilePath.find(path)).isNull();
    }

    @Test
    void treeOfSeventyThousandHasTheTilesOfTheExample() {
        assertThat(Tree.widthOf(0, 272, 70_000)).isEqualTo(256);
        assertThat(Tree.widthOf(0, 273, 70_000)).isEqualTo(112);
        assertThat(Tree.widthOf(0, 274, 70_000)).isZero();
        assertThat(Tree.widthOf(1, 0, 70_000)).isEqualTo(256);
        assertThat(Tree.widthOf(1, 1, 70_000)).isEqualTo(17);
        assertThat(Tree.widthOf(2, 0, 70_000)).isEqualTo(1);
        assertThat(Tree.widthOf(3, 0, 70_000)).isZero();
        assertThat(Tree.widthOf(0, 0, 256)).isEqualTo(256);
        assertThat(Tree.widthOf(1, 0, 256)).isEqualTo(1);
    }
}
