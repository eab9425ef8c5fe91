package io.tumen.feed;

import io.tumen.corridor.Corridor;
import io.tumen.law.Law;

/// All that a package says.
///
/// @param sha256 over all files of the package, in hexadecimal digits; tells two states of a package apart
public record CorridorPackage(Corridor corridor, Law law, String sha256) {}
