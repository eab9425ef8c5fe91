package io.tumen.audit;

import java.util.List;

/// That a larger tree begins with all leaves of a smaller one, in their order (RFC 9162 section 2.1.4).
///
/// @param oldSize leaves of the smaller tree
/// @param newSize leaves of the larger tree
public record ConsistencyProof(long oldSize, long newSize, List<Hash> path) {
    public ConsistencyProof {
        path = List.copyOf(path);
    }

    public boolean proves(Hash oldRoot, Hash newRoot) {
        if (oldSize < 0 || oldSize > newSize) {
            return false;
        }
        if (oldSize == newSize) {
            return path.isEmpty() && oldRoot.equals(newRoot);
        }
        // Every tree begins with no leaf.
        return oldSize == 0 ? path.isEmpty() : climb(oldRoot, newRoot);
    }

    private boolean climb(Hash oldRoot, Hash newRoot) {
        boolean oldIsWhole = Long.bitCount(oldSize) == 1;
        if (path.isEmpty()) {
            return false;
        }
        int levels = Long.numberOfTrailingZeros(oldSize);
        long own = (oldSize - 1) >> levels;
        long last = (newSize - 1) >> levels;
        Hash reachedOld = oldIsWhole ? oldRoot : path.getFirst();
        Hash reachedNew = reachedOld;
        for (Hash beside : path.subList(oldIsWhole ? 0 : 1, path.size())) {
            if (last == 0) {
                return false;
            }
            if ((own & 1) == 1 || own == last) {
                reachedOld = Hash.ofNode(beside, reachedOld);
                reachedNew = Hash.ofNode(beside, reachedNew);
                int alone = own == 0 ? 0 : Long.numberOfTrailingZeros(own);
                own >>= alone;
                last >>= alone;
            } else {
                reachedNew = Hash.ofNode(reachedNew, beside);
            }
            own >>= 1;
            last >>= 1;
        }
        return last == 0 && reachedOld.equals(oldRoot) && reachedNew.equals(newRoot);
    }
}
