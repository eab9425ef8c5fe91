package io.tumen.audit;

import java.util.List;

/// Where the hashes of a tree lie: in the database, in a folder that mirrors it, in memory.
@FunctionalInterface
interface TileSource {
    /// The hashes of a tile as far as there are any: at level 0 of leaves, at each level above of the full tiles below
    /// (C2SP tlog-tiles).
    ///
    /// @param index of the tile in its level
    /// @return at most 256, of the width asked for where the source has so many
    List<Hash> tile(int level, long index, int width);
}
