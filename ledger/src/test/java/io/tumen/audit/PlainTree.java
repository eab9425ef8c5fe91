package io.tumen.audit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// The tree of RFC 6962 section 2.1 as its text defines it, word for word and slow: the truth for ours.
final class PlainTree {
    private PlainTree() {}

    static Hash rootOf(List<Hash> leaves) {
        if (leaves.isEmpty()) {
            return Hash.EMPTY_TREE;
        }
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int k = split(leaves.size());
        return Hash.ofNode(rootOf(leaves.subList(0, k)), rootOf(leaves.subList(k, leaves.size())));
    }

    static List<Hash> path(int m, List<Hash> leaves) {
        if (leaves.size() == 1) {
            return List.of();
        }
        int k = split(leaves.size());
        return m < k
                ? appended(path(m, leaves.subList(0, k)), rootOf(leaves.subList(k, leaves.size())))
                : appended(path(m - k, leaves.subList(k, leaves.size())), rootOf(leaves.subList(0, k)));
    }

    static List<Hash> proof(int m, List<Hash> leaves) {
        return m == 0 ? List.of() : subproof(m, leaves, true);
    }

    private static List<Hash> subproof(int m, List<Hash> leaves, boolean whole) {
        if (m == leaves.size()) {
            return whole ? List.of() : List.of(rootOf(leaves));
        }
        int k = split(leaves.size());
        return m <= k
                ? appended(subproof(m, leaves.subList(0, k), whole), rootOf(leaves.subList(k, leaves.size())))
                : appended(subproof(m - k, leaves.subList(k, leaves.size()), false), rootOf(leaves.subList(0, k)));
    }

    private static List<Hash> appended(List<Hash> path, Hash last) {
        List<Hash> all = new ArrayList<>(path);
        all.add(last);
        return all;
    }

    private static int split(int n) {
        int k = 1;
        while (k * 2 < n) {
            k *= 2;
        }
        return k;
    }

    static List<Hash> leaves(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Hash.ofLeaf(("leaf " + i).getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    /// All tiles of these leaves, made by hashing every full tile anew.
    static TileSource tiles(List<Hash> leaves) {
        return (level, index, width) -> {
            List<Hash> hashes = leaves;
            for (int above = 0; above < level; above++) {
                List<Hash> below = hashes;
                hashes = IntStream.range(0, below.size() / 256)
                        .mapToObj(i -> rootOf(below.subList(i * 256, i * 256 + 256)))
                        .toList();
            }
            int from = (int) index * 256;
            return hashes.subList(from, Math.min(hashes.size(), from + width));
        };
    }
}
