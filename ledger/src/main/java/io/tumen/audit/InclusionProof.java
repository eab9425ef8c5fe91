package io.tumen.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// That a leaf stands at an index of a tree: the hashes beside its way to the root (RFC 9162 section 2.1.3).
///
/// @param index of the leaf, from 0
/// @param size  leaves of the tree
/// @param path  from the leaf up
public record InclusionProof(long index, long size, List<Hash> path) {
    public InclusionProof {
        path = List.copyOf(path);
    }

    public boolean proves(Hash leaf, Hash root) {
        return root.equals(findRoot(leaf));
    }

    /// The root that this way leads to, or null when the way has not the length it must have.
    @Nullable
    Hash findRoot(Hash leaf) {
        if (index < 0 || index >= size) {
            return null;
        }
        long own = index;
        long last = size - 1;
        Hash reached = leaf;
        for (Hash beside : path) {
            if (last == 0) {
                return null;
            }
            if ((own & 1) == 1 || own == last) {
                reached = Hash.ofNode(beside, reached);
                // At the right edge of the tree levels without a neighbour are passed over.
                int levels = own == 0 ? 0 : Long.numberOfTrailingZeros(own);
                own >>= levels;
                last >>= levels;
            } else {
                reached = Hash.ofNode(reached, beside);
            }
            own >>= 1;
            last >>= 1;
        }
        return last == 0 ? reached : null;
    }
}
