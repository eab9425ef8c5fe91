package io.tumen.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The Merkle tree of RFC 6962 over tiles: roots and proofs for any size up to that of the tiles, each from a few tiles
/// a level, whatever the size.
final class Tree {
    /// A tile holds 2 to the power of this many hashes.
    static final int TILE_HEIGHT = 8;
    static final int TILE_WIDTH = 1 << TILE_HEIGHT;

    private final TileSource source;
    private final long size;
    private final Map<String, List<Hash>> read = new HashMap<>();

    /// @param size leaves that the tiles hold
    Tree(TileSource source, long size) {
        this.source = source;
        this.size = size;
    }

    Hash root() {
        return rootAt(size);
    }

    Hash rootAt(long leaves) {
        requireAtMost(leaves, size);
        return leaves == 0 ? Hash.EMPTY_TREE : range(0, leaves);
    }

    Hash leaf(long index) {
        return node(0, index);
    }

    InclusionProof inclusion(long index, long leaves) {
        requireAtMost(leaves, size);
        requireAtMost(index + 1, leaves);
        List<Hash> path = new ArrayList<>();
        long from = 0;
        long to = leaves;
        while (to - from > 1) {
            long middle = from + split(to - from);
            if (index < middle) {
                path.add(range(middle, to));
                to = middle;
            } else {
                path.add(range(from, middle));
                from = middle;
            }
        }
        return new InclusionProof(index, leaves, path.reversed());
    }

    ConsistencyProof consistency(long oldSize, long newSize) {
        requireAtMost(newSize, size);
        requireAtMost(oldSize, newSize);
        List<Hash> path = new ArrayList<>();
        long from = 0;
        long to = newSize;
        while (oldSize > 0 && oldSize < to) {
            long middle = from + split(to - from);
            if (oldSize <= middle) {
                path.add(range(middle, to));
                to = middle;
            } else {
                path.add(range(from, middle));
                from = middle;
            }
        }
        // The old tree itself, unless the verifier has it as its root.
        if (from > 0) {
            path.add(range(from, to));
        }
        return new ConsistencyProof(oldSize, newSize, path.reversed());
    }

    /// The root of consecutive hashes that fill a tree.
    static Hash rootOf(List<Hash> hashes) {
        List<Hash> level = hashes;
        while (level.size() > 1) {
            List<Hash> above = new ArrayList<>(level.size() / 2);
            for (int i = 0; i < level.size(); i += 2) {
                above.add(Hash.ofNode(level.get(i), level.get(i + 1)));
            }
            level = above;
        }
        return level.getFirst();
    }

    /// How many hashes the tile has in a tree of that size; 0 for none.
    static int widthOf(int level, long index, long size) {
        long hashes = level * TILE_HEIGHT >= Long.SIZE ? 0 : size >> (level * TILE_HEIGHT);
        return Math.clamp(hashes - index * TILE_WIDTH, 0, TILE_WIDTH);
    }

    private Hash range(long from, long to) {
        long count = to - from;
        if (Long.bitCount(count) == 1 && from % count == 0) {
            int height = Long.numberOfTrailingZeros(count);
            return subtree(height, from >> height);
        }
        long middle = from + split(count);
        return Hash.ofNode(range(from, middle), range(middle, to));
    }

    private Hash subtree(int height, long index) {
        int level = height / TILE_HEIGHT;
        int above = height % TILE_HEIGHT;
        List<Hash> nodes = new ArrayList<>(1 << above);
        for (long i = index << above; i < (index + 1) << above; i++) {
            nodes.add(node(level, i));
        }
        return rootOf(nodes);
    }

    private Hash node(int level, long index) {
        long tile = index / TILE_WIDTH;
        List<Hash> hashes =
                read.computeIfAbsent(level + "/" + tile, key -> source.tile(level, tile, widthOf(level, tile, size)));
        int within = (int) (index % TILE_WIDTH);
        if (within >= hashes.size()) {
            throw new BrokenLogException("tile " + level + "/" + tile + " of the log has " + hashes.size()
                    + " hashes; a tree of " + size + " leaves has more there");
        }
        return hashes.get(within);
    }

    // The largest power of two below it.
    private static long split(long count) {
        return Long.highestOneBit(count - 1);
    }

    private static void requireAtMost(long value, long most) {
        if (value < 0 || value > most) {
            throw new IllegalArgumentException("Maybe a size of another tree: " + value + " of " + most);
        }
    }
}
