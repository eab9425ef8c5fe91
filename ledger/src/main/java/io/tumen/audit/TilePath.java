package io.tumen.audit;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where a tile lies below the address of a log (C2SP tlog-tiles): `tile/0/x001/x234/067.p/12`, or
/// `tile/entries/000` for the leaves themselves.
///
/// @param level of hashes, or [#ENTRIES]
/// @param width 1 to 256 hashes or leaves
public record TilePath(int level, long index, int width) {
    public static final int ENTRIES = -1;

    private static final Pattern FORM = Pattern.compile(
            "tile/(?<level>\\d|[1-5]\\d|6[0-3]|entries)/(?<index>(x\\d{3}/){0,5}\\d{3})(\\.p/(?<width>[1-9]\\d{0,2}))?");
    private static final int GROUP = 1000;

    /// The tile of that path, or null when it names none.
    public static @Nullable TilePath find(String path) {
        Matcher form = FORM.matcher(path);
        if (!form.matches()) {
            return null;
        }
        String width = form.group("width");
        if (width != null && Integer.parseInt(width) >= Tree.TILE_WIDTH) {
            return null;
        }
        String level = form.group("level");
        TilePath tile = new TilePath(
                level.equals("entries") ? ENTRIES : Integer.parseInt(level),
                Long.parseLong(form.group("index").replaceAll("[x/]", "")),
                width == null ? Tree.TILE_WIDTH : Integer.parseInt(width));
        // Another way to write the same index, such as x000/000, names nothing.
        return tile.toString().equals(path) ? tile : null;
    }

    @Override
    public String toString() {
        StringBuilder path = new StringBuilder(String.format(Locale.ROOT, "%03d", index % GROUP));
        for (long rest = index / GROUP; rest > 0; rest /= GROUP) {
            path.insert(0, String.format(Locale.ROOT, "x%03d/", rest % GROUP));
        }
        path.insert(0, "tile/" + (level == ENTRIES ? "entries" : Integer.toString(level)) + "/");
        return width == Tree.TILE_WIDTH
                ? path.toString()
                : path.append(".p/").append(width).toString();
    }
}
