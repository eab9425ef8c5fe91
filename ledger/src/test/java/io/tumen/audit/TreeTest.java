package io.tumen.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Leaves, roots and proofs of the first test are those of github.com/transparency-dev/merkle (`testonly/constants.go`
/// and `proof/verify_test.go`, Copyright Google LLC, Apache License 2.0), which has them from the Certificate
/// Transparency project.
class TreeTest {
    private static final List<Hash> LEAVES = Stream.of(
                    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
            .map(hex -> Hash.ofLeaf(HexFormat.of().parseHex(hex)))
            .toList();

    private static final List<String> ROOTS = """
            e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
            6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d
            fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125
            aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77
            d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7
            4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4
            76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef
            ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c
            5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328
            """.lines().toList();

    private static final String A = "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7";
    private static final String B = "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e";
    private static final String C = "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4";
    private static final String D = "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b";
    private static final String E = "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0";
    private static final String F = "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7";
    private static final String G = "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a";
    private static final String H = "b08693ec2e721597130641e8211e7eedccb4c26413963eee6c1e2ed16ffb1a5f";

    @Test
    void hasTheRootsOfTheTransparencyProject() {
        Tree tree = new Tree(PlainTree.tiles(LEAVES), LEAVES.size());
        for (int size = 0; size <= LEAVES.size(); size++) {
            assertThat(tree.rootAt(size)).hasToString(ROOTS.get(size));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0,8," + A + " " + B + " " + C,
        "5,8," + D + " " + E + " " + F,
        "1,5," + "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d " + B + " " + D
    })
    void hasTheInclusionProofsOfTheTransparencyProject(int index, int size, String path) {
        InclusionProof proof = new Tree(PlainTree.tiles(LEAVES), LEAVES.size()).inclusion(index, size);
        assertThat(proof.path()).extracting(Hash::toString).containsExactly(path.split(" ", -1));
        assertThat(proof.findRoot(LEAVES.get(index))).hasToString(ROOTS.get(size));
    }

    @ParameterizedTest
    @CsvSource({
        "1,8," + A + " " + B + " " + C,
        "6,8," + G + " " + E + " " + F,
        "2,5," + B + " " + D,
        "6,7," + G + " " + H + " " + F
    })
    void hasTheConsistencyProofsOfTheTransparencyProject(int oldSize, int newSize, String path) {
        ConsistencyProof proof = new Tree(PlainTree.tiles(LEAVES), LEAVES.size()).consistency(oldSize, newSize);
        assertThat(proof.path()).extracting(Hash::toString).containsExactly(path.split(" ", -1));
    }

    @Test
    void provesAsTheTextOfTheRfcDefinesForEverySize() {
        List<Hash> leaves = PlainTree.leaves(70);
        Tree tree = new Tree(PlainTree.tiles(leaves), leaves.size());
        for (int size = 1; size <= leaves.size(); size++) {
            List<Hash> these = leaves.subList(0, size);
            Hash root = PlainTree.rootOf(these);
            assertThat(tree.rootAt(size)).isEqualTo(root);
            for (int other = 0; other < size; other++) {
                assertThat(tree.inclusion(other, size).path()).isEqualTo(PlainTree.path(other, these));
                assertThat(tree.inclusion(other, size).proves(leaves.get(other), root))
                        .isTrue();
                ConsistencyProof grown = tree.consistency(other, size);
                assertThat(grown.path()).isEqualTo(PlainTree.proof(other, these));
                assertThat(grown.proves(PlainTree.rootOf(leaves.subList(0, other)), root))
                        .isTrue();
            }
        }
    }

    @Test
    void crossesTilesOnSeveralLevels() {
        List<Hash> leaves = PlainTree.leaves(67_000);
        Tree tree = new Tree(PlainTree.tiles(leaves), leaves.size());
        Random random = new Random(7);
        for (int size : new int[] {255, 256, 257, 511, 512, 65_535, 65_536, 65_537, 67_000}) {
            List<Hash> these = leaves.subList(0, size);
            assertThat(tree.rootAt(size)).isEqualTo(PlainTree.rootOf(these));
            int index = random.nextInt(size);
            assertThat(tree.inclusion(index, size).path()).isEqualTo(PlainTree.path(index, these));
            assertThat(tree.consistency(index, size).path()).isEqualTo(PlainTree.proof(index, these));
        }
    }

    /// The probes are those of `proof/verify_test.go`.
    @Test
    void provesNothingWhenAnyPartOfAnInclusionProofIsWrong() {
        List<Hash> leaves = PlainTree.leaves(21);
        Tree tree = new Tree(PlainTree.tiles(leaves), leaves.size());
        Hash root = tree.root();
        for (int index = 0; index < leaves.size(); index++) {
            InclusionProof right = tree.inclusion(index, leaves.size());
            Hash leaf = leaves.get(index);
            List<InclusionProof> wrong = new ArrayList<>();
            for (long other : new long[] {index - 1, index + 1, index ^ 2}) {
                wrong.add(new InclusionProof(other, 21, right.path()));
            }
            wrong.add(new InclusionProof(index, 42, right.path()));
            wrong.add(new InclusionProof(index, 10, right.path()));
            spoilt(right.path(), root).forEach(path -> wrong.add(new InclusionProof(right.index(), 21, path)));
            assertThat(wrong).noneMatch(proof -> proof.proves(leaf, root));
            assertThat(right.proves(root, root)).isFalse();
            assertThat(right.proves(leaf, Hash.EMPTY_TREE)).isFalse();
        }
    }

    @Test
    void provesNothingWhenAnyPartOfAConsistencyProofIsWrong() {
        List<Hash> leaves = PlainTree.leaves(21);
        Tree tree = new Tree(PlainTree.tiles(leaves), leaves.size());
        Hash root = tree.root();
        for (int size = 1; size < leaves.size(); size++) {
            ConsistencyProof right = tree.consistency(size, leaves.size());
            Hash old = tree.rootAt(size);
            List<ConsistencyProof> wrong = new ArrayList<>();
            for (long other : new long[] {size - 1, size + 1, size ^ 2}) {
                wrong.add(new ConsistencyProof(other, 21, right.path()));
            }
            wrong.add(new ConsistencyProof(size, 42, right.path()));
            wrong.add(new ConsistencyProof(size, 10, right.path()));
            spoilt(right.path(), old).forEach(path -> wrong.add(new ConsistencyProof(right.oldSize(), 21, path)));
            spoilt(right.path(), root).forEach(path -> wrong.add(new ConsistencyProof(right.oldSize(), 21, path)));
            assertThat(wrong).noneMatch(proof -> proof.proves(old, root));
            assertThat(right.proves(root, old)).isFalse();
        }
    }

    private static List<List<Hash>> spoilt(List<Hash> path, Hash extra) {
        List<List<Hash>> spoilt = new ArrayList<>();
        spoilt.add(path.subList(0, path.size() - 1));
        spoilt.add(path.subList(1, path.size()));
        spoilt.add(Stream.concat(path.stream(), Stream.of(extra)).toList());
        spoilt.add(Stream.concat(Stream.of(extra), path.stream()).toList());
        for (int i = 0; i < path.size(); i++) {
            byte[] bytes = path.get(i).bytes();
            bytes[0] ^= 8;
            List<Hash> flipped = new ArrayList<>(path);
            flipped.set(i, Hash.of(bytes));
            spoilt.add(flipped);
        }
        return spoilt;
    }
}
