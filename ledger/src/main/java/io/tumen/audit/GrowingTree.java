package io.tumen.audit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/// A Merkle tree that only grows and keeps no more than one hash a level: what is needed to know its root.
final class GrowingTree {
    private final Deque<Part> parts = new ArrayDeque<>();
    private final NodeReader nodes;
    private long size;

    /// @param nodes told of every full group of 256, and of groups of 256 such groups
    GrowingTree(NodeReader nodes) {
        this.nodes = nodes;
    }

    interface NodeReader {
        void read(int level, long index, Hash hash);
    }

    long size() {
        return size;
    }

    void add(Hash leaf) {
        Part part = new Part(0, leaf);
        size++;
        while (!parts.isEmpty() && parts.peek().height() == part.height()) {
            part = new Part(part.height() + 1, Hash.ofNode(parts.pop().hash(), part.hash()));
            if (part.height() % Tree.TILE_HEIGHT == 0) {
                nodes.read(part.height() / Tree.TILE_HEIGHT, (size >> part.height()) - 1, part.hash());
            }
        }
        parts.push(part);
    }

    Hash root() {
        if (parts.isEmpty()) {
            return Hash.EMPTY_TREE;
        }
        Iterator<Part> rest = parts.iterator();
        Hash root = rest.next().hash();
        while (rest.hasNext()) {
            root = Hash.ofNode(rest.next().hash(), root);
        }
        return root;
    }

    private record Part(int height, Hash hash) {}
}
